"""The icon of a show that has no picture to make one of: its initial in its colour."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats.colours import Palette, palette, parsed
from podsite.formats.letters import initial
from podsite.icons import DRAWN
from podsite.output import Drawing, Page
from podsite.relate import Catalogue
from podsite.renditions import icons


@dataclass(frozen=True)
class IconView:
    """What `icon.svg` sees; `drawn` is whether letters are those that a font is at hand for."""

    letter: str
    colours: Palette
    drawn: bool


def icon(catalogue: Catalogue) -> Iterator[Page]:
    """`/icon.svg`, which browsers draw themselves with a font that they have."""
    if not icons(catalogue.show.artwork):
        yield Page(urls.ICON, "icon.svg", _view(catalogue, drawn=False))


def drawn_icons(catalogue: Catalogue) -> Iterator[Drawing]:
    """The same in pixels, for home screens."""
    if icons(catalogue.show.artwork):
        return
    view = _view(catalogue, drawn=True)
    for side in DRAWN:
        address = urls.drawn_icon(side)
        yield Drawing(address, Page(address, "icon.svg", view), side)


def _view(catalogue: Catalogue, *, drawn: bool) -> IconView:
    show = catalogue.show
    colours = palette(parsed(show.accent) if show.accent else None)
    return IconView(initial(show.title), colours, drawn)
