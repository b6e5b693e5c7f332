"""Cards: all that a page may say of another page's subject."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from podsite import urls
from podsite.formats import markdown
from podsite.formats.letters import initials
from podsite.model import Episode
from podsite.pages.pictures import PictureView, picture
from podsite.relate import Catalogue, PersonEntry, TopicEntry


@dataclass(frozen=True)
class EpisodeCard:
    """An episode, seen from another page."""

    title: str
    address: str
    date: datetime
    summary: str
    number: int | None
    duration: timedelta | None
    artwork: PictureView | None  # its own picture, or the show's
    pictured: bool  # whether it is its own
    unpublished: bool  # a draft or an episode of the future, in a preview


@dataclass(frozen=True)
class TopicCard:
    """A topic, seen from another page; without an address it is no more than its name."""

    title: str
    address: str | None
    aliases: tuple[str, ...]  # its other names
    episodes: int  # how many are about it


@dataclass(frozen=True)
class PersonCard:
    """A person, seen from another page; `role` is what they did there, if one thing."""

    name: str
    credentials: str | None
    address: str
    portrait: PictureView | None
    initials: str  # what stands where there is no portrait
    episodes: int
    role: str | None = None
    honorific: str | None = None  # what stands before the name: `Dr.`
    affiliations: tuple[str, ...] = ()  # where they worked when the episode came out


def episode_card(catalogue: Catalogue, episode: Episode) -> EpisodeCard:
    """The card of an episode."""
    return EpisodeCard(
        title=episode.title,
        address=urls.episode(episode.slug),
        date=episode.date,
        summary=summary(episode),
        number=episode.number,
        duration=episode.duration,
        artwork=picture(episode.artwork, catalogue.show.artwork),
        pictured=episode.artwork is not None,
        unpublished=episode.slug in catalogue.unpublished,
    )


def topic_card(entry: TopicEntry) -> TopicCard:
    """The card of a topic."""
    topic = entry.topic
    address = urls.topic(topic.slug) if entry.has_page else None
    return TopicCard(topic.title, address, topic.aliases, len(entry.episodes))


def person_card(entry: PersonEntry, role: str | None = None, day: date | None = None) -> PersonCard:
    """The card of a person, on a page that speaks of that day."""
    person = entry.person
    return PersonCard(
        name=person.name,
        credentials=person.credentials,
        address=urls.person(person.slug),
        portrait=picture(person.portrait),
        initials=initials(person.name),
        episodes=len({episode.slug for _, episode in entry.appearances}),
        role=role,
        honorific=person.honorific,
        affiliations=tuple(one.name for one in person.affiliations if day and one.holds(day)),
    )


def summary(episode: Episode) -> str:
    """An episode in a sentence or two: what front matter says, or the notes' first paragraph."""
    return episode.summary or markdown.first_paragraph(episode.body.html)
