"""Posters: what is drawn of an episode, and of the show, for where a link to it is shared."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.formats.colours import Palette, palette, parsed
from podsite.model import Episode, Media, Picture, Show
from podsite.output import Drawing, Page
from podsite.relate import Catalogue
from podsite.renditions import renditions

WIDTH, HEIGHT = 1200, 630  # pixels; what every network shows whole


@dataclass(frozen=True)
class PosterView:
    """What `card.svg` sees; `artwork` is the address of a picture that it may show."""

    title: str
    show: str  # empty on the show's own
    summary: str  # of the show, on its own alone
    guests: tuple[str, ...]  # with what stands behind their names
    artwork: str | None
    shape: float  # of the artwork: its height for each unit of its width
    colours: Palette


def posters(catalogue: Catalogue) -> Iterator[Drawing]:
    """One for the show and for every episode, but where the podcaster gave a picture for this.

    None where `social_cards: false` says so.
    """
    show = catalogue.show
    if not show.social_cards:
        return
    colours = palette(parsed(show.accent) if show.accent else None)
    summary = show.summary or markdown.first_paragraph(show.body.html)
    if social(show) is None:
        view = PosterView(show.title, "", summary, (), *_artwork(show.artwork), colours)
        yield _drawing(urls.CARD, view)
    for one in catalogue.episodes:
        if social(one):
            continue
        guests = tuple(
            f"{entry.person.name}, {entry.person.credentials}"
            if entry.person.credentials
            else entry.person.name
            for credit, entry in catalogue.people_of(one)
            if (credit.role or "").casefold() == "guest"
        )
        shown = _artwork(one.artwork or show.artwork)
        view = PosterView(one.title, show.title, "", guests, *shown, colours)
        yield _drawing(urls.card(one.slug), view)


def social(one: Show | Episode) -> Picture | None:
    """The picture that a podcaster gave for where links are shared, if any."""
    return next(
        (
            picture
            for picture in one.images
            if (picture.file or picture.url)
            and "social" in (picture.purpose or "").casefold().split()
        ),
        None,
    )


def _drawing(address: str, view: PosterView) -> Drawing:
    return Drawing(address, Page(address, "card.svg", view), WIDTH)


def _artwork(picture: Media | None) -> tuple[str | None, float]:
    forms = renditions(picture)
    if picture is None or not forms or not picture.width or not picture.height:
        return None, 1.0
    return forms[-1].address, picture.height / picture.width
