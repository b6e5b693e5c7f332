"""What MP4 files say of themselves: QuickTime's chapter track, Nero's list, artwork.

Of both kinds of chapters the track comes first: it is what Apple's players show, its times are
exact, and it holds any number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, repeat
from typing import BinaryIO

from podsite.formats.tags.boxes import Box, boxes, inner, movie, number, within
from podsite.formats.tags.tagged import (
    Artwork,
    Inside,
    Marked,
    UnreadableTagsError,
    chapters,
)

_MOST = 1000  # samples of a chapter track
_LONGEST = 4096  # bytes of one sample: two of length, the title, the link
_TICKS = 10_000_000  # of Nero's clock in a second


@dataclass(frozen=True)
class Track:
    """A track of a movie: its number, what it is made of (`soun`, `vide`, `text`), and its box."""

    id: int
    kind: bytes
    box: Box


def inside(recording: BinaryIO) -> Inside:
    """What the movie box of a file says. Raises UnreadableTagsError."""
    found = movie(recording)
    if found is None:
        raise UnreadableTagsError("has no index (moov), so it may be cut off")
    place, data = found
    root = next(boxes(data))
    tracks = list(_tracks(data, root))
    track = _chapter_track(data, tracks)
    marked = list(_samples(recording, data, root, track)) if track else []
    artwork = _tagged(data, root, b"covr")
    return Inside(
        artwork=_artwork(data, artwork, place.at) if artwork else None,
        chapters=chapters(marked) or chapters(_nero(data, root)),
    )


def _artwork(data: bytes, box: Box, at: int) -> Artwork:
    return Artwork(data[box.body + 8 : box.end], at + box.body + 8)


def _tagged(data: bytes, root: Box, name: bytes) -> Box | None:
    """The box of data that iTunes keeps under this name; 8 bytes say of which type it is."""
    meta = inner(data, root, b"udta", b"meta")
    if meta is None:
        return None
    bare = data[meta.body + 4 : meta.body + 8] == b"hdlr"  # QuickTime's has no version and flags
    listed = Box(meta.name, meta.at, meta.body + (0 if bare else 4), meta.end)
    return inner(data, listed, b"ilst", name, b"data")


def _tracks(data: bytes, root: Box) -> Iterator[Track]:
    for box in within(data, root):
        head = inner(data, box, b"tkhd") if box.name == b"trak" else None
        told = inner(data, box, b"mdia", b"hdlr") if head else None
        if head and told:
            wide = data[head.body : head.body + 1] == b"\x01"  # dates of 8 bytes in place of 4
            at = head.body + (20 if wide else 12)
            yield Track(number(data, at), data[told.body + 8 : told.body + 12], box)


def tracks(data: bytes) -> list[Track]:
    """The tracks of a movie box. Raises UnreadableTagsError."""
    return list(_tracks(data, next(boxes(data))))


def named(data: bytes, track: Track) -> tuple[int, ...]:
    """The numbers of the tracks that hold the chapters of this one."""
    box = inner(data, track.box, b"tref", b"chap")
    return tuple(number(data, at) for at in range(box.body, box.end - 3, 4)) if box else ()


def _chapter_track(data: bytes, some: list[Track]) -> Track | None:
    by_id = {track.id: track for track in some}
    wanted = (by_id.get(one) for track in some for one in named(data, track))
    return next((one for one in wanted if one and one.kind in (b"text", b"sbtl")), None)


def _samples(file: BinaryIO, data: bytes, root: Box, track: Track) -> Iterator[Marked]:
    """The chapters of a track: each a sample of text, from where the one before ends."""
    ticking = inner(data, track.box, b"mdia", b"mdhd")
    rate = clock(data, ticking) if ticking else 0
    table = inner(data, track.box, b"mdia", b"minf", b"stbl")
    if not rate or table is None:
        return
    start = _delay(data, root, track)
    lasts = _runs(data, inner(data, table, b"stts"))
    for (at, size), ticks in zip(islice(_places(data, table), _MOST), lasts, strict=False):
        file.seek(at)
        sample = file.read(min(size, _LONGEST))
        end = start + ticks / rate
        yield Marked(start=start, title=_words(sample), url=_link(sample), end=end)
        start = end


def clock(data: bytes, head: Box) -> int:
    """How many ticks a second has, by the header of a movie or medium; 0 where it is damaged."""
    return number(data, head.body + (20 if data[head.body : head.body + 1] == b"\x01" else 12))


def _delay(data: bytes, root: Box, track: Track) -> float:
    """Seconds before the track's first sample: an empty edit at its beginning."""
    edits = inner(data, track.box, b"edts", b"elst")
    head = inner(data, root, b"mvhd")
    rate = clock(data, head) if head else 0
    if edits is None or not rate or not number(data, edits.body + 4):
        return 0
    size = 8 if data[edits.body] == 1 else 4
    empty = data[edits.body + 8 + size : edits.body + 8 + 2 * size] == b"\xff" * size
    return number(data, edits.body + 8, size) / rate if empty else 0


def _runs(data: bytes, table: Box | None) -> Iterator[int]:
    """How many ticks each sample lasts, from a table of runs."""
    if table is None:
        return iter(())
    rows = range(table.body + 8, table.end - 7, 8)
    return chain.from_iterable(repeat(number(data, at + 4), number(data, at)) for at in rows)


def _places(data: bytes, table: Box) -> Iterator[tuple[int, int]]:
    """Where each sample is in the file, and how many bytes it has."""
    sizes = inner(data, table, b"stsz")
    runs = inner(data, table, b"stsc")
    if sizes is None or runs is None:
        return
    same = number(data, sizes.body + 4)
    each = (
        repeat(same, number(data, sizes.body + 8))
        if same
        else (number(data, at) for at in range(sizes.body + 12, sizes.end - 3, 4))
    )
    rows = [
        (number(data, at), number(data, at + 4)) for at in range(runs.body + 8, runs.end - 11, 12)
    ]
    many = 0
    for chunk, at in enumerate(islice(chunks(data, table), _MOST), 1):
        while rows and rows[0][0] <= chunk:
            many = rows.pop(0)[1]
        for size in islice(each, min(many, _MOST)):
            yield at, size
            at += size


def chunks(data: bytes, table: Box) -> Iterator[int]:
    """Where the pieces of a track are in the file, from its table of samples (`stbl`)."""
    for name, size in ((b"stco", 4), (b"co64", 8)):
        if box := inner(data, table, name):
            for at in range(box.body + 8, box.end - size + 1, size):
                yield number(data, at, size)


def _words(sample: bytes) -> str:
    words = sample[2 : 2 + int.from_bytes(sample[:2], "big")]
    wide = words.startswith((b"\xff\xfe", b"\xfe\xff"))
    return words.decode("utf-16" if wide else "utf-8", "replace")


def _link(sample: bytes) -> str | None:
    """The address behind a sample's words: a box `href` with a range of letters (tx3g)."""
    start = 2 + int.from_bytes(sample[:2], "big")
    for one in boxes(sample, start):
        if one.name == b"href":
            size = number(sample, one.body + 4, 1)
            return sample[one.body + 5 : one.body + 5 + size].decode("utf-8", "replace")
    return None


def _nero(data: bytes, root: Box) -> Iterator[Marked]:
    """Nero's list: when each chapter starts in tenths of a microsecond, and its title."""
    box = inner(data, root, b"udta", b"chpl")
    if box is None:
        return
    at = box.body + (8 if number(data, box.body, 1) else 4)
    count = number(data, at, 1)
    at += 1
    for _ in range(count):
        start, size = number(data, at, 8), number(data, at + 8, 1)
        title = data[at + 9 : at + 9 + size].decode("utf-8", "replace")
        yield Marked(start=start / _TICKS, title=title)
        at += 9 + size
