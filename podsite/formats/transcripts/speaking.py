"""Names that stand before what somebody says: `Ada Marlow: Hello`, `[Ada] Hello`, `>> ADA: Hello`.

Only the whole file tells a name from other words before a colon: names come again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from podsite.formats.transcripts.passage import Passage, one_line, shared

_BEFORE = re.compile(
    r"\s*(?:>>+\s*|[-–—]\s*)?"
    r"(?:\[(?P<bracketed>[^\W_][^\]\[:\n]{0,40})\]:?|(?P<plain>[^\W_][^:\[\]()<>\n]{0,40}?)\s?:)"
    r"(?:\s+|$)"
)
_PARTICLES = frozenset("da de del della der di dos du el la le van von und y".split())
_MACHINE = re.compile(r"(?:speaker|spk)[ _-]?\d{1,3}", re.IGNORECASE)
_WORDS = 5  # of a name, titles included
_RARE = 50  # at least one passage in so many begins with a name, where names are given at all


def looks_like_name(text: str) -> bool:
    """Whether a text could be a name: few words, each beginning as names do."""
    words = text.split()
    if _MACHINE.fullmatch(text):
        return True
    return (
        0 < len(words) <= _WORDS
        and all(word in _PARTICLES or not word[0].islower() for word in words)
        and words[0][0].isalpha()
        and not text.endswith((".", "!", "?", ","))
    )


def _is_full(text: str) -> bool:
    """Whether a text could be nothing but a name: `Ada Marlow`, `SPEAKER_00`."""
    words = text.split()
    return bool(_MACHINE.fullmatch(text)) or (
        len(words) > 1 and all(word[0].isupper() or word in _PARTICLES for word in words)
    )


def names(texts: Iterable[str]) -> frozenset[str]:
    """Which words before a colon or in brackets are names of speakers, in all these texts."""
    texts = list(texts)
    found: Counter[str] = Counter()
    bracketed: set[str] = set()
    first = None
    for place, text in enumerate(texts):
        before = _BEFORE.match(text)
        name = _name(before)
        if before and name and looks_like_name(name):
            found[name] += 1
            first = name if place == 0 else first
            bracketed |= {name} if before["bracketed"] else set()
    common = found.total() * _RARE >= len(texts) and found.total() > 1
    most = found.total() * 2 >= len(texts)
    known = {one for one, count in found.items() if common and count > 1}
    return frozenset(
        one
        for one in found
        # A lone name is one beside others, or where the file begins with it.
        if (one in known or most or (_is_full(one) and (known or one == first)))
        # [Music] comes again, too.
        and (one not in bracketed or _is_full(one))
    )


def _name(found: re.Match[str] | None) -> str | None:
    return one_line(found["bracketed"] or found["plain"]) if found else None


def parted(text: str, known: frozenset[str]) -> tuple[str | None, str]:
    """The speaker whose name stands before a text, if it is a known one, and the rest."""
    found = _BEFORE.match(text)
    name = _name(found)
    return (name, text[found.end() :]) if found and name in known else (None, text)


def spoken(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages with the names before their words taken for the speakers.

    A speaker goes on until the next one is named; a caption may show several, each on a line.
    """
    passages = list(passages)
    rows = [one.text.split("\n") for one in passages]
    known = names(chain.from_iterable(rows))
    if not known:
        yield from passages
        return
    speaker: str | None = None
    for passage, lines in zip(passages, rows, strict=True):
        parts: list[tuple[str | None, str]] = []
        for line in lines:
            name, words = parted(line, known)
            speaker = name or passage.speaker or speaker
            if parts and not name:
                parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n{words}")
            else:
                parts.append((speaker, words))
        yield from shared(parts, passage.start, passage.end)
