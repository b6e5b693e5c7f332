"""Which words tell one text of many from the others, learnt from these texts in any language."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from zlib import crc32

from podsite.formats.terms import bare, terms

_TITLE = 6  # a word of the title counts as so many
_LINE, _AGAIN = 30, 3  # a line of so many signs, in so many texts, is about none of them
_OFTEN = 5  # a word in more than a fifth of the texts says nothing
_FEW = 8  # where there are fewer texts, it cannot be learnt which words say something
_STEEP = 1.5  # how much more a rare word counts
_TERMS = 80  # words of a text that count at all


@dataclass(frozen=True)
class Text:
    """Something that is written: its title, its Markdown, what else is said with it.

    `names` are of people, whose words are passed over: to be named alike makes no texts alike.
    """

    title: str
    markdown: str
    said: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def rarity(holders: int, all_: int) -> float:
    """From 1 for what two or three of all have to 0 for what most have, a step for each doubling.

    How many there are counts by powers of two as well: one more changes almost no step.
    """
    steps = max(4, all_.bit_length())
    return min(1.0, max(0, steps - holders.bit_length()) / (steps - 2))


def weighed(texts: Sequence[Text]) -> tuple[Iterator[dict[str, float]], Mapping[str, str]]:
    """For each text its words and how much each counts; and how a word is spelt.

    Lines that stand in several texts are of none: sponsors, appeals, credits.
    """
    vocabulary: dict[str, int] = {}
    spelt: dict[str, str] = {}
    holders = array("L")  # of each word of the vocabulary
    counted: list[tuple[Sequence[int], Sequence[int]]] = []
    again = _again(texts)
    for text in texts:
        places, counts = array("L"), array("L")
        passed = terms(" ".join(text.names))
        for word, (number, spelling) in terms(_words(text, again)).items():
            if word not in passed:
                place = vocabulary.setdefault(word, len(vocabulary))
                if place == len(holders):
                    holders.append(0)
                holders[place] += 1
                # At last as the last text spells it: one more in front changes no spelling.
                spelt[word] = spelling
                places.append(place)
                counts.append(number)
        counted.append((places, counts))
    return _vectors(tuple(vocabulary), holders, counted), spelt


def _vectors(
    words: Sequence[str],
    holders: Sequence[int],
    counted: Sequence[tuple[Sequence[int], Sequence[int]]],
) -> Iterator[dict[str, float]]:
    most = max(2, len(counted) // _OFTEN) if len(counted) >= _FEW else 0
    rare = [rarity(n, len(counted)) ** _STEEP if n <= most else 0.0 for n in holders]
    for places, counts in counted:
        weights = (
            (-rare[place] * count.bit_length(), words[place])
            for place, count in zip(places, counts, strict=True)
            if rare[place]
        )
        yield {word: -weight for weight, word in nsmallest(_TERMS, weights)}


def _again(texts: Sequence[Text]) -> frozenset[int]:
    """The lines, as checksums, that stand in several texts."""
    seen = Counter(
        crc32(line.encode())
        for text in texts
        for line in {*text.markdown.splitlines()}
        if len(line) >= _LINE
    )
    return frozenset(line for line, number in seen.items() if number >= _AGAIN)


def _words(text: Text, again: frozenset[int]) -> str:
    own = (
        line
        for line in text.markdown.splitlines()
        if len(line) < _LINE or crc32(line.encode()) not in again
    )
    return "\n".join((*[text.title] * _TITLE, *text.said, bare("\n".join(own))))
