"""The archive: every episode in its year and month, and the years there are."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.pages.layout import Label, Layout, layout
from podsite.pages.page_data import Told
from podsite.relate import Catalogue, shelves


@dataclass(frozen=True)
class YearCard:
    """A year, seen from another page."""

    year: int
    address: str
    episodes: int


@dataclass(frozen=True)
class MonthView:
    """A month and its episodes, newest first."""

    name: str
    episodes: tuple[EpisodeCard, ...]


@dataclass(frozen=True)
class YearView:
    """What `year.html` sees: the months that have episodes, newest first."""

    layout: Layout
    year: int
    episodes: int  # how many
    months: tuple[MonthView, ...]
    newer: Label | None  # the next year that has episodes
    older: Label | None


@dataclass(frozen=True)
class ArchiveView:
    """What `archive.html` sees: the years that have episodes, newest first."""

    layout: Layout
    years: tuple[YearCard, ...]


def archive(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every year that has episodes, and their index where there is any."""
    title, years = catalogue.show.title, shelves.by_year(catalogue.episodes)
    say, month_name = catalogue.language.say, catalogue.language.month_of_year
    ways = [None, *(Label(str(year), urls.archive(year)) for year in years), None]
    for place, (year, episodes) in enumerate(years.items()):
        address = urls.archive(year)
        months = shelves.by_month(episodes)
        view = YearView(
            layout=layout(
                catalogue,
                address,
                str(year),
                say("The episodes of %(show)s in %(year)s", show=title, year=year),
                told=Told("CollectionPage", way=((say("Archive"), urls.ARCHIVE),), listed=episodes),
            ),
            year=year,
            episodes=len(episodes),
            months=tuple(
                MonthView(month_name(month), tuple(episode_card(catalogue, one) for one in some))
                for month, some in months.items()
            ),
            newer=ways[place],
            older=ways[place + 2],
        )
        yield Page(address, "year.html", view)
    if years:
        description = say("Every episode of %(show)s by year", show=title)
        told = Told("CollectionPage")
        frame = layout(catalogue, urls.ARCHIVE, say("Archive"), description, told=told)
        cards = (YearCard(year, urls.archive(year), len(some)) for year, some in years.items())
        yield Page(urls.ARCHIVE, "archive.html", ArchiveView(frame, tuple(cards)))
