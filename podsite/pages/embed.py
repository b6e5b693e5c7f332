"""A small player for other people's pages: one frame that holds an episode."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from podsite import urls
from podsite.formats.frame import frame
from podsite.model import Episode
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


@dataclass(frozen=True)
class Elsewhere:
    """How an episode is shown on other people's pages."""

    frame: str  # the HTML that they take into theirs
    oembed: str  # the URL of what their programs ask for (oEmbed)


def elsewhere(catalogue: Catalogue, one: Episode) -> Elsewhere | None:
    """The same of an episode that is published and can be played; None of others."""
    site = catalogue.show.url
    if one.slug in catalogue.unpublished or player(one) is None:
        return None
    title = f"{one.title} – {catalogue.show.title}"
    return Elsewhere(
        frame(urls.absolute(site, urls.embed(one.slug)), title),
        urls.absolute(site, urls.oembed(one.slug)),
    )


def embed(catalogue: Catalogue) -> Iterator[Page]:
    """`/episodes/SLUG/embed/` for every episode that can be played."""
    for one in catalogue.episodes:
        found = player(one)
        if found is None:
            continue
        place = urls.embed(one.slug)
        view = EmbedView(
            # What it is about, stands on the episode's page: that is what its address is given as.
            layout=layout(catalogue, urls.episode(one.slug), one.title, artwork=one.artwork),
            title=one.title,
            address=urls.episode(one.slug),
            date=one.date,
            duration=one.duration,
            artwork=picture(one.artwork, catalogue.show.artwork),
            player=found,
        )
        yield Page(place, "embed.html", view)
