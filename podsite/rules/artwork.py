"""What directories ask of the pictures of show and episodes."""

from collections.abc import Iterator

from podsite.formats.frontmatter import problem, warning
from podsite.model import Episode, Media, Podcast, Show
from podsite.problem import Problem

_SMALLEST, _LARGEST = 1400, 3000
_TYPES = ("image/jpeg", "image/png")
_PURPOSES = ("artwork", "social", "canvas", "banner", "publisher", "circular", "poster")


def artwork_is_jpeg_or_png(podcast: Podcast) -> Iterator[Problem]:
    """Artwork is a JPEG or PNG file (Apple, A Podcaster's Guide to RSS; PSP-1).

    artwork-type: Apple Podcasts shows an empty square in place of any other form, and some apps do.
    Export the artwork as JPEG or PNG.
    """
    for one, artwork in _artworks(podcast):
        if artwork.type and artwork.type not in _TYPES:
            message = f"the artwork is {artwork.type}, which many apps cannot show; use JPEG or PNG"
            yield warning(one.source, ("artwork",), "artwork-type", message)


def artwork_is_square(podcast: Podcast) -> Iterator[Problem]:
    """Artwork is as wide as it is high (Apple, A Podcaster's Guide to RSS; PSP-1).

    artwork-square: Apple refuses a show whose artwork is not square; other apps cut it or squeeze
    it. Crop it to a square.
    """
    for one, artwork in _artworks(podcast):
        if artwork.width != artwork.height:
            message = f"the artwork has {_size(artwork)} pixels; crop it to a square"
            yield warning(one.source, ("artwork",), "artwork-square", message)


def artwork_has_the_right_size(podcast: Podcast) -> Iterator[Problem]:
    """Artwork has 1400 to 3000 pixels on each side (Apple, A Podcaster's Guide to RSS; PSP-1).

    artwork-size: Apple refuses a show whose artwork is smaller or larger; what is too small looks
    blurred on a television, what is too large is not loaded by phones. Export it at 3000 by 3000.
    """
    for one, artwork in _artworks(podcast):
        sides = (artwork.width or _SMALLEST, artwork.height or _SMALLEST)
        if min(sides) < _SMALLEST or max(sides) > _LARGEST:
            message = (
                f"the artwork has {_size(artwork)} pixels, and Apple takes {_SMALLEST} to"
                f" {_LARGEST} on each side; export it at {_LARGEST} × {_LARGEST}"
            )
            yield warning(one.source, ("artwork",), "artwork-size", message)


def artwork_has_plain_colours(podcast: Podcast) -> Iterator[Problem]:
    """Artwork is RGB without transparency (Apple, A Podcaster's Guide to RSS; PSP-1).

    artwork-colours: pictures for print (CMYK) have wrong colours on screens or are not shown at
    all; transparent ones get a black ground in some apps and a white one in others; Apple refuses
    both. Export the artwork as RGB without transparency.
    """
    for one, artwork in _artworks(podcast):
        if artwork.colours not in (None, "RGB", "P"):
            has = "transparency" if artwork.colours.endswith("A") else f"{artwork.colours} colours"
            message = f"the artwork has {has}; export it as RGB without transparency"
            yield warning(one.source, ("artwork",), "artwork-colours", message)


def thumbnail_is_wide(podcast: Podcast) -> Iterator[Problem]:
    """The still for YouTube is 16 wide to 9 high (YouTube, RSS ingestion).

    thumbnail-shape: YouTube puts black bars beside a still of another shape. Export it at 1280 by
    720 pixels.
    """
    for episode in podcast.episodes:
        still = episode.thumbnail
        if (
            still
            and still.width
            and still.height
            and abs(still.width / still.height * 9 - 16) > 0.3
        ):
            message = f"the thumbnail has {_size(still)} pixels; export it at 1280 × 720"
            yield warning(episode.source, ("thumbnail",), "thumbnail-shape", message)


def pictures_say_what_they_are_for(podcast: Podcast) -> Iterator[Problem]:
    """A further picture has a shape such as 16/9 and a purpose (podcast namespace, tag image).

    picture-shape: apps choose among pictures by their shape, and can read none but the form 16/9.
    picture-purpose: apps look for the purposes that the namespace names, or for one of their own,
    written app/purpose; any other is passed over.
    """
    for one in podcast.show_and_episodes():
        for place, picture in enumerate(one.images):
            numbers = (picture.aspect_ratio or "1/1").split("/")
            if len(numbers) != 2 or not all(_positive(number) for number in numbers):
                message = f"'{picture.aspect_ratio}' is no shape; write  aspect_ratio: 16/9"
                where = ("images", place, "aspect_ratio")
                yield problem(one.source, where, "picture-shape", message)
            for purpose in (picture.purpose or "").lower().split():
                if purpose not in _PURPOSES and "/" not in purpose:
                    message = f"no app looks for '{purpose}'; known are {', '.join(_PURPOSES)}"
                    where = ("images", place, "purpose")
                    yield warning(one.source, where, "picture-purpose", message)


def _positive(number: str) -> bool:
    return number.replace(".", "", 1).isdecimal() and float(number) > 0


def _artworks(podcast: Podcast) -> Iterator[tuple[Show | Episode, Media]]:
    for one in podcast.show_and_episodes():
        if one.artwork:
            yield one, one.artwork


def _size(picture: Media) -> str:
    return f"{picture.width} × {picture.height}"
