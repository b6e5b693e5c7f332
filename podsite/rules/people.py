"""What people did in an episode, in words that apps know."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import Path, problem, warning
from podsite.formats.roles import ALL, ROLES
from podsite.formats.words import likeliest
from podsite.model import Credit, Episode, Podcast, Show
from podsite.problem import Problem


def roles_are_said(podcast: Podcast) -> Iterator[Problem]:
    """A person who is neither host nor guest has a role (podcast namespace, tag person).

    no-role: apps take a person without a role for a host. Say what the person did, as in
    {name: Ines Okafor, role: editor}
    """
    for episode in podcast.episodes:
        for place, credit in enumerate(episode.people):
            if not credit.role:
                message = f"what did {credit.name} do? write  {{name: {credit.name}, role: editor}}"
                yield problem(episode.source, ("people", place), "no-role", message)


def roles_are_known(podcast: Podcast) -> Iterator[Problem]:
    """Roles and groups are those of the Podcast Taxonomy (podcast namespace, tag person).

    unknown-role: apps sort people by the 63 roles of https://podcasttaxonomy.com/ and pass over any
    other one. Take the role that comes nearest; what else there is to say goes into the notes.
    unknown-group: the same of groups, which are the chapters of that list.
    role-group: the role is one of another group, so that apps which look in this one do not find
    it. Leave the group out, or name the right one.
    """
    for one, credit, where in _credits(podcast):
        role, group = (credit.role or "host").casefold(), (credit.group or "").casefold()
        if group and group not in ROLES:
            message = f"no app knows the group '{credit.group}'; {_advice(group, tuple(ROLES))}"
            yield warning(one.source, (*where, "group"), "unknown-group", message)
        if role not in ALL:
            known = ROLES.get(group, ALL)
            message = f"no app knows the role '{credit.role}'; {_advice(role, known)}"
            yield warning(one.source, (*where, "role"), "unknown-role", message)
        elif group in ROLES and role not in ROLES[group]:
            right = next(name for name, roles in ROLES.items() if role in roles)
            message = f"a {role} belongs to the group '{right}'; write  group: {right}"
            yield warning(one.source, (*where, "group"), "role-group", message)


def orcids_are_real(podcast: Podcast) -> Iterator[Problem]:
    """An ORCID is sixteen digits, of which the last one proves the others (ORCID, structure).

    orcid-form: with a digit wrong it is nobody's, or somebody else's. Copy it from the person's
    page at https://orcid.org/ without the address before it.
    """
    for person in podcast.people:
        if person.orcid and not _is_orcid(person.orcid):
            message = f"'{person.orcid}' is no ORCID; write it as 0000-0002-1825-0097"
            yield problem(person.source, ("orcid",), "orcid-form", message)


def _is_orcid(text: str) -> bool:
    """Whether the form is right and the last sign fits (ISO 7064, MOD 11-2)."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", text):
        return False
    total = 0
    for digit in text.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == text[-1]


def _advice(word: str, known: tuple[str, ...]) -> str:
    close = likeliest(word, known)
    if close:
        return f"did you mean '{close.lower()}'?"
    return "the roles and groups are those of https://podcasttaxonomy.com/"


def _credits(podcast: Podcast) -> Iterator[tuple[Show | Episode, Credit, Path]]:
    for place, credit in enumerate(podcast.show.hosts):
        yield podcast.show, credit, ("hosts", place)
    for episode in podcast.episodes:
        for name in ("hosts", "guests", "people"):
            credits_: tuple[Credit, ...] = getattr(episode, name)
            for place, credit in enumerate(credits_):
                yield episode, credit, (name, place)
