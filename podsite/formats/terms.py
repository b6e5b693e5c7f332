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

# A word, case-folded → how often it stands there, and its usual spelling.
Terms = Mapping[str, tuple[int, str]]


def bare(markdown: str) -> str:
    """Markdown without what is no word: where links lead, tags, addresses, handles."""
    return _NO_WORDS.sub(" ", normalize("NFC", markdown))


def terms(text: str) -> Terms:
    """The words of a text; numbers and single letters are none.

    Where a script puts no blanks between words, each two neighbouring signs count as one.
    """
    found: dict[str, tuple[int, str]] = {}
    most: dict[str, int] = {}
    for spelt, number in Counter(_WORD.findall(text)).items():
        for word in (spelt,) if spelt.isascii() else _apart(spelt):
            if len(word) > 1 and not word.isdigit():
                folded = word.casefold()
                before, usual = found.get(folded, (0, word))
                # The spelling that is used most; the lower-case one where that does not tell.
                if (number, word == folded) > (most.get(folded, 0), usual == folded):
                    most[folded], usual = number, word
                found[folded] = before + number, usual
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


def _apart(spelt: str) -> Iterator[str]:
    """What stands together as its words: pairs of signs where the script has no blanks."""
    for run in _UNSPACED.findall(spelt):
        yield from (run[place : place + 2] for place in range(len(run) - 1))
    yield from _UNSPACED.sub(" ", spelt).split()
