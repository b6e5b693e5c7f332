"""The catalogue: a show's episodes in order, with the topics and people that they share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from podsite.formats.names import titled
from podsite.language import Language
from podsite.model import Correction, Credit, Episode, Leaflet, Person, Season, Show, Topic
from podsite.relate.identity import person_key, person_slug, topic_key
from podsite.relate.likeness import Related
from podsite.relate.removal import Traces

T = TypeVar("T", Credit, Person)


@dataclass(frozen=True)
class TopicEntry:
    """A topic and the episodes about it, newest first.

    Where it has too few episodes for a page of its own, it is no more than its name.
    """

    topic: Topic
    episodes: tuple[Episode, ...]
    has_page: bool = True


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

    `topics` are those that have a page; an episode may have more. `unpublished` holds the slugs of
    drafts and of episodes of the future, which a preview shows. `redirects` are the old addresses
    of published episodes and the other names of topics and people. `removed` gives away those who
    must be in none of it. `alike` are, by slug, the episodes that are like one, as far as somebody
    has found that out already.
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
    removed: Traces | None = None
    alike: Mapping[str, tuple[Related, ...]] | None = None

    def published(self) -> tuple[Episode, ...]:
        """The episodes that the world may know of, newest first."""
        return tuple(one for one in self.episodes if one.slug not in self.unpublished)

    @property
    def language(self) -> Language:
        """What the site speaks."""
        return Language(self.show.language)

    @cached_property  # every page asks whether there are any
    def seasons(self) -> tuple[Season, ...]:
        """The seasons that there are episodes of, in order, each under a name."""
        numbers = {one.season for one in self.episodes if one.season}
        return tuple(map(self.season, sorted(numbers)))

    def season(self, number: int) -> Season:
        """The season of that number, under the name that it is given or else by its number."""
        found = next((one for one in self.show.seasons if one.number == number), None)
        name = self.language.say("Season %(number)s", number=number)
        return found or Season(number=number, name=name)

    @cached_property  # every page asks whether there are any
    def corrections(self) -> tuple[tuple[Correction, Episode], ...]:
        """Every correction with its episode, newest first."""
        every = [(one, episode) for episode in self.episodes for one in episode.corrections]
        return tuple(sorted(every, key=lambda found: found[0].date, reverse=True))

    def topic(self, name: str) -> TopicEntry | None:
        """The topic of that name, whatever its spelling, if any episode is about it."""
        return self._topics.get(topic_key(name))

    def topics_of(self, episode: Episode) -> tuple[TopicEntry, ...]:
        """An episode's topics as the podcaster ordered them, each once whatever its spelling."""
        entries = (self._topics[topic_key(name)] for name in episode.topics)
        return tuple({entry.topic.slug: entry for entry in entries}.values())

    def broader(self, entry: TopicEntry) -> tuple[TopicEntry, ...]:
        """The topics that one is a part of, as its file names them, as far as they have a page."""
        found = (self.topic(name) for name in entry.topic.broader)
        return tuple(one for one in found if one and one.has_page and one is not entry)

    def narrower(self, entry: TopicEntry) -> tuple[TopicEntry, ...]:
        """The topics whose files name this one as broader, A–Z."""
        return tuple(self._narrower.get(entry.topic.slug, ()))

    @cached_property
    def _narrower(self) -> Mapping[str, list[TopicEntry]]:
        found: dict[str, list[TopicEntry]] = {}
        for one in self.topics:
            for wider in self.broader(one):
                found.setdefault(wider.topic.slug, []).append(one)
        return found

    def people_of(self, one: Show | Episode) -> tuple[tuple[Credit, PersonEntry], ...]:
        """The credits of an episode, or the show's hosts; hosts first, each with its person."""
        return tuple(
            (credit, self._people.get(person_key(credit.name)) or _stranger(one, credit))
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
    """Everyone's part in an episode, hosts first; the show's hosts where it names none.

    A name is the name alone: titles and degrees around it are fields of their own.
    """
    hosts = one.hosts or show.hosts
    guests, people = ((), ()) if isinstance(one, Show) else (one.guests, one.people)
    if isinstance(one, Episode) and one.hostless:
        hosts = ()
    return (
        *(bare(replace(credit, role=credit.role or "host")) for credit in hosts),
        *(bare(replace(credit, role=credit.role or "guest")) for credit in guests),
        *(bare(credit) for credit in people),
    )


def bare(one: T) -> T:
    """The same credit or person under the name alone; what stood around it is kept beside it."""
    written = titled(one.name)
    if written.name == one.name:
        return one
    return replace(
        one,
        name=written.name,
        honorific=one.honorific or written.honorific,
        credentials=one.credentials or written.credentials,
    )


def _stranger(one: Show | Episode, credit: Credit) -> PersonEntry:
    """A host of the show who appears in no episode."""
    person = Person(
        source=one.source,
        name=credit.name,
        slug=person_slug(credit.name),
        honorific=credit.honorific,
        credentials=credit.credentials,
    )
    return PersonEntry(person, ())
