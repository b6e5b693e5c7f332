"""The home page: a word about the show, and its episodes on as many pages as they need."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.model import Episode
from podsite.output import Page
from podsite.pages.cards import (
    EpisodeCard,
    PersonCard,
    TopicCard,
    episode_card,
    person_card,
    topic_card,
)
from podsite.pages.layout import (
    Label,
    Layout,
    feed_of_part,
    layout,
    summary_of_show,
    ways_to_episodes,
)
from podsite.pages.linked_data import of_series
from podsite.pages.page_data import Told
from podsite.pages.player import PlayerView, player
from podsite.relate import Catalogue


@dataclass(frozen=True)
class NewestView:
    """The newest episode, to be played on the spot."""

    card: EpisodeCard
    guests: tuple[str, ...]
    url: str  # of its page, in full: by it the player remembers where it was
    player: PlayerView | None


@dataclass(frozen=True)
class HomeView:
    """What `home.html` sees."""

    layout: Layout
    summary: str  # of the show; only the first page has it
    about: str | None  # address of the page about the show, if there is one
    newest: NewestView | None  # the first of the episodes; only on the first page
    episodes: tuple[EpisodeCard, ...]
    topics: tuple[TopicCard, ...]  # the ones with most episodes; only on the first page
    people: tuple[PersonCard, ...]  # hosts and who came more than once; only on the first page
    ways: tuple[Label, ...]  # other orders of all episodes; only on the first page
    number: int  # of this page, from 1
    pages: int  # how many there are
    newer: str | None  # address of the page before
    older: str | None  # address of the page after


def home(catalogue: Catalogue) -> Iterator[Page]:
    """The pages at `/`, `/page/2/` and so on; one even where there is no episode yet."""
    size = max(1, catalogue.show.per_page)
    pages = max(1, -(-len(catalogue.episodes) // size))
    seasons = tuple(
        feed_of_part(catalogue, season.name, urls.season_feed(season.number))
        for season in catalogue.seasons
    )
    say = catalogue.language.say
    often = sorted(catalogue.topics, key=lambda entry: -len(entry.episodes))[:12]
    for number in range(1, pages + 1):
        address = urls.home(number)
        episodes = catalogue.episodes[(number - 1) * size : number * size]
        first = number == 1
        view = HomeView(
            layout=layout(
                catalogue,
                address,
                title="" if first else say("Episodes, page %(number)s", number=number),
                description="" if first else f"{summary_of_show(catalogue)} ({number}/{pages})",
                feeds=seasons if first else (),
                told=Told(
                    kind="WebPage" if first else "CollectionPage",
                    main=of_series(catalogue.show) if first else None,
                    listed=episodes,
                ),
            ),
            summary=summary_of_show(catalogue) if first else "",
            about=urls.ABOUT if catalogue.show.body.markdown else None,
            newest=_newest(catalogue, episodes[0]) if first and episodes else None,
            episodes=tuple(episode_card(catalogue, episode) for episode in episodes),
            topics=tuple(topic_card(entry) for entry in often) if first else (),
            people=tuple(_people(catalogue)) if first else (),
            ways=tuple(ways_to_episodes(catalogue)) if first else (),
            number=number,
            pages=pages,
            newer=None if first else urls.home(number - 1),
            older=urls.home(number + 1) if number < pages else None,
        )
        yield Page(address, "home.html", view)


def _newest(catalogue: Catalogue, one: Episode) -> NewestView:
    names = (
        entry.person.name
        for credit, entry in catalogue.people_of(one)
        if (credit.role or "").casefold() == "guest"
    )
    url = urls.absolute(catalogue.show.url, urls.episode(one.slug))
    return NewestView(episode_card(catalogue, one), tuple(names), url, player(one))


def _people(catalogue: Catalogue) -> Iterator[PersonCard]:
    """The show's hosts, then those who appear in more than one episode, the most frequent first."""
    hosts = {
        entry.person.slug: person_card(entry, credit.role)
        for credit, entry in catalogue.people_of(catalogue.show)
        if entry.appearances
    }
    yield from hosts.values()
    others = [person_card(one) for one in catalogue.people if one.person.slug not in hosts]
    often = sorted((card for card in others if card.episodes > 1), key=lambda one: -one.episodes)
    yield from often[:12]
