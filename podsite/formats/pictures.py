"""What a picture is, from the head of its file. The only door to the reader of pictures."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

# What the reader calls a form → its media type. MPO is how cameras and phones call a JPEG file that
# holds a second picture behind the first.
_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "GIF": "image/gif",
}


class UnreadablePictureError(ValueError):
    """A file that is no picture, or a damaged one."""


@dataclass(frozen=True)
class Picture:
    """A picture's media type, size in pixels, and colours: `RGB`, `RGBA`, `CMYK`, `L` (greys) …"""

    type: str
    width: int
    height: int
    colours: str


def measured(file: BinaryIO) -> Picture:
    """What an opened file holds. Its pixels are never unpacked, so that a bomb does not go off.

    Raises UnreadablePictureError.
    """
    # Here, since most commands look at no picture.
    from PIL.Image import DecompressionBombError, DecompressionBombWarning
    from PIL.Image import open as opening

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DecompressionBombWarning)
            with opening(file, formats=("JPEG", "PNG", "WEBP", "GIF")) as opened:
                width, height = opened.size[::-1] if _lies(opened) else opened.size
                mode = opened.mode
                transparent = "transparency" in opened.info and not mode.endswith("A")
                colours = f"{mode}A" if transparent else mode
                found = Picture(_TYPES[opened.format or ""], width, height, colours)
    except DecompressionBombError as error:
        raise UnreadablePictureError("has more pixels than any app can show") from error
    except _DAMAGES as error:
        raise UnreadablePictureError("is no picture that can be read, or is damaged") from error
    if not _whole(file, found.type):
        raise UnreadablePictureError("ends too early: a part of the file is missing")
    return found


def resized(content: bytes, width: int, kind: str, *, square: bool = False) -> bytes:
    """A picture in so many pixels of width, never wider than it was; its middle where `square`.

    `kind` is `image/webp`, `image/png` or `image/x-icon`. Raises UnreadablePictureError.
    """
    from PIL.Image import DecompressionBombError, DecompressionBombWarning  # here, as above
    from PIL.Image import open as opening

    try:
        # For good: several threads may be here, and the place to set it aside is one for all.
        warnings.simplefilter("ignore", DecompressionBombWarning)
        with opening(BytesIO(content)) as opened:
            opened.draft("RGB", (2 * width, 2 * width))
            small = _small(opened, width, square=square)
        file = BytesIO()
        _reduced(small, kind).save(file, **_SAVED[kind])
    except (DecompressionBombError, *_DAMAGES) as error:
        raise UnreadablePictureError("is damaged inside") from error
    return file.getvalue()


# How a picture is saved in each form. Nothing of the original's own data goes along.
_SAVED: dict[str, dict[str, Any]] = {
    "image/webp": {"format": "WEBP", "quality": 80, "method": 4},
    "image/png": {"format": "PNG"},
    "image/x-icon": {"format": "ICO"},
}


def in_few_colours(content: bytes) -> bytes:
    """A PNG in 256 colours of its own: less than half as long, and hardly to be told from it.

    One that is transparent somewhere stays as it is.
    """
    from PIL.Image import open as opening  # here, as above

    file = BytesIO()
    with opening(BytesIO(content)) as opened:
        if opened.convert("RGBA").getchannel("A").getextrema() != (255, 255):
            return content
        _reduced(opened.convert("RGB"), "image/png").save(file, **_SAVED["image/png"])
    return file.getvalue()


def _reduced(picture: Any, kind: str) -> Any:
    """A picture that is to be PNG in 256 colours; what is partly transparent stays as it is."""
    if kind != "image/png" or picture.mode != "RGB":
        return picture
    # The second time it is dithered, so that no stripes appear where colours flow.
    return picture.quantize(palette=picture.quantize(256))


def _small(opened: Any, width: int, *, square: bool) -> Any:
    from PIL.Image import Resampling  # here, as above
    from PIL.ImageOps import exif_transpose

    upright = exif_transpose(opened) or opened
    clear = "transparency" in upright.info or "A" in upright.getbands()
    plain = upright.convert("RGBA" if clear else "RGB")
    if square:
        side = min(plain.size)
        left, top = (plain.width - side) // 2, (plain.height - side) // 2
        plain = plain.crop((left, top, left + side, top + side))
    wide = min(width, plain.width)
    size = wide, max(1, round(plain.height * wide / plain.width))
    return plain.resize(size, Resampling.LANCZOS)


def version() -> str:
    """The version of the reader, on which the bytes of what it makes depend."""
    from PIL import __version__  # here, as above

    return str(__version__)


def _lies(opened: Any) -> bool:
    """Whether a photo is to be turned by a quarter, as its camera noted (EXIF, Orientation)."""
    try:
        return opened.getexif().get(0x0112) in (5, 6, 7, 8)
    except _DAMAGES:
        return False


def sample(file: BinaryIO, side: int = 64) -> tuple[tuple[int, int, int], ...]:
    """The colours of a small likeness of a picture that was measured, row by row.

    Raises UnreadablePictureError.
    """
    from PIL.Image import DecompressionBombError, Resampling  # here, as above
    from PIL.Image import open as opening

    try:
        with opening(file) as opened:
            opened.draft("RGB", (side, side))  # of a JPEG, only what is needed is unpacked
            small = opened.convert("RGB").resize((side, side), Resampling.BOX)
    except (DecompressionBombError, *_DAMAGES) as error:
        raise UnreadablePictureError("is damaged inside") from error
    content = small.tobytes()
    return tuple(zip(content[0::3], content[1::3], content[2::3], strict=True))


# What the reader raises on damaged files, found by damaging many.
_DAMAGES = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    MemoryError,
    struct.error,
)

# What the end of a file of this type holds; some cameras write a little behind it.
_ENDS = {"image/jpeg": b"\xff\xd9", "image/png": b"IEND"}
_TAIL = 100_000


def _whole(file: BinaryIO, kind: str) -> bool:
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    return _ENDS.get(kind, b"") in file.read()
