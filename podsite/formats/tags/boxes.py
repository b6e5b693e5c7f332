"""The boxes (QuickTime: atoms) that an MP4 file is made of (ISO/IEC 14496-12, 4.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from podsite.formats.tags.tagged import UnreadableTagsError

_LARGEST = 64_000_000  # bytes of a movie box; that of a book of twenty hours has four million
_MOST = 10_000  # boxes beside each other


@dataclass(frozen=True)
class Box:
    """Where a box is in the bytes it was found in: with its head, without it, and its end."""

    name: bytes
    at: int
    body: int
    end: int


def boxes(data: bytes | bytearray, start: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes that stand one after the other between two places.

    Raises UnreadableTagsError for one that is longer than the room it has.
    """
    stop = len(data) if end is None else end
    at = start
    while at + 8 <= stop:
        box = _box(bytes(data[at : at + 16]), at, stop)
        yield box
        at = box.end


def within(data: bytes | bytearray, outer: Box) -> Iterator[Box]:
    """The boxes of a box that holds nothing else."""
    return boxes(data, outer.body, outer.end)


def inner(data: bytes | bytearray, outer: Box, *names: bytes) -> Box | None:
    """The first box that one reaches by these names, from one into the next."""
    found: Box | None = outer
    for name in names:
        if found is None:
            return None
        found = next((one for one in within(data, found) if one.name == name), None)
    return found


def top(file: BinaryIO) -> list[Box]:
    """The outermost boxes of a file. Raises UnreadableTagsError."""
    size = file.seek(0, 2)
    found: list[Box] = []
    at = 0
    while at + 8 <= size:
        file.seek(at)
        found.append(_box(file.read(16), at, size))
        at = found[-1].end
        if len(found) > _MOST:
            raise UnreadableTagsError("is in thousands of pieces; save it again as one")
    return found


def movie(file: BinaryIO) -> tuple[Box, bytes] | None:
    """The box that describes a file, `moov`, and its bytes. Raises UnreadableTagsError."""
    size = file.seek(0, 2)
    at, seen = 0, 0
    while at + 8 <= size and seen < _MOST:
        file.seek(at)
        box = _box(file.read(16), at, size)
        if box.name == b"moov":
            return box, content(file, box)
        at, seen = box.end, seen + 1
    return None


def content(file: BinaryIO, box: Box) -> bytes:
    """A box of a file with its head. Raises UnreadableTagsError for one too large to be true."""
    if box.end - box.at > _LARGEST:
        raise UnreadableTagsError("describes itself at too great length, so it may be damaged")
    file.seek(box.at)
    return file.read(box.end - box.at)


def box(name: bytes, *parts: bytes) -> bytes:
    """A box of this name that holds these parts."""
    body = b"".join(parts)
    return (8 + len(body)).to_bytes(4, "big") + name + body


def number(data: bytes | bytearray, at: int, size: int = 4) -> int:
    """A number without sign at a place. Raises UnreadableTagsError where the bytes end before."""
    if at + size > len(data):
        raise UnreadableTagsError("ends too early: a part of its head is missing")
    return int.from_bytes(data[at : at + size], "big")


def _box(head: bytes, at: int, stop: int) -> Box:
    size, start = int.from_bytes(head[:4], "big"), 8
    end = stop if size == 0 else at + size
    if size == 1:
        start = 16
        end = at + int.from_bytes(head[8:16], "big")
    if end < at + start or end > stop:
        raise UnreadableTagsError("ends too early, or is damaged: a part is longer than the file")
    return Box(head[4:8], at, at + start, end)
