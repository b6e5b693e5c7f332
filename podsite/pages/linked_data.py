"""What pages say of themselves to machines: things of schema.org that several kinds of page tell.

A kind of page gives its things to `layout`, which hands them to the template as `view.layout.data`.
"""

from collections.abc import Iterator

from podsite import urls
from podsite.formats.jsonld import Thing, named, thing
from podsite.model import License, Media, Season, Show, Url
from podsite.pages.platforms import places
from podsite.relate import Catalogue, PersonEntry, TopicEntry
from podsite.relate.identity import person_key


def series(catalogue: Catalogue, summary: str) -> Thing:
    """The show: a PodcastSeries, which every other page names."""
    show = catalogue.show
    hosts = tuple(person(catalogue, entry) for _, entry in catalogue.people_of(show))
    return thing(
        "PodcastSeries",
        _series_id(show),
        name=show.title,
        url=urls.absolute(show.url, urls.HOME),
        description=summary,
        webFeed=urls.absolute(show.url, urls.FEED),
        inLanguage=show.language,
        image=picture(show, show.artwork),
        author=hosts,
        publisher=_publisher(catalogue),
        copyrightHolder=show.copyright and thing("Organization", name=show.copyright),
        license=licence(show.license),
        sameAs=(*_elsewhere(show), *(str(link.url) for link in show.social)),
    )


def _elsewhere(show: Show) -> Iterator[str]:
    """The show's own pages in directories."""
    for place in places(show, urls.absolute(show.url, urls.FEED)):
        if place.own and place.url:
            yield place.url


def of_series(show: Show) -> Thing:
    """Stands for the show."""
    return named(_series_id(show))


def _series_id(show: Show) -> str:
    return urls.absolute(show.url, urls.HOME) + "#show"


def _publisher(catalogue: Catalogue) -> Thing | None:
    """Who makes the show, where that is none of its hosts."""
    show = catalogue.show
    hosts = {person_key(credit.name) for credit in show.hosts}
    by_a_host = show.author is None or person_key(show.author) in hosts
    return None if by_a_host else thing("Organization", name=show.author)


def person(catalogue: Catalogue, entry: PersonEntry) -> Thing:
    """Someone who appears in the show."""
    show, who = catalogue.show, entry.person
    page = urls.absolute(show.url, urls.person(who.slug)) if entry.appearances else None
    return thing(
        "Person",
        page and f"{page}#person",
        name=who.name,
        honorificPrefix=who.honorific,
        honorificSuffix=who.credentials,
        url=page,
        image=picture(show, who.portrait),
        affiliation=tuple(
            thing("Organization", name=one.name) for one in who.affiliations if not one.until
        ),
        sameAs=who.elsewhere(),
    )


def topic(show: Show, entry: TopicEntry) -> Thing:
    """What episodes are about."""
    one = entry.topic
    page = urls.absolute(show.url, urls.topic(one.slug)) if entry.has_page else None
    return thing(
        "DefinedTerm",
        page and f"{page}#topic",
        name=one.title,
        alternateName=one.aliases,
        url=page,
        sameAs=tuple(dict.fromkeys((*one.same_as, *(link.url for link in one.links)))),
    )


def season(show: Show, one: Season) -> Thing:
    """A season, which its page and its episodes name alike."""
    url = urls.absolute(show.url, urls.season(one.number))
    return thing(
        "PodcastSeason",
        f"{url}#season",
        url=url,
        name=one.name,
        seasonNumber=one.number,
        partOfSeries=of_series(show),
    )


def shelf(show: Show, name: str, slug: str) -> Thing:
    """A series within the show, which its page and its episodes name alike."""
    url = urls.absolute(show.url, urls.series(slug))
    name_of_it = f"{url}#series"
    return thing("CreativeWorkSeries", name_of_it, url=url, name=name, isPartOf=of_series(show))


def picture(show: Show, media: Media | None) -> str | None:
    """The full URL of a picture."""
    place = urls.medium(media)
    return place and urls.absolute(show.url, place)


def licence(said: License | None) -> Url | None:
    """Where a licence can be read: its own address, or that of the SPDX list."""
    if said is None:
        return None
    return said.url or Url(f"https://spdx.org/licenses/{said.name}.html")
