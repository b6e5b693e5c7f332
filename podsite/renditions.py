"""Pictures in the sizes and forms that a site shows: which there are, and where they live."""

from podsite import urls
from podsite.model import Media
from podsite.output import Rendition

# Pixels: a card, a head on a phone, a head on a desk, on screens of up to twice the density.
WIDTHS = (128, 384, 640)
_WEBP = "image/webp"
_PNG = "image/png"
_ICO = "image/x-icon"

FAVICON = 48  # pixels; what browsers show beside a title, on any screen
TOUCH = 180  # what an iPhone or iPad puts on its home screen
_INSTALLED = (192, 512)  # what a manifest is to name for sites that are installed


def renditions(picture: Media | None) -> tuple[Rendition, ...]:
    """A picture as pages show it, the narrowest first, never wider than it is.

    None of one elsewhere, or one that has no pixels: those are shown as they are.
    """
    original = urls.medium(picture)
    if picture is None or original is None or picture.digest is None or picture.width is None:
        return ()
    widths = sorted({min(width, picture.width) for width in WIDTHS})
    return tuple(
        Rendition(
            urls.rendition(picture.digest, width, ".webp"), original, picture.digest, width, _WEBP
        )
        for width in widths
    )


def icons(picture: Media | None) -> tuple[Rendition, ...]:
    """The middle of a picture as icons, the smallest first, never larger than it is.

    None where `renditions` gives none.
    """
    original = urls.medium(picture)
    if picture is None or original is None or not picture.digest:
        return ()
    if picture.width is None or picture.height is None:
        return ()
    most, digest = min(picture.width, picture.height), picture.digest
    sides = sorted({min(side, most) for side in (FAVICON, TOUCH, *_INSTALLED)})
    return tuple(
        Rendition(urls.icon(digest, side, ".png"), original, digest, side, _PNG, square=True)
        for side in sides
    )


def favicon(picture: Media | None) -> Rendition | None:
    """The icon at the address that browsers ask for where no page names one, as for a feed."""
    found = next(iter(icons(picture)), None)
    if found is None:
        return None
    side = min(FAVICON, found.width)
    return Rendition(urls.FAVICON, found.original, found.digest, side, _ICO, square=True)
