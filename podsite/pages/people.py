"""People: a page for each, and the index of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.model import Html
from podsite.output import Page
from podsite.pages.cards import EpisodeCard, PersonCard, episode_card, person_card
from podsite.pages.layout import Label, Layout, feed_of_part, layout
from podsite.pages.prose import prose
from podsite.relate import Catalogue, PersonEntry


@dataclass(frozen=True)
class AppearanceView:
    """An episode that a person appears in, and as what."""

    role: str | None
    episode: EpisodeCard


@dataclass(frozen=True)
class PersonView:
    """What `person.html` sees."""

    layout: Layout
    name: str
    credentials: str | None
    portrait: str | None
    biography: Html
    links: tuple[Label, ...]  # the person elsewhere
    feed: str  # address of the feed of these episodes
    appearances: tuple[AppearanceView, ...]


@dataclass(frozen=True)
class PeopleView:
    """What `people.html` sees: everyone, A–Z."""

    layout: Layout
    people: tuple[PersonCard, ...]


def people(catalogue: Catalogue) -> Iterator[Page]:
    """A page for everyone who appears, and their index where there is anyone."""
    for entry in catalogue.people:
        yield Page(urls.person(entry.person.slug), "person.html", _view(catalogue, entry))
    if catalogue.people:
        description = f"Everyone who appears in {catalogue.show.title}"
        frame = layout(catalogue, urls.PEOPLE, "People", description)
        cards = tuple(person_card(entry) for entry in catalogue.people)
        yield Page(urls.PEOPLE, "people.html", PeopleView(frame, cards))


def _view(catalogue: Catalogue, entry: PersonEntry) -> PersonView:
    person, address = entry.person, urls.person(entry.person.slug)
    feed = urls.person_feed(person.slug)
    feeds = (feed_of_part(catalogue, person.name, feed),)
    description = (
        markdown.first_paragraph(person.body.html) or f"{person.name} in {catalogue.show.title}"
    )
    return PersonView(
        layout=layout(catalogue, address, person.name, description, person.portrait, feeds),
        name=person.name,
        credentials=person.credentials,
        portrait=urls.medium(person.portrait),
        biography=prose(person.body.html, address),
        links=tuple(Label(link.name, link.url) for link in person.links),
        feed=feed,
        appearances=tuple(
            AppearanceView(credit.role, episode_card(catalogue, episode))
            for credit, episode in entry.appearances
        ),
    )
