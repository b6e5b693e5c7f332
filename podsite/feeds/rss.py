"""RSS: channels as XML, as every podcast app reads them. The only door to feedgen.

feedgen writes RSS 2.0 and content:encoded; the tags of the namespaces come from their own modules,
through the extension that feedgen offers for that.
"""

from collections.abc import Iterator, Sequence

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import CDATA, _Element, _ProcessingInstruction

from podsite import urls
from podsite.feeds import description, reading, tags
from podsite.feeds.channels import Channel, carried, channels
from podsite.feeds.elements import NAMESPACES, element
from podsite.model import Enclosure, Episode
from podsite.output import Document
from podsite.relate import Catalogue

# How feedgen lays out what is cut out of its feeds; in text `<` is always escaped.
_ITEM = (b"    <item>\n", b"    </item>\n")
_END = b"  </channel>\n</rss>\n"
_AT_ONCE = 200  # items; more at a time are no faster and take more memory


class _Channel(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Hands feedgen what stands before the channel, and its elements of all namespaces."""

    before: _ProcessingInstruction | None = None
    elements: Sequence[_Element] = ()
    dated = True

    def extend_ns(self) -> dict[str, str]:
        return NAMESPACES

    def extend_rss(self, root: _Element) -> _Element:
        if self.before is not None:
            root.addprevious(self.before)
        root[0].extend(self.elements)
        if not self.dated:  # feedgen writes the time of day where it is given no date
            for date in root[0].findall("lastBuildDate"):
                root[0].remove(date)
        return root


class _Item(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Hands feedgen an item's elements of all namespaces."""

    elements: Sequence[_Element] = ()

    def extend_rss(self, item: _Element) -> _Element:
        for told in item.findall("description"):  # escaped, it would be longer than it is
            told.text = CDATA(told.text or "")
        item.extend(self.elements)
        return item


def feed(catalogue: Catalogue) -> Iterator[Document]:
    """The show's feed, newest episode first, and the feeds of its topics, people and seasons.

    Episodes without enclosure are in none of them. Dates are those of the newest episode, so that
    the same show gives the same bytes. An item is made once, for all feeds that it is in.
    """
    items = dict(_items(catalogue))
    for channel in channels(catalogue):
        head = _head(channel).removesuffix(_END)
        inside = (items[episode.slug] for episode in channel.episodes)
        yield Document(channel.address, b"".join((head, *inside, _END)))


def _head(channel: Channel) -> bytes:
    """A channel as feedgen writes it, still without items."""
    generator = _generator(channel)
    newest = next(carried(channel.catalogue), None)
    if newest:
        generator.lastBuildDate(newest[0].date)
    generator.tags.dated = newest is not None
    generator.tags.before = reading.stylesheet(channel)
    generator.tags.elements = tuple(_elements(channel))
    return _written(generator)


def _generator(channel: Channel) -> FeedGenerator:
    show = channel.catalogue.show
    page = urls.absolute(show.url, channel.page)
    generator = FeedGenerator()
    generator.title(show.title)
    # feedgen takes the last link for the channel's own, so the feed's address comes first.
    address = urls.absolute(show.url, channel.address)
    generator.link(href=address, rel="self", type="application/rss+xml")
    generator.link(href=page, rel="alternate")
    generator.description(description.of_show(show))
    generator.language(show.language)
    generator.generator("podsite")
    artwork = urls.medium(show.artwork)
    if artwork:
        generator.image(urls.absolute(show.url, artwork), title=show.title, link=page)
    if show.copyright:
        generator.copyright(show.copyright)
    generator.register_extension("tags", _Channel, _Item)
    return generator


def _elements(channel: Channel) -> Iterator[_Element]:
    """What a channel says beyond plain RSS."""
    site = channel.catalogue.show.url
    for relation, address in channel.ways:
        yield element("atom:link", rel=relation, href=urls.absolute(site, address))
    yield from (tags.of_branch if channel.branch else tags.of_channel)(channel.catalogue)
    yield reading.note(channel.catalogue.show)


def _items(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every episode that is carried, by its slug, as an item."""
    out = tuple(carried(catalogue))
    start, end = _ITEM
    for first in range(0, len(out), _AT_ONCE):
        some = out[first : first + _AT_ONCE]
        generator = _generator(Channel(urls.FEED, urls.HOME, catalogue, ()))
        for episode, enclosure in some:
            generator.add_entry(_item(catalogue, episode, enclosure), order="append")
        _, *found = _written(generator).removesuffix(_END).split(start)
        for (episode, _), inside in zip(some, found, strict=True):
            assert inside.endswith(end)
            yield episode.slug, start + inside


def _item(catalogue: Catalogue, episode: Episode, enclosure: Enclosure) -> FeedEntry:
    show = catalogue.show
    page = urls.absolute(show.url, urls.episode(episode.slug))
    notes = description.whole(show, episode)
    entry = FeedEntry()
    entry.title(episode.title)
    entry.link(href=page)
    entry.guid(episode.guid, permalink=False)
    entry.pubDate(episode.date)
    entry.enclosure(enclosure.url, str(enclosure.length), enclosure.type)
    entry.description(description.of_episode(show, episode))
    if notes:
        entry.content(str(notes), type="CDATA")
    entry.category([{"term": entry.topic.title} for entry in catalogue.topics_of(episode)])
    entry.register_extension("tags", _Item)
    entry.tags.elements = tuple(tags.of_item(catalogue, episode))
    return entry


def _written(generator: FeedGenerator) -> bytes:
    written: bytes = generator.rss_str(pretty=True)
    return written
