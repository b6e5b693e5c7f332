"""The guests of an episode, each once, as the title and the notes together name them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from podsite.importers.notes.announcements import Named, announced, announcements, doubt
from podsite.importers.notes.lines import Block, Line
from podsite.importers.notes.names import GENERATIONS, Mention, mentions
from podsite.importers.notes.remark import Remark, quoted


@dataclass(frozen=True)
class Guest:
    """One guest, as the pasted text names them."""

    name: str
    """Without honorifics and credentials."""
    credentials: str | None
    """As written, with commas between them."""
    line: int
    """The line of the pasted text that has the name in full."""


IN_TITLE = re.compile(r"\b(?:w/ ?|with |ft\.? |feat\.? |featuring )", re.IGNORECASE)
CERTAIN = "w/"
"""What stands before nothing but a guest in a title, unlike "with"."""
MOST = 50
"""Places at which a surname is looked up."""
NEAR = 60
"""Characters around a surname in which the full name stands."""


def guests(
    title: Line, blocks: tuple[Block, ...], people: tuple[str, ...]
) -> tuple[tuple[Guest, ...], tuple[Remark, ...]]:
    """Every guest once, in the order in which the notes and then the title announce them, and
    remarks.

    Where it is in doubt whether, or how in full, a guest is named, there is a remark and no guest.
    """
    found: list[Guest] = []
    remarks: list[Remark] = []
    for entry in announcements(blocks):
        if isinstance(entry, Remark):
            remarks.append(entry)
        else:
            settle(entry, found, remarks, blocks, people)
    for name in in_title(title.words, people):
        if (
            not name.full
            or name.titled
            or same_person(name.name, found)
            or names_person(name, blocks)
        ):
            settle(Named(name, title.number), found, remarks, blocks, people)
        elif not said_small(name, blocks):
            remarks.append(doubt(title.number, f"with {name.name}"))
    named = tuple(unite(found))
    return named, (*remarks, *map(guest_remark, named))


def in_title(title: str, people: tuple[str, ...]) -> Iterator[Mention]:
    """The names that stand in the title right behind "with", "w/", "ft.", "featuring"."""
    for match in IN_TITLE.finditer(title[:1000]):
        rest = title[match.end() :].lstrip()
        known = next((name for name in people if begins_with(rest, name)), None)
        if known:
            yield Mention(rest[: len(known)], None, True, 0, len(known), "", "")
            continue
        names = announced(rest)
        if names and names[0].before == "":
            certain = match[0].lower() != "with "
            yield from (replace(name, before=CERTAIN if certain else "") for name in names)


def begins_with(text: str, name: str) -> bool:
    """Whether the text begins with this name as a whole."""
    return (
        bool(name)
        and text[: len(name)].casefold() == name.casefold()
        and not text[len(name) :][:1].isalnum()
    )


def settle(
    named: Named,
    found: list[Guest],
    remarks: list[Remark],
    blocks: tuple[Block, ...],
    people: tuple[str, ...],
) -> None:
    """Adds the guest who was named, in full, to those who were found, or says that only the
    surname is known."""
    name = named.mention
    if name.full or name.name.casefold() in map(str.casefold, people):
        found.append(Guest(name.name, name.credentials, named.line))
        return
    same = [guest.name for guest in found if has_surname(guest.name, name.name)]
    others = full_names(name.name, blocks) if not same else []
    known = (
        [person for person in people if has_surname(person, name.name)] if not same + others else []
    )
    if same:
        said = f"is the guest {same[0]}"
    elif len({other.name for other in others}) == 1:
        found.append(others[0])
        said = f"was taken for {others[0].name}, whom the notes name in full"
    elif len(known) == 1:
        found.append(Guest(known[0], name.credentials, named.line))
        said = f"was taken for {known[0]}, whom the show knows"
    else:
        said = "seems to be a guest, but it is not clear who that is in full"
    where = "change `guests` in the episode's front matter"
    remarks.append(Remark(named.line, f"{quoted(name.name)} behind an honorific {said}; {where}"))


def has_surname(name: str, surname: str) -> bool:
    """Whether the full name ends in the surname."""
    return surname_of(name).endswith(surname_of(surname)) and " " in name


def surname_of(name: str) -> str:
    """The name's last words, folded, from the last but two on and without `Jr.`"""
    words = [
        word for word in name.casefold().split() if word.rstrip(".").title() not in GENERATIONS
    ]
    return " " + " ".join(words[-3:])


def full_names(surname: str, blocks: Iterable[Block]) -> list[Guest]:
    """The people whom the notes name in full with this surname."""
    found: list[Guest] = []
    for block in blocks:
        text = block.text
        for match in re.finditer(re.escape(surname), text):
            begin = max(0, match.start() - NEAR)
            for name in mentions(text[begin : match.end() + NEAR]):
                if name.full and has_surname(name.name, surname):
                    line = block.line_at(begin + name.start)
                    found.append(Guest(name.name, name.credentials, line))
            if len(found) > MOST:
                return found
    return found


def same_person(name: str, found: Iterable[Guest]) -> bool:
    """Whether one of the guests has this name."""
    return any(alike(name, guest.name) for guest in found)


def alike(name: str, other: str) -> bool:
    """Whether two names are one person's: the same surname, and first names that agree in their
    initial form."""
    first, second = name.casefold().split(), other.casefold().split()
    if surname_of(name).split()[-1:] != surname_of(other).split()[-1:]:
        return False
    a, b = first[0].rstrip("."), second[0].rstrip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def unite(found: Iterable[Guest]) -> Iterator[Guest]:
    """The guests without repetition; of two mentions the one with more credentials and the fuller
    name counts."""
    people: dict[str, list[Guest]] = {}
    order: list[tuple[str, int]] = []
    for guest in found:
        known = people.setdefault(surname_of(guest.name).split()[-1], [])
        at = next((at for at, other in enumerate(known) if alike(guest.name, other.name)), None)
        if at is None:
            order.append((surname_of(guest.name).split()[-1], len(known)))
            known.append(guest)
        else:
            known[at] = max(
                known[at], guest, key=lambda one: (one.credentials is not None, len(one.name))
            )
    return (people[surname][at] for surname, at in order)


def names_person(name: Mention, blocks: Iterable[Block]) -> bool:
    """Whether the capitals of the title are a name's: the notes write them, or "w/" came before
    them."""
    certain = name.before == CERTAIN or any(name.name in block.text for block in blocks)
    return certain and not said_small(name, blocks)


def said_small(name: Mention, blocks: Iterable[Block]) -> bool:
    """Whether the notes write the words without the title's capitals, so that they are no name."""
    small = name.name.lower()
    return any(small in block.text or small.capitalize() in block.text for block in blocks)


def guest_remark(guest: Guest) -> Remark:
    """What is said of a guest who was found."""
    credentials = f", with the credentials {guest.credentials}" if guest.credentials else ""
    return Remark(
        guest.line,
        f"{guest.name} was taken for a guest{credentials}; "
        "change `guests` in the episode's front matter",
    )
