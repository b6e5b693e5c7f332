"""What was written as a feed is parsed back before it may reach the disk."""

from collections.abc import Iterator, Mapping
from datetime import UTC

from podsite import urls
from podsite.feeds import description
from podsite.feeds.channels import Channel, carried, channels
from podsite.feeds.malformed import MalformedError
from podsite.feeds.published import FeedItem, NoFeedError, PublishedFeed, published
from podsite.formats.frontmatter import problem
from podsite.model import Episode, Show
from podsite.output import Document, Site
from podsite.problem import Problem
from podsite.relate import Catalogue

_FAULT = "that is a fault of podsite, so please report it"
# What an item says → the place of the episode's front matter that says it.
_PLACES: Mapping[str, tuple[str, ...]] = {
    "guid": ("guid",),
    "title": ("title",),
    "published": ("date",),
    "url": ("audio",),
    "length": ("audio",),
    "type": ("audio",),
    "link": ("slug",),
    "notes": (),
}


def feeds_say_what_the_catalogue_says(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """A feed, read back, holds every episode with its own words (XML 1.0; design, promise 2).

    feed-readback: one feed that is not well-formed empties the show in half of all apps, and a
    guid or an address that came out otherwise makes every subscriber download the episode again.
    That is podsite's own fault: nothing was written, the feed that is published stays as it is.
    Take what is unusual out of the field that is named, such as signs that nobody can see, and
    please report it.
    """
    said = {one.slug: _said(catalogue.show, one) for one, _ in carried(catalogue)}
    for channel in channels(catalogue):
        document = site.get(channel.address)
        if not isinstance(document, Document):
            continue
        try:
            feed = published(document.content, largest=len(document.content))
        except (MalformedError, NoFeedError) as error:
            line = f", line {error.line}" if isinstance(error, MalformedError) else ""
            message = f"apps could not read {channel.address}{line}: {error}; {_FAULT}"
            yield Problem("feed-readback", message)
        else:
            yield from _of_the_channel(channel, feed, said)


def _of_the_channel(
    channel: Channel, feed: PublishedFeed, said: Mapping[str, FeedItem]
) -> Iterator[Problem]:
    """What a feed says of the show and of its episodes, held against what these say."""
    show = channel.catalogue.show
    if len(feed.items) != len(channel.episodes):
        count = f"{len(feed.items)} episodes instead of {len(channel.episodes)}"
        yield Problem("feed-readback", f"{channel.address} came out with {count}; {_FAULT}")
    for field, wanted, given in (("title", show.title, feed.title), ("guid", show.guid, feed.guid)):
        if wanted != given:
            message = _otherwise(channel, field, wanted, given)
            yield problem(show.source, (field,), "feed-readback", message)
    for episode, item in zip(channel.episodes, feed.items, strict=False):
        for field, place in _PLACES.items():
            wanted, given = getattr(said[episode.slug], field), getattr(item, field)
            if wanted != given:
                message = _otherwise(channel, field, wanted, given)
                yield problem(episode.source, place, "feed-readback", message)
        if not (item.description or "").startswith("<"):  # escaped twice, it begins with its text
            message = _otherwise(channel, "description", "<p>…", item.description)
            yield problem(episode.source, (), "feed-readback", message)


def _said(show: Show, episode: Episode) -> FeedItem:
    """An episode as its item is to say it, but for the description, which is made for apps."""
    enclosure = urls.enclosure(show, episode.recording)
    return FeedItem(
        guid=episode.guid,
        title=episode.title,
        published=episode.date.astimezone(UTC).replace(microsecond=0),
        url=enclosure.url if enclosure else None,
        length=enclosure.length if enclosure else None,
        type=enclosure.type if enclosure else None,
        link=urls.absolute(show.url, urls.episode(episode.slug)),
        notes=description.whole(show, episode) or None,
    )


def _otherwise(channel: Channel, field: str, wanted: object, given: object) -> str:
    came, said = (str(one)[:80] for one in (given, wanted))
    return f"{field} comes out as '{came}' in {channel.address}, not as '{said}'; {_FAULT}"
