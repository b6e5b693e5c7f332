"""What people do for an episode, as the podcast taxonomy calls it, and among whom."""

# Group → its roles (podcasttaxonomy.com, as the podcast namespace takes it over).
_TAXONOMY = {
    "Creative Direction": (
        "Director, Assistant Director, Executive Producer, Senior Producer, Producer,"
        " Associate Producer, Development Producer, Creative Director"
    ),
    "Cast": "Host, Co-Host, Guest Host, Guest, Voice Actor, Narrator, Announcer, Reporter",
    "Writing": (
        "Author, Editorial Director, Co-Writer, Writer, Songwriter, Guest Writer, Story Editor,"
        " Managing Editor, Script Editor, Script Coordinator, Researcher, Editor, Fact Checker,"
        " Translator, Transcriber, Logger"
    ),
    "Audio Production": (
        "Studio Coordinator, Technical Director, Technical Manager, Audio Engineer,"
        " Remote Recording Engineer, Post Production Engineer"
    ),
    "Audio Post-Production": (
        "Audio Editor, Sound Designer, Foley Artist, Composer, Theme Music, Music Production,"
        " Music Contributor"
    ),
    "Administration": (
        "Production Coordinator, Booking Coordinator, Production Assistant, Content Manager,"
        " Marketing Manager, Sales Representative, Sales Manager"
    ),
    "Visuals": "Graphic Designer, Cover Art Designer",
    "Community": "Social Media Manager",
    "Misc.": "Consultant, Intern",
    "Video Production": "Camera Operator, Lighting Designer, Camera Grip, Assistant Camera",
    "Video Post-Production": "Editor, Assistant Editor",
}
# The same in small letters.
ROLES: dict[str, tuple[str, ...]] = {
    group.casefold(): tuple(role.strip().casefold() for role in roles.split(","))
    for group, roles in _TAXONOMY.items()
}
ALL = tuple(dict.fromkeys(role for roles in ROLES.values() for role in roles))


def group_of(role: str | None) -> str | None:
    """The group that a role belongs to, in small letters; None for one that nobody knows.

    A role of two groups (editor) belongs to the first.
    """
    wanted = (role or "").casefold()
    return next((group for group, roles in ROLES.items() if wanted in roles), None)
