"""Pasted text that is Markdown already: its markup stays, and is known apart from what is read."""

import re
from collections.abc import Iterator

from podsite.importers.notes.escaping import autolink
from podsite.importers.notes.lines import Block, Line

SIGNS = re.compile(
    r"^ {0,3}#{1,6} +[^\sa-z]"
    r"|^ {0,3}(?:```|~~~)"
    r"|\[[^\[\]]+\]\((?:mailto:|[^()\s]*[./#])"
    r"|\*\*[^\s*][^*]*\*\*"
    r"|(?<!\w)__[^\s_][^_]*__(?!\w)"
)
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)|(?:=+|-{2,})\s*$")
OTHER_THAN_PROSE = re.compile(
    r"\s*(?:[-+*•] |\d{1,9}[.)] |>|\||!\[|<|\[[^\]]+\]:|(?:[-*_] ?){3,}$)|\t| {4}"
)
BULLET = re.compile(r"^(\s*)[•◦▪‣●]\s+")
KEPT = re.compile(
    r"(?P<kept>`[^`]*`|\[[^\[\]]*\]\([^()]*\)|^\s*\[[^\[\]]+\]:.*|<[^<>]*>)"
    r"|(?P<url>(?<![A-Za-z0-9])https?://[^\s<>\"“”`)\]]+)"
)
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
AUTOLINK = re.compile(r"<(https?://[^<>\s]*|mailto:[^<>\s]*)>")
EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
BEGINNING = re.compile(r"^\s*(?:#{1,6}\s+|(?:>\s?)+|[-+*]\s+|\d{1,9}[.)]\s+)")


def is_marked(page: tuple[Line, ...]) -> bool:
    """Whether the text is Markdown: it has headings, links, bold words or code as Markdown writes
    them."""
    return any(SIGNS.search(line.text) for line in page)


def fenced(page: tuple[Line, ...]) -> frozenset[int]:
    """The lines, by index, of fenced code, fences included."""
    found: set[int] = set()
    fence = ""
    for index, line in enumerate(page):
        match = FENCE.match(line.text)
        if fence:
            found.add(index)
            if match and match[1].startswith(fence) and line.text.strip() == match[1]:
                fence = ""
        elif match:
            found.add(index)
            fence = match[1]
    return frozenset(found)


def marked_blocks(page: tuple[Line, ...]) -> Iterator[Block]:
    """The blocks of Markdown, in order: what stands between blank lines, fenced code whole."""
    code = fenced(page)
    gathered: list[Line] = []
    in_code = False
    for index, line in enumerate(page):
        if (index in code) != in_code or (index not in code and not line.text.strip()):
            if gathered:
                yield code_block(gathered) if in_code else marked_block(gathered)
            gathered = []
        in_code = index in code
        if in_code or line.text.strip():
            gathered.append(line)
    if gathered:
        yield code_block(gathered) if in_code else marked_block(gathered)


def code_block(run: list[Line]) -> Block:
    """Code as it stands."""
    return Block("\n".join(line.text.rstrip() for line in run), tuple(run), prose=False)


def marked_block(run: list[Line]) -> Block:
    """Lines of Markdown: bare addresses become links, spaces at their ends a visible break."""
    written = [autolinked(BULLET.sub(r"\1- ", line.text, count=1)) for line in run]
    breaks = [line.endswith("  ") and bool(line.strip()) for line in written[:-1]] + [False]
    markdown = "\n".join(
        line.rstrip() + ("\\" if broken else "")
        for line, broken in zip(written, breaks, strict=True)
    )
    prose = not any(HEADING.match(line.text) or OTHER_THAN_PROSE.match(line.text) for line in run)
    return Block(
        markdown, tuple(Line(line.number, without_markup(line.text)) for line in run), prose
    )


def autolinked(line: str) -> str:
    """The line with its bare web addresses as links; code, links and HTML stay."""
    return KEPT.sub(lambda match: autolink(match["url"]) if match["url"] else match[0], line)


def without_markup(text: str) -> str:
    """What is read of a line of Markdown."""
    plain = LINK.sub(r"\1", BEGINNING.sub("", text, count=1))
    plain = EMPHASIS.sub("", AUTOLINK.sub(r"\1", plain)).replace("`", "")
    return " ".join(ESCAPE.sub(r"\1", plain.removesuffix("\\")).split())
