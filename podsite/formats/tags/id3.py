"""ID3 tags, as MP3 files carry them (id3.org, ID3v2.3, ID3v2.4, Chapter Frame Addendum)."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from typing import IO, BinaryIO

from mutagen.id3 import (
    APIC,
    CHAP,
    CTOC,
    ID3,
    TALB,
    TIT2,
    TPE1,
    TRCK,
    WXXX,
    CTOCFlags,
    Encoding,
    Frames,
    Frames_2_2,
    ID3NoHeaderError,
    PictureType,
)

from podsite.formats.tags.damages import DAMAGES
from podsite.formats.tags.frames import Frame, frames, only, picture, safe
from podsite.formats.tags.tagged import (
    Artwork,
    Inside,
    Marked,
    Tags,
    UnreadableTagsError,
    chapters,
)

_LARGEST = 16_000_000  # bytes; a tag with pictures for every chapter has a quarter of it
_MARKS = (b"CHAP", b"APIC", b"PIC")
_KNOWN = {
    **{name: Frames[name] for name in ("CHAP", "CTOC", "TIT2", "WXXX", "APIC")},
    "PIC": Frames_2_2["PIC"],
}


def inside(recording: BinaryIO) -> Inside:
    """What the tag at a file's beginning says. Raises UnreadableTagsError."""
    recording.seek(0)
    head = recording.read(10)
    size = safe(head[6:])
    if size > _LARGEST:
        raise UnreadableTagsError("has a tag too large to be read, so it may be damaged")
    data = head + recording.read(size)
    if not any(mark in data for mark in _MARKS):
        return Inside()
    found = frames(data)
    try:
        artwork, marked = _whole(data) if found is None else _plain(data, found)
    except DAMAGES as error:
        raise UnreadableTagsError("has a tag (ID3) that is damaged") from error
    return Inside(artwork, chapters(marked))


def _plain(data: bytes, found: list[Frame]) -> tuple[Artwork | None, list[Marked]]:
    """What a usual tag says. Its pictures, which are most of it, are not unpacked."""
    pictures = [(*picture(data, one), one.end) for one in found if one.name == b"APIC"]
    fronts = [one for one in pictures if one[0] == PictureType.COVER_FRONT]
    shown = [Artwork(data[start:end], start) for _, start, end in (fronts or pictures)[:1]]
    marked = [one for one in found if one.name in (b"CHAP", b"CTOC")]
    tag = ID3(BytesIO(only(data, marked)), load_v1=False) if marked else None
    return shown[0] if shown else None, list(_marked(tag)) if tag else []


def _whole(data: bytes) -> tuple[Artwork | None, list[Marked]]:
    """What a tag says that is old, or packed or numbered in an unusual way."""
    tag = ID3(BytesIO(data), known_frames=_KNOWN, load_v1=False)
    pictures = tag.getall("APIC")
    fronts = [one for one in pictures if one.type == PictureType.COVER_FRONT]
    shown = [Artwork(one.data, _start(data, one.data)) for one in (fronts or pictures)[:1]]
    return shown[0] if shown else None, list(_marked(tag))


def _start(data: bytes, part: bytes) -> int | None:
    start = data.find(part)
    return start if start >= 0 else None


def _marked(tag: ID3) -> Iterator[Marked]:
    listed = {name for contents in tag.getall("CTOC") for name in contents.child_element_ids}
    for one in sorted(tag.getall("CHAP"), key=lambda one: one.start_time):
        titles = one.sub_frames.getall("TIT2")
        links = one.sub_frames.getall("WXXX")
        yield Marked(
            start=one.start_time / 1000,
            title=str(titles[0]) if titles else "",
            url=links[0].url if links else None,
            end=one.end_time / 1000,
            toc=not listed or one.element_id in listed,
        )


def tag(recording: IO[bytes], tags: Tags) -> None:
    """Writes tags into an opened copy of an MP3 file; the other frames stay, and the sound.

    A tag of version 2.4 stays one. A new one is of version 2.3, which the oldest players read too;
    one of version 2.2, which knows no chapters, becomes that.
    """
    found = _found(recording)
    latest = found.version[:2] == (2, 4)
    spelling = Encoding.UTF8 if latest else Encoding.UTF16
    for name in ("CHAP", "CTOC"):
        found.delall(name)
    found.setall("TIT2", [TIT2(encoding=spelling, text=tags.title)])
    found.setall("TALB", [TALB(encoding=spelling, text=tags.show)])
    if tags.author:
        found.setall("TPE1", [TPE1(encoding=spelling, text=tags.author)])
    if tags.number is not None:
        found.setall("TRCK", [TRCK(encoding=Encoding.LATIN1, text=str(tags.number))])
    if tags.artwork and tags.artwork_type:
        _show(found, tags.artwork, tags.artwork_type)
    for frame in _frames(tags, spelling):
        found.add(frame)
    recording.seek(0)
    found.save(recording, v2_version=4 if latest else 3)
    _sort(recording)


def _sort(recording: IO[bytes]) -> None:
    """Brings the chapters in order of time: they were put in order of their size, and there are
    players that show them as they stand.
    """
    recording.seek(0)
    head = recording.read(10)
    data = head + recording.read(safe(head[6:]))
    found = frames(data)
    if found is not None:
        pieces = [data[one.at : one.end] for one in found]
        pieces.sort(key=_turn)
        recording.seek(10)
        recording.write(b"".join(pieces))


def _turn(frame: bytes) -> tuple[int, int]:
    """What a frame is sorted by: pictures, which are large, come last, and before them chapters."""
    name = frame[:4]
    if name == b"CHAP":
        start = frame.index(b"\0", 10) + 1  # behind the chapter's name
        return 1, int.from_bytes(frame[start : start + 4], "big")
    return (2 if name == b"APIC" else 0), 0


def _found(recording: IO[bytes]) -> ID3:
    """The tag that is there, its frames as they are, or an empty one."""
    try:
        recording.seek(0)
        found = ID3(recording, translate=False, load_v1=False)
        if found.version[:2] == (2, 2):  # its frames have other names
            recording.seek(0)
            found = ID3(recording, load_v1=False)
            found.update_to_v23()
    except ID3NoHeaderError:
        found = ID3()
        found.version = (2, 3, 0)
    return found


def _show(found: ID3, artwork: bytes, kind: str) -> None:
    """Puts the artwork in the place of the front cover; other pictures stay."""
    others = [one for one in found.getall("APIC") if one.type != PictureType.COVER_FRONT]
    front = APIC(
        encoding=Encoding.LATIN1, mime=kind, type=PictureType.COVER_FRONT, desc="", data=artwork
    )
    found.setall("APIC", [front, *others])


def _frames(tags: Tags, spelling: int) -> Iterator[CHAP | CTOC]:
    for number, (one, end) in enumerate(tags.spans(), 1):
        said: list[TIT2 | WXXX] = [TIT2(encoding=spelling, text=one.title)]
        if one.url:
            said.append(WXXX(encoding=Encoding.LATIN1, desc="chapter url", url=one.url))
        yield CHAP(
            element_id=_name(number),
            start_time=_milliseconds(one.start),
            end_time=_milliseconds(end),
            sub_frames=said,
        )
    yield CTOC(
        element_id="toc",
        flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
        child_element_ids=[_name(n) for n, one in enumerate(tags.chapters, 1) if one.toc],
        sub_frames=[],
    )


def _name(number: int) -> str:
    return f"chp{number}"


def _milliseconds(time: timedelta) -> int:
    return round(time.total_seconds() * 1000)
