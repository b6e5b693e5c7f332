"""What a file is by its bytes, whatever its name says."""

import struct
from collections.abc import Iterator
from io import SEEK_END
from typing import BinaryIO

# Where in a file, which bytes → what it is.
_SIGNATURES = (
    (0, b"fLaC", "audio/flac"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AIF", "audio/aiff"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "audio/x-ms-wma"),
    (0, b"#!AMR", "audio/amr"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"%PDF", "application/pdf"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"version https://git-lfs", "Git LFS"),
    (0, b"#EXTM3U", "application/x-mpegurl"),
)
# The first packet of a stream inside an Ogg file → what the file is.
_STREAMS = (
    (b"OpusHead", "audio/opus"),
    (b"\x01vorbis", "audio/ogg"),
    (b"\x7fFLAC", "audio/ogg"),
    (b"Speex   ", "audio/ogg"),
)
_FIRST_BOXES = frozenset((b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"))
_STILLS = (b"jpeg", b"png ", b"gif ", b"tiff", b"mjpa", b"mjpb")  # chapters' pictures in M4A files
_HEAD = 4096
_SEARCHED = 500_000  # bytes in which the first frame of an MP3 file is looked for
_BOXES = 2000  # that are looked at on one level; a file of two days has fewer
# Bit rates in kbit/s of MPEG 1 and 2 by layer (ISO 11172-3, 13818-3), samples a second by version.
_RATES_1 = {
    1: (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    2: (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    3: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
}
_RATES_2 = {
    1: (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    3: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES = (44_100, 48_000, 32_000)


class CutOffError(Exception):
    """A file that ends before all of it has come, or whose index is lost."""


def kind(content: BinaryIO) -> str | None:
    """The media type of what a file holds, None where nobody knows it.

    An MP4 file is `video/mp4` where it has moving pictures, `audio/mp4` else; an Ogg file is
    `audio/opus`, `video/ogg` or `audio/ogg` (Vorbis and the rest). `Git LFS` is a pointer to a file
    that is not here. Raises CutOffError for an MP4 file of which a part is missing.
    """
    start = _behind_tags(content)
    head = _at(content, start, _HEAD)
    if head[4:8] in _FIRST_BOXES:
        return _of_boxes(content)
    if head.startswith(b"OggS"):
        known = (name for mark, name in _STREAMS if mark in head)
        return "video/ogg" if b"\x80theora" in head else next(known, None)
    for place, mark, name in _SIGNATURES:
        if head.startswith(mark, place):
            return name
    return _of_frames(head) or _of_text(head) or _of_frames(_at(content, start, _SEARCHED))


def _at(content: BinaryIO, start: int, size: int) -> bytes:
    content.seek(start)
    return content.read(size)


def _behind_tags(content: BinaryIO) -> int:
    """Where the file goes on behind its ID3v2 tags, which stand before several forms."""
    start = 0
    for _ in range(5):
        head = _at(content, start, 10)
        if len(head) < 10 or not head.startswith(b"ID3"):
            break
        each = 7 if max(head[6:]) < 128 else 8  # bits; some programs never learned of the seven
        size = head[6] << 3 * each | head[7] << 2 * each | head[8] << each | head[9]
        start += 10 + size + (10 if head[5] & 0x10 else 0)
    return start


def _of_text(head: bytes) -> str | None:
    """A page or another text that was saved under a recording's name."""
    text = head[:1000].decode("utf-8-sig", errors="ignore").strip()
    broken = len(text.encode()) < len(head[:1000].strip()) - 6  # a mark of order, half a letter
    if not text or broken or "\0" in text:
        return None
    return "text/html" if text.startswith("<") else "text/plain"


def _of_frames(content: bytes) -> str | None:
    """MP3, or AAC without a container, by two frames that follow each other.

    Before the first may stand what some programs leave there: the rest of a tag, zeros.
    """
    place = content.find(b"\xff")
    while place >= 0:
        length, name = _frame(content[place : place + 6])
        behind = place + length
        if length and _frame(content[behind : behind + 6])[1] == name:
            return name
        if length and place == 0 and behind >= len(content):
            return name  # a single frame, or one that is cut off
        place = content.find(b"\xff", place + 1)
    return None


def _frame(head: bytes) -> tuple[int, str | None]:
    """The length of a frame in bytes and what it belongs to; 0 and None where none begins."""
    none = (0, None)
    if len(head) < 6 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return none
    if head[1] & 0xF6 == 0xF0:  # ADTS (ISO 13818-7)
        length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        return (length, "audio/aac") if length > 6 and head[2] >> 2 & 15 < 13 else none
    version, layer = head[1] >> 3 & 3, 4 - (head[1] >> 1 & 3)
    rate, samples, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if version == 1 or layer == 4 or rate in (0, 15) or samples == 3:
        return none
    kbits = (_RATES_1 if version == 3 else _RATES_2)[layer][rate - 1]
    each = _SAMPLES[samples] // {3: 1, 2: 2, 0: 4}[version]
    if layer == 1:
        return (12_000 * kbits // each + padding) * 4, "audio/mpeg"
    half = 2 if layer == 3 and version != 3 else 1
    return 144_000 * kbits // each // half + padding, "audio/mpeg"


def _of_boxes(content: BinaryIO) -> str:
    """An MP4 or QuickTime file by its tracks (ISO 14496-12)."""
    size = content.seek(0, SEEK_END)
    found: str | None = None
    data = False
    for name, start, end in _boxes(content, 0, size):
        if end > size:
            raise CutOffError
        data = data or name == b"mdat"
        found = _of_tracks(content, start, end) if name == b"moov" else found
        if found and data:  # what follows may be thousands of fragments
            return found
    if found is None:
        raise CutOffError
    return found


def _of_tracks(content: BinaryIO, start: int, end: int) -> str:
    """Video where one of the tracks shows moving pictures."""
    for track in _inside(content, start, end, b"trak"):
        for media in _inside(content, *track, b"mdia"):
            handlers = list(_inside(content, *media, b"hdlr"))
            if not handlers or _at(content, handlers[0][0] + 8, 4) != b"vide":
                continue
            for information in _inside(content, *media, b"minf"):
                for table in _inside(content, *information, b"stbl"):
                    for description in _inside(content, *table, b"stsd"):
                        if _at(content, description[0] + 12, 4) not in _STILLS:
                            return "video/mp4"
    return "audio/mp4"


def _inside(content: BinaryIO, start: int, end: int, name: bytes) -> Iterator[tuple[int, int]]:
    """Where the insides of the boxes of this name begin and end."""
    return ((a, min(b, end)) for one, a, b in _boxes(content, start, end) if one == name)


def _boxes(content: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes that follow each other from `start` on: name, where the inside begins and ends."""
    for _ in range(_BOXES):
        head = _at(content, start, 16)
        if start >= end or len(head) < 8 or not head[4:8].isascii():
            return
        size, inside = struct.unpack(">I", head[:4])[0], start + 8
        if size == 1 and len(head) == 16:
            size, inside = struct.unpack(">Q", head[8:])[0], start + 16
        if size == 0:  # to the end
            size = end - start
        if size < inside - start:
            return
        yield head[4:8], inside, start + size
        start += size
