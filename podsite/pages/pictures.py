"""Pictures as pages show them: in several widths, of which a browser takes the one that fits."""

from dataclasses import dataclass

from podsite import urls
from podsite.model import Media
from podsite.renditions import renditions


@dataclass(frozen=True)
class SizeView:
    """A picture in one of its widths, in pixels."""

    address: str
    width: int


@dataclass(frozen=True)
class PictureView:
    """A picture; `address` is that of its widest form, or a URL elsewhere.

    `width` and `height` are those of what is at that address, in pixels, None where they are not
    known. `sizes` are its forms, the narrowest first; none of a picture elsewhere, or without
    pixels.
    """

    address: str
    width: int | None = None
    height: int | None = None
    sizes: tuple[SizeView, ...] = ()


def picture(*media: Media | None) -> PictureView | None:
    """The first of these pictures that there is."""
    one = next((medium for medium in media if medium), None)
    address = urls.medium(one)
    if one is None or address is None:
        return None
    forms = renditions(one)
    if not forms or one.width is None or one.height is None:
        return PictureView(address, one.width, one.height)
    widest = forms[-1]
    height = max(1, round(one.height * widest.width / one.width))
    sizes = tuple(SizeView(form.address, form.width) for form in forms)
    return PictureView(widest.address, widest.width, height, sizes)
