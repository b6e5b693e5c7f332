"""A small player for other people's pages: one frame that holds an episode."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from podsite import urls
from podsite.output import Page
from podsite.pages.layout import Layout, layout
from podsite.pages.pictures import PictureView, picture
from podsite.pages.player import PlayerView, player
from podsite.relate import Catalogue


@dataclass(frozen=True)
class EmbedView:
    """What `embed.html` sees."""

    layout: Layout
    title: str
    address: str  # of the episode's page
    date: datetime
    duration: timedelta | None
    artwork: PictureView | None
    player: PlayerView


def embed(catalogue: Catalogue) -> Iterator[Page]:
    """`/episodes/SLUG/embed/` for every episode that can be played."""
    for one in catalogue.episodes:
        found = player(one)
        if found is None:
            continue
        place = urls.embed(one.slug)
        view = EmbedView(
            layout=layout(catalogue, place, one.title, artwork=one.artwork),
            title=one.title,
            address=urls.episode(one.slug),
            date=one.date,
            duration=one.duration,
            artwork=picture(one.artwork, catalogue.show.artwork),
            player=found,
        )
        yield Page(place, "embed.html", view)
