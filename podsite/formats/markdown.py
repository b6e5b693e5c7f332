"""Markdown as clean HTML and as plain text. The only door to the Markdown reader and the cleaner.

Raw HTML in notes is allowed as far as it is harmless: everything passes an allowlist, so that
neither scripts nor styles nor `javascript:` links reach a page or an app.
"""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3
import pyromark

from podsite.formats.values import FORBIDDEN
from podsite.model import Html, Notes

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
)
# fmt: off
_TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "blockquote", "pre", "code", "em", "strong", "b", "i", "s", "del", "ins", "sub", "sup", "a",
    "img", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "abbr", "cite",
    "q", "small", "mark", "kbd",
}
# fmt: on
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
# Where a tag is taken out, others may stand where they cannot (a p in a p): one round more.
_ROUNDS = 5
# In cleaned HTML `<` and `>` are tags and nothing else, and every attribute is in double quotes.
_TAG = re.compile(r"<[^>]+>")
_ADDRESS = re.compile(r'(?<= href=")[^"]*|(?<= src=")[^"]*')
_BREAK = re.compile(
    r"</?(?:p|[uod]l|li|h[1-6]|tr|table|blockquote|pre|dt|dd|figure|figcaption)(?: [^>]*)?>|<[bh]r>"
)
_HEADING = re.compile(r"(?<=<h)[1-6](?=>)|(?<=</h)[1-6](?=>)")


def notes(markdown: str) -> Notes:
    """What a podcaster wrote, with its clean HTML."""
    return Notes(markdown.strip(), clean(pyromark.html(markdown, options=_OPTIONS)))


def clean(html: str) -> Html:
    """The HTML with nothing in it but what may stand in show notes, and in XML.

    What is cleaned stays as it is when it is cleaned again.
    """
    for _ in range(_ROUNDS):
        given, html = html, FORBIDDEN.sub(" ", _CLEANER.clean(html)).strip()
        if _TAG.findall(given.replace(" />", ">")) == _TAG.findall(html):
            break
    return Html(html)


def addresses(html: Html) -> tuple[str, ...]:
    """Where cleaned HTML links to and takes pictures from, in order."""
    return tuple(
        unescape(address) for tag in _TAG.findall(html) for address in _ADDRESS.findall(tag)
    )


def linked(html: Html, target: Callable[[str], str]) -> Html:
    """Cleaned HTML with every address replaced by what `target` makes of it."""

    def replaced(tag: re.Match[str]) -> str:
        return _ADDRESS.sub(lambda found: _quoted(target(unescape(found[0]))), tag[0])

    return Html(_TAG.sub(replaced, html))


def _quoted(address: str) -> str:
    """An address as an attribute, spelt as the cleaner spells it."""
    return escape(address, quote=False).replace('"', "&quot;").replace("\xa0", "&nbsp;")


def beneath(html: Html, level: int) -> Html:
    """Cleaned HTML with its headings moved, so that the highest stands at `level` (2 to 6)."""
    levels = [int(found) for found in _HEADING.findall(html)]
    shift = level - min(levels, default=level)
    return Html(_HEADING.sub(lambda found: str(min(6, int(found[0]) + shift)), html))


def plain(html: Html) -> str:
    """The words of cleaned HTML: a line for each paragraph, heading or list item."""
    broken = _BREAK.sub("\n", re.sub(r"</t[hd]>|\s+", " ", html))
    lines = (" ".join(row.split()) for row in unescape(_TAG.sub("", broken)).split("\n"))
    return "\n".join(row for row in lines if row)


def first_paragraph(html: Html) -> str:
    """The words of the first paragraph that has any, or of all where there is none."""
    paragraphs = (plain(Html(found)) for found in re.findall(r"<p>(.*?)</p>", html, re.DOTALL))
    return " ".join((next(filter(None, paragraphs), None) or plain(html)).split())
