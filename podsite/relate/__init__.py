"""The second stage: a Podcast becomes a Catalogue, in which everything knows its neighbours."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from podsite import urls
from podsite.formats.letters import in_order
from podsite.model import Credit, Episode, Person, Podcast, Topic
from podsite.relate.catalogue import Catalogue, PersonEntry, Redirect, TopicEntry, bare, credits_of
from podsite.relate.identity import person_key, person_slug, spellings, topic_key, topic_slug
from podsite.relate.naming import Names, names
from podsite.relate.removal import traces, without_removed

T = TypeVar("T", Topic, Person)

__all__ = [
    "Catalogue",
    "PersonEntry",
    "Redirect",
    "TopicEntry",
    "credits_of",
    "published",
    "relate",
    "spellings",
]


def published(podcast: Podcast, moment: datetime) -> Podcast:
    """The podcast as the world may know it at `moment`: no drafts, nothing of the future."""
    kept = (one for one in podcast.episodes if not one.draft and one.date <= moment)
    return replace(podcast, episodes=tuple(_known(one, moment) for one in kept))


def _known(episode: Episode, moment: datetime) -> Episode:
    """The episode without corrections of the future."""
    known = tuple(one for one in episode.corrections if one.date <= moment)
    return episode if known == episode.corrections else replace(episode, corrections=known)


def relate(podcast: Podcast, moment: datetime) -> Catalogue:
    """The podcast in order. People and topics without an episode in it are left out.

    So is whoever is to be removed, wherever the podcast names them as a person, speaker or topic.
    """
    removed = traces(podcast)
    podcast = without_removed(podcast)
    episodes = tuple(
        sorted(
            podcast.episodes, key=lambda one: (one.date, one.number or 0, one.slug), reverse=True
        )
    )
    unpublished = frozenset(one.slug for one in episodes if one.draft or one.date > moment)
    topic_names, topics = _topics(podcast, episodes)
    person_names, people = _people(podcast, episodes)
    pages = {slug: one for slug, one in topics.items() if one.has_page}
    redirects = (
        *_moved(episodes, unpublished),
        *_led(topic_names, urls.topic, {slug: one.topic.title for slug, one in pages.items()}),
        *_led(person_names, urls.person, {slug: one.person.name for slug, one in people.items()}),
    )
    return Catalogue(
        show=podcast.show,
        episodes=episodes,
        topics=tuple(sorted(pages.values(), key=lambda one: in_order(one.topic.title))),
        people=tuple(sorted(people.values(), key=lambda one: in_order(one.person.name))),
        leaflets=podcast.leaflets,
        unpublished=unpublished,
        redirects=tuple({one.address: one for one in reversed(redirects)}.values())[::-1],
        _topics={key: topics[slug] for key, slug in topic_names.slugs.items() if slug in topics},
        _people={key: people[slug] for key, slug in person_names.slugs.items() if slug in people},
        _places={one.slug: place for place, one in enumerate(episodes)},
        removed=removed,
    )


def _led(
    some: Names[T], address: Callable[[str], str], titles: Mapping[str, str]
) -> Iterator[Redirect]:
    """The addresses that topics or people would have under their other names."""
    for slug, own in some.others():
        if own in titles:
            yield Redirect(address(slug), address(own), titles[own])


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


def _topics(
    podcast: Podcast, episodes: Sequence[Episode]
) -> tuple[Names[Topic], dict[str, TopicEntry]]:
    """The names of topics, and slug → the topic and its episodes."""
    used = ((topic_key(name), name) for episode in episodes for name in episode.topics)
    found = names(podcast.topics, used, topic_slug)
    about: dict[str, list[Episode]] = defaultdict(list)
    for episode in episodes:
        slugs = (found.slugs[topic_key(name)] for name in episode.topics)
        for slug in dict.fromkeys(slugs):
            about[slug].append(episode)
    entries: dict[str, TopicEntry] = {}
    for key in found.spelt:
        slug = found.slugs[key]
        written, newest = found.known.get(key), about[slug][0]
        topic = written or Topic(source=newest.source, title=found.usual(key), slug=slug)
        enough = len(about[slug]) >= (podcast.show.topic_minimum or 1)
        entries[slug] = TopicEntry(topic, tuple(about[slug]), has_page=bool(written) or enough)
    return found, entries


def _people(
    podcast: Podcast, episodes: Sequence[Episode]
) -> tuple[Names[Person], dict[str, PersonEntry]]:
    """The names of people, and slug → the person and all appearances."""
    credited = [
        (person_key(credit.name), credit, episode)
        for episode in episodes
        for credit in credits_of(podcast.show, episode)
    ]
    used = ((key, credit.name) for key, credit, _ in credited)
    found = names(map(bare, podcast.people), used, person_slug)
    appearances: dict[str, list[tuple[Credit, Episode]]] = defaultdict(list)
    for key, credit, episode in credited:
        appearances[found.slugs[key]].append((credit, episode))
    entries: dict[str, PersonEntry] = {}
    for key in found.spelt:
        slug = found.slugs[key]
        credit, episode = appearances[slug][0]
        person = found.known.get(key) or Person(
            source=episode.source,
            name=found.usual(key),
            slug=slug,
            honorific=credit.honorific,
            credentials=credit.credentials,
        )
        entries[slug] = PersonEntry(person, tuple(appearances[slug]))
    return found, entries
