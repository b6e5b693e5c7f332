"""Apple's tags (namespace itunes), one function for each.

Specification: Apple, "A Podcaster's Guide to RSS". feedgen's own iTunes extension writes values of
before 2019 and drops artwork it does not like without a word, so these stand in its place.
"""

from collections.abc import Callable, Iterator

from lxml.etree import SubElement, _Element

from podsite import urls
from podsite.feeds.elements import NAMESPACES, element
from podsite.model import Episode, EpisodeType, Media, Show
from podsite.relate import Catalogue


def author(show: Show) -> Iterator[_Element]:
    """itunes:author: who makes the show. Spotify takes no show without it."""
    if show.author:
        yield element("itunes:author", show.author)


def owner(show: Show) -> Iterator[_Element]:
    """itunes:owner: whom directories may write to; name or e-mail alone will do."""
    if show.owner and (show.owner.name or show.owner.email):
        made = element("itunes:owner")
        if show.owner.name:
            made.append(element("itunes:name", show.owner.name))
        if show.owner.email:
            made.append(element("itunes:email", show.owner.email))
        yield made


def image(show: Show) -> Iterator[_Element]:
    """itunes:image: the show's artwork, as an absolute URL."""
    yield from _image(show, show.artwork)


def category(show: Show) -> Iterator[_Element]:
    """itunes:category: `Health & Fitness > Medicine` is a category and its subcategory."""
    for written in show.categories:
        main, _, sub = (part.strip() for part in written.partition(">"))
        made = element("itunes:category", text=None)
        made.set("text", main)
        if sub:
            SubElement(made, f"{{{NAMESPACES['itunes']}}}category").set("text", sub)
        yield made


def explicit(show: Show) -> Iterator[_Element]:
    """itunes:explicit: `true` or `false`; the old yes, no and clean are errors since 2023."""
    yield element("itunes:explicit", str(show.explicit).lower())


def type_(show: Show) -> Iterator[_Element]:
    """itunes:type: `episodic` or `serial`."""
    yield element("itunes:type", show.type.value)


def episode_image(catalogue: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:image of an item: its own artwork."""
    yield from _image(catalogue.show, episode.artwork)


def episode_explicit(_: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:explicit of an item that says it."""
    if episode.explicit is not None:
        yield element("itunes:explicit", str(episode.explicit).lower())


def duration(_: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:duration: whole seconds, the form that Apple recommends."""
    if episode.duration:
        yield element("itunes:duration", str(max(1, round(episode.duration.total_seconds()))))


def number(_: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:episode: its number, from 1."""
    if episode.number:
        yield element("itunes:episode", str(episode.number))


def season(_: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:season: its season, from 1."""
    if episode.season:
        yield element("itunes:season", str(episode.season))


def episode_type(_: Catalogue, episode: Episode) -> Iterator[_Element]:
    """itunes:episodeType: `trailer` or `bonus`; `full` is what apps take for granted."""
    if episode.type is not EpisodeType.FULL:
        yield element("itunes:episodeType", episode.type.value)


def _image(show: Show, picture: Media | None) -> Iterator[_Element]:
    place = urls.medium(picture)
    if place:
        yield element("itunes:image", href=urls.absolute(show.url, place))


CHANNEL: tuple[Callable[[Show], Iterator[_Element]], ...] = (
    author,
    owner,
    image,
    category,
    explicit,
    type_,
)

ITEM: tuple[Callable[[Catalogue, Episode], Iterator[_Element]], ...] = (
    episode_image,
    episode_explicit,
    duration,
    number,
    season,
    episode_type,
)
