"""Topics: pages for each, and the index of all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.formats.jsonld import named
from podsite.formats.letters import initial
from podsite.formats.roles import group_of
from podsite.model import Episode, Html
from podsite.output import Page
from podsite.pages import linked_data
from podsite.pages.atlas import LARGEST, Atlas, Spot, atlas
from podsite.pages.cards import (
    EpisodeCard,
    PersonCard,
    TopicCard,
    episode_card,
    person_card,
    topic_card,
)
from podsite.pages.layout import Label, Layout, feed_of_part, layout
from podsite.pages.page_data import Told
from podsite.pages.prose import prose
from podsite.relate import Catalogue, PersonEntry, TopicEntry
from podsite.relate.affinity import affinity, nearest

_MOST = 12  # related topics and people on a page
_FEWEST = 5  # topics of a map
_HOSTS = ("host", "co-host", "guest host")


@dataclass(frozen=True)
class RelatedView:
    """Another topic, and how many episodes are about both."""

    topic: TopicCard
    together: int


@dataclass(frozen=True)
class SpeakerView:
    """Somebody who speaks about a topic, and in how many episodes."""

    person: PersonCard
    episodes: int


@dataclass(frozen=True)
class TopicView:
    """What `topic.html` sees; all but title, feed and episodes only on the first page."""

    layout: Layout
    title: str
    aliases: tuple[str, ...]  # other names of the same topic
    introduction: Html
    broader: tuple[TopicCard, ...]  # topics that it is a part of
    narrower: tuple[TopicCard, ...]  # topics that are a part of it
    links: tuple[Label, ...]  # the topic elsewhere
    same_as: tuple[str, ...]  # the same topic in Wikidata and the like
    feed: str  # address of the feed of these episodes
    episodes: tuple[EpisodeCard, ...]
    related: tuple[RelatedView, ...]  # the surest first
    people: tuple[SpeakerView, ...]  # who spoke of it most often first; hosts speak of everything
    number: int  # of this page, from 1
    pages: int  # how many there are
    newer: str | None  # address of the page before
    older: str | None  # address of the page after


@dataclass(frozen=True)
class LetterView:
    """The topics that begin alike; `anchor` is the id to link to."""

    letter: str  # in capitals; # for digits and signs
    anchor: str
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True)
class TopicsView:
    """What `topics.html` sees: every topic that has a page, A–Z."""

    layout: Layout
    topics: tuple[TopicCard, ...]
    letters: tuple[LetterView, ...]
    atlas: Atlas | None  # a map of the most frequent; None of hardly any


def topics(catalogue: Catalogue) -> Iterator[Page]:
    """Pages for every topic, and their index where there is any."""
    for entry in catalogue.topics:
        yield from _pages(catalogue, entry)
    if catalogue.topics:
        say = catalogue.language.say
        description = say("All topics of %(show)s, A to Z", show=catalogue.show.title)
        told = Told("CollectionPage")
        frame = layout(catalogue, urls.TOPICS, say("Topics"), description, told=told)
        cards = tuple(topic_card(entry) for entry in catalogue.topics)
        drawn = atlas(tuple(_spots(catalogue))) if len(cards) >= _FEWEST else None
        view = TopicsView(frame, cards, tuple(_letters(cards)), drawn)
        yield Page(urls.TOPICS, "topics.html", view)


def related_topics(catalogue: Catalogue, entry: TopicEntry) -> tuple[tuple[TopicEntry, int], ...]:
    """The topics with a page that an episode of this one has too, the surest first.

    Each with how many episodes are about both. Once is chance, and so is what is everywhere.
    """
    met, entries = _met(catalogue, entry)
    sizes = {slug: len(other.episodes) for slug, other in entries.items()}
    found = nearest(len(entry.episodes), len(catalogue.episodes), met, sizes)
    return tuple((entries[slug], count) for slug, count in found)


def _met(catalogue: Catalogue, entry: TopicEntry) -> tuple[Counter[str], dict[str, TopicEntry]]:
    """How often each other topic with a page stands beside this one; and what those are."""
    met: Counter[str] = Counter()
    entries: dict[str, TopicEntry] = {}
    for episode in entry.episodes:
        for other in catalogue.topics_of(episode):
            if other.has_page and other is not entry:
                entries[other.topic.slug] = other
                met[other.topic.slug] += 1
    return met, entries


def _spots(catalogue: Catalogue) -> Iterator[Spot]:
    """The most frequent topics as places of a map; here having met once is a tie too."""
    often = sorted(catalogue.topics, key=lambda entry: -len(entry.episodes))[:LARGEST]
    places = {entry.topic.slug: place for place, entry in enumerate(often)}
    every = len(catalogue.episodes)
    for entry in often:
        met, entries = _met(catalogue, entry)
        size = len(entry.episodes)
        near = (
            (places[slug], affinity(count, size, len(entries[slug].episodes), every))
            for slug, count in met.items()
            if slug in places
        )
        yield Spot(
            entry.topic.title,
            urls.topic(entry.topic.slug),
            size,
            tuple((place, strength) for place, strength in near if strength > 0),
        )


def _pages(catalogue: Catalogue, entry: TopicEntry) -> Iterator[Page]:
    size = max(1, catalogue.show.per_page)
    pages = -(-len(entry.episodes) // size)
    for number in range(1, pages + 1):
        episodes = entry.episodes[(number - 1) * size : number * size]
        address = urls.topic_page(entry.topic.slug, number)
        yield Page(address, "topic.html", _view(catalogue, entry, episodes, number, pages))


def _view(
    catalogue: Catalogue,
    entry: TopicEntry,
    episodes: tuple[Episode, ...],
    number: int,
    pages: int,
) -> TopicView:
    topic, first = entry.topic, number == 1
    address = urls.topic_page(topic.slug, number)
    say = catalogue.language.say
    description = markdown.first_paragraph(topic.body.html) or say(
        "Episodes about %(topic)s", topic=topic.title
    )
    feed = urls.topic_feed(topic.slug)
    title = topic.title
    if not first:
        title = say("%(title)s, page %(number)s", title=title, number=number)
    related = related_topics(catalogue, entry)[:_MOST] if first else ()
    return TopicView(
        layout=layout(
            catalogue,
            address,
            title,
            description if first else f"{description} ({number}/{pages})",
            feeds=(feed_of_part(catalogue, topic.title, feed),),
            told=_told(catalogue, entry, episodes, first=first),
        ),
        title=topic.title,
        aliases=topic.aliases if first else (),
        introduction=prose(topic.body.html if first else Html(""), address),
        broader=tuple(map(topic_card, catalogue.broader(entry))) if first else (),
        narrower=tuple(map(topic_card, catalogue.narrower(entry))) if first else (),
        links=tuple(Label(link.name, link.url) for link in topic.links) if first else (),
        same_as=topic.same_as if first else (),
        feed=feed,
        episodes=tuple(episode_card(catalogue, one) for one in episodes),
        related=tuple(RelatedView(topic_card(one), count) for one, count in related),
        people=tuple(_speakers(catalogue, entry)) if first else (),
        number=number,
        pages=pages,
        newer=None if first else urls.topic_page(topic.slug, number - 1),
        older=urls.topic_page(topic.slug, number + 1) if number < pages else None,
    )


def _told(
    catalogue: Catalogue, entry: TopicEntry, episodes: tuple[Episode, ...], *, first: bool
) -> Told:
    one, topic = entry.topic, linked_data.topic(catalogue.show, entry)
    above = () if first else ((one.title, urls.topic(one.slug)),)
    return Told(
        "CollectionPage",
        way=((catalogue.language.say("Topics"), urls.TOPICS), *above),
        about=named(f"{topic.id}"),
        things=(topic,),
        listed=episodes,
    )


def _speakers(catalogue: Catalogue, entry: TopicEntry) -> Iterator[SpeakerView]:
    found: Counter[str] = Counter()
    people: dict[str, PersonEntry] = {}
    for episode in entry.episodes:
        heard = {
            person.person.slug: person
            for credit, person in catalogue.people_of(episode)
            if group_of(credit.role) == "cast" and (credit.role or "").casefold() not in _HOSTS
        }
        people |= heard
        found.update(heard.keys())
    for slug, count in found.most_common(_MOST):
        yield SpeakerView(person_card(people[slug]), count)


def _letters(cards: Iterable[TopicCard]) -> Iterator[LetterView]:
    """The cards under the letters that they begin with, in their own order."""
    groups: dict[str, list[TopicCard]] = {}
    for card in cards:
        groups.setdefault(initial(card.title), []).append(card)
    for letter, group in groups.items():
        anchor = "signs" if letter == "#" else f"letter-{letter.casefold()}"
        yield LetterView(letter, anchor, tuple(group))
