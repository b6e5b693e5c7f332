"""Which feeds a show has: its own, whole or in pages, and one for each topic, person and season."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import NAMESPACE_URL, UUID, uuid5

from podsite import urls
from podsite.formats import markdown
from podsite.model import Enclosure, Episode, Notes, Show
from podsite.relate import Catalogue


@dataclass(frozen=True)
class Channel:
    """A feed before it is written.

    `catalogue.show` is what its channel says of itself, and `episodes` are its items, newest first.
    A branch is a part of the show that one may subscribe to; only the main feed is for directories.
    """

    address: str
    page: str  # address of the page that it belongs to
    catalogue: Catalogue
    episodes: tuple[Episode, ...]
    branch: bool = True
    ways: tuple[tuple[str, str], ...] = ()  # to its other pages: relation (RFC 5005), address


def channels(catalogue: Catalogue) -> Iterator[Channel]:
    """Every feed of the show, the main one first; a branch is there even while it is empty."""
    yield from _main(catalogue)
    for topic in catalogue.topics:
        slug, name = topic.topic.slug, topic.topic.title
        one = _branch(catalogue, urls.topic_feed(slug), urls.topic(slug), topic.episodes)
        yield _named(one, name, topic.topic.body)
    for person in catalogue.people:
        slug, name = person.person.slug, person.person.name
        episodes = (episode for _, episode in person.appearances)
        one = _branch(catalogue, urls.person_feed(slug), urls.person(slug), episodes)
        yield _named(one, name, person.person.body)
    for season in catalogue.seasons:
        episodes = (one for one in catalogue.episodes if one.season == season.number)
        one = _branch(
            catalogue, urls.season_feed(season.number), urls.season(season.number), episodes
        )
        yield _named(one, season.name)


def carried(catalogue: Catalogue) -> Iterator[tuple[Episode, Enclosure]]:
    """The episodes that the feed carries, newest first, each with its enclosure."""
    for episode in catalogue.published():
        enclosure = urls.enclosure(catalogue.show, episode.recording)
        if enclosure:
            yield episode, enclosure


def _main(catalogue: Catalogue) -> Iterator[Channel]:
    """The feed at /feed.xml; with a limit its newest episodes, and the rest on further pages."""
    episodes = tuple(episode for episode, _ in carried(catalogue))
    limit = catalogue.show.feed_limit
    size = max(1, limit if limit else len(episodes))
    last = max(1, -(-len(episodes) // size))
    if last == 1:
        catalogue = replace(catalogue, show=replace(catalogue.show, feed_limit=None))
    for number in range(1, last + 1):
        items = episodes[(number - 1) * size : number * size]
        ways = tuple(_ways(number, last)) if last > 1 else ()
        yield Channel(urls.feed(number), urls.HOME, catalogue, items, branch=False, ways=ways)


def _ways(number: int, last: int) -> Iterator[tuple[str, str]]:
    yield "first", urls.feed(1)
    if number > 1:
        yield "previous", urls.feed(number - 1)
    if number < last:
        yield "next", urls.feed(number + 1)
    yield "last", urls.feed(last)


def _branch(catalogue: Catalogue, address: str, page: str, episodes: Iterable[Episode]) -> Channel:
    """The feed of some episodes: an identity of its own, for life, and no place in directories."""
    some = {one.slug: one for one in episodes}  # who is host and editor appears twice
    derived = replace(catalogue, episodes=tuple(some.values()))
    items = tuple(episode for episode, _ in carried(derived))
    show = replace(
        catalogue.show,
        guid=_guid(catalogue.show, address),
        block=True,
        blocked_on=(),
        short_title=None,
        feed_limit=None,
    )
    return Channel(address, page, replace(derived, show=show), items)


def _named(branch: Channel, name: str, about: Notes | None = None) -> Channel:
    """The branch under the show's name and its own, with what is written about it."""
    show = branch.catalogue.show
    summary = markdown.plain(about.html) if about else ""
    show = replace(show, title=f"{show.title}: {name}", summary=summary or show.summary)
    return replace(branch, catalogue=replace(branch.catalogue, show=show))


def _guid(show: Show, address: str) -> str:
    """UUIDv5 of the feed's address in the namespace that the show's guid is, or stands for."""
    try:
        namespace = UUID(show.guid)
    except (TypeError, ValueError):
        namespace = uuid5(NAMESPACE_URL, f"{show.guid}")
    return str(uuid5(namespace, address))
