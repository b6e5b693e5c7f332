"""Pasted plain text as blocks of Markdown: paragraphs whose lines belong together, lists,
quotations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from podsite.importers.notes.escaping import escaped
from podsite.importers.notes.lines import Block, Line, glue, is_wide

_BULLET = re.compile(
    r"(?P<sign>[•◦▪‣●○■□⁃∙➤►▶·*+\-–])[ \t]+(?=\S)|(?P<digits>\d{1,3})[.)][ \t]+(?=\S)"
)
_DOUBTFUL = "·*+-–"  # these begin a list only where they begin more than one line
_RULE = re.compile(r"([-_*])\1{2,}")
_ENDINGS = ".!?…。！？:”\"'’)»"
# Characters of a line that was broken to fit a width; beyond that a line is a paragraph.
_NARROWEST, _WIDEST = 40, 120
_BREAK, _PARAGRAPH = "\n", "\n\n"


@dataclass(frozen=True)
class _Item:
    """The beginning of a list item: what marks it in Markdown, its text, and how far it is set
    in."""

    marker: str
    text: str
    indent: int


# A line, and the list item that it begins, if any.
_Entry = tuple[Line, _Item | None]


def plain_blocks(page: tuple[Line, ...]) -> Iterator[Block]:
    """The blocks of plain text, in order; every word of the page is in one of them."""
    items = _list_items(page)
    entries = [(line, items.get(index)) for index, line in enumerate(page)]
    width = _wrapped_width(line.words for line, item in entries if not item)
    for filled, run in groupby(entries, key=lambda entry: bool(entry[0].text.strip())):
        if filled:
            yield from _run_blocks(run, width)


def _list_items(page: tuple[Line, ...]) -> Mapping[int, _Item]:
    """The list items, by index: certain bullets, repeated doubtful ones, and numbers in a row."""
    matches = {
        index: match
        for index, line in enumerate(page)
        if (match := _BULLET.match(line.text.lstrip()))
    }
    times = Counter(match["sign"] for match in matches.values())
    numbers = [(index, int(match["digits"])) for index, match in matches.items() if match["digits"]]
    in_row = {at for (a, m), (b, n) in pairwise(numbers) if n == m + 1 for at in (a, b)}
    found = {}
    for index, match in matches.items():
        sign, digits = match["sign"], match["digits"]
        certain = index in in_row if digits else sign not in _DOUBTFUL or times[sign] > 1
        if certain and not _RULE.fullmatch(match.string.replace(" ", "").strip()):
            text = page[index].text.expandtabs(4)
            found[index] = _Item(
                marker=f"{digits}." if digits else "-",
                text=" ".join(match.string[match.end() :].split()),
                indent=len(text) - len(text.lstrip()),
            )
    return found


def _wrapped_width(texts: Iterable[str]) -> int:
    """The width that the text was broken to fit; 0 where its lines are paragraphs."""
    width = max(map(_columns, texts), default=0)
    return width if _NARROWEST <= width <= _WIDEST else 0


def _run_blocks(run: Iterable[_Entry], width: int) -> Iterator[Block]:
    """The blocks of lines without a gap."""
    kind = ""
    gathered: list[_Entry] = []
    for entry in run:
        found = _kind(entry)
        if found == "text" and kind == "list" and _continues(gathered[-1][0], entry[0], width):
            found = "list"
        if found != kind and gathered:
            yield from _blocks(kind, gathered, width)
            gathered = []
        kind = found
        gathered.append(entry)
    yield from _blocks(kind, gathered, width)


def _kind(entry: _Entry) -> str:
    """What a line by itself seems to be part of."""
    line, item = entry
    if item:
        return "list"
    if _RULE.fullmatch(line.words):
        return "rule"
    return "quotation" if line.text.lstrip().startswith("> ") else "text"


def _continues(line: Line, following: Line, width: int) -> bool:
    """Whether a line without a bullet still belongs to the item above it."""
    return following.text[:1].isspace() or _joint(line.words, following.words, width) in (" ", "")


def _blocks(kind: str, run: list[_Entry], width: int) -> Iterator[Block]:
    """The blocks that lines of one kind make."""
    if kind == "list":
        yield _list_block(run)
        return
    lines = [Line(line.number, line.words) for line, _ in run]
    if kind == "quotation":
        yield _quotation_block(lines)
    elif kind == "rule":
        yield Block("---", (Line(lines[0].number, ""),), prose=False)
    else:
        yield from _paragraphs(lines, width)


def _list_block(run: list[_Entry]) -> Block:
    """One list; an item's further lines are joined to it, an item that is set in is nested."""
    written: list[list[str]] = []
    indents: list[int] = []
    for line, item in run:
        if item:
            while indents and indents[-1] > item.indent:
                indents.pop()
            if not indents or indents[-1] < item.indent:
                indents.append(item.indent)
            written.append(["    " * (len(indents) - 1) + item.marker, item.text])
        else:
            written[-1][1] += glue(written[-1][1], line.words) + line.words
    return Block(
        "\n".join(f"{marker} {escaped(text)}" for marker, text in written),
        tuple(Line(line.number, item.text if item else line.words) for line, item in run),
        prose=False,
    )


def _quotation_block(lines: list[Line]) -> Block:
    """One quotation; its lines stay as they are."""
    plain = tuple(Line(line.number, line.text.removeprefix(">").strip()) for line in lines)
    markdown = escaped(_BREAK.join(line.text for line in plain)).replace("\n", "\\\n> ")
    return Block(f"> {markdown}", plain, prose=False)


def _paragraphs(lines: list[Line], width: int) -> Iterator[Block]:
    """The paragraphs that lines without a gap make."""
    text = lines[0].text
    gathered = lines[:1]
    for line, following in pairwise(lines):
        between = _joint(line.text, following.text, width)
        if between == _PARAGRAPH:
            yield _paragraph(text, gathered)
            text, gathered = following.text, [following]
        else:
            text += between + following.text
            gathered.append(following)
    yield _paragraph(text, gathered)


def _paragraph(text: str, lines: list[Line]) -> Block:
    """One paragraph; where its text breaks, it breaks for the reader too."""
    return Block(escaped(text).replace("\n", "\\\n"), tuple(lines), prose=True)


def _joint(line: str, following: str, width: int) -> str:
    """What stands between two lines without a gap: a space or nothing in a sentence, a break, a
    new paragraph."""
    if line[-1] in "-‐":
        return glue(line, following)
    first_word = 2 if is_wide(following[0]) else _columns(following.split(" ", 1)[0]) + 1
    ended = line[-1] in _ENDINGS
    if width and _columns(line) + first_word > width * (1.0 if ended else 0.85):
        return glue(line, following)
    longer = max(_columns(line), _columns(following))
    if not ended and following[0].islower() and longer >= _NARROWEST / 2:
        return glue(line, following)
    return _PARAGRAPH if ended and longer > (width or _WIDEST) * 0.7 else _BREAK


def _columns(text: str) -> int:
    """How wide the text is, in Latin letters; Chinese and Japanese ones take two."""
    return len(text) if text.isascii() else len(text) + sum(map(is_wide, text))
