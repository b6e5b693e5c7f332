"""Pasted text that is Markdown already: its markup stays, and is known apart from what is read."""

import re
from collections.abc import Iterator
from itertools import groupby

from podsite.importers.notes.escaping import autolink
from podsite.importers.notes.lines import Block, Line

# Headings, code, links and bold words, as hardly anybody writes them without meaning Markdown.
_SIGNS = re.compile(
    r"^ {0,3}#{1,6} +[^\sa-z]"
    r"|^ {0,3}(?:```|~~~)"
    r"|\[[^\[\]]+\]\((?:mailto:|[^()\s]*[./#])"
    r"|\*\*[^\s*][^*]*\*\*"
    r"|(?<!\w)__[^\s_][^_]*__(?!\w)"
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# A heading or its underline, a list, a quotation, a table, a picture, HTML, a link's definition, a
# rule, or code that is set in.
_OTHER_THAN_PROSE = re.compile(
    r" {0,3}#{1,6}(?:\s|$)|(?:=+|-{2,})\s*$"
    r"|\s*(?:[-+*•] |\d{1,9}[.)] |>|\||!\[|<|\[[^\]]+\]:|(?:[-*_] ?){3,}$)|\t| {4}"
)
_BULLET = re.compile(r"^(\s*)[•◦▪‣●]\s+")
_BARE_URL = re.compile(
    r"(?P<kept>`[^`]*`|\[[^\[\]]*\]\([^()]*\)|^\s*\[[^\[\]]+\]:.*|<[^<>]*>)"
    r"|(?P<url>(?<![A-Za-z0-9])https?://[^\s<>\"“”`)\]]+)"
)

_BEGINNING = re.compile(r"^\s*(?:#{1,6}\s+|(?:>\s?)+|[-+*]\s+|\d{1,9}[.)]\s+)")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]*|mailto:[^<>\s]*)>")
_EMPHASIS = re.compile(r"(?<![\w*_\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\w*_])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def is_markdown(page: tuple[Line, ...]) -> bool:
    """Whether the text has headings, links, bold words or code as Markdown writes them."""
    return any(_SIGNS.search(line.text) for line in page)


def fenced(page: tuple[Line, ...]) -> frozenset[int]:
    """The lines, by index, of fenced code, fences included."""
    found: set[int] = set()
    fence = ""
    for index, line in enumerate(page):
        match = _FENCE.match(line.text)
        if fence:
            found.add(index)
            if match and match[1].startswith(fence) and line.text.strip() == match[1]:
                fence = ""
        elif match:
            found.add(index)
            fence = match[1]
    return frozenset(found)


def markdown_blocks(page: tuple[Line, ...]) -> Iterator[Block]:
    """The blocks of Markdown, in order: what stands between blank lines, fenced code whole."""
    code = fenced(page)

    def kind(entry: tuple[int, Line]) -> str:
        index, line = entry
        return "code" if index in code else "text" if line.text.strip() else "blank"

    for found, group in groupby(enumerate(page), kind):
        run = tuple(line for _, line in group)
        if found == "code":
            yield Block("\n".join(line.text.rstrip() for line in run), run, prose=False)
        elif found == "text":
            yield _block(run)


def _block(run: tuple[Line, ...]) -> Block:
    """Lines of Markdown: bare addresses become links, spaces at their ends a visible break."""
    written = [_autolinked(_BULLET.sub(r"\1- ", line.text, count=1)) for line in run]
    broken = [line.rstrip() + ("\\" if line.endswith("  ") else "") for line in written[:-1]]
    return Block(
        markdown="\n".join([*broken, written[-1].rstrip()]),
        plain=tuple(Line(line.number, _without_markup(line.text)) for line in run),
        prose=not any(_OTHER_THAN_PROSE.match(line.text) for line in run),
    )


def _autolinked(line: str) -> str:
    """The line with its bare web addresses as links; code, links and HTML stay."""
    return _BARE_URL.sub(lambda match: autolink(match["url"]) if match["url"] else match[0], line)


def _without_markup(text: str) -> str:
    """What is read of a line of Markdown."""
    plain = _LINK.sub(r"\1", _BEGINNING.sub("", text, count=1))
    plain = _EMPHASIS.sub("", _AUTOLINK.sub(r"\1", plain)).replace("`", "")
    return " ".join(_ESCAPE.sub(r"\1", plain.removesuffix("\\")).split())
