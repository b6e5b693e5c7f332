"""Seasons: a page for each, and the index of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages import linked_data
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.pages.layout import Label, Layout, feed_of_part, layout
from podsite.pages.page_data import Told
from podsite.relate import Catalogue, shelves


@dataclass(frozen=True)
class SeasonCard:
    """A season, seen from another page."""

    name: str
    address: str
    episodes: int


@dataclass(frozen=True)
class SeasonView:
    """What `season.html` sees."""

    layout: Layout
    name: str
    feed: str  # address of the feed of these episodes
    episodes: tuple[EpisodeCard, ...]  # as one listens to them: the oldest first
    previous: Label | None  # the season before
    next: Label | None


@dataclass(frozen=True)
class SeasonsView:
    """What `seasons.html` sees: every season, the first one first."""

    layout: Layout
    seasons: tuple[SeasonCard, ...]


def seasons(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every season that there are episodes of, and their index where there is any."""
    title, some = catalogue.show.title, catalogue.seasons
    ways = [None, *(Label(one.name, urls.season(one.number)) for one in some), None]
    say = catalogue.language.say
    cards = []
    for place, season in enumerate(some):
        address, feed = urls.season(season.number), urls.season_feed(season.number)
        episodes = shelves.of_season(catalogue.episodes, season.number)
        cards.append(SeasonCard(season.name, address, len(episodes)))
        view = SeasonView(
            layout=layout(
                catalogue,
                address,
                season.name,
                say("The episodes of %(show)s: %(season)s", show=title, season=season.name),
                feeds=(feed_of_part(catalogue, season.name, feed),),
                told=Told(
                    "CollectionPage",
                    way=((say("Seasons"), urls.SEASONS),),
                    about=linked_data.season(catalogue.show, season),
                    listed=episodes,
                ),
            ),
            name=season.name,
            feed=feed,
            episodes=tuple(episode_card(catalogue, one) for one in episodes),
            previous=ways[place],
            next=ways[place + 2],
        )
        yield Page(address, "season.html", view)
    if cards:
        told = Told("CollectionPage")
        description = say("All seasons of %(show)s", show=title)
        frame = layout(catalogue, urls.SEASONS, say("Seasons"), description, told=told)
        yield Page(urls.SEASONS, "seasons.html", SeasonsView(frame, tuple(cards)))
