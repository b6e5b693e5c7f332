"""Podcasting 2.0 tags (namespace podcast), one function for each.

Specification: the podcast namespace, https://podcastindex.org/namespace/1.0.
"""

from collections.abc import Callable, Iterator

from lxml.etree import _Element

from podsite import urls
from podsite.feeds.elements import element
from podsite.model import Episode, Show
from podsite.relate import Catalogue


def guid(show: Show) -> Iterator[_Element]:
    """podcast:guid: the show's identity, which stays when the show moves."""
    if show.guid:
        yield element("podcast:guid", show.guid)


def transcript(catalogue: Catalogue, episode: Episode) -> Iterator[_Element]:
    """podcast:transcript: the captions as WebVTT, the one form that Apple takes."""
    if episode.transcript:
        url = urls.absolute(catalogue.show.url, urls.transcript(episode.slug))
        yield element(
            "podcast:transcript", url=url, type_="text/vtt", language=catalogue.show.language
        )


def chapters(catalogue: Catalogue, episode: Episode) -> Iterator[_Element]:
    """podcast:chapters: where the chapters are as JSON."""
    if episode.chapters:
        url = urls.absolute(catalogue.show.url, urls.chapters(episode.slug))
        yield element("podcast:chapters", url=url, type_="application/json+chapters")


def person(catalogue: Catalogue, episode: Episode) -> Iterator[_Element]:
    """podcast:person: everyone in the episode; hosts too, since items replace the channel's."""
    site = catalogue.show.url
    for credit, entry in catalogue.people_of(episode):
        href = urls.absolute(site, urls.person(entry.person.slug))
        portrait = urls.medium(entry.person.portrait)
        yield element(
            "podcast:person",
            entry.person.name,
            role=credit.role,
            href=href,
            img=portrait and urls.absolute(site, portrait),
        )


CHANNEL: tuple[Callable[[Show], Iterator[_Element]], ...] = (guid,)

ITEM: tuple[Callable[[Catalogue, Episode], Iterator[_Element]], ...] = (
    transcript,
    chapters,
    person,
)
