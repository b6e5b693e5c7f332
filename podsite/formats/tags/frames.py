"""The frames that an ID3 tag is made of, found without copying the pictures among them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NAME = re.compile(rb"[A-Z0-9]{4}")
_CHANGED = 0xC0  # the tag's flags for bytes that were put between its own, and for a longer head


@dataclass(frozen=True)
class Frame:
    """Where a frame is in a tag: with its head, without it, and its end."""

    name: bytes
    at: int
    body: int
    end: int


def frames(tag: bytes) -> list[Frame] | None:
    """The frames of a tag of version 2.3 or 2.4, in the order they stand in.

    None for one that is damaged, or packed or numbered in one of the unusual ways.
    """
    version, flags = tag[3:4], tag[5:6]
    if version not in (b"\3", b"\4") or flags[0] & _CHANGED:
        return None
    latest = version == b"\4"
    found, at = [], 10
    while at + 10 <= len(tag) and tag[at]:
        digits = tag[at + 4 : at + 8]
        end = at + 10 + (safe(digits) if latest else int.from_bytes(digits, "big"))
        frame = Frame(tag[at : at + 4], at, at + 10, end)
        usual = _NAME.fullmatch(frame.name) and not tag[at + 9] and end <= len(tag)
        if not usual or (latest and max(digits) > 0x7F):
            return None
        found.append(frame)
        at = end
    return found


def only(tag: bytes, some: Iterable[Frame]) -> bytes:
    """A tag of the same version that holds some of its frames."""
    content = b"".join(tag[one.at : one.end] for one in some)
    digits = bytes(len(content) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return tag[:6] + digits + content


def picture(tag: bytes, one: Frame) -> tuple[int, int]:
    """What the picture in a frame `APIC` is of, as a number, and where its bytes begin.

    Before them stand its media type and a description. Raises ValueError for a damaged one.
    """
    kind = tag.index(b"\0", one.body + 1, one.end) + 1
    wide = tag[one.body] in (1, 2)  # letters of two bytes, and so is the zero behind them
    start = kind + 1
    if not wide:
        return tag[kind], tag.index(b"\0", start, one.end) + 1
    while tag[start : start + 2] != b"\0\0":
        start += 2
        if start >= one.end:
            raise ValueError
    return tag[kind], start + 2


def safe(digits: bytes) -> int:
    """A number of seven bits a byte."""
    size = 0
    for digit in digits:
        size = size << 7 | digit & 0x7F
    return size
