"""Series: a page for each, and the index of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages import linked_data
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.pages.layout import Layout, layout
from podsite.pages.page_data import Told
from podsite.relate import Catalogue, shelves


@dataclass(frozen=True)
class SeriesCard:
    """A series, seen from another page."""

    name: str
    address: str
    episodes: int


@dataclass(frozen=True)
class SeriesView:
    """What `series.html` sees."""

    layout: Layout
    name: str
    episodes: tuple[EpisodeCard, ...]  # its parts, the first one first


@dataclass(frozen=True)
class AllSeriesView:
    """What `all-series.html` sees: every series, the one with the newest part first."""

    layout: Layout
    series: tuple[SeriesCard, ...]


def series(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every series, and their index where there is any."""
    title, cards = catalogue.show.title, []
    say = catalogue.language.say
    for one in shelves.series(catalogue.episodes):
        address = urls.series(one.slug)
        cards.append(SeriesCard(one.name, address, len(one.episodes)))
        view = SeriesView(
            layout=layout(
                catalogue,
                address,
                one.name,
                say("%(series)s: a series of %(show)s", series=one.name, show=title),
                told=Told(
                    "CollectionPage",
                    way=((say("Series"), urls.SERIES),),
                    about=linked_data.shelf(catalogue.show, one.name, one.slug),
                    listed=one.episodes,
                ),
            ),
            name=one.name,
            episodes=tuple(episode_card(catalogue, part) for part in one.episodes),
        )
        yield Page(address, "series.html", view)
    if cards:
        description = say("All series of %(show)s", show=title)
        told = Told("CollectionPage")
        frame = layout(catalogue, urls.SERIES, say("Series"), description, told=told)
        yield Page(urls.SERIES, "all-series.html", AllSeriesView(frame, tuple(cards)))
