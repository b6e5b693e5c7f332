"""Which words tell one text of many from the others, learnt from these texts in any language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from podsite.formats.terms import bare, terms

_TITLE = 6  # a word of the title counts as so many
_LINE, _AGAIN = 30, 3  # a line of so many signs, in so many texts, is about none of them
_OFTEN = 5  # a word in more than a fifth of the texts says nothing
_FEW = 8  # where there are fewer texts, it cannot be learnt which words say something
_STEEP = 1.5  # how much more a rare word counts
_TERMS = 80  # words of a text that count at all
_ROUND = 5  # binary digits of the number of texts that weights are learnt from
_LEVELS = 24  # how often a word can stand in a text, as a power of two


@dataclass(frozen=True)
class Text:
    """Something that is written: its title, its Markdown, what else is said with it.

    `names` are of people, whose words are passed over: to be named alike makes no texts alike.
    """

    title: str
    markdown: str
    said: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def known(all_: int) -> int:
    """How many of so many, the oldest, weights are learnt from: a round number.

    So one more changes no weight, but for one in many.
    """
    unit = 1 << max(0, all_.bit_length() - _ROUND)
    return all_ - all_ % unit


def rarity(holders: int, all_: int) -> float:
    """From 1 for what two or three of all have to 0 for what most have, a step for each doubling.

    How many there are counts by powers of two as well: one more changes almost no step.
    """
    steps = max(4, all_.bit_length())
    return min(1.0, max(0, steps - holders.bit_length()) / (steps - 2))


def own(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """For each text all its words, and those that are passed over.

    Lines that stand in several texts are of none: sponsors, appeals, credits.
    """
    again = _again(texts)
    for text in texts:
        lines = (
            line
            for line in text.markdown.splitlines()
            if len(line) < _LINE or crc32(line.encode()) not in again
        )
        words = "\n".join((*[text.title] * _TITLE, *text.said, bare("\n".join(lines))))
        yield words, " ".join(text.names)


def counted(words: str, passed: str) -> bytes:
    """The different words of a text in few bytes, which `weighed` reads.

    A line for each doubling of how often they stand there, and one for those that are spelt
    otherwise than folded.
    """
    others, _ = terms(passed)
    counts, spellings = terms(words)
    lines: list[list[str]] = [list(spellings.values()), *([] for _ in range(_LEVELS))]
    for word, number in counts.items():
        if word not in others:
            lines[min(number.bit_length(), _LEVELS)].append(word)
    return "\n".join(map(" ".join, lines)).rstrip("\n").encode()


def weighed(texts: Sequence[bytes]) -> tuple[Iterator[dict[str, float]], Mapping[str, str]]:
    """For each text, counted, its words and how much each counts; and how some are spelt.

    The texts stand newest first. Words that are not in the second are spelt as in the first.
    """
    lines = [
        [line.split(" ") if line else [] for line in one.decode().split("\n")] for one in texts
    ]
    learnt = known(len(texts))
    holders = Counter(chain.from_iterable(chain.from_iterable(one[1:]) for one in lines[-learnt:]))
    # At last as the oldest text spells it: one more in front changes no spelling.
    spelt = {word.casefold(): word for word in chain.from_iterable(one[0] for one in lines)}
    return _vectors(lines, holders, learnt), spelt


def _vectors(
    lines: Iterable[Sequence[Sequence[str]]], holders: Mapping[str, int], learnt: int
) -> Iterator[dict[str, float]]:
    most = max(2, learnt // _OFTEN) if learnt >= _FEW else 0
    rare = {
        word: rarity(number, learnt) ** _STEEP if number <= most else 0.0
        for word, number in holders.items()
    }
    unknown = 1.0 if most else 0.0
    for one in lines:
        weights = {
            word: by
            for level, words in enumerate(one[1:], 1)
            for word in words
            if (by := level * rare.get(word, unknown))
        }
        # What counts as much stays in order of appearance.
        best = sorted(weights, key=weights.__getitem__, reverse=True)[:_TERMS]
        yield {word: weights[word] for word in best}


def _again(texts: Sequence[Text]) -> frozenset[int]:
    """The lines, as checksums, that stand in several texts."""
    seen = Counter(
        crc32(line.encode())
        for text in texts
        for line in {*text.markdown.splitlines()}
        if len(line) >= _LINE
    )
    return frozenset(line for line, number in seen.items() if number >= _AGAIN)
