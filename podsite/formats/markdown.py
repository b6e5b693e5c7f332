"""Markdown as clean HTML and as plain text. The only door to the Markdown reader and the cleaner.

Raw HTML in notes is allowed as far as it is harmless: everything passes an allowlist, so that
neither scripts nor styles nor `javascript:` links reach a page or an app.
"""

import re
from collections.abc import Callable, Iterator
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
    "*": {"id"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
# So begin the ids in notes, so that none is the page's own; scripts cannot mistake them either.
_OWN = "note-"
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    id_prefix=_OWN,
)
# Where a tag is taken out, others may stand where they cannot (a p in a p): one round more.
_ROUNDS = 5
# In cleaned HTML `<` and `>` are tags and nothing else, and every attribute is in double quotes.
_TAG = re.compile(r"<[^>]+>")
_LINKING = re.compile(r"<(?:a|img) [^>]+>")
_PART = re.compile(r"<(a|pre|code)(?: [^>]*)?>.*?</\1>|<[^>]+>|[^<]+", re.DOTALL)
_ADDRESS = re.compile(r'(?<= href=")[^"]*|(?<= src=")[^"]*')
_BREAK = re.compile(
    r"</?(?:p|[uod]l|li|h[1-6]|tr|table|blockquote|pre|dt|dd|figure|figcaption)(?: [^>]*)?>|<[bh]r>"
)
_HEADING = re.compile(r"(?<=<h)[1-6](?=[ >])|(?<=</h)[1-6](?=>)")
# In a list, something that is no item; and what has no end.
_UNLISTED = re.compile(r"(?:<[ou]l(?: [^>]*)?>|</li>)\s*+(?!<li[ >]|</[ou]l>)")
_PIECE = re.compile(r"<(?P<end>/?)(?P<name>\w+)[^>]*>|[^<]+")
_ENDLESS = frozenset({"br", "hr", "img", "wbr"})
_SLASHES = re.compile(r'(?<= href=")(https?:)///+', re.IGNORECASE)
_ID = re.compile(r'(?<= id=")[^"]*')
# A footnote and what refers to it, as the Markdown reader writes them and as they are in notes.
_FOOTNOTE = re.compile(
    r'<div class="footnote-definition" id="[^"]*">'
    r'<sup class="footnote-definition-label">(\d+)</sup>\n(<p>)?'
)
_REFERENCE = re.compile(r'<sup class="footnote-reference"><a href="[^"]*">(\d+)</a></sup>')
_SIGN = re.compile(rf'<sup><a href="#{_OWN}\d+">\d+</a></sup>|<p id="{_OWN}\d+"><sup>\d+</sup>')
_TO_ITS_OWN = re.compile(rf'<a href="#{_OWN}[^>]*>(.*?)</a>', re.DOTALL)
# A paragraph that is no footnote.
_PARAGRAPH = re.compile(rf'<p(?: id="(?!{_OWN}\d+")[^"]*")?>(.*?)</p>', re.DOTALL)


def notes(markdown: str) -> Notes:
    """What a podcaster wrote, with its clean HTML; `#note-1` is its first footnote."""
    html = pyromark.html(markdown, options=_OPTIONS)
    html = _REFERENCE.sub(r'<sup><a href="#\1">\1</a></sup>', _FOOTNOTE.sub(_footnote, html))
    return Notes(markdown.strip(), clean(html))


def _footnote(found: re.Match[str]) -> str:
    """The start of a footnote: its number stands in its first paragraph, if it begins with one."""
    return f'<p id="{found[1]}"><sup>{found[1]}</sup>' + (" " if found[2] else "</p>")


def clean(html: str) -> Html:
    """The HTML with nothing in it but what may stand in show notes, and in XML.

    Its ids begin with `note-`, and its links to them do. What is cleaned stays as it is when it is
    cleaned again.
    """
    for _ in range(_ROUNDS):
        given, html = html, FORBIDDEN.sub(" ", _CLEANER.clean(html)).strip()
        if _TAG.findall(given.replace(" />", ">")) == _TAG.findall(html):
            break
    return _joined(Html(_itemized(_SLASHES.sub(r"\1//", html))))


def _itemized(html: str) -> str:
    """Cleaned HTML in whose lists everything belongs to an item, as browsers show it."""
    if not _UNLISTED.search(html):
        return html
    written: list[str] = []
    opened: list[str] = []  # elements; `item` is an item that nobody had written
    for piece in _PIECE.finditer(html):
        name, text = piece["name"], piece[0]
        if opened[-1:] == ["item"] and (name == "li" or (piece["end"] and name in ("ul", "ol"))):
            opened.pop()
            written.append("</li>")
        if opened[-1:] in (["ul"], ["ol"]) and name != "li" and not piece["end"] and text.strip():
            opened.append("item")
            written.append("<li>")
        written.append(text)
        if name and not piece["end"] and name not in _ENDLESS:
            opened.append(name)
        elif piece["end"] and opened:
            opened.pop()
    return "".join(written)


def _joined(html: Html) -> Html:
    """Cleaned HTML whose links to its own ids say these as the cleaner has spelt them."""
    ids = {unescape(name) for tag in _TAG.findall(html) for name in _ID.findall(tag)}

    def target(address: str) -> str:
        name = _OWN + address[1:]
        own = address.startswith("#") and not address.startswith(f"#{_OWN}") and name in ids
        return f"#{name}" if own else address

    return linked(html, target) if ids else html


def unnamed(notes: Notes) -> Notes:
    """The same without ids, to stand beside other notes; links to its own become their words."""
    bare = _TAG.sub(lambda tag: re.sub(r' id="[^"]*"', "", tag[0]), notes.html)
    return Notes(notes.markdown, Html(_TO_ITS_OWN.sub(r"\1", bare)))


def addresses(html: Html) -> tuple[str, ...]:
    """Where cleaned HTML links to and takes pictures from, in order."""
    return tuple(
        unescape(address) for tag in _LINKING.findall(html) for address in _ADDRESS.findall(tag)
    )


def linked(html: Html, target: Callable[[str], str]) -> Html:
    """Cleaned HTML with every address replaced by what `target` makes of it."""

    def replaced(tag: re.Match[str]) -> str:
        return _ADDRESS.sub(lambda found: _quoted(target(unescape(found[0]))), tag[0])

    return Html(_LINKING.sub(replaced, html))


def _quoted(address: str) -> str:
    """An address as an attribute, spelt as the cleaner spells it."""
    return escape(address, quote=False).replace('"', "&quot;").replace("\xa0", "&nbsp;")


def parts(html: Html) -> Iterator[str]:
    """Cleaned HTML in parts: each a whole link or piece of code, another tag, or words between."""
    return (found[0] for found in _PART.finditer(html))


def rewritten(html: Html, part: Callable[[str], str]) -> Html:
    """Cleaned HTML whose parts, as above, are as `part` writes them."""
    return Html(_PART.sub(lambda found: part(found[0]), html))


def beneath(html: Html, level: int) -> Html:
    """Cleaned HTML with its headings at `level` (2 to 6) and below, none of which skips one.

    However they were written: a heading stands one below the nearest before it that was higher.
    """
    above: list[int] = []  # as they were written: the one that is open, and those it belongs to

    def moved(found: re.Match[str]) -> str:
        written = int(found[0])
        if found.string[found.start() - 2] != "/":
            while above and above[-1] >= written:
                above.pop()
            above.append(written)
        return str(min(6, level + len(above) - 1))

    return Html(_HEADING.sub(moved, html))


def plain(html: Html) -> str:
    """The words of cleaned HTML: a line for each paragraph, heading, list item or footnote."""
    unnumbered = _SIGN.sub(lambda found: "<p>" if found[0].startswith("<p") else "", html)
    broken = _BREAK.sub("\n", re.sub(r"</t[hd]>|\s+", " ", unnumbered))
    lines = (" ".join(row.split()) for row in unescape(_TAG.sub("", broken)).split("\n"))
    return "\n".join(row for row in lines if row)


def first_paragraph(html: Html) -> str:
    """The words of the first paragraph that has any, or of all where there is none."""
    paragraphs = (plain(Html(found)) for found in _PARAGRAPH.findall(html))
    return " ".join((next(filter(None, paragraphs), None) or plain(html)).split())
