"""Times in notes as links that play the recording from there, and such links as bare times.

On the page each time leads to the place of the page that has it as its id, or has that id itself;
in the feed none is a link, since apps make players of bare times and would open a browser.
"""

import re
from datetime import timedelta
from functools import partial
from html import unescape

from podsite.formats import markdown, spoken, timecode
from podsite.model import Html

_LINK = re.compile(r"<a(?P<more> [^>]*)?>(?P<words>.*)</a>", re.DOTALL)
_HREF = re.compile(r' href="([^"]*)"')
_TAG = re.compile("<[^>]+>")


def sought(html: Html, end: timedelta | None, taken: set[str]) -> Html:
    """The notes with every time up to the recording's `end` as a link to `#t=SECONDS`.

    Links that are there get that form. The ids that the page has are `taken`; a time that has none
    becomes its own, and is taken from then on.
    """
    return markdown.rewritten(html, partial(_sought, end=end, taken=taken))


def _sought(part: str, end: timedelta | None, taken: set[str]) -> str:
    if part.startswith("<a"):
        return _relinked(part, taken)
    if part.startswith("<"):
        return part
    written: list[str] = []
    done = 0
    for start, stop, when in spoken.times(part):
        if end is None or when <= end:
            written += (part[done:start], _seek(when, part[start:stop], taken))
            done = stop
    return "".join((*written, part[done:]))


def _relinked(part: str, taken: set[str]) -> str:
    """A link as it is, but for the form of the time that it leads to."""
    address, words = taken_apart(part)
    when = leads(address, words)
    return part if when is None or not address.startswith("#") else _seek(when, words, taken)


def _seek(when: timedelta, words: str, taken: set[str]) -> str:
    name = anchor(when, taken)
    own = f' id="{name}"' if name else ""
    return f'<a href="#t={timecode.seconds(when)}"{own}>{words}</a>'


def anchor(when: timedelta, taken: set[str]) -> str | None:
    """The id of a time in the recording; None where it is `taken`, and from now on it is."""
    name = f"t={timecode.seconds(when)}"
    if name in taken:
        return None
    taken.add(name)
    return name


def unsought(html: Html, page: str) -> Html:
    """The notes of the page at the link `page` with its own times as words and no links.

    A link that says no time gets the one that it leads to behind its words.
    """

    def words_of(part: str) -> str:
        address, words = taken_apart(part) if part.startswith("<a") else ("", "")
        when = spoken.fragment(address)
        if when is None or address.partition("#")[0] not in ("", page):
            return part
        return words if said(words) is not None else f"{words} ({timecode.clock(when)})"

    return markdown.rewritten(html, words_of)


def leads(address: str, words: str) -> timedelta | None:
    """The time that a link of these words leads to; None where it leads elsewhere.

    Where words and address name two times, the words are right, which people read; unless they go
    on where the address ends, with the frames that an editing program counts.
    """
    when = None if "://" in address else spoken.fragment(address)
    told = said(words)
    if when is None or told is None:
        return when
    return when if f"{address.partition('t=')[2]}:" in words else told


def normal(address: str) -> str:
    """An address of another page of this site, with the time that it leads to in seconds."""
    when = None if address.startswith("#") or "://" in address else spoken.fragment(address)
    return (
        f"{address.partition('#')[0]}#t={timecode.seconds(when)}" if when is not None else address
    )


def said(words: str) -> timedelta | None:
    """The time that the words of a link are, if they are nothing else: a link may be mistyped."""
    return spoken.moment(unescape(_TAG.sub("", words)).strip("[]()@ "))


def taken_apart(link: str) -> tuple[str, str]:
    """Where a link leads, and its words as HTML."""
    found = _LINK.fullmatch(link)
    if found is None:
        return "", link
    address = _HREF.search(found["more"] or "")
    return unescape(address[1]) if address else "", found["words"]
