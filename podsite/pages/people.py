"""People: a page for each, and the index of all."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.formats.jsonld import named
from podsite.formats.letters import initials
from podsite.model import Html
from podsite.output import Page
from podsite.pages import linked_data, properties
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
from podsite.pages.pictures import PictureView, picture
from podsite.pages.prose import prose
from podsite.relate import Catalogue, PersonEntry, TopicEntry

_MOST_TOPICS = 20
_MOST_PARTNERS = 12


@dataclass(frozen=True)
class AffiliationView:
    """Where a person works or worked; the dates as the podcaster wrote them."""

    name: str
    since: str | None
    until: str | None


@dataclass(frozen=True)
class RoleView:
    """The episodes in which a person did one thing, newest first; `earlier` is the rest of many."""

    role: str | None
    episodes: tuple[EpisodeCard, ...]
    earlier: tuple[EpisodeCard, ...]

    @property
    def count(self) -> int:
        return len(self.episodes) + len(self.earlier)


@dataclass(frozen=True)
class SubjectView:
    """A topic that a person is heard on, and in how many episodes."""

    topic: TopicCard
    episodes: int


@dataclass(frozen=True)
class PartnerView:
    """Somebody who appears in the same episodes, and in how many."""

    person: PersonCard
    together: int


@dataclass(frozen=True)
class PersonView:
    """What `person.html` sees."""

    layout: Layout
    name: str
    honorific: str | None  # what stands before the name: `Dr.`
    credentials: str | None  # what stands behind it: `MD, PhD`
    pronoun: str | None
    portrait: PictureView | None
    initials: str  # what stands where there is no portrait
    biography: Html
    affiliations: tuple[AffiliationView, ...]
    links: tuple[Label, ...]  # the person elsewhere
    orcid: str | None
    same_as: tuple[str, ...]  # every address at which they are the subject
    feed: str  # address of the feed of these episodes
    roles: tuple[RoleView, ...]  # what they did most often first
    topics: tuple[SubjectView, ...]  # the most frequent first
    partners: tuple[PartnerView, ...]  # who was there more than once, the most frequent first


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
        say = catalogue.language.say
        description = say("Everyone who appears in %(show)s", show=catalogue.show.title)
        frame = layout(
            catalogue, urls.PEOPLE, say("People"), description, told=Told("CollectionPage")
        )
        cards = tuple(person_card(entry) for entry in catalogue.people)
        yield Page(urls.PEOPLE, "people.html", PeopleView(frame, cards))


def _view(catalogue: Catalogue, entry: PersonEntry) -> PersonView:
    person, address = entry.person, urls.person(entry.person.slug)
    feed = urls.person_feed(person.slug)
    feeds = (feed_of_part(catalogue, person.name, feed),)
    say = catalogue.language.say
    description = markdown.first_paragraph(person.body.html) or say(
        "%(person)s in %(show)s", person=person.name, show=catalogue.show.title
    )
    subject = linked_data.person(catalogue, entry)
    return PersonView(
        layout=layout(
            catalogue,
            address,
            person.name,
            description,
            person.portrait,
            feeds,
            Told(
                "ProfilePage",
                way=((say("People"), urls.PEOPLE),),
                main=named(f"{subject.id}"),
                things=(subject,),
            ),
            properties=properties.PROFILE,
        ),
        name=person.name,
        honorific=person.honorific,
        credentials=person.credentials,
        pronoun=person.pronoun,
        portrait=picture(person.portrait),
        initials=initials(person.name),
        biography=prose(person.body.html, address),
        affiliations=tuple(
            AffiliationView(one.name, one.since, one.until) for one in person.affiliations
        ),
        links=tuple(Label(link.name, link.url) for link in person.links),
        orcid=person.orcid,
        same_as=person.elsewhere(),
        feed=feed,
        roles=tuple(_roles(catalogue, entry)),
        topics=tuple(_subjects(catalogue, entry)),
        partners=tuple(_partners(catalogue, entry)),
    )


def _roles(catalogue: Catalogue, entry: PersonEntry) -> Iterator[RoleView]:
    size = max(1, catalogue.show.per_page)
    done: dict[str | None, dict[str, EpisodeCard]] = defaultdict(dict)
    for credit, episode in entry.appearances:
        role = credit.role and credit.role.casefold()
        done[role][episode.slug] = episode_card(catalogue, episode)
    for role, found in sorted(done.items(), key=lambda one: -len(one[1])):
        cards = tuple(found.values())
        yield RoleView(role, cards[:size], cards[size:])


def _subjects(catalogue: Catalogue, entry: PersonEntry) -> Iterator[SubjectView]:
    found: Counter[str] = Counter()
    topics: dict[str, TopicEntry] = {}
    for episode in {episode.slug: episode for _, episode in entry.appearances}.values():
        for topic in catalogue.topics_of(episode):
            topics[topic.topic.slug] = topic
            found[topic.topic.slug] += 1
    for slug, count in found.most_common(_MOST_TOPICS):
        yield SubjectView(topic_card(topics[slug]), count)


def _partners(catalogue: Catalogue, entry: PersonEntry) -> Iterator[PartnerView]:
    found: Counter[str] = Counter()
    people: dict[str, PersonEntry] = {}
    for episode in {episode.slug: episode for _, episode in entry.appearances}.values():
        present = {one.person.slug: one for _, one in catalogue.people_of(episode)}
        people |= present
        found.update(present.keys() - {entry.person.slug})
    for slug, count in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:_MOST_PARTNERS]:
        if count > 1:
            yield PartnerView(person_card(people[slug]), count)
