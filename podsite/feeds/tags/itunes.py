"""Apple's tags (namespace itunes), one function for each.

Specification: Apple, "A Podcaster's Guide to RSS". feedgen's own iTunes extension writes values of
before 2019 and drops artwork it does not like without a word, so these stand in its place.
"""

from podsite import urls
from podsite.feeds.elements import Elements, element
from podsite.model import Episode, EpisodeType, Show
from podsite.relate import Catalogue


def author(_: Catalogue, show: Show) -> Elements:
    """itunes:author: who makes the show. Spotify takes no show without it."""
    if show.author:
        yield element("itunes:author", show.author)


def owner(_: Catalogue, show: Show) -> Elements:
    """itunes:owner: whom directories may write to; name or e-mail alone will do."""
    if show.owner and (show.owner.name or show.owner.email):
        made = element("itunes:owner")
        if show.owner.name:
            made.append(element("itunes:name", show.owner.name))
        if show.owner.email:
            made.append(element("itunes:email", show.owner.email))
        yield made


def image(catalogue: Catalogue, one: Show | Episode) -> Elements:
    """itunes:image: the artwork of show or episode, as an absolute URL."""
    place = urls.medium(one.artwork)
    if place:
        yield element("itunes:image", href=urls.absolute(catalogue.show.url, place))


def category(_: Catalogue, show: Show) -> Elements:
    """itunes:category: `Health & Fitness > Medicine` is a category and its subcategory.

    Apple reads the first one only, so the podcaster's order stays.
    """
    for written in show.categories:
        main, _sign, sub = (part.strip() for part in written.partition(">"))
        made = element("itunes:category", **{"text": main})
        if sub:
            made.append(element("itunes:category", **{"text": sub}))
        yield made


def explicit(catalogue: Catalogue, one: Show | Episode) -> Elements:
    """itunes:explicit: `true` or `false`; the old yes, no and clean are errors since 2023.

    An episode that does not say is as the show is: Podcast Index takes silence for `false`.
    """
    answer = catalogue.show.explicit if one.explicit is None else one.explicit
    yield element("itunes:explicit", str(answer).lower())


def show_type(_: Catalogue, show: Show) -> Elements:
    """itunes:type: `episodic` or `serial`."""
    yield element("itunes:type", show.type.value)


def title(_: Catalogue, one: Show | Episode) -> Elements:
    """itunes:title: a title of its own for Apple, where one is said."""
    if one.short_title:
        yield element("itunes:title", one.short_title)


def block(_: Catalogue, one: Show | Episode) -> Elements:
    """itunes:block: `Yes` keeps it out of Apple's directory; any other value would do nothing."""
    if one.block:
        yield element("itunes:block", "Yes")


def complete(_: Catalogue, show: Show) -> Elements:
    """itunes:complete: `Yes` says that no episode will ever come."""
    if show.complete:
        yield element("itunes:complete", "Yes")


def new_feed_url(_: Catalogue, show: Show) -> Elements:
    """itunes:new-feed-url: where the feed has moved to; apps follow it beside a redirect."""
    if show.new_feed_url:
        yield element("itunes:new-feed-url", show.new_feed_url)


def duration(_: Catalogue, episode: Episode) -> Elements:
    """itunes:duration: whole seconds, the form that Apple recommends."""
    if episode.duration:
        yield element("itunes:duration", str(max(1, round(episode.duration.total_seconds()))))


def number(_: Catalogue, episode: Episode) -> Elements:
    """itunes:episode: its number, from 1."""
    if episode.number:
        yield element("itunes:episode", str(episode.number))


def season(_: Catalogue, episode: Episode) -> Elements:
    """itunes:season: its season, from 1."""
    if episode.season:
        yield element("itunes:season", str(episode.season))


def episode_type(_: Catalogue, episode: Episode) -> Elements:
    """itunes:episodeType: `trailer` or `bonus`; `full` is what apps take for granted."""
    if episode.type is not EpisodeType.FULL:
        yield element("itunes:episodeType", episode.type.value)


CHANNEL = (
    author,
    owner,
    image,
    category,
    explicit,
    show_type,
    title,
    block,
    complete,
    new_feed_url,
)

ITEM = (title, image, explicit, duration, number, season, episode_type, block)
