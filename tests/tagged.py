"""Small recordings of each form, with chapters in their tags or none. Their sound is noise."""

import struct
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from mutagen.ogg import OggPage

from podsite.formats.tags.boxes import box
from podsite.formats.tags.tagged import Tags
from podsite.model import Chapter, Url
from tests.specimens import picture

NOISE = Random(4).randbytes(20_000)
COVER = picture("PNG", 1400, 1400)
CHAPTERS = (
    Chapter(start=timedelta(), title="Hälló"),
    Chapter(
        start=timedelta(seconds=10.5), title="Mirrors 🔭", url=Url("https://mirrors.test/?a=1")
    ),
    Chapter(start=timedelta(seconds=30), title="Light"),
)
TAGS = Tags(
    title="First light",
    show="Night Signals",
    author="Mira Solano",
    number=7,
    artwork=COVER,
    artwork_type="image/png",
    chapters=CHAPTERS,
    duration=timedelta(seconds=60),
)

Said = Sequence[tuple[str, str]]


def mp3(tag: bytes = b"") -> bytes:
    """An MP3 file: a tag, if any, and silent frames of 36 bytes."""
    return tag + (b"\xff\xf3\x18\xc0" + bytes(32)) * 300


def id3(*frames: bytes, version: int = 3) -> bytes:
    """A tag of ID3v2.3 or 2.4 with these frames and a little room behind them."""
    content = b"".join(frames) + bytes(64)
    return b"ID3" + bytes([version, 0, 0]) + syncsafe(len(content)) + content


def frame(name: bytes, content: bytes, version: int = 3) -> bytes:
    """A frame of such a tag."""
    size = syncsafe(len(content)) if version == 4 else struct.pack(">I", len(content))
    return name + size + bytes(2) + content


def chap(name: bytes, start: int, end: int, *frames: bytes, version: int = 3) -> bytes:
    """A chapter, from one millisecond to another, that says these frames."""
    times = struct.pack(">4I", start, end, 0xFFFFFFFF, 0xFFFFFFFF)
    return frame(b"CHAP", name + b"\0" + times + b"".join(frames), version)


def ctoc(*names: bytes) -> bytes:
    """The table of those chapters that are to be shown."""
    listed = b"".join(name + b"\0" for name in names)
    return frame(b"CTOC", b"toc\0\x03" + bytes([len(names)]) + listed)


def words(name: bytes, said: str, version: int = 3) -> bytes:
    """A frame of text: UTF-16 in ID3v2.3, UTF-8 in 2.4."""
    return frame(
        name, b"\x03" + said.encode() if version == 4 else b"\x01" + said.encode("utf-16"), version
    )


def link(address: bytes) -> bytes:
    return frame(b"WXXX", b"\0\0" + address)


def apic(content: bytes, kind: int = 3) -> bytes:
    """A picture: 3 is the front cover."""
    return frame(b"APIC", b"\0image/png\0" + bytes([kind]) + b"\0" + content)


def syncsafe(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def flac(said: Said = (), *blocks: tuple[int, bytes]) -> bytes:
    """A FLAC file: its form, these blocks, comments, and noise."""
    form = struct.pack(">HH6xQ16x", 4096, 4096, 44100 << 44 | 1 << 41 | 15 << 36 | 44100 * 60)
    every = [(0, form), *blocks, (4, comments(said))]
    heads = [kind | 0x80 * (n == len(every)) for n, (kind, _) in enumerate(every, 1)]
    rows = zip(heads, every, strict=True)
    return b"fLaC" + b"".join(struct.pack(">I", h << 24 | len(b)) + b for h, (_, b) in rows) + NOISE


def comments(said: Said) -> bytes:
    """Vorbis comments."""
    rows = [f"{name}={value}".encode() for name, value in said]
    sized = [struct.pack("<I", len(row)) + row for row in (b"nobody", *rows)]
    return sized[0] + struct.pack("<I", len(rows)) + b"".join(sized[1:])


def opus(said: Said = ()) -> bytes:
    """An Opus file."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48000, 0, 0)
    return _ogg([head], [b"OpusTags" + comments(said)])


def vorbis(said: Said = ()) -> bytes:
    """An Ogg file with Vorbis."""
    head = b"\x01vorbis" + struct.pack("<IBIiiiBB", 0, 1, 44100, 0, 64000, 0, 0xB8, 1)
    return _ogg([head], [b"\x03vorbis" + comments(said) + b"\x01", b"\x05vorbis" + NOISE[:300]])


def _ogg(*heads: list[bytes]) -> bytes:
    sound = [NOISE[at : at + 100] for at in range(0, len(NOISE), 100)]
    pages: list[OggPage] = []
    for packets in (*heads, sound):
        made = OggPage.from_packets(packets, sequence=len(pages))
        for page in made:
            page.serial, page.position = 7, 48000 * 60 if packets is sound else 0
        pages += made
    pages[0].first, pages[-1].last = True, True
    return b"".join(page.write() for page in pages)


def m4a(*user: bytes, tracks: bytes = b"", reference: bytes = b"", late: bool = False) -> bytes:
    """An M4A file with user data, further tracks and a reference of its sound to one of them.

    Its index stands before the sound, unless it comes late.
    """
    start = b"ftypM4A \0\0\0\0M4A mp42"
    head = struct.pack(">I", 4 + len(start)) + start
    empty = _moov(user, tracks, reference, 0)
    before = len(head) + (0 if late else len(empty)) + 8
    parts = [_moov(user, tracks, reference, before), box(b"mdat", NOISE)]
    return head + b"".join(reversed(parts) if late else parts)


def _moov(user: tuple[bytes, ...], tracks: bytes, reference: bytes, at: int) -> bytes:
    movie = box(b"mvhd", struct.pack(">5I76xI", 0, 0, 0, 1000, 60_000, 2))
    pieces = [NOISE[at : at + 1000] for at in range(0, len(NOISE), 1000)]
    places = [at + 1000 * n for n in range(len(pieces))]
    sound = box(
        b"trak",
        box(b"tkhd", struct.pack(">6I60x", 7, 0, 0, 1, 0, 60_000)),
        reference,
        box(
            b"mdia",
            box(b"mdhd", struct.pack(">5IHH", 0, 0, 0, 1000, 60_000, 0x55C4, 0)),
            box(b"hdlr", bytes(8), b"soun", bytes(13)),
            box(b"minf", box(b"smhd", bytes(8)), table(3000, [1000] * len(pieces), places)),
        ),
    )
    return box(b"moov", movie, sound, tracks, box(b"udta", *user) if user else b"")


def table(ticks: int, sizes: list[int], places: list[int], wide: bool = False) -> bytes:
    """A table of samples that last as long as each other, each in a place of its own."""
    entry = box(b"twos", struct.pack(">6xH8xHHIHH", 1, 1, 16, 0, 44100, 0), box(b"free"))
    form = ">2I" + ("Q" if wide else "I") * len(places)
    return box(
        b"stbl",
        box(b"stsd", struct.pack(">2I", 0, 1), entry),
        box(b"stts", struct.pack(">4I", 0, 1, len(sizes), ticks)),
        box(b"stsc", struct.pack(">5I", 0, 1, 1, 1, 1)),
        box(b"stsz", struct.pack(f">3I{len(sizes)}I", 0, 0, len(sizes), *sizes)),
        box(b"co64" if wide else b"stco", struct.pack(form, 0, len(places), *places)),
    )


def chpl(*rows: tuple[float, str]) -> bytes:
    """Nero's list of chapters: seconds and titles."""
    listed = b""
    for seconds, title in rows:
        words = title.encode()
        listed += struct.pack(">QB", round(seconds * 10**7), len(words)) + words
    return box(b"chpl", struct.pack(">B7xB", 1, len(rows)), listed)
