"""The icons of a site: out of the show's artwork, else its initial in its colour."""

from dataclasses import dataclass

from podsite import urls
from podsite.model import Show
from podsite.renditions import TOUCH, icons

DRAWN = (TOUCH, 192, 512)  # pixels; of an initial


@dataclass(frozen=True)
class Icon:
    """An icon: its address, media type and side in pixels, None where it fits any size."""

    address: str
    type: str
    side: int | None


def icons_of(show: Show) -> tuple[Icon, ...]:
    """The icons of a show, the smallest first; one for any size before them."""
    found = tuple(Icon(one.address, one.type, one.width) for one in icons(show.artwork))
    if found:
        return found
    drawn = (Icon(urls.drawn_icon(side), "image/png", side) for side in DRAWN)
    return (Icon(urls.ICON, "image/svg+xml", None), *drawn)
