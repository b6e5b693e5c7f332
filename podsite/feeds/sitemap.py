"""What search engines read: the sitemap, and robots.txt that names it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from lxml import etree

from podsite import shelves, urls
from podsite.model import Episode
from podsite.output import Document
from podsite.relate import Catalogue

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(catalogue: Catalogue) -> Iterator[Document]:
    """Every page that is published, with the date of its newest episode.

    Specification: sitemaps.org protocol.
    """
    names = {None: _NAMESPACE}
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap=names)  # type: ignore[arg-type]  # None is lxml's word for "no prefix"
    for address, date in _dated(catalogue):
        entry = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        location = etree.SubElement(entry, f"{{{_NAMESPACE}}}loc")
        location.text = urls.absolute(catalogue.show.url, address)
        if date:
            etree.SubElement(entry, f"{{{_NAMESPACE}}}lastmod").text = date.isoformat()
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    yield Document(urls.SITEMAP, content)


def robots(catalogue: Catalogue) -> Iterator[Document]:
    """`robots.txt`: everything may be read, and the sitemap is there (RFC 9309)."""
    address = urls.absolute(catalogue.show.url, urls.SITEMAP)
    yield Document(urls.ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode())


def _dated(catalogue: Catalogue) -> Iterator[tuple[str, datetime | None]]:
    published = catalogue.published()
    newest = published[0].date if published else None
    yield urls.HOME, newest
    for episode in published:
        yield urls.episode(episode.slug), episode.date
    if catalogue.topics:
        yield urls.TOPICS, newest
    for topic in catalogue.topics:
        yield urls.topic(topic.topic.slug), topic.episodes[0].date
    if catalogue.people:
        yield urls.PEOPLE, newest
    for person in catalogue.people:
        yield urls.person(person.person.slug), person.appearances[0][1].date
    hidden = catalogue.unpublished
    known = (one.date for one, episode in catalogue.corrections if episode.slug not in hidden)
    yield from ((urls.CORRECTIONS, date) for date in islice(known, 1))
    yield from _shelves(published)
    yield urls.SUBSCRIBE, None
    if catalogue.show.body.markdown:
        yield urls.ABOUT, None
    for leaflet in catalogue.leaflets:
        yield urls.leaflet(leaflet.slug), None


def _shelves(published: tuple[Episode, ...]) -> Iterator[tuple[str, datetime]]:
    """The pages of seasons, series and years, each group with its index in front."""
    seasons: dict[int, datetime] = {}
    for one in published:
        if one.season:
            seasons.setdefault(one.season, one.date)
    series = {one.slug: one.episodes[-1].date for one in shelves.series(published)}
    years = {year: some[0].date for year, some in shelves.by_year(published).items()}
    groups: tuple[tuple[str, dict[str, datetime]], ...] = (
        (urls.SEASONS, {urls.season(number): seasons[number] for number in sorted(seasons)}),
        (urls.SERIES, {urls.series(slug): date for slug, date in series.items()}),
        (urls.ARCHIVE, {urls.archive(year): date for year, date in years.items()}),
    )
    for index, pages in groups:
        if pages:
            yield index, max(pages.values())
            yield from pages.items()
