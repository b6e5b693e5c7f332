"""What a web page says around show notes and the site makes by itself: sharing, subscribing,
following."""

from collections.abc import Callable, Mapping
from itertools import islice

from podsite.importers.notes.lines import Line
from podsite.importers.notes.remark import Remark, quoted

SHARING = "the site makes links for sharing by itself"
FOLLOWING = "the site makes these links from `subscribe` and `social` in show.md"
SUBSCRIBING = "the site makes these links from `subscribe` in show.md"
PLAYING = "the site has a player of its own"

PHRASES: Mapping[str, tuple[str, ...]] = {
    SHARING: (
        "share", "share this", "share this episode", "share this post", "share this article",
        "share this page", "share this podcast", "share this show", "share this story",
        "share this with a friend", "share on", "share via", "share to", "share with", "tweet",
        "tweet this", "pin it", "like this", "email this", "copy link", "teilen",
        "diesen beitrag teilen", "partager", "compartir", "поделиться", "シェア", "シェアする",
    ),
    FOLLOWING: (
        "join me on", "join us on", "join me", "join us", "follow", "follow on", "follow me",
        "follow us", "follow me on", "follow us on", "follow along on", "follow the show",
        "follow the show on", "follow the podcast", "follow the podcast on", "find me on",
        "find us on", "connect", "connect with me", "connect with us", "connect with me on",
        "connect with us on", "let's connect", "like us on", "stay connected", "folge uns",
        "folge uns auf", "suivez-nous", "suivez-nous sur", "síguenos", "síguenos en",
        "подписывайтесь", "フォローする",
    ),
    SUBSCRIBING: (
        "subscribe", "subscribe now", "subscribe here", "subscribe on", "subscribe in",
        "subscribe via", "subscribe to the podcast", "subscribe to the podcast on",
        "subscribe to the show", "subscribe to our podcast", "subscribe today", "listen on",
        "listen in", "listen now on", "listen to this episode on", "listen to the podcast on",
        "listen to the show on", "watch on", "watch us on", "available on", "also available on",
        "get it on", "download on", "jetzt abonnieren", "abonnieren", "jetzt anhören auf",
        "s'abonner", "abonnez-vous", "suscríbete", "suscríbete en", "escúchanos en", "слушать на",
        "購読する",
    ),
    PLAYING: (
        "listen", "listen now", "listen here", "play", "play episode", "play now",
        "play in new window", "download", "download episode", "download mp3",
        "play in new window | download",
    ),
}  # fmt: skip
"""What the site does instead, and the lines (in lower case) that it makes needless."""

MADE_BY_SITE = {phrase: made for made, phrases in PHRASES.items() for phrase in phrases}

PLATFORMS = frozenset(
    (
        "facebook", "fb", "twitter", "x", "x (twitter)", "twitter/x", "instagram", "linkedin",
        "pinterest", "youtube", "youtube music", "tiktok", "threads", "bluesky", "mastodon",
        "reddit", "tumblr", "whatsapp", "telegram", "snapchat", "email", "e-mail", "mail",
        "print", "rss", "rss feed", "apple", "apple podcasts", "apple podcast", "itunes",
        "spotify", "google", "google podcasts", "google play", "google+", "stitcher", "overcast",
        "pocket casts", "castbox", "castro", "podbean", "podcast addict", "deezer", "tunein",
        "iheart", "iheartradio", "amazon", "amazon music", "audible", "pandora", "soundcloud",
        "castamatic", "fountain", "antennapod", "gpodder", "player fm", "goodpods", "podchaser",
        "rumble", "vimeo", "twitch", "discord", "patreon", "share", "tweet", "pin it",
    )
)  # fmt: skip
"""Names that may follow such a phrase, on its line or in a short list below it."""

DECORATION = " \t#>*_•·–—-:：…!|→»~"
LONGEST = 100


def boilerplate(
    page: tuple[Line, ...], begins_section: Callable[[Line], bool]
) -> Mapping[int, Remark]:
    """The lines to leave out of the notes (by index), each with a remark that quotes it.

    A line counts only where it stands by itself, not as part of a paragraph.
    """
    found: dict[int, Remark] = {}
    after = False
    for index, line in enumerate(page):
        said = bare(line.text)
        if not said:
            continue
        made = made_by_site(said)
        if made is None and after and names_platforms(said):
            made = FOLLOWING
        after = made is not None and stands_alone(page, index, begins_section)
        if after and made is not None:
            found[index] = Remark(
                line.number,
                f"{quoted(line.text)} was left out of the notes: {made}; "
                "if it is not that, write it into the episode's notes",
            )
    return found


def bare(text: str) -> str:
    """The line in lower case without bullets, emphasis and closing marks; empty where it is too
    long."""
    if len(text) > LONGEST * 3:
        return text
    plain = " ".join(text.replace("...", "…").replace("’", "'").strip(DECORATION + ".").split())
    return (plain + ("…" if text.rstrip().endswith(("…", "...")) else "")).lower()


def made_by_site(said: str) -> str | None:
    """What the site does instead of such a line, if it is one."""
    if len(said) > LONGEST:
        return None
    cut = "…" if said.endswith("…") else ""
    words = said.rstrip("…").replace(":", " ").split()
    for count in range(len(words), 0, -1):
        made = MADE_BY_SITE.get(" ".join(words[:count]))
        if made and (count == len(words) or names_platforms(" ".join(words[count:]) + cut)):
            return made
    return None


def names_platforms(said: str) -> bool:
    """Whether the line is nothing but names of platforms; the last one may be cut off by an
    ellipsis."""
    if len(said) > LONGEST:
        return False
    listed = said.rstrip("…").strip(" :")
    if listed in PLATFORMS:
        return True
    for separator in (" and ", " or ", " & ", "|", "/", "·", "•", ";"):
        listed = listed.replace(separator, ",")
    names = [name.strip() for name in listed.split(",") if name.strip()]
    if names and said.endswith("…") and any(name.startswith(names[-1]) for name in PLATFORMS):
        names.pop()
        return all(name in PLATFORMS for name in names)
    return bool(names) and all(name in PLATFORMS for name in names)


def stands_alone(
    page: tuple[Line, ...], index: int, begins_section: Callable[[Line], bool]
) -> bool:
    """Whether the line belongs to no sentence that began before it or goes on after it."""
    before = page[index - 1].words if index else ""
    after = page[index + 1] if index + 1 < len(page) else None
    if len(before) >= 40 and before[-1] not in ".!?…:。！？”\"'’)":
        return False
    if after is None or not after.text.strip() or begins_section(after):
        return leads_nowhere(page, index, begins_section)
    said = bare(after.text)
    return made_by_site(said) is not None or names_platforms(said)


def leads_nowhere(
    page: tuple[Line, ...], index: int, begins_section: Callable[[Line], bool]
) -> bool:
    """Whether the line is no Markdown heading, or one over nothing that would have to stay."""
    if not page[index].text.lstrip().startswith("#"):
        return True
    following = next((line for line in islice(page, index + 1, None) if line.text.strip()), None)
    if following is None or following.text.startswith("#") or begins_section(following):
        return True
    said = bare(following.text)
    return made_by_site(said) is not None or names_platforms(said)
