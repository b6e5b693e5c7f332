"""Cleaned HTML in the few tags that podcast apps show: p, ol, ul, li, a, b, i, strong, em.

A heading becomes a paragraph in bold, a row of a table and a line of code a paragraph each, a
picture its description; `10<sup>6</sup>` becomes 10⁶. What was struck out is left out, because
without its line it would say the opposite.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podsite.model import Html

_INLINE = {"a", "b", "i", "strong", "em"}
_LISTS = {"ul", "ol"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CELLS = {"td", "th"}
_STRUCK = {"del", "s"}
# fmt: off
_BLOCKS = {
    "p", "br", "hr", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "table",
    "thead", "tbody", "tr",
}
# fmt: on
_RAISED = {
    "sup": str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
    "sub": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
# In cleaned HTML `<` and `>` are tags and nothing else, and every tag that is opened is closed.
_TOKEN = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|([^<]+)")
_BLANKS = re.compile("[ \t\r\n\f]+")
_HREF = re.compile(r' href="[^"]*"')
_ALT = re.compile(r' alt="([^"]*)"')


@dataclass(frozen=True)
class Piece:
    """A whole paragraph or list item; `open` are the tags of lists that go on behind it."""

    html: str
    open: tuple[str, ...] = ()

    def close(self) -> str:
        """What has to follow where this is the last piece."""
        return "".join(f"</{tag}>" for tag in reversed(self.open))


def pieces(html: Html) -> Iterator[Piece]:
    """The paragraphs and list items in order; joined, they are the reduced HTML.

    Each is made when it is asked for, so that long notes cost no more than what is used of them.
    """
    reducer = _Reducer()
    for token in _TOKEN.finditer(html):
        closing, tag, attributes, text = token.groups()
        if text:
            reducer.say(text)
        elif closing:
            reducer.end(tag)
        else:
            reducer.start(tag, attributes)
        if reducer.pieces:
            yield from reducer.pieces
            reducer.pieces.clear()
    reducer.end_paragraph()
    yield from reducer.pieces


class _Reducer:
    """Takes tags and text in order, and makes pieces of them."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._written: list[str] = []  # of the piece to be
        self._lists: list[str] = []  # open tags of lists
        self._waiting: list[str] = []  # those of them that are not written while they are empty
        self._text: list[str] = []  # of the paragraph to be, with its inline tags
        self._visible = False  # whether there are words in it
        self._inline: list[tuple[str, str, str]] = []  # open: tag, how it opens, how it closes
        self._within: list[str] = []  # open: pre, sup, sub, del, s

    def start(self, tag: str, attributes: str) -> None:
        """A tag opens."""
        if tag in _LISTS or tag == "li":
            self._start_list(tag)
        elif tag in _INLINE:
            self._start_inline(tag, attributes)
        elif tag in _HEADINGS:
            self.end_paragraph()
            self._open_inline(tag, "<b>", "</b>")
        elif tag == "img":
            self.say("".join(_ALT.findall(attributes)))
        elif tag in _CELLS and self._visible:
            self._text.append(" · ")
        elif tag in _BLOCKS:
            self.end_paragraph()
        if tag in _RAISED or tag in _STRUCK or tag == "pre":
            self._within.append(tag)

    def end(self, tag: str) -> None:
        """A tag closes."""
        if self._within and self._within[-1] == tag:
            self._within.pop()
        if tag in _LISTS or tag == "li":
            self._end_list(tag)
        elif tag in _INLINE:
            self._end_inline(tag)
        elif tag in _HEADINGS:
            self.end_paragraph()
            self._end_inline(tag)
        elif tag in _BLOCKS:
            self.end_paragraph()

    def say(self, text: str) -> None:
        """Words, spelt as HTML."""
        for tag in self._within:
            if tag in _STRUCK:
                return
            if tag in _RAISED and all(ord(sign) in _RAISED[tag] for sign in text):
                text = text.translate(_RAISED[tag])
        first, *more = text.split("\n") if "pre" in self._within else (text,)
        self._add(first)
        for line in more:
            self.end_paragraph()
            self._add(line)

    def _add(self, words: str) -> None:
        if not self._visible:
            words = words.lstrip()
        if words:
            self._text.append(words)
            self._visible = self._visible or bool(words.replace("&nbsp;", " ").strip())

    def end_paragraph(self) -> None:
        """Writes what was said since the last paragraph, if anything; inline tags go on."""
        if self._visible:
            closing = (closes for _, _, closes in reversed(self._inline))
            words = _BLANKS.sub(" ", "".join((*self._text, *closing))).strip()
            self._write_paragraph(words)
        self._text = [opens for _, opens, _ in self._inline]
        self._visible = False

    def _write_paragraph(self, words: str) -> None:
        if not self._lists:
            self._write(f"<p>{words}</p>")
            self._end_piece()
        elif self._lists[-1] == "li":
            self._write(words if self._waiting else f" {words}")
        else:
            self._write(f"<li>{words}</li>")
            self._end_piece()

    def _write(self, html: str) -> None:
        self._written += (*self._waiting, html)
        self._waiting.clear()

    def _end_piece(self) -> None:
        self.pieces.append(Piece("".join(self._written), tuple(self._lists)))
        self._written.clear()

    def _start_list(self, tag: str) -> None:
        self.end_paragraph()
        if tag in _LISTS or (self._lists and self._lists[-1] in _LISTS):
            self._lists.append(tag)
            self._waiting.append(f"<{tag}>")

    def _end_list(self, tag: str) -> None:
        self.end_paragraph()
        if not self._lists or self._lists[-1] != tag:
            return  # an item that stood in no list
        self._lists.pop()
        if self._waiting:
            self._waiting.pop()
        else:
            self._write(f"</{tag}>")
            self._end_piece()

    def _start_inline(self, tag: str, attributes: str) -> None:
        address = _HREF.search(attributes)
        if tag == "a" and address:
            self._open_inline(tag, f"<a{address[0]}>", "</a>")
        elif tag == "a":
            self._open_inline(tag, "", "")
        else:
            self._open_inline(tag, f"<{tag}>", f"</{tag}>")

    def _open_inline(self, tag: str, opens: str, closes: str) -> None:
        self._inline.append((tag, opens, closes))
        self._text.append(opens)

    def _end_inline(self, tag: str) -> None:
        if not self._inline or self._inline[-1][0] != tag:
            return
        _, opens, closes = self._inline.pop()
        if self._text and self._text[-1] == opens:
            self._text.pop()  # nothing was said in it
        else:
            self._text.append(closes)
