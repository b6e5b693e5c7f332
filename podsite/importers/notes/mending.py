"""Mends words that a PDF's line ends have broken: `long- lasting`, `treat-` / `ment`."""

import re
from collections.abc import Collection, Iterable

from podsite.importers.notes.lines import Line
from podsite.importers.notes.remark import Remark, quoted

HYPHENS = "-‐\u00ad"
WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
BREAK = re.compile(r"(?<=[^\W_])[-‐] +(?=[^\W\d_])")
LONGEST = 40
"""Characters of a word that are looked at on either side of a hyphen."""

SUSPENDED = frozenset(
    (
        """and or nor to through but versus vs as than und oder bis sowie bzw noch y e o u
        et ou à en of och eller og i lub oraz a ani ili и или а либо do ao"""
    ).split()
)
"""After `short-` these say that the hyphen hangs on purpose, as in "short- and long-term"."""

FIRST_PARTS = frozenset(
    (
        """long short well ill self high low non semi half full part mid cross open close
        hard soft fast slow early late first second third one two three four five six
        ten old new new-found ex all co quasi pseudo peer evidence data large small
        double single multi hands far wide left right real deep free time state life
        world"""
    ).split()
)
"""Words that make hyphenated compounds (`long-lasting`) and no whole ones with what follows."""

LAST_PARTS = frozenset(
    (
        """lasting term based related driven led made free like wide old year month week
        day hour minute time scale level quality risk known being threatening changing
        called specific dependent associated oriented reviewed blind controlled
        standing range end edge friendly minded up off on in out"""
    ).split()
)
"""Words before which a compound keeps its hyphen (`evidence-based`)."""


def mended(
    page: tuple[Line, ...], exempt: Collection[int], known: frozenset[str]
) -> tuple[tuple[Line, ...], tuple[Remark, ...]]:
    """The page with its broken words whole, and a remark on each; the exempt lines (by index) stay.

    `known` is the vocabulary of the whole text, in which a compound found elsewhere decides. Where
    a word was broken by a line end, its second half moves up to its first.
    """
    remarks: list[Remark] = []
    result: list[Line] = []
    for index, line in enumerate(page):
        if index in exempt:
            result.append(line)
            continue
        line = mended_within(line, known, remarks)
        if result and index - 1 not in exempt and result[-1].number >= line.number - 1:
            result[-1], line = mended_between(result[-1], line, known, remarks)
            if line.text == "" and page[index].text.strip():
                continue  # all of it moved up; an empty line would part the paragraph
        result.append(line)
    return tuple(result), tuple(remarks)


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Every word of the texts in lower case; a hyphenated compound is one word."""
    return frozenset(
        word.replace("‐", "-").lower() for text in texts for word in WORD.findall(text)
    )


def mended_within(line: Line, known: frozenset[str], remarks: list[Remark]) -> Line:
    """The line with each `long- lasting` in it as one word, where it is one."""
    parts: list[str] = []
    start = 0
    for match in BREAK.finditer(line.text):
        left = last_word(line.text[max(start, match.start() - LONGEST) : match.start()])
        right = first_word(line.text[match.end() : match.end() + LONGEST])
        if not left or right.lower() in SUSPENDED:
            continue
        whole = compound(left, right, known)
        broken = quoted(f"{left}- {right}")
        if whole is None:
            remarks.append(Remark(line.number, f"{broken} may be a broken word; it stays as it is"))
            continue
        parts.append(line.text[start : match.start()] + whole[len(left) : len(whole) - len(right)])
        start = match.end()
        remarks.append(mending(line.number, broken, whole))
    return Line(line.number, "".join(parts) + line.text[start:]) if parts else line


def mended_between(
    line: Line, following: Line, known: frozenset[str], remarks: list[Remark]
) -> tuple[Line, Line]:
    """Two lines, with the word that is broken between them whole on the first."""
    text = line.text.rstrip()
    rest = following.text.lstrip()
    left = last_word(text[-LONGEST:-1])
    if text[-1:] not in tuple(HYPHENS) or not left or not rest[:1].isalpha():
        return line, following
    right = first_word(rest[:LONGEST])
    if right.lower() in SUSPENDED:
        return line, following
    whole = left + right if text[-1] == "\u00ad" else compound(left, right, known)
    if whole is None:
        whole = left + right if right.islower() and left.islower() else f"{left}-{right}"
    first, _, others = rest.partition(" ")
    joined = text[: -1 - len(left)] + whole + first[len(right) :]
    remarks.append(mending(line.number, quoted(f"{left}- {right}"), whole))
    return Line(line.number, joined), Line(following.number, others.strip())


def compound(left: str, right: str, known: frozenset[str]) -> str | None:
    """The word that the two halves are, with its hyphen or without; `None` where nothing tells."""
    hyphenated = f"{left}-{right}"
    if hyphenated.lower() in known:
        return hyphenated
    if (left + right).lower() in known and right[0].islower():
        return left + right
    if not right[0].islower():
        return None
    ends = left.rsplit("-", 1)[-1].lower() in FIRST_PARTS or right.split("-")[0] in LAST_PARTS
    return hyphenated if ends or not left[-1].islower() or len(left) == 1 else None


def mending(number: int, broken: str, whole: str) -> Remark:
    """What is said of a word that was mended."""
    return Remark(
        number,
        f"{broken} was taken for a word broken by a line end and became {quoted(whole)}; "
        "it can be changed in the episode's notes",
    )


def last_word(text: str) -> str:
    """The word the text ends in, compounds whole; empty where it ends in none."""
    words = text.split()[-1:] if text and not text[-1].isspace() else []
    found = WORD.findall(words[0]) if words else []
    return found[-1] if found and words[0].endswith(found[-1]) else ""


def first_word(text: str) -> str:
    """The word the text begins with, compounds whole."""
    match = WORD.match(text)
    return match[0] if match else ""
