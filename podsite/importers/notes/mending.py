"""Mends words that a PDF's line ends have broken: `long- lasting`, `treat-` / `ment`."""

import re
from collections.abc import Collection, Iterable

from podsite.importers.notes.lines import Line, Remark, quoted

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "‐", _SOFT_HYPHEN)
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_LAST_WORD = re.compile(rf"(?:{_WORD.pattern})\Z")
_BREAK = re.compile(r"(?<=[^\W_])[-‐] +(?=[^\W\d_])")
_NEAR = 40  # characters that are looked at on either side of a hyphen

# After `short-` these say that the hyphen hangs on purpose, as in "short- and long-term".
_AFTER_HANGING = frozenset(
    """and or nor to through but versus vs as than und oder bis sowie bzw noch y e o u et ou à en of
    och eller og i lub oraz a ani ili и или а либо do ao""".split()
)
# These make hyphenated compounds (`long-lasting`) and no whole words with what follows.
_FIRST_PARTS = frozenset(
    """long short well ill self high low non semi half full part mid cross open close hard soft fast
    slow early late first second third one two three four five six ten old new new-found ex all co
    quasi pseudo peer evidence data large small double single multi hands far wide left right real
    deep free time state life world""".split()
)
# Before these a compound keeps its hyphen (`evidence-based`).
_LAST_PARTS = frozenset(
    """lasting term based related driven led made free like wide old year month week day hour minute
    time scale level quality risk known being threatening changing called specific dependent
    associated oriented reviewed blind controlled standing range end edge friendly minded up off on
    in out""".split()
)


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Every word of the texts in lower case; a hyphenated compound is one word."""
    return frozenset(
        word.replace("‐", "-").lower() for text in texts for word in _WORD.findall(text)
    )


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
        line = _mended_within(line, known, remarks)
        if result and index - 1 not in exempt and result[-1].number >= line.number - 1:
            result[-1], line = _mended_between(result[-1], line, known, remarks)
            if line.text == "" and page[index].text.strip():
                continue  # all of it moved up; an empty line would part the paragraph
        result.append(line)
    return tuple(result), tuple(remarks)


def _mended_within(line: Line, known: frozenset[str], remarks: list[Remark]) -> Line:
    """The line with each `long- lasting` in it as one word, where it is one; remarks are added."""
    parts: list[str] = []
    start = 0
    for match in _BREAK.finditer(line.text):
        left = _last_word(line.text[max(start, match.start() - _NEAR) : match.start()])
        right = _first_word(line.text[match.end() : match.end() + _NEAR])
        if not left or right.lower() in _AFTER_HANGING:
            continue
        whole = _compound(left, right, known)
        if whole is None:
            said = f"{quoted(f'{left}- {right}')} may be a broken word; it stays as it is"
            remarks.append(Remark(line.number, said))
            continue
        parts.append(line.text[start : match.start()] + whole[len(left) : len(whole) - len(right)])
        start = match.end()
        remarks.append(_mending(line.number, left, right, whole))
    return Line(line.number, "".join(parts) + line.text[start:])


def _mended_between(
    line: Line, following: Line, known: frozenset[str], remarks: list[Remark]
) -> tuple[Line, Line]:
    """Two lines, with the word that is broken between them whole on the first; remarks are
    added."""
    text, rest = line.text.rstrip(), following.text.lstrip()
    left, right = _last_word(text[-_NEAR:-1]), _first_word(rest[:_NEAR])
    broken = text.endswith(_HYPHENS) and left and rest[:1].isalpha()
    if not broken or right.lower() in _AFTER_HANGING:
        return line, following
    whole = left + right if text[-1] == _SOFT_HYPHEN else _compound(left, right, known)
    if whole is None:
        whole = left + right if right.islower() and left.islower() else f"{left}-{right}"
    first, _, others = rest.partition(" ")
    joined = text[: -1 - len(left)] + whole + first[len(right) :]
    remarks.append(_mending(line.number, left, right, whole))
    return Line(line.number, joined), Line(following.number, others.strip())


def _compound(left: str, right: str, known: frozenset[str]) -> str | None:
    """The word that the two halves are, with its hyphen or without; None where nothing tells."""
    hyphenated = f"{left}-{right}"
    if hyphenated.lower() in known:
        return hyphenated
    if not right[0].islower():
        return None
    if (left + right).lower() in known:
        return left + right
    parts = left.rsplit("-", 1)[-1].lower() in _FIRST_PARTS or right.split("-")[0] in _LAST_PARTS
    return hyphenated if parts or not left[-1].islower() or len(left) == 1 else None


def _mending(number: int, left: str, right: str, whole: str) -> Remark:
    """What is said of a word that was mended."""
    return Remark(
        number,
        f"{quoted(f'{left}- {right}')} was taken for a word broken by a line end and became "
        f"{quoted(whole)}; it can be changed in the episode's notes",
    )


def _last_word(text: str) -> str:
    """The word the text ends in, compounds whole; empty where it ends in none."""
    match = _LAST_WORD.search(text)
    return match[0] if match else ""


def _first_word(text: str) -> str:
    """The word the text begins with, compounds whole."""
    match = _WORD.match(text)
    return match[0] if match else ""
