"""A track of chapters as QuickTime and Apple's apps read it (Apple, QuickTime File Format)."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from podsite.formats.tags.boxes import box
from podsite.formats.tags.tagged import Tags

_CLOCK = 1000  # ticks a second
_MOMENT = timedelta(milliseconds=1)
_UTF_8 = box(b"encd", (0x100).to_bytes(4, "big"))  # in which letters a sample is written
# Turned by nothing, moved by nothing: the identity matrix, in numbers of 16.16 and 2.30 bits.
_STRAIGHT = b"".join(n.to_bytes(4, "big") for n in (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000))
_UNDETERMINED = 0x55C4  # the language `und`, five bits a letter
_IN_MOVIE = 2  # and not enabled: no player is to show it as subtitles
# A description of text: no place, no colours, one font without a name.
_LOOK = bytes([0, 0, 0, 1]) + bytes(20) + bytes([0, 1]) + bytes(6)
_FONTS = box(b"ftab", bytes([0, 1, 0, 1, 0]))


@dataclass(frozen=True)
class Sample:
    """A chapter as the track holds it: its words, and how many ticks it lasts."""

    content: bytes
    ticks: int


def samples(tags: Tags) -> tuple[Sample, ...]:
    """The chapters, each until the next one: a hole would be a chapter without a name in apps."""
    shown = tags.shown()
    starts = [one.start for one in shown]
    ends = [*starts[1:], max(tags.duration, starts[-1] + _MOMENT)]
    found = [
        Sample(_spelled(one.title, one.url), _ticks(end) - _ticks(one.start))
        for one, end in zip(shown, ends, strict=True)
    ]
    if starts[0]:  # the track begins with the recording
        found.insert(0, Sample(_spelled("", None), _ticks(starts[0])))
    return tuple(found)


def _spelled(title: str, url: str | None) -> bytes:
    words = title.encode()[:65_000]
    link = (url or "").encode()
    more = b""
    if 0 < len(link) < 256:  # its length is one byte
        more = box(
            b"href", _number(0, 2), _number(len(title), 2), _number(len(link), 1), link, b"\0"
        )
    return _number(len(words), 2) + words + more + _UTF_8


def track(name: int, some: tuple[Sample, ...], at: int, clock: int) -> bytes:
    """The track of this number, whose samples stand at a place of the file one after the other.

    `clock` is how many ticks a second of the movie has.
    """
    lasts = sum(one.ticks for one in some)
    return box(
        b"trak",
        _head(name, round(lasts * clock / _CLOCK)),
        box(
            b"mdia",
            box(
                b"mdhd",
                bytes(12),
                _number(_CLOCK),
                _number(lasts),
                _number(_UNDETERMINED, 2),
                bytes(2),
            ),
            box(b"hdlr", bytes(4), b"mhlr", b"text", bytes(12), b"Chapters\0"),
            box(b"minf", _base(), _where(), _table(some, at)),
        ),
    )


def _head(name: int, lasts: int) -> bytes:
    flags = _number(_IN_MOVIE)
    return box(
        b"tkhd",
        flags,
        bytes(8),
        _number(name),
        bytes(4),
        _number(lasts),
        bytes(16),
        _STRAIGHT,
        bytes(8),
    )


def _base() -> bytes:
    """What a medium says that is neither sound nor pictures."""
    copying = b"\x00\x40" + b"\x80\x00" * 3  # how it would be drawn
    return box(b"gmhd", box(b"gmin", bytes(4), copying, bytes(4)), box(b"text", _STRAIGHT))


def _where() -> bytes:
    """That the samples stand in this very file."""
    return box(b"dinf", box(b"dref", bytes(4), _number(1), box(b"url ", _number(1))))


def _table(some: tuple[Sample, ...], at: int) -> bytes:
    runs = [(len(list(run)), ticks) for ticks, run in groupby(one.ticks for one in some)]
    sizes = [len(one.content) for one in some]
    text = box(b"text", bytes(6), _number(1, 2), _LOOK, _FONTS)
    return box(
        b"stbl",
        box(b"stsd", bytes(4), _number(1), text),
        box(b"stts", bytes(4), _number(len(runs)), *(_number(n) for run in runs for n in run)),
        box(b"stsc", bytes(4), _number(1), _number(1), _number(len(some)), _number(1)),
        box(b"stsz", bytes(8), _number(len(some)), *map(_number, sizes)),
        box(b"stco", bytes(4), _number(1), _number(at)),
    )


def _ticks(time: timedelta) -> int:
    return round(time.total_seconds() * _CLOCK)


def _number(value: int, size: int = 4) -> bytes:
    return value.to_bytes(size, "big")
