"""The words of a text in any language, as far as they may say what it is about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

# What is no word of the text: where links lead, tags, addresses and handles.
_NO_WORDS = re.compile(
    r"\]\([^()]*\)|<[^<>]*>|[^\s()<>[\]]*://[^\s()<>]*"
    r"|\b[^\s()<>[\]./]+\.[^\s()<>[\]/]+/[^\s()<>]*|[^\s()<>[\]]*@[^\s()<>[\]]*"
)
# Letters and digits, with the signs of C++ and C#.
_WORD = re.compile(r"[^\W_]+[+#]*")
# Thai, Lao, Burmese, Khmer, kana, Han and Hangul: scripts in which blanks do not part words.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    r"\U00020000-\U0003ffff]+"
)

# An ending is at most so long, and what it is put to at least so long.
_ENDING, _STEM = 2, 4

# Words, case-folded → how often they stand there.
Counts = Mapping[str, int]
# Words, case-folded → how they are mostly spelt, where that is another way.
Spellings = Mapping[str, str]


def bare(markdown: str) -> str:
    """Markdown without what is no word: where links lead, tags, addresses, handles."""
    return _NO_WORDS.sub(" ", normalize("NFC", markdown))


def terms(text: str) -> tuple[Counts, Spellings]:
    """The words of a text in order of appearance; numbers and single letters are none.

    Where a script puts no blanks between words, each two neighbouring signs count as one.
    """
    found = _WORD.findall(text)
    if not text.isascii() and _UNSPACED.search(text):
        found = [word for spelt in found for word in _apart(spelt)]
    folded = Counter(map(str.casefold, found))
    counts = {
        word: number for word, number in folded.items() if len(word) > 1 and not word.isdigit()
    }
    return counts, _spellings(Counter(found), folded)


def _spellings(numbers: Counts, folded: Counts) -> Spellings:
    """For each word its spelling that is used most; folded where that does not tell."""
    most: dict[str, tuple[int, str]] = {}
    for spelt in [one for one in numbers if one not in folded]:
        word = spelt.casefold()
        if numbers[spelt] > most.get(word, (numbers.get(word, 0), ""))[0]:
            most[word] = numbers[spelt], spelt
    return {word: spelt for word, (_, spelt) in most.items()}


def distinct(words: Iterable[str]) -> list[str]:
    """The words without those that are another one with an ending: commit, and not commits."""
    found: list[str] = []
    for word in words:
        for place, other in enumerate(found):
            if _same(word, other):
                found[place] = min(word, other, key=len)
                break
        else:
            found.append(word)
    return found


def joined(words: Iterable[str]) -> tuple[str, ...]:
    """Words as people read them: pairs of signs that overlap become one word again."""
    whole: list[str] = []
    for word in words:
        pair = len(word) == 2 and _UNSPACED.fullmatch(word)
        for place, other in enumerate(whole):
            if pair and _UNSPACED.fullmatch(other) and other[-1] == word[0]:
                whole[place] = other + word[1]
                break
            if pair and _UNSPACED.fullmatch(other) and other[0] == word[1]:
                whole[place] = word[0] + other
                break
        else:
            whole.append(word)
    return tuple(whole)


def _same(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) >= _STEM and len(long) - len(short) <= _ENDING and long.startswith(short)


def _apart(spelt: str) -> Iterator[str]:
    """What stands together as its words: pairs of signs where the script has no blanks."""
    for run in _UNSPACED.findall(spelt):
        yield from (run[place : place + 2] for place in range(len(run) - 1))
    yield from _UNSPACED.sub(" ", spelt).split()
