"""The lines of a pasted text in one spelling: what a reader sees of it, without what an editor
hides."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from unicodedata import east_asian_width


@dataclass(frozen=True)
class Line:
    """One line of the pasted text."""

    number: int
    """Counted from 1, as an editor counts them."""
    text: str
    """NFC, without its line break; spaces at its ends are kept, Markdown reads them."""

    @property
    def words(self) -> str:
        """The text with every run of white space as one space, and none at its ends."""
        return " ".join(self.text.split())


@dataclass(frozen=True)
class Block:
    """One block of the show notes: a paragraph, a list, a heading, a quotation, a rule, code."""

    markdown: str
    """As it stands in the episode's file."""
    plain: tuple[Line, ...]
    """What is read of it, without any markup."""
    prose: bool
    """Whether it is a paragraph."""

    @property
    def text(self) -> str:
        """What is read of it, on one line."""
        return "".join(chain.from_iterable(zip(self.joints(), self._texts(), strict=True)))

    def joints(self) -> Iterator[str]:
        """What stands before each line of `text`: nothing before the first and inside Japanese,
        else a space."""
        yield ""
        yield from (glue(line.text, following.text) for line, following in pairwise(self.plain))

    def _texts(self) -> Iterator[str]:
        return (line.text for line in self.plain)

    def line_at(self, offset: int) -> int:
        """The number of the line that holds the character of `text` at the offset."""
        ends = list(
            accumulate(
                len(joint + line) for joint, line in zip(self.joints(), self._texts(), strict=True)
            )
        )
        return self.plain[min(bisect_right(ends, offset), len(ends) - 1)].number


EDITOR_BREAK = re.compile(r"\r\n|\r|\n")
OTHER_BREAK = re.compile("[\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
SPACES = "\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\x1f"
HIDDEN = "\ufeff\u200b\u2060" + "".join(map(chr, (*range(9), *range(14, 28), 127)))
SPELLING = str.maketrans({**dict.fromkeys(SPACES, " "), **dict.fromkeys(HIDDEN, "")})
# Joiners shape Persian, Indic scripts and emoji; after a Latin letter they are left-overs.
STRAY_JOINER = re.compile("(?<=[\x00-\u024f])[\u200c\u200d]+|^[\u200c\u200d]+")
SOFT_HYPHEN = re.compile("\u00ad(?!\\s*$)")
# Beyond this many marks on one letter the text is noise, and normalising it takes quadratic time.
TOO_MANY_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff]{31}"
)


def lines(text: str) -> tuple[Line, ...]:
    """All lines of the text; line breaks that editors do not count share their line's number."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(EDITOR_BREAK.split(text), start=1):
        for part in OTHER_BREAK.split(line):
            yield Line(number, spelled(part))


def spelled(text: str) -> str:
    """The text in NFC, with plain spaces, without characters that nobody sees."""
    text = STRAY_JOINER.sub("", SOFT_HYPHEN.sub("", text.translate(SPELLING)))
    if text.isascii() or TOO_MANY_MARKS.search(text):
        return text
    return unicodedata.normalize("NFC", text)


def glue(line: str, following: str) -> str:
    """What joins two lines of one sentence: a space, and nothing in a script that writes without
    spaces."""
    return "" if is_wide(line[-1:]) and is_wide(following[:1]) else " "


def is_wide(char: str) -> bool:
    """Whether the character is Chinese or Japanese; Korean puts spaces between words."""
    return char != "" and east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
