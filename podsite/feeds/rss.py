"""The feed: `feed.xml`, as every podcast app reads it. The only door to feedgen.

feedgen writes RSS 2.0 and content:encoded; the tags of the namespaces come from their own modules,
through the extension that feedgen offers for that.
"""

from collections.abc import Iterator

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import _Element

from podsite import urls
from podsite.feeds import tags
from podsite.feeds.elements import NAMESPACES
from podsite.formats import markdown
from podsite.model import Enclosure, Episode, Html
from podsite.output import Document
from podsite.relate import Catalogue


class _Channel(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Hands feedgen the channel's elements of all namespaces."""

    elements: tuple[_Element, ...] = ()
    dated = True

    def extend_ns(self) -> dict[str, str]:
        return NAMESPACES

    def extend_rss(self, root: _Element) -> _Element:
        root[0].extend(self.elements)
        if not self.dated:  # feedgen writes the time of day where it is given no date
            for date in root[0].findall("lastBuildDate"):
                root[0].remove(date)
        return root


class _Item(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Hands feedgen an item's elements of all namespaces."""

    elements: tuple[_Element, ...] = ()

    def extend_rss(self, item: _Element) -> _Element:
        item.extend(self.elements)
        return item


def feed(catalogue: Catalogue) -> Iterator[Document]:
    """The complete feed, newest episode first; those without enclosure are not in it.

    Its dates are those of the newest episode, so that the same show gives the same bytes.
    """
    generator = _channel(catalogue)
    for episode, enclosure in carried(catalogue):
        generator.add_entry(_item(catalogue, episode, enclosure), order="append")
    yield Document(urls.FEED, generator.rss_str(pretty=True))


def carried(catalogue: Catalogue) -> Iterator[tuple[Episode, Enclosure]]:
    """The episodes that the feed carries, newest first, each with its enclosure."""
    for episode in catalogue.published():
        enclosure = urls.enclosure(catalogue.show.url, episode.audio)
        if enclosure:
            yield episode, enclosure


def _channel(catalogue: Catalogue) -> FeedGenerator:
    show = catalogue.show
    generator = FeedGenerator()
    generator.title(show.title)
    # feedgen takes the last link for the channel's own, so the feed's address comes first.
    generator.link(href=urls.absolute(show.url, urls.FEED), rel="self", type="application/rss+xml")
    generator.link(href=urls.absolute(show.url, urls.HOME), rel="alternate")
    generator.description(show.summary or markdown.plain(show.body.html) or show.title)
    generator.language(show.language)
    generator.generator("podsite")
    artwork = urls.medium(show.artwork)
    if artwork:
        home = urls.absolute(show.url, urls.HOME)
        generator.image(urls.absolute(show.url, artwork), title=show.title, link=home)
    if show.copyright:
        generator.copyright(show.copyright)
    generator.register_extension("tags", _Channel, _Item)
    newest = next(carried(catalogue), None)
    if newest:
        generator.lastBuildDate(newest[0].date)
    generator.tags.dated = newest is not None
    generator.tags.elements = tuple(tags.of_channel(catalogue))
    return generator


def _item(catalogue: Catalogue, episode: Episode, enclosure: Enclosure) -> FeedEntry:
    site = catalogue.show.url
    entry = FeedEntry()
    entry.title(episode.title)
    entry.link(href=urls.absolute(site, urls.episode(episode.slug)))
    entry.guid(episode.guid, permalink=False)
    entry.pubDate(episode.date)
    entry.enclosure(enclosure.url, str(enclosure.length), enclosure.type)
    notes = absolute(episode.body.html, site)
    entry.description(episode.summary or markdown.first_paragraph(notes) or episode.title)
    if notes:
        entry.content(str(notes), type="CDATA")
    entry.category([{"term": entry.topic.title} for entry in catalogue.topics_of(episode)])
    entry.register_extension("tags", _Item)
    entry.tags.elements = tuple(tags.of_item(catalogue, episode))
    return entry


def absolute(html: Html, site: str) -> Html:
    """Cleaned HTML whose links to the site are full URLs."""

    def target(address: str) -> str:
        own = address.startswith("/") and not address.startswith("//")
        return urls.followed(address, lambda path: urls.absolute(site, path)) if own else address

    return markdown.linked(html, target)
