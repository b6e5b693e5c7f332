"""Chapters and tags, written into a copy of a recording; its sound stays as it is."""

from typing import IO, BinaryIO

from podsite.formats.tags import chaptered, id3, itunes, vorbis
from podsite.formats.tags.copying import copy
from podsite.formats.tags.damages import DAMAGES
from podsite.formats.tags.tagged import Tags, UnreadableTagsError, UnwritableTagsError

_MOST = 255  # what ID3 and Nero can count to


def write(recording: BinaryIO, target: IO[bytes], tags: Tags) -> None:
    """Writes an opened recording with these tags to `target`, an empty file to read and write.

    Raises UnwritableTagsError, UnreadableTagsError; then `target` is of no use.
    """
    if len(tags.chapters) > _MOST:
        raise UnwritableTagsError(f"can hold {_MOST} chapters, and these are {len(tags.chapters)}")
    if not tags.shown():
        raise UnwritableTagsError("would get no chapters; give some")
    recording.seek(0)
    head = recording.read(12)
    try:
        if head[4:8] == b"ftyp" and head[8:12] != b"qt  ":
            chaptered.write(recording, target, tags)
            itunes.tag(target, tags)
        elif head.startswith((b"OggS", b"fLaC")):
            copy(recording, target)
            vorbis.tag(target, tags)
        elif head.startswith(b"ID3") or _is_mp3(head):
            copy(recording, target)
            id3.tag(target, tags)
        else:
            message = "cannot hold chapters; MP3, M4A, M4B, MP4, Ogg, Opus and FLAC can"
            raise UnwritableTagsError(message)
    except (UnreadableTagsError, UnwritableTagsError):
        raise
    except DAMAGES as error:
        raise UnreadableTagsError("has tags that are damaged") from error


def _is_mp3(head: bytes) -> bool:
    """Whether a file starts with a frame of MPEG audio: eleven bits that are set."""
    return head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xE0 == 0xE0
