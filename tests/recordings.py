"""Small recordings of every form, made here: their headers are right, and there is nothing to hear.

The reader looks at no checksum of an Ogg page, so these have none.
"""

import struct
from collections.abc import Mapping

from tests.shows import m4a, recording


def box(name: bytes, *content: bytes) -> bytes:
    """A part of an MP4 file."""
    inside = b"".join(content)
    return struct.pack(">I", 8 + len(inside)) + name + inside


def track(handler: bytes, codec: bytes) -> bytes:
    """A track of an MP4 file: `vide` or `soun`, and in which form."""
    said = box(b"hdlr", bytes(8), handler, bytes(12))
    table = box(b"stsd", bytes(4), struct.pack(">I", 1), box(codec, bytes(90)))
    return box(b"trak", box(b"mdia", said, box(b"minf", box(b"stbl", table))))


def mp4(seconds: int, *tracks: bytes, first: bool = True) -> bytes:
    """An MP4 file of these tracks, with its index at the beginning or at the end."""
    head = box(b"mvhd", struct.pack(">5I80x", 0, 0, 0, 1000, 1000 * seconds))
    index, data = box(b"moov", head, *tracks), box(b"mdat", bytes(100 * seconds))
    parts = (index, data) if first else (data, index)
    return b"".join((box(b"ftyp", b"isom", bytes(4), b"isom"), *parts))


VIDEO, SOUND, PICTURES = track(b"vide", b"avc1"), track(b"soun", b"mp4a"), track(b"vide", b"jpeg")


def mp3(seconds: float, tag: bytes = b"") -> bytes:
    """An MP3 file: 8 kbit/s, mono, frames of 36 bytes and 36 ms, behind a tag of ID3v2."""
    size = bytes(len(tag) >> bits & 127 for bits in (21, 14, 7, 0))
    head = b"ID3\4\0\0" + size + tag if tag else b""
    return head + (b"\xff\xf3\x18\xc0" + bytes(32)) * round(seconds / 0.036)


def page(content: bytes, granule: int, kind: int = 0) -> bytes:
    """A page of an Ogg file."""
    sizes = bytes([255] * (len(content) // 255) + [len(content) % 255])
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, kind, granule, 7, 0, 0, len(sizes))
    return head + sizes + content


def ogg(seconds: int, pages: int = 3) -> bytes:
    """An Ogg file of Vorbis, 8000 samples a second."""
    first = b"\x01vorbis" + struct.pack("<IBIiiiBB", 0, 1, 8000, 0, 8000, 0, 0xB8, 1)
    return _stream(first, b"\x03vorbis" + bytes(9), 8000 * seconds, pages)


def opus(seconds: int, pages: int = 3) -> bytes:
    """An Ogg file of Opus."""
    first = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    return _stream(first, b"OpusTags" + bytes(8), 48_000 * seconds + 312, pages)


def _stream(first: bytes, second: bytes, samples: int, pages: int) -> bytes:
    middle = (page(bytes(500), samples * one // pages) for one in range(1, pages))
    return b"".join((page(first, 0, 2), page(second, 0), *middle, page(bytes(500), samples, 4)))


def flac(seconds: int) -> bytes:
    """A FLAC file, 8000 samples a second."""
    rate = 8000 << 44 | 15 << 36 | 8000 * seconds
    return b"fLaC\x80\0\0\x22" + struct.pack(">HH6xQ16x", 4096, 4096, rate) + bytes(100 * seconds)


# Suffix → a recording of a minute.
SAMPLES: Mapping[str, bytes] = {
    ".mp3": mp3(60),
    ".m4a": m4a(60),
    ".m4b": mp4(60, SOUND, PICTURES),
    ".mp4": mp4(60, VIDEO, SOUND),
    ".m4v": mp4(60, SOUND, VIDEO, first=False),
    ".mov": mp4(60, VIDEO),
    ".ogg": ogg(60),
    ".oga": ogg(60),
    ".opus": opus(60),
    ".flac": flac(60),
    ".wav": recording(60),
}
