"""What a pasted text is made of: its lines in one spelling, the blocks they form, remarks on
them."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

# An editor counts these as line breaks, and not the others.
_EDITOR_BREAK = re.compile(r"\r\n|\r|\n")
_OTHER_BREAK = re.compile("[\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = "\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\x1f"
_HIDDEN = "\ufeff\u200b\u2060" + "".join(map(chr, (*range(9), *range(14, 28), 127)))
_SPELLING = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_HIDDEN, "")})
# Joiners shape Persian, Indic scripts and emoji; after a Latin letter they are left-overs.
_STRAY_JOINER = re.compile("(?<=[\x00-\u024f])[\u200c\u200d]+|^[\u200c\u200d]+")
# One at the end of a line tells that a word goes on in the next.
_SOFT_HYPHEN = re.compile("\u00ad(?!\\s*$)")
# Beyond this many marks on one letter the text is noise, and normalising it takes quadratic time.
_TOO_MANY_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff]{31}"
)


@dataclass(frozen=True)
class Line:
    """One line of the pasted text.

    `number` counts from 1, as an editor does. `text` is in NFC, without the line break but with the
    spaces at its ends, which Markdown reads.
    """

    number: int
    text: str

    @property
    def words(self) -> str:
        """The text with every run of white space as one space, and none at its ends."""
        return " ".join(self.text.split())


@dataclass(frozen=True)
class Block:
    """One block of the show notes: a paragraph, a list, a heading, a quotation, a rule, code.

    `markdown` is what stands in the episode's file, `plain` what is read of it, without markup.
    `prose` tells that it is a paragraph.
    """

    markdown: str
    plain: tuple[Line, ...]
    prose: bool

    @property
    def text(self) -> str:
        """What is read of it, on one line."""
        return "".join(self._joined())

    def line_at(self, offset: int) -> int:
        """The number of the line that holds the character of `text` at the offset."""
        ends = list(accumulate(map(len, self._joined())))
        return self.plain[min(bisect_right(ends, offset), len(ends) - 1)].number

    def _joined(self) -> Iterator[str]:
        """The texts of the lines, each with what joins it to the one before."""
        yield self.plain[0].text
        for line, following in pairwise(self.plain):
            yield glue(line.text, following.text) + following.text


@dataclass(frozen=True)
class Remark:
    """What was taken for what, and where it can be changed, in words for the podcaster.

    `line` is the line of the pasted text that it is about. What was left out of the notes is quoted
    in full.
    """

    line: int
    message: str


def quoted(text: str) -> str:
    """The text as a remark quotes it: on one line, between single quotation marks."""
    return f"'{' '.join(text.split())}'"


def lines(text: str) -> tuple[Line, ...]:
    """All lines of the text; line breaks that editors do not count share their line's number."""
    return tuple(
        Line(number, _spelled(part))
        for number, line in enumerate(_EDITOR_BREAK.split(text), start=1)
        for part in _OTHER_BREAK.split(line)
    )


def glue(line: str, following: str) -> str:
    """What joins two lines of one sentence: a space, but nothing in Chinese and Japanese."""
    return "" if is_wide(line[-1:]) and is_wide(following[:1]) else " "


def is_wide(char: str) -> bool:
    """Whether the character is Chinese or Japanese; Korean puts spaces between words."""
    wide = char != "" and unicodedata.east_asian_width(char) in "WF"
    return wide and not "\uac00" <= char <= "\ud7a3"


def _spelled(text: str) -> str:
    """The text in NFC, with plain spaces, without characters that nobody sees."""
    text = _STRAY_JOINER.sub("", _SOFT_HYPHEN.sub("", text.translate(_SPELLING)))
    if text.isascii() or _TOO_MANY_MARKS.search(text):
        return text
    return unicodedata.normalize("NFC", text)
