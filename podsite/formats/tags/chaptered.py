"""MP4 files written anew with chapters of both kinds: QuickTime's track, and Nero's list.

The index (`moov`) is changed only where it must be, and comes before the sound, so that players
start at once; the sound and all other boxes are copied as they are.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import IO, BinaryIO

from podsite.formats.tags import mp4
from podsite.formats.tags.boxes import Box, box, boxes, content, inner, number, top, within
from podsite.formats.tags.copying import copy
from podsite.formats.tags.mp4 import Track
from podsite.formats.tags.tagged import Tags, UnwritableTagsError
from podsite.formats.tags.track import samples, track

_TICK = timedelta(microseconds=1)
_TITLE = 255  # bytes of a title in Nero's list
_PLAYED = (b"soun", b"vide")
_PLACES = ((b"stco", 4), (b"co64", 8))  # the tables of places, and the bytes of a place


def write(recording: BinaryIO, target: IO[bytes], tags: Tags) -> None:
    """Writes the file with these chapters in place of those it has, if any.

    Raises UnreadableTagsError, UnwritableTagsError.
    """
    outer = top(recording)
    movies = [one for one in outer if one.name == b"moov"]
    if len(movies) != 1 or any(one.name == b"moof" for one in outer):
        raise UnwritableTagsError("is no MP4 in one piece; save it again as an ordinary one")
    data = content(recording, movies[0])
    left = {number for one in mp4.tracks(data) for number in mp4.named(data, one)}
    kept = [one for one in outer if one not in movies and not _is_left(data, one, left)]
    first = next((n for n, one in enumerate(kept) if one.name == b"mdat"), len(kept))
    before, after = kept[:first], kept[first:]
    place = sum(one.end - one.at for one in before)
    words = box(b"mdat", *(one.content for one in samples(tags)))
    room = len(_index(data, left, tags, 0))  # places are as long whatever they say
    index = _index(data, left, tags, place + room + 8)
    moved = _moved(before, 0) | _moved(after, place + room + len(words))
    *old, _ = mp4.tracks(index)  # the last one is new, and knows where it is
    for one in before:
        copy(recording, target, one.at, one.end)
    target.write(_shifted(index, old, moved))
    target.write(words)
    for one in after:
        copy(recording, target, one.at, one.end)


def _moved(some: list[Box], at: int) -> dict[Box, int]:
    """How far each of these boxes moves if they stand one after the other from a place on."""
    found = {}
    for one in some:
        found[one] = at - one.at
        at += one.end - one.at
    return found


def _shifted(index: bytes, tracks: list[Track], moved: dict[Box, int]) -> bytes:
    """The index with the places of these tracks' samples as they are after the move."""
    changed = bytearray(index)
    for one in tracks:
        for at, size in _places(index, one.box):
            old = number(index, at, size)
            shift = next((by for box, by in moved.items() if box.at <= old < box.end), None)
            if shift is None or old + shift >= 1 << 8 * size:
                raise UnwritableTagsError("is damaged, or too large for its index; save it again")
            changed[at : at + size] = (old + shift).to_bytes(size, "big")
    return bytes(changed)


def _places(data: bytes, one: Box) -> Iterator[tuple[int, int]]:
    """Where in the index the places of a track's samples stand, and in how many bytes each."""
    table = inner(data, one, b"mdia", b"minf", b"stbl")
    for name, size in _PLACES:
        found = inner(data, table, name) if table else None
        if found:
            yield from ((at, size) for at in range(found.body + 8, found.end - size + 1, size))


def _is_left(data: bytes, outer: Box, left: set[int]) -> bool:
    """Whether a box holds words of the chapters that are there, and nothing else."""
    owners = {
        one.id in left
        for one in mp4.tracks(data)
        for at, size in _places(data, one.box)
        if outer.body <= number(data, at, size) < outer.end
    }
    return owners == {True}


def _index(data: bytes, left: set[int], tags: Tags, at: int) -> bytes:
    """The index with the chapters, whose samples stand at a place of the file."""
    root = next(boxes(data))
    by_box = {one.box: one for one in mp4.tracks(data)}
    name = 1 + max((one.id for one in by_box.values() if one.id not in left), default=0)
    head = inner(data, root, b"mvhd")
    if head is None or not any(one.kind in _PLAYED for one in by_box.values()):
        raise UnwritableTagsError("holds nothing that plays; export it again")
    clock = mp4.clock(data, head)
    parts, user = [], b""
    for one in within(data, root):
        known = by_box.get(one)
        if known and known.id in left:
            continue
        if one.name == b"udta":
            user = _without(data, one, lambda inside: inside.name == b"chpl")
        elif one == head:  # its last number is that of the next track
            parts.append(box(b"mvhd", data[one.body : one.end - 4], (name + 1).to_bytes(4, "big")))
        elif known and known.kind in _PLAYED:
            parts.append(_referring(data, one, name))
        else:
            parts.append(box(one.name, data[one.body : one.end]))
    chapters = track(name, samples(tags), at, clock)
    return box(b"moov", *parts, chapters, box(b"udta", user, _nero(tags)))


def _referring(data: bytes, one: Box, name: int) -> bytes:
    """A track that says which one holds its chapters."""
    old = inner(data, one, b"tref")
    others = _without(data, old, lambda inside: inside.name == b"chap") if old else b""
    reference = box(b"tref", others, box(b"chap", name.to_bytes(4, "big")))
    return box(b"trak", _without(data, one, lambda inside: inside == old), reference)


def _without(data: bytes, outer: Box, out: Callable[[Box], bool]) -> bytes:
    """The boxes of a box but for some."""
    kept = (one for one in within(data, outer) if not out(one))
    return b"".join(box(one.name, data[one.body : one.end]) for one in kept)


def _nero(tags: Tags) -> bytes:
    """Nero's list of chapters, which players that are not Apple's read."""
    rows = []
    for one in tags.shown():
        title = one.title.encode()[:_TITLE].decode(errors="ignore").encode()
        ticks = 10 * (one.start // _TICK)
        rows.append(ticks.to_bytes(8, "big") + len(title).to_bytes(1, "big") + title)
    head = b"\x01" + bytes(7) + len(rows).to_bytes(1, "big")
    return box(b"chpl", head, *rows)
