"""Pasted plain text as blocks of Markdown: paragraphs whose lines belong together, lists,
quotations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from podsite.importers.notes.escaping import escaped
from podsite.importers.notes.lines import Block, Line, glue, is_wide

BULLET = re.compile(
    r"(?P<sign>[•◦▪‣●○■□⁃∙➤►▶·*+\-–])[ \t]+(?=\S)|(?P<digits>\d{1,3})[.)][ \t]+(?=\S)"
)
DOUBTFUL = "·*+-–"
"""Signs that begin a list only where they begin more than one line."""

RULE = re.compile(r"([-_*])\1{2,}")
NARROWEST, WIDEST = 40, 120
"""Characters of a line that was broken to fit a width; beyond that a line is a paragraph."""
ENDINGS = ".!?…。！？:”\"'’)»"
BREAK, PARAGRAPH = "\n", "\n\n"


@dataclass(frozen=True)
class Item:
    """The beginning of a list item."""

    marker: str
    text: str
    indent: int


def plain_blocks(page: tuple[Line, ...]) -> Iterator[Block]:
    """The blocks of plain text, in order; every word of the page is in one of them."""
    items = list_items(page)
    width = wrapped_width(line.words for index, line in enumerate(page) if index not in items)
    for blank, group in groupby(enumerate(page), key=lambda entry: not entry[1].text.strip()):
        if not blank:
            yield from run_blocks(list(group), items, width)


def list_items(page: tuple[Line, ...]) -> Mapping[int, Item]:
    """The lines that begin a list item, by index: certain bullets, repeated ones, and numbers in a
    row."""
    matches = {
        index: match
        for index, line in enumerate(page)
        if (match := BULLET.match(line.text.lstrip()))
    }
    times = Counter(match["sign"] for match in matches.values())
    numbered = [
        (index, int(match["digits"])) for index, match in matches.items() if match["digits"]
    ]
    in_row = {at for (a, m), (b, n) in pairwise(numbered) if n == m + 1 for at in (a, b)}
    return {
        index: Item(
            marker=f"{match['digits']}." if match["digits"] else "-",
            text=" ".join(match.string[match.end() :].split()),
            indent=len(page[index].text.expandtabs(4))
            - len(page[index].text.expandtabs(4).lstrip()),
        )
        for index, match in matches.items()
        if (
            index in in_row
            if match["digits"]
            else match["sign"] not in DOUBTFUL or times[match["sign"]] > 1
        )
        and not RULE.fullmatch(page[index].text.replace(" ", ""))
    }


def wrapped_width(texts: Iterable[str]) -> int:
    """The width that the text was broken to fit; 0 where its lines are paragraphs."""
    width = max(map(columns, texts), default=0)
    return width if NARROWEST <= width <= WIDEST else 0


def run_blocks(
    run: list[tuple[int, Line]], items: Mapping[int, Item], width: int
) -> Iterator[Block]:
    """The blocks of lines without a gap."""
    kind = ""
    gathered: list[tuple[int, Line]] = []
    for index, line in run:
        found = kind_of(index, line, items)
        if found == "text" and kind == "list" and continues(gathered[-1][1], line, width):
            found = "list"
        if found != kind and gathered:
            yield from blocks_of(kind, gathered, items, width)
            gathered = []
        kind = found
        gathered.append((index, line))
    yield from blocks_of(kind, gathered, items, width)


def blocks_of(
    kind: str, run: list[tuple[int, Line]], items: Mapping[int, Item], width: int
) -> Iterator[Block]:
    """The blocks that lines of one kind make."""
    if kind == "list":
        yield list_block(run, items)
    elif kind == "quotation":
        yield quotation_block(run)
    elif kind == "rule":
        yield rule_block(run)
    else:
        yield from text_blocks(run, width)


def kind_of(index: int, line: Line, items: Mapping[int, Item]) -> str:
    """What a line by itself seems to be part of."""
    if index in items:
        return "list"
    if RULE.fullmatch(line.words):
        return "rule"
    return "quotation" if line.text.lstrip().startswith("> ") else "text"


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether a line without a bullet still belongs to the item above it."""
    return following.text[:1].isspace() or joint(line.words, following.words, width) in (" ", "")


def list_block(run: list[tuple[int, Line]], items: Mapping[int, Item]) -> Block:
    """One list; an item's further lines are joined to it, an item that is set in is nested."""
    written: list[list[str]] = []
    indents: list[int] = []
    for index, line in run:
        if item := items.get(index):
            while indents and indents[-1] > item.indent:
                indents.pop()
            if not indents or indents[-1] < item.indent:
                indents.append(item.indent)
            written.append(["    " * (len(indents) - 1) + item.marker, item.text])
        else:
            written[-1][1] += glue(written[-1][1], line.words) + line.words
    markdown = "\n".join(f"{marker} {escaped(text)}" for marker, text in written)
    return Block(
        markdown,
        tuple(Line(line.number, read(index, line, items)) for index, line in run),
        prose=False,
    )


def read(index: int, line: Line, items: Mapping[int, Item]) -> str:
    """What is read of a list's line."""
    return items[index].text if index in items else line.words


def quotation_block(run: list[tuple[int, Line]]) -> Block:
    """One quotation; its lines stay as they are."""
    texts = [Line(line.number, line.words.removeprefix(">").strip()) for _, line in run]
    markdown = escaped(BREAK.join(line.text for line in texts)).replace("\n", "\\\n> ")
    return Block(f"> {markdown}", tuple(texts), prose=False)


def rule_block(run: list[tuple[int, Line]]) -> Block:
    """A rule across the page."""
    return Block("---", (Line(run[0][1].number, ""),), prose=False)


def text_blocks(run: list[tuple[int, Line]], width: int) -> Iterator[Block]:
    """The paragraphs that lines without a gap make."""
    text = run[0][1].words
    lines = [Line(run[0][1].number, text)]
    for (_, line), (_, following) in pairwise(run):
        between = joint(line.words, following.words, width)
        if between == PARAGRAPH:
            yield Block(escaped(text).replace("\n", "\\\n"), tuple(lines), prose=True)
            text, lines = "", []
        text += (between if lines else "") + following.words
        lines.append(Line(following.number, following.words))
    yield Block(escaped(text).replace("\n", "\\\n"), tuple(lines), prose=True)


def joint(line: str, following: str, width: int) -> str:
    """What stands between two lines without a gap: a space or nothing in a sentence, a break, a
    new paragraph."""
    if line[-1] in "-‐":
        return glue(line, following)
    first_word = 2 if is_wide(following[0]) else columns(following.split(" ", 1)[0]) + 1
    ended = line[-1] in ENDINGS
    if width and columns(line) + first_word > width * (1.0 if ended else 0.85):
        return glue(line, following)
    longer = max(columns(line), columns(following))
    if not ended and following[0].islower() and longer >= NARROWEST / 2:
        return glue(line, following)
    return PARAGRAPH if ended and longer > (width or WIDEST) * 0.7 else BREAK


def columns(text: str) -> int:
    """How wide the text is, in Latin letters; Chinese and Japanese ones take two."""
    return len(text) if text.isascii() else len(text) + sum(map(is_wide, text))
