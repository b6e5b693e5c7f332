"""XML elements under the prefixes that podcast apps look for. The door to lxml for all tags.

Several parsers match the literal prefix instead of the namespace, so each namespace is written
under its one usual prefix.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime

from lxml.etree import Element, _Element

from podsite.formats import timecode

Elements = Iterator[_Element]

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "h": "http://www.w3.org/1999/xhtml",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
    "spotify": "http://www.spotify.com/ns/rss",
}


def element(tag: str, content: str | None = None, /, **attributes: str | None) -> _Element:
    """`itunes:image` and the like, with text and attributes; those that are None are left out."""
    prefix, _, name = tag.rpartition(":")
    made = Element(f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name)
    made.text = content
    for key, value in attributes.items():
        if value is not None:
            made.set(key, value)
    return made


def number(value: int | None) -> str | None:
    """A number as an attribute; None stays None."""
    return None if value is None else str(value)


def iso8601(moment: datetime | None) -> str | None:
    """`2026-11-22T18:30:00+01:00`; None stays None."""
    return None if moment is None else moment.isoformat()


def span(time: timedelta | None) -> str | None:
    """Seconds, such as `75` or `75.5`; None stays None."""
    return None if time is None else timecode.seconds(time)


def yes_or_no(value: bool) -> str:
    """`yes` or `no`, as the podcast namespace spells it."""
    return "yes" if value else "no"


def rfc2822(moment: datetime) -> str:
    """`Sun, 22 Nov 2026 18:30:00 +0000`, in English whatever the machine's language."""
    return format_datetime(moment)
