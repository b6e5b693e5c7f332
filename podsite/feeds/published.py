"""A feed read back: the bytes of any podcast's feed as values, as far as apps care for them.

Feeds of others are not trusted: no entity is replaced, no DTD and nothing else is fetched, size and
depth are bounded. Namespaces count, whatever their prefixes; dates and lengths may be odd.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_tz
from functools import lru_cache

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from podsite.feeds.elements import NAMESPACES
from podsite.feeds.malformed import malformed

LARGEST = 50_000_000  # bytes; real feeds of a thousand episodes have five million
_BLANK = " \t\r\n"  # what XML takes for blank

# Under which names the elements of RSS itself have been written.
_RSS = (
    "http://backend.userland.com/rss2",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
)
_FIRST_PODCAST = "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
_PREFIXES = {
    **{name.casefold(): prefix for prefix, name in NAMESPACES.items()},
    **dict.fromkeys(_RSS, ""),
    _FIRST_PODCAST: "podcast",
}


class NoFeedError(ValueError):
    """What was read is no RSS feed at all."""


@dataclass(frozen=True, kw_only=True)
class FeedItem:
    """An episode as a feed tells it; None is what the feed does not say (or not in any known way).

    `url`, `length` (bytes) and `type` are those of the enclosure; `line` counts from one.
    """

    guid: str | None = None
    title: str | None = None
    published: datetime | None = None
    url: str | None = None
    length: int | None = None
    type: str | None = None
    link: str | None = None
    description: str | None = None
    notes: str | None = None
    line: int = 0

    @property
    def identity(self) -> str:
        """What apps know the episode by: the guid, or the recording's address where none is said.

        Empty where nothing tells the episode from others (Apple; Podcast Index drops those).
        """
        return self.guid or self.url or self.link or self.title or ""

    @property
    def name(self) -> str:
        """What people recognise it by: its title, or where it is."""
        return self.title or self.link or self.url or self.guid or "an episode without any name"


@dataclass(frozen=True, kw_only=True)
class PublishedFeed:
    """A whole feed, its items in the order in which they stand; None is what it does not say.

    `guid` is the show's own (podcast:guid), `moved_to` is itunes:new-feed-url, `next_page` an
    address (RFC 5005) where older episodes are. `untold` names the fields, of show and items, of
    which nothing is known either way, as feed.lock keeps no texts.
    """

    title: str | None = None
    link: str | None = None
    guid: str | None = None
    description: str | None = None
    artwork: str | None = None
    moved_to: str | None = None
    next_page: str | None = None
    items: tuple[FeedItem, ...] = ()
    untold: frozenset[str] = frozenset()


def published(content: bytes, largest: int = LARGEST) -> PublishedFeed:
    """What a feed says. Raises MalformedError with line and reason, or NoFeedError.

    `largest` is how many bytes are read at most; one's own feed may have any number.
    """
    try:
        return _feed(fromstring(_bounded(content, largest), _parser(recover=False)))
    except XMLSyntaxError as error:
        raise malformed(error, content) from error


def recovered(content: bytes) -> PublishedFeed:
    """What the most patient app could make of a feed that is not well-formed.

    Raises NoFeedError where nothing can be made of it.
    """
    try:
        return _feed(fromstring(_bounded(content, LARGEST), _parser(recover=True)))
    except XMLSyntaxError as error:
        raise NoFeedError("there is no feed in it") from error


def moment(text: str | None) -> datetime | None:
    """A date as feeds spell it: RFC 2822, also with `PST`, long months and wrong days; ISO 8601.

    None where it cannot be told.
    """
    try:
        parts = parsedate_tz(text or "")
        if parts is None:
            found = datetime.fromisoformat((text or "").strip())
            return found if found.tzinfo else found.replace(tzinfo=UTC)
        local = datetime(*parts[:6], tzinfo=UTC)
        return datetime.fromtimestamp(local.timestamp() - (parts[9] or 0), UTC)
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None


def _parser(*, recover: bool) -> XMLParser:
    return XMLParser(
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _bounded(content: bytes, largest: int) -> bytes:
    if len(content) > largest:
        raise NoFeedError(f"it has more than {largest // 1_000_000} MB, which no app would load")
    return content


def _feed(root: _Element | None) -> PublishedFeed:
    channel = None if root is None else next(_of_rss(root, "channel"), None)
    if root is None or channel is None:
        raise NoFeedError("there is no RSS feed in it")
    said = _children(channel)
    links = said["atom:link"]
    return PublishedFeed(
        title=_text(said, "title"),
        link=_text(said, "link") or _address(links, "alternate"),
        guid=_text(said, "podcast:guid"),
        description=_text(said, "description", "itunes:summary"),
        artwork=_artwork(said),
        moved_to=_text(said, "itunes:new-feed-url"),
        next_page=_address(links, "next"),
        items=tuple(_item(item) for item in _of_rss(root, "item")),
    )


def _item(element: _Element) -> FeedItem:
    said = _children(element)
    enclosure = next((one for one in said["enclosure"] if one.get("url")), None)
    about = {} if enclosure is None else {str(k): str(v) for k, v in enclosure.attrib.items()}
    length = about.get("length", "").strip()
    return FeedItem(
        guid=_text(said, "guid"),
        title=_text(said, "title", "itunes:title"),
        published=moment(_text(said, "pubDate", "atom:published", "atom:updated")),
        url=about.get("url", "").strip(_BLANK) or None,
        length=int(length) if re.fullmatch("[0-9]{1,15}", length) else None,
        type=about.get("type", "").strip(_BLANK) or None,
        link=_text(said, "link") or _address(said["atom:link"], "alternate"),
        description=_text(said, "description", "itunes:summary"),
        notes=_text(said, "content:encoded"),
        line=element.sourceline or 0,  # type: ignore[arg-type]  # the stubs have no type for it
    )


@lru_cache(maxsize=1000)
def _name(tag: str) -> str:
    """`title`, `itunes:image`: an element's name under the usual prefix of its namespace."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace.casefold(), "?") if namespace else ""
    return f"{prefix}:{name}" if prefix else name


def _of_rss(root: _Element, name: str) -> Iterator[_Element]:
    return root.iter(name, *(f"{{{namespace}}}{name}" for namespace in _RSS))


def _children(element: _Element) -> Mapping[str, list[_Element]]:
    found: dict[str, list[_Element]] = defaultdict(list)
    for child in element.iterchildren("*"):
        found[_name(child.tag)].append(child)
    return found


def _text(said: Mapping[str, list[_Element]], *names: str) -> str | None:
    """The text of the first of these elements that has any."""
    for name in names:
        for element in said[name]:
            text = "".join(map(str, element.itertext())).strip(_BLANK)
            if text:
                return text
    return None


def _address(links: list[_Element], rel: str) -> str | None:
    """Where the first link of this kind leads; one that does not say its kind is `alternate`."""
    found = (link.get("href") for link in links if link.get("rel", "alternate") == rel)
    return next((href.strip(_BLANK) for href in found if href), None)


def _artwork(said: Mapping[str, list[_Element]]) -> str | None:
    for image in said["itunes:image"]:
        if href := image.get("href"):
            return href.strip(_BLANK)
    return next((url for image in said["image"] if (url := _text(_children(image), "url"))), None)
