"""Texts as apps show them: whole, and without signs that nobody sees."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import line_below, warning
from podsite.formats.leaves import leaves
from podsite.model import (
    Credit,
    Episode,
    Funding,
    License,
    LiveItem,
    Location,
    Owner,
    Picture,
    Podcast,
    Season,
    Show,
    Soundbite,
    Trailer,
    Txt,
    UpdateFrequency,
    Written,
)
from podsite.problem import Problem, Severity

# Kind and field → how many characters apps keep (Apple and PSP-1: 255; podcast namespace: 128, and
# 32 for an episode's label).
_CHARACTERS: dict[tuple[type, str], int] = {
    **dict.fromkeys([(Show, "title"), (Show, "author"), (Show, "copyright")], 255),
    **dict.fromkeys([(Show, "short_title"), (Owner, "name"), (Episode, "short_title")], 255),
    **dict.fromkeys([(Episode, "title"), (Episode, "topics"), (LiveItem, "title")], 255),
    **dict.fromkeys([(Credit, "name"), (Credit, "role"), (Credit, "group")], 128),
    **dict.fromkeys([(Funding, "text"), (License, "name"), (Location, "name")], 128),
    **dict.fromkeys([(Trailer, "title"), (Soundbite, "title"), (UpdateFrequency, "text")], 128),
    **dict.fromkeys([(Picture, "purpose"), (Season, "name"), (Txt, "purpose")], 128),
    (Txt, "text"): 4000,
    (Episode, "label"): 32,
}
# The same in bytes of UTF-8: Apple counts those of a description.
_BYTES = {(Show, "summary"): 4000, (Episode, "summary"): 4000, (LiveItem, "summary"): 4000}

# Signs that turn the direction of what follows, have no width, or are nobody's: apps drop them or
# show a box. Joiners and plain direction marks stay: Persian, Hindi, Hebrew and emoji need them.
_HIDDEN = re.compile(
    "[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ue000-\uf8ff\ufeff\ufffd]"
)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,5});")


def texts_are_short_enough(podcast: Podcast) -> Iterator[Problem]:
    """Texts are no longer than apps keep (Apple; PSP-1; podcast namespace).

    too-long: Apple cuts a title at 255 characters and a description at 4,000 bytes (an é counts
    two, a 字 three); aggregators cut names and labels at 128, an episode's label at 32. Shorten it;
    what is left of a summary can go into the notes below.
    """
    for one in podcast.show_and_episodes():
        for leaf in leaves(one):
            field = (leaf.kind, leaf.name)
            text = str(leaf.value)
            most, unit = _CHARACTERS.get(field), "characters"
            length = len(text)
            if field in _BYTES:
                most, unit, length = _BYTES[field], "bytes", len(text.encode())
            if most and length > most:
                message = f"this has {length} {unit}, and apps cut it at {most}; shorten it"
                yield warning(one.source, leaf.path, "too-long", message)


def texts_hide_nothing(podcast: Podcast) -> Iterator[Problem]:
    """A text holds no invisible signs (Unicode TR36, security considerations).

    hidden-sign: a sign that has no width, turns the reading direction, or stands for a letter that
    was lost. Pasted texts bring it along; some apps drop it, some show a box, and a search for the
    word finds nothing. Delete it; an editor's search for what it is called finds it.
    """
    one: Written
    for one in (
        *podcast.show_and_episodes(),
        *(*podcast.people, *podcast.topics, *podcast.leaflets),
    ):
        escaped = "\\" in one.source.matter  # YAML may spell a sign as "\u200b"
        for leaf in leaves(one) if escaped or _HIDDEN.search(one.source.matter) else ():
            found = isinstance(leaf.value, str) and _HIDDEN.search(leaf.value)
            if found:
                yield warning(one.source, leaf.path, "hidden-sign", _told(found))
        below = _HIDDEN.search(one.body.markdown)
        if below:
            place = line_below(one.source.matter, one.body.markdown, below[0])
            file = one.source.file
            yield Problem("hidden-sign", _told(below), file, place, Severity.WARNING)


def texts_are_plain(podcast: Podcast) -> Iterator[Problem]:
    """A title or summary is text and not HTML (RSS 2.0; feed practice of all parsers tried).

    html-in-text: apps show a field of front matter as it stands, so that `&amp;` stays `&amp;`.
    Write the sign itself.
    """
    for one in podcast.show_and_episodes():
        for leaf in leaves(one) if _ENTITY.search(one.source.matter) else ():
            found = isinstance(leaf.value, str) and "://" not in leaf.value
            entity = _ENTITY.search(str(leaf.value)) if found else None
            if entity:
                message = f"apps will show '{entity[0]}' as it stands; write the sign itself"
                yield warning(one.source, leaf.path, "html-in-text", message)


def _told(found: re.Match[str]) -> str:
    place = found.string[max(0, found.start() - 12) : found.start()].rsplit("\n", 1)[-1]
    behind = f" behind '{place}'" if place.strip() else ""
    return f"there is a sign that nobody sees, U+{ord(found[0]):04X},{behind}; delete it"
