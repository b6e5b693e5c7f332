"""Vorbis comments, as Ogg, Opus and FLAC files carry them (xiph.org, VorbisComment, Chapter
Extension): `CHAPTER001`, `CHAPTER001NAME`, `CHAPTER001URL`.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO, BinaryIO

from mutagen import FileType, MutagenError
from mutagen.flac import FLAC, Picture
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

from podsite.formats import timecode
from podsite.formats.tags.damages import DAMAGES
from podsite.formats.tags.tagged import (
    Artwork,
    Inside,
    Marked,
    Tags,
    UnreadableTagsError,
    UnwritableTagsError,
    chapters,
)

_LARGEST = 16_000_000  # bytes that are read of a file, at most
_LOOK = 65_536  # bytes of an Ogg file's first look: a comment without pictures has a few hundred
_FRONT = 3  # FLAC's and ID3's number for the front cover
_FIELD = re.compile(r"chapter(\d{3})", re.IGNORECASE)
_PICTURE = "metadata_block_picture"


def inside(recording: BinaryIO) -> Inside:
    """What the comments at a file's beginning say. Raises UnreadableTagsError."""
    recording.seek(0)
    flac = recording.read(4) == b"fLaC"
    head = _flac(recording) if flac else _ogg(recording)
    if not head:
        return Inside()
    try:
        tagged = _opened(BytesIO(head), head)
        found = tagged.tags.as_dict() if tagged.tags is not None else {}
        comments = {name.lower(): said for name, said in found.items()}
        pictures = tagged.pictures if isinstance(tagged, FLAC) else _pictures(comments)
        artwork, marked = _artwork(pictures, head), list(_marked(comments))
    except DAMAGES as error:
        raise UnreadableTagsError("has tags (Vorbis comments) that are damaged") from error
    return Inside(artwork, chapters(marked))


def _flac(recording: BinaryIO) -> bytes:
    """The blocks that stand before the sound."""
    at, last = 4, False
    while not last and at < _LARGEST:
        recording.seek(at)
        block = recording.read(4)
        last = len(block) < 4 or bool(block[0] & 0x80)
        at += 4 + int.from_bytes(block[1:], "big")
    recording.seek(0)
    return recording.read(min(at, _LARGEST))


def _ogg(recording: BinaryIO) -> bytes:
    """The pages at the beginning, if their comments hold what is looked for; else nothing."""
    recording.seek(0)
    head = recording.read(_LOOK)
    if not re.search(rb"(?i)chapter\d{3}|metadata_block_picture", head):
        return b""
    head += recording.read(_LARGEST - _LOOK)
    return head[: head.rindex(b"OggS")] if len(head) == _LARGEST and b"OggS" in head else head


def _opened(file: IO[bytes], head: bytes) -> FileType:
    if head.startswith(b"fLaC"):
        return FLAC(file)
    return OggOpus(file) if b"OpusHead" in head[:100] else OggVorbis(file)


def _marked(comments: Mapping[str, list[str]]) -> Iterator[Marked]:
    for name in sorted(comments):
        start = timecode.parsed(comments[name][0]) if _FIELD.fullmatch(name) else None
        if start is not None:
            title = comments.get(f"{name}name", [""])[0]
            url = comments.get(f"{name}url", [None])[0]
            yield Marked(start=start.total_seconds(), title=title, url=url)


def _pictures(comments: Mapping[str, list[str]]) -> list[Picture]:
    return [Picture(b64decode(one)) for one in comments.get(_PICTURE, ())]


def _artwork(pictures: list[Picture], head: bytes) -> Artwork | None:
    fronts = [one for one in pictures if one.type == _FRONT]
    for picture in fronts or pictures:
        start = head.find(picture.data)
        return Artwork(picture.data, start if start >= 0 else None)
    return None


def tag(recording: IO[bytes], tags: Tags) -> None:
    """Writes tags into an opened copy of an Ogg, Opus or FLAC file; other comments and the sound
    stay. Raises UnwritableTagsError.
    """
    recording.seek(0)
    head = recording.read(100)
    recording.seek(0)
    try:
        tagged = _opened(recording, head)
    except MutagenError as error:
        raise UnwritableTagsError("is no Vorbis, Opus or FLAC, or is damaged") from error
    if tagged.tags is None:
        tagged.add_tags()
    for name in sorted(set(tagged.tags.as_dict())):
        if re.match(r"(?i)chapter\d{3}", name):
            del tagged.tags[name]
    for name, said in _comments(tags):
        tagged.tags[name] = said
    if tags.artwork and tags.artwork_type:
        _show(tagged, tags.artwork, tags.artwork_type)
    recording.seek(0)
    tagged.save(recording)


def _comments(tags: Tags) -> Iterator[tuple[str, str]]:
    yield "TITLE", tags.title
    yield "ALBUM", tags.show
    if tags.author:
        yield "ARTIST", tags.author
    if tags.number is not None:
        yield "TRACKNUMBER", str(tags.number)
    for number, one in enumerate(tags.shown(), 1):
        name = f"CHAPTER{number:03}"
        yield name, timecode.precise(one.start)
        yield f"{name}NAME", one.title
        if one.url:
            yield f"{name}URL", one.url


def _show(tagged: FileType, artwork: bytes, kind: str) -> None:
    """Puts the artwork in the place of the front cover; other pictures stay."""
    front = Picture()
    front.type, front.mime, front.data = _FRONT, kind, artwork
    if isinstance(tagged, FLAC):
        others = [one for one in tagged.pictures if one.type != _FRONT]
        tagged.clear_pictures()
        for picture in (front, *others):
            tagged.add_picture(picture)
        return
    others = [one for one in _pictures(tagged.tags.as_dict()) if one.type != _FRONT]
    tagged.tags[_PICTURE] = [b64encode(one.write()).decode("ascii") for one in (front, *others)]
