"""Text as a QR code, drawn. The only door to segno."""

from dataclasses import dataclass
from functools import lru_cache

import segno

_QUIET = 4  # modules of white around it (ISO/IEC 18004)


@dataclass(frozen=True)
class Code:
    """A QR code: the path of its dark modules as SVG draws it, and how many modules a side has."""

    path: str
    side: int


@lru_cache(maxsize=8)
def code(text: str) -> Code:
    """The smallest code that holds the text and can lose 15 % of itself (level M)."""
    made = segno.make_qr(text, error="m", boost_error=False)
    rows = [bytes(row) for row in made.matrix]
    runs = []
    for down, row in enumerate(rows, _QUIET):
        across = 0
        while across < len(row):
            width = len(row[across:]) - len(row[across:].lstrip(b"\x01"))
            if width:
                runs.append(f"M{across + _QUIET} {down}h{width}v1h-{width}z")
            across += max(1, width)
    return Code("".join(runs), len(rows) + 2 * _QUIET)
