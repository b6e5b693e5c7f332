"""Parts of a large file, copied without holding them in memory."""

from typing import IO, BinaryIO

_PIECE = 1_000_000


def copy(source: BinaryIO, target: IO[bytes], start: int = 0, end: int | None = None) -> None:
    """Writes the bytes of `source` between two places to `target`, at the place it is at."""
    source.seek(start)
    left = _PIECE if end is None else end - start
    while left > 0 and (piece := source.read(min(left, _PIECE))):
        target.write(piece)
        if end is not None:
            left -= len(piece)
