"""The second stage: a Podcast becomes a Catalogue, in which everything knows its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from unicodedata import combining, normalize

from podsite import urls
from podsite.model import Correction, Credit, Episode, Leaflet, Person, Podcast, Season, Show, Topic


@dataclass(frozen=True)
class TopicEntry:
    """A topic and the episodes about it, newest first."""

    topic: Topic
    episodes: tuple[Episode, ...]


@dataclass(frozen=True)
class PersonEntry:
    """A person and where they appear: each credit with its episode, newest first."""

    person: Person
    appearances: tuple[tuple[Credit, Episode], ...]


@dataclass(frozen=True)
class Redirect:
    """An old address, and the address and title of the page that it leads to."""

    address: str
    target: str
    title: str


@dataclass(frozen=True)
class Catalogue:
    """The episodes of a show, newest first, with their topics (A–Z) and people (A–Z).

    `unpublished` holds the slugs of drafts and of episodes of the future, which a preview shows.
    `redirects` are the old addresses of published episodes and the aliases of topics and people.
    """

    show: Show
    episodes: tuple[Episode, ...]
    topics: tuple[TopicEntry, ...]
    people: tuple[PersonEntry, ...]
    leaflets: tuple[Leaflet, ...]
    unpublished: frozenset[str]
    redirects: tuple[Redirect, ...]
    _topics: Mapping[str, TopicEntry]
    _people: Mapping[str, PersonEntry]
    _places: Mapping[str, int]

    def published(self) -> tuple[Episode, ...]:
        """The episodes that the world may know of, newest first."""
        return tuple(one for one in self.episodes if one.slug not in self.unpublished)

    def seasons(self) -> tuple[Season, ...]:
        """The seasons that there are episodes of, in order, each under a name."""
        names = {season.number: season.name for season in self.show.seasons}
        numbers = {one.season for one in self.episodes if one.season}
        return tuple(
            Season(number=number, name=names.get(number, f"Season {number}"))
            for number in sorted(numbers)
        )

    @cached_property  # every page asks whether there are any
    def corrections(self) -> tuple[tuple[Correction, Episode], ...]:
        """Every correction with its episode, newest first."""
        every = [(one, episode) for episode in self.episodes for one in episode.corrections]
        return tuple(sorted(every, key=lambda found: found[0].date, reverse=True))

    def topics_of(self, episode: Episode) -> tuple[TopicEntry, ...]:
        """An episode's topics as the podcaster ordered them, each once whatever its spelling."""
        entries = (self._topics[urls.slug(name)] for name in episode.topics)
        return tuple({entry.topic.slug: entry for entry in entries}.values())

    def people_of(self, one: Show | Episode) -> tuple[tuple[Credit, PersonEntry], ...]:
        """The credits of an episode, or the show's hosts; hosts first, each with its person."""
        return tuple(
            (credit, self._people.get(urls.slug(credit.name)) or _stranger(one, credit))
            for credit in credits_of(self.show, one)
        )

    def older(self, episode: Episode) -> Episode | None:
        """The episode before this one in time."""
        place = self._places[episode.slug] + 1
        return self.episodes[place] if place < len(self.episodes) else None

    def newer(self, episode: Episode) -> Episode | None:
        """The episode after this one in time."""
        place = self._places[episode.slug]
        return self.episodes[place - 1] if place else None


def credits_of(show: Show, one: Show | Episode) -> tuple[Credit, ...]:
    """Everyone's part in an episode, hosts first; the show's hosts where it names none."""
    hosts = one.hosts or show.hosts
    guests, people = ((), ()) if isinstance(one, Show) else (one.guests, one.people)
    return (
        *(replace(credit, role=credit.role or "host") for credit in hosts),
        *(replace(credit, role=credit.role or "guest") for credit in guests),
        *people,
    )


def published(podcast: Podcast, moment: datetime) -> Podcast:
    """The podcast as the world may know it at `moment`: no drafts, nothing of the future."""
    kept = (one for one in podcast.episodes if not one.draft and one.date <= moment)
    return replace(podcast, episodes=tuple(_known(one, moment) for one in kept))


def _known(episode: Episode, moment: datetime) -> Episode:
    """The episode without corrections of the future."""
    known = tuple(one for one in episode.corrections if one.date <= moment)
    return episode if known == episode.corrections else replace(episode, corrections=known)


def relate(podcast: Podcast, moment: datetime) -> Catalogue:
    """The podcast in order. People and topics without an episode in it are left out."""
    episodes = tuple(
        sorted(
            podcast.episodes, key=lambda one: (one.date, one.number or 0, one.slug), reverse=True
        )
    )
    topics = _topics(podcast.topics, episodes)
    people = _people(podcast, episodes)
    unpublished = frozenset(one.slug for one in episodes if one.draft or one.date > moment)
    redirects = *_moved(episodes, unpublished), *_aliases(topics.values(), people.values())
    return Catalogue(
        show=podcast.show,
        episodes=episodes,
        topics=tuple(
            sorted(
                {entry.topic.slug: entry for entry in topics.values()}.values(),
                key=lambda entry: _order(entry.topic.title),
            )
        ),
        people=tuple(
            sorted(
                {entry.person.slug: entry for entry in people.values()}.values(),
                key=lambda entry: _order(entry.person.name),
            )
        ),
        leaflets=podcast.leaflets,
        unpublished=unpublished,
        redirects=tuple({one.address: one for one in reversed(redirects)}.values())[::-1],
        _topics=topics,
        _people=people,
        _places={one.slug: place for place, one in enumerate(episodes)},
    )


def _moved(episodes: Iterable[Episode], unpublished: Set[str]) -> Iterator[Redirect]:
    """The old addresses of published episodes: first what they say, then the slugs they had.

    A slug that another episode has now leads to that one alone.
    """
    here = {one.slug: urls.episode(one.slug) for one in episodes}
    public = [one for one in episodes if one.slug not in unpublished]
    for one in public:
        for old in one.redirects:
            yield Redirect(urls.moved(old), here[one.slug], one.title)
    for one in public:
        for slug in one.former:
            if slug not in here:
                yield Redirect(urls.episode(slug), here[one.slug], one.title)


def _aliases(topics: Iterable[TopicEntry], people: Iterable[PersonEntry]) -> Iterator[Redirect]:
    """The addresses that topics and people would have under their other names."""
    for topic in (entry.topic for entry in topics):
        for key in spellings(topic)[1:]:
            yield Redirect(urls.topic(key), urls.topic(topic.slug), topic.title)
    for person in (entry.person for entry in people):
        for key in spellings(person)[1:]:
            yield Redirect(urls.person(key), urls.person(person.slug), person.name)


def spellings(one: Topic | Person) -> tuple[str, ...]:
    """Under which names, as slugs, a topic or person that has a file is known."""
    name = one.title if isinstance(one, Topic) else one.name
    return tuple(dict.fromkeys((one.slug, urls.slug(name), *map(urls.slug, one.aliases))))


def _topics(written: Iterable[Topic], episodes: Iterable[Episode]) -> dict[str, TopicEntry]:
    """Every spelling of a topic that occurs → the topic and its episodes."""
    known = {key: topic for topic in written for key in spellings(topic)}
    about: dict[str, list[Episode]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for episode in episodes:
        keys = {urls.slug(name): name for name in episode.topics}
        for key, name in keys.items():
            names[key][name] += 1
        for slug in dict.fromkeys(known[key].slug if key in known else key for key in keys):
            about[slug].append(episode)
    entries = {}
    for key, spelt in names.items():
        topic = known.get(key)
        if topic is None:
            topic = Topic(source=about[key][0].source, title=_usual(spelt), slug=key)
        entries[key] = TopicEntry(topic, tuple(about[topic.slug]))
    return entries


def _people(podcast: Podcast, episodes: Iterable[Episode]) -> dict[str, PersonEntry]:
    """Every spelling of a name that occurs → the person and all appearances."""
    known = {key: person for person in podcast.people for key in spellings(person)}
    appearances: dict[str, list[tuple[Credit, Episode]]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for episode in episodes:
        for credit in credits_of(podcast.show, episode):
            key = urls.slug(credit.name)
            names[key][credit.name] += 1
            appearances[known[key].slug if key in known else key].append((credit, episode))
    entries = {}
    for key, spelt in names.items():
        person = known.get(key)
        if person is None:
            credit, episode = appearances[key][0]
            person = Person(
                source=episode.source,
                name=_usual(spelt),
                slug=key,
                credentials=credit.credentials,
            )
        entries[key] = PersonEntry(person, tuple(appearances[person.slug]))
    return entries


def _usual(spelt: Counter[str]) -> str:
    """The spelling used most, then the newest."""
    return spelt.most_common(1)[0][0]


def _order(name: str) -> tuple[str, str]:
    """A–Z without regard to case and accents."""
    bare = "".join(c for c in normalize("NFD", name.casefold()) if not combining(c))
    return bare, name


def _stranger(one: Show | Episode, credit: Credit) -> PersonEntry:
    """A host of the show who appears in no episode."""
    slug = urls.slug(credit.name)
    return PersonEntry(Person(source=one.source, name=credit.name, slug=slug), ())
