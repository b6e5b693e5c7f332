"""The picture in a recording, as the artwork of its episode."""

from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath

from podsite.formats import pictures
from podsite.formats.tags.tagged import Artwork
from podsite.model import Media, Part

# What directories take as artwork: what it is made of, and how many pixels each side has.
_SUFFIXES = {
    ("image/jpeg", "RGB"): ".jpg",
    ("image/png", "RGB"): ".png",
    ("image/png", "P"): ".png",
}
_SIDES = range(1400, 3001)


def mark(content: bytes) -> str:
    """Letters that stand for a picture: the same for the same bytes alone."""
    return sha256(content).hexdigest()[:16]


def medium(file: PurePosixPath, artwork: Artwork) -> Media | None:
    """The picture in the recording `file`, if directories would take it; else None.

    Nobody asked for it, and most that they would not take are a small copy of the show's artwork,
    which serves better then. One that does not stand in the file in one piece (in Ogg files) cannot
    be published out of it.
    """
    try:
        found = pictures.measured(BytesIO(artwork.content))
    except pictures.UnreadablePictureError:
        return None
    suffix = _SUFFIXES.get((found.type, found.colours))
    if artwork.start is None or suffix is None:
        return None
    if found.width != found.height or found.width not in _SIDES:
        return None
    return Media(
        file=file,
        length=len(artwork.content),
        type=found.type,
        width=found.width,
        height=found.height,
        colours=found.colours,
        digest=sha256(artwork.content).hexdigest(),
        part=Part(
            start=artwork.start,
            length=len(artwork.content),
            name=mark(artwork.content) + suffix,
        ),
    )
