"""The guests of an episode, each once, as the title and the notes together name them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from podsite.importers.notes.announcements import Named, announced, announcements, doubt
from podsite.importers.notes.lines import Block, Line, Remark, quoted
from podsite.importers.notes.names import Mention, mentions, surname

_IN_TITLE = re.compile(r"\b(?:w/ ?|with |ft\.? |feat\.? |featuring )", re.IGNORECASE)
# Stands before nothing but a guest in a title, unlike "with".
_CERTAIN = "w/"
_MOST = 50  # full names that are gathered for one surname
_NEAR = 60  # characters around a surname in which the full name stands


@dataclass(frozen=True)
class Guest:
    """One guest, as the pasted text names them.

    The name is without honorifics; the credentials are as written, with commas between them.
    `line` is the line of the pasted text that has the name in full.
    """

    name: str
    credentials: str | None
    line: int


def guests(
    title: Line, blocks: tuple[Block, ...], people: tuple[str, ...]
) -> tuple[tuple[Guest, ...], tuple[Remark, ...]]:
    """Every guest once, in the order in which the notes and then the title announce them, and
    remarks.

    Where it is in doubt whether, or how in full, a guest is named, there is a remark and no guest.
    """
    found: list[Guest] = []
    remarks: list[Remark] = []

    def take(entries: Iterable[Named | Remark]) -> None:
        for entry in entries:
            settled = (
                [entry] if isinstance(entry, Remark) else _settled(entry, found, blocks, people)
            )
            for one in settled:
                if isinstance(one, Guest):
                    found.append(one)
                else:
                    remarks.append(one)

    take(announcements(blocks))
    take(_of_title(title, found, blocks, people))
    named = _each_once(found)
    return named, (*remarks, *map(_guest_remark, named))


def _of_title(
    title: Line, found: list[Guest], blocks: tuple[Block, ...], people: tuple[str, ...]
) -> Iterator[Named | Remark]:
    """The guests of the title.

    Its capitals alone make no name: somebody has to be known from elsewhere, or the notes have to
    write it too, and never without them ("Living with Chronic Pain").
    """
    for name in _in_title(title.words, people):
        certain = name.before == _CERTAIN or any(name.name in block.text for block in blocks)
        small = name.name.lower()
        common = any(small in block.text or small.capitalize() in block.text for block in blocks)
        known = any(_alike(name.name, guest.name) for guest in found)
        if not name.full or name.titled or known or (certain and not common):
            yield Named(name, title.number)
        elif not common:
            yield doubt(title.number, f"with {name.name}")


def _in_title(title: str, people: tuple[str, ...]) -> Iterator[Mention]:
    """The names that stand in the title right behind "with", "w/", "ft.", "featuring"."""
    for match in _IN_TITLE.finditer(title[:1000]):
        rest = title[match.end() :].lstrip()
        known = next((name for name in people if _begins_with(rest, name)), None)
        if known:
            yield Mention(rest[: len(known)], None, True, 0, len(known), "", "")
            continue
        names = announced(rest)
        if names and names[0].before == "":
            before = "" if match[0].lower() == "with " else _CERTAIN
            yield from (replace(name, before=before) for name in names)


def _begins_with(text: str, name: str) -> bool:
    """Whether the text begins with this name as a whole."""
    begins = name != "" and text[: len(name)].casefold() == name.casefold()
    return begins and not text[len(name) :][:1].isalnum()


def _settled(
    named: Named, found: list[Guest], blocks: tuple[Block, ...], people: tuple[str, ...]
) -> Iterator[Guest | Remark]:
    """The guest who was named, in full; of a surname alone also a remark on whose it is."""
    name = named.mention
    if name.full or name.name.casefold() in map(str.casefold, people):
        yield Guest(name.name, name.credentials, named.line)
        return
    same = next((guest for guest in found if _has_surname(guest.name, name.name)), None)
    in_notes = [] if same else _full_names(name.name, blocks)
    of_show = [
        Guest(person, name.credentials, named.line)
        for person in people
        if _has_surname(person, name.name)
    ]
    candidates = in_notes or of_show
    if same:
        said = f"is the guest {same.name}"
    elif len({guest.name for guest in candidates}) == 1:
        yield candidates[0]
        who = "whom the notes name in full" if in_notes else "whom the show knows"
        said = f"was taken for {candidates[0].name}, {who}"
    else:
        said = "seems to be a guest, but it is not clear who that is in full"
    where = "change `guests` in the episode's front matter"
    yield Remark(named.line, f"{quoted(name.name)} behind an honorific {said}; {where}")


def _full_names(last: str, blocks: Iterable[Block]) -> list[Guest]:
    """The people whom the notes name in full with this surname."""
    found: list[Guest] = []
    for block in blocks:
        text = block.text
        for match in re.finditer(re.escape(last), text):
            begin = max(0, match.start() - _NEAR)
            for name in mentions(text[begin : match.end() + _NEAR]):
                if name.full and _has_surname(name.name, last):
                    line = block.line_at(begin + name.start)
                    found.append(Guest(name.name, name.credentials, line))
            if len(found) > _MOST:
                return found
    return found


def _has_surname(name: str, last: str) -> bool:
    """Whether the name is a full one with this surname."""
    return " " in name and surname(name) == surname(last)


def _alike(name: str, other: str) -> bool:
    """Whether two names are one person's: the same surname, and first names of which one may be the
    other's initial."""
    if surname(name) != surname(other):
        return False
    a, b = (one.casefold().split()[0].rstrip(".") for one in (name, other))
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _each_once(found: Iterable[Guest]) -> tuple[Guest, ...]:
    """The guests without repetition; of two mentions the one with credentials, then the fuller name
    counts."""
    people: list[Guest] = []
    namesakes: dict[str, list[int]] = {}  # surname → their places among the people
    for guest in found:
        places = namesakes.setdefault(surname(guest.name), [])
        at = next((at for at in places if _alike(guest.name, people[at].name)), None)
        if at is None:
            places.append(len(people))
            people.append(guest)
        else:
            people[at] = max(
                people[at], guest, key=lambda one: (one.credentials is not None, len(one.name))
            )
    return tuple(people)


def _guest_remark(guest: Guest) -> Remark:
    """What is said of a guest who was found."""
    credentials = f", with the credentials {guest.credentials}" if guest.credentials else ""
    return Remark(
        guest.line,
        f"{guest.name} was taken for a guest{credentials}; "
        "change `guests` in the episode's front matter",
    )
