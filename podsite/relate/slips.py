"""Texts that a slip of the pen may tell apart, found without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

_SHORTEST = 5  # letters; in shorter texts every letter tells them apart
_FIRST_MATTERS = 8  # letters; in shorter texts nobody slips at the first one
_LONG = 12  # letters, from which on two may differ


def slips(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two texts that are one letter apart, or two where both are long; the shorter first.

    Of a text cut into one part more than letters may differ, one part at least stays whole, and is
    moved by no more than these (Pass-Join, Li et al. 2011).
    """
    from rapidfuzz.distance import OSA  # compiled; only two commands need it

    index: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for text in sorted((it for it in texts if len(it) >= _SHORTEST), key=lambda it: (len(it), it)):
        near = dict.fromkeys(it for piece in _sought(text) for it in index.get(piece, ()))
        for other in near:
            apart = _apart(len(other))
            begins = len(other) >= _FIRST_MATTERS or text[0] == other[0]
            if begins and OSA.distance(text, other, score_cutoff=apart) <= apart:
                yield other, text
        for part, start, end in _cuts(len(text)):
            index[(len(text), part, text[start:end])].append(text)


def _sought(text: str) -> Iterator[tuple[int, int, str]]:
    """The parts, each as the index keeps it, that a text no longer than this one may share."""
    for length in range(max(_SHORTEST, len(text) - 2), len(text) + 1):
        apart = _apart(length)
        if len(text) - length <= apart:
            for part, start, end in _cuts(length):
                for moved in range(-apart, apart + 1):
                    yield length, part, text[max(0, start + moved) : end + moved]


def _apart(length: int) -> int:
    """In how many letters two may differ of which the shorter is so long."""
    return 2 if length >= _LONG else 1


def _cuts(length: int) -> Iterator[tuple[int, int, int]]:
    """The parts that a text of so many letters is cut into: number, start, end."""
    parts = _apart(length) + 1
    for part in range(parts):
        yield part, length * part // parts, length * (part + 1) // parts
