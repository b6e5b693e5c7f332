"""What a picture is, from the head of its file. The only door to the reader of pictures."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

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
                width, height = opened.size
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


def resized(content: bytes, width: int, kind: str) -> bytes:
    """A picture in so many pixels of width, never wider than it was.

    `kind` is `image/webp` or `image/png`. Raises UnreadablePictureError.
    """
    from PIL.Image import DecompressionBombError, Resampling  # here, as above
    from PIL.Image import open as opening
    from PIL.ImageOps import exif_transpose

    try:
        with opening(BytesIO(content)) as opened:
            opened.draft("RGB", (2 * width, 2 * width))
            upright = exif_transpose(opened) or opened
            clear = "transparency" in upright.info or "A" in upright.getbands()
            plain = upright.convert("RGBA" if clear else "RGB")
            wide = min(width, plain.width)
            size = wide, max(1, round(plain.height * wide / plain.width))
            small = plain.resize(size, Resampling.LANCZOS)
            file = BytesIO()
            if kind == "image/webp":
                small.save(file, "WEBP", quality=80, method=6)
            else:
                small.save(file, "PNG", optimize=True)
    except (DecompressionBombError, *_DAMAGES) as error:
        raise UnreadablePictureError("is damaged inside") from error
    return file.getvalue()


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
