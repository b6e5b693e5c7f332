"""What search engines read: the sitemap, and robots.txt that names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from lxml import etree

from podsite import urls
from podsite.feeds.videos import watched
from podsite.model import Episode
from podsite.output import Document
from podsite.relate import Catalogue, shelves

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_VIDEO = "http://www.google.com/schemas/sitemap-video/1.1"
_NAMES = {None: _NAMESPACE, "video": _VIDEO}

# What one file may hold.
_MOST = 50_000  # addresses
_LARGEST = 50_000_000  # bytes; it may be 50 MB in any reading of that


@dataclass(frozen=True)
class _Entry:
    """A page: its address, when it last became another one, and whose video it shows."""

    address: str
    date: datetime | None = None
    episode: Episode | None = None


def sitemap(catalogue: Catalogue) -> Iterator[Document]:
    """Every page that is published, with its last change, and the videos; in parts if it is large.

    Specification: sitemaps.org protocol; Google Search Central, video sitemaps.
    """
    yield from parted((_url(catalogue, one) for one in _entries(catalogue)), catalogue.show.url)


def robots(catalogue: Catalogue) -> Iterator[Document]:
    """`robots.txt`: everything may be read, and the sitemap is there (RFC 9309)."""
    address = urls.absolute(catalogue.show.url, urls.SITEMAP)
    yield Document(urls.ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode())


def parted(
    entries: Iterable[etree._Element], site: str, most: int = _MOST, largest: int = _LARGEST
) -> list[Document]:
    """The entries as one sitemap, or as several below an index of them."""
    parts: list[list[etree._Element]] = [[]]
    size = 0
    for entry in entries:
        length = len(etree.tostring(entry, encoding="UTF-8"))
        if parts[-1] and (len(parts[-1]) == most or size + length > largest):
            parts.append([])
            size = 0
        parts[-1].append(entry)
        size += length
    if len(parts) == 1:
        return [Document(urls.SITEMAP, _written("urlset", parts[0]))]
    places = [f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = [_located("sitemap", urls.absolute(site, place)) for place in places]
    return [
        *(
            Document(place, _written("urlset", part))
            for place, part in zip(places, parts, strict=True)
        ),
        Document(urls.SITEMAP, _written("sitemapindex", index)),
    ]


def _written(name: str, entries: Iterable[etree._Element]) -> bytes:
    root = _element(name)
    root.extend(entries)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _element(name: str) -> etree._Element:
    return etree.Element(f"{{{_NAMESPACE}}}{name}", nsmap=_NAMES)  # type: ignore[arg-type]  # None is lxml's word for "no prefix"


def _located(name: str, url: str) -> etree._Element:
    entry = _element(name)
    etree.SubElement(entry, f"{{{_NAMESPACE}}}loc").text = url
    return entry


def _url(catalogue: Catalogue, one: _Entry) -> etree._Element:
    entry = _located("url", urls.absolute(catalogue.show.url, one.address))
    if one.date:
        etree.SubElement(entry, f"{{{_NAMESPACE}}}lastmod").text = one.date.isoformat()
    told = watched(catalogue.show, one.episode) if one.episode else ()
    if told:
        video = etree.SubElement(entry, f"{{{_VIDEO}}}video")
        for name, text in told:
            etree.SubElement(video, f"{{{_VIDEO}}}{name}").text = text
    return entry


def _entries(catalogue: Catalogue) -> Iterator[_Entry]:
    """Lists change with their newest episode, an episode's page with its newest correction."""
    published = catalogue.published()
    newest = published[0].date if published else None
    yield _Entry(urls.HOME, newest)
    for episode in published:
        yield _Entry(urls.episode(episode.slug), _changed(episode), episode)
    if catalogue.topics:
        yield _Entry(urls.TOPICS, newest)
    for topic in catalogue.topics:
        yield _Entry(urls.topic(topic.topic.slug), topic.episodes[0].date)
    if catalogue.people:
        yield _Entry(urls.PEOPLE, newest)
    for person in catalogue.people:
        yield _Entry(urls.person(person.person.slug), person.appearances[0][1].date)
    hidden = catalogue.unpublished
    known = (one.date for one, episode in catalogue.corrections if episode.slug not in hidden)
    yield from (_Entry(urls.CORRECTIONS, date) for date in islice(known, 1))
    yield from _shelves(published)
    yield _Entry(urls.SUBSCRIBE)
    if catalogue.show.body.markdown:
        yield _Entry(urls.ABOUT)
    for leaflet in catalogue.leaflets:
        yield _Entry(urls.leaflet(leaflet.slug))


def _changed(episode: Episode) -> datetime:
    return max([episode.date, *(one.date for one in episode.corrections)])


def _shelves(published: tuple[Episode, ...]) -> Iterator[_Entry]:
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
            yield _Entry(index, max(pages.values()))
            yield from (_Entry(address, date) for address, date in pages.items())
