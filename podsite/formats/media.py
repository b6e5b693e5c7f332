"""What a recording is, from its name and its bytes. The only door to the audio tag reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from io import SEEK_END, BytesIO
from pathlib import PurePath
from typing import BinaryIO, cast

from tinytag import TinyTag, TinyTagException

from podsite.formats import contents

# The suffixes that podcasts use, and the media type that apps and directories expect for each
# (Apple's Podcaster's Guide to RSS; IANA for the rest). Never the system's table: it differs
# from machine to machine.
TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".m4b": "audio/x-m4b",
    ".mp4": "video/mp4",
    ".m4v": "video/x-m4v",
    ".mov": "video/quicktime",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/opus",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt",
}

# What notes may link to besides: anything else in a show's folder stays there.
DOCUMENTS = frozenset(
    ".pdf .txt .csv .epub .zip .ics .doc .docx .odt .ppt .pptx .odp .xls .xlsx .ods .srt".split()
)

_OGG_HEAD, _OGG_TAIL = 262_144, 131_072  # a page has 65 kB at most
_LONGEST = timedelta(hours=48)
_LEAST = 50  # bytes a second; silence in FLAC has three times as many
# Suffix → what the file may hold (see contents) → the media type that apps expect for it. A
# recording without pictures that is called .mp4 is no video to any app, so it says so; an M4A
# file's pictures of chapters make no video of it.
_TRUE: Mapping[str, Mapping[str, str]] = {
    ".mp3": {"audio/mpeg": "audio/mpeg"},
    ".m4a": {"audio/mp4": "audio/x-m4a"},
    ".m4b": {"audio/mp4": "audio/x-m4b"},
    ".mp4": {"video/mp4": "video/mp4", "audio/mp4": "audio/mp4"},
    ".m4v": {"video/mp4": "video/x-m4v"},
    ".mov": {"video/mp4": "video/quicktime"},
    ".ogg": {"audio/ogg": "audio/ogg", "audio/opus": "audio/ogg", "video/ogg": "video/ogg"},
    ".oga": {"audio/ogg": "audio/ogg", "audio/opus": "audio/ogg"},
    ".opus": {"audio/opus": "audio/opus"},
    ".flac": {"audio/flac": "audio/flac"},
    ".wav": {"audio/wav": "audio/wav"},
}
# What a file holds → what to call it, and the suffix that is right.
_FORMS = {
    "audio/mpeg": ("MP3", ".mp3"),
    "audio/mp4": ("MP4 without pictures", ".m4a"),
    "video/mp4": ("a video in MP4", ".mp4"),
    "audio/ogg": ("Ogg Vorbis", ".ogg"),
    "video/ogg": ("a video in Ogg", ".ogg"),
    "audio/opus": ("Ogg Opus", ".opus"),
    "audio/flac": ("FLAC", ".flac"),
    "audio/wav": ("WAV", ".wav"),
}


class UnfitRecordingError(Exception):
    """A file that no app would play as what it is called; `code` as in Problem."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Recording:
    """What a recording is: its media type, and how long it lasts where its header says so."""

    type: str
    duration: timedelta | None


def type_of(name: PurePath | str) -> str | None:
    """The media type that a file's suffix stands for, or None."""
    return TYPES.get(PurePath(name).suffix.lower())


def may_be_published(file: PurePath) -> bool:
    """Whether a file that notes link to is meant for the public: by its suffix, and not hidden."""
    suffix = file.suffix.lower()
    hidden = any(part.startswith(".") for part in file.parts)
    return not hidden and (suffix in TYPES or suffix in DOCUMENTS)


def measured(recording: BinaryIO, name: str) -> Recording:
    """What a recording is, by its bytes and by its name: apps go by both.

    Where the name has no suffix of a recording, its bytes alone decide. Raises UnfitRecordingError
    where it is something else than its suffix says, no recording at all, or lacks a part.
    """
    try:
        kind = contents.kind(recording)
    except contents.CutOffError:
        message = f"'{name}' ends before all of it has come; export or copy it again"
        raise UnfitRecordingError("damaged-recording", message) from None
    if kind not in _FORMS:
        raise UnfitRecordingError("not-a-recording", _foreign(name, kind))
    suffix = PurePath(name).suffix.lower()
    usual = "audio/ogg" if kind == "audio/opus" else kind
    true = _TRUE.get(suffix, {kind: usual}).get(kind)
    if true is None:
        form, right = _FORMS[kind]
        message = (
            f"'{name}' is really {form}, and apps go by the suffix; rename it to"
            f" {PurePath(name).stem}{right}, or export it again"
        )
        raise UnfitRecordingError("wrong-suffix", message)
    return Recording(true, _duration(recording, kind))


def _foreign(name: str, kind: str | None) -> str:
    """Why a file is no recording, and what to do."""
    if kind == "Git LFS":
        return f"'{name}' is a pointer of Git LFS and not the recording; run  git lfs pull"
    if kind in ("text/html", "text/plain"):
        what = "a web page" if kind == "text/html" else "a text"
        advice = "it may be an error page that was saved, so get the recording again"
        return f"'{name}' is {what} and no recording; {advice}"
    really = f"is really {kind}" if kind else "holds nothing that any app plays"
    return f"'{name}' {really}; export it as MP3 or M4A"


def _duration(recording: BinaryIO, kind: str) -> timedelta | None:
    """How long a recording lasts, to the millisecond; None when its header does not say.

    A header that claims nothing, more than two days, or more than there is, is not believed.
    """
    size = recording.seek(0, SEEK_END)
    if kind in ("audio/ogg", "audio/opus", "video/ogg"):
        recording = BytesIO(_ends(recording, size))
    recording.seek(0)
    try:
        named = f"recording{_FORMS[kind][1]}"
        tag = TinyTag.get(named, file_obj=cast(BinaryIO, _Frugal(recording)), tags=False)
    except (TinyTagException, OSError, ValueError, ArithmeticError, LookupError, MemoryError):
        return None  # a damaged header is one that does not say
    seconds = tag.duration
    if not seconds or not 0 < seconds <= _LONGEST.total_seconds():
        return None
    # The rates of these two follow from what their headers claim; others tell a mean.
    telling = tag.bitrate and kind in ("audio/mpeg", "audio/wav")
    rate = (tag.bitrate or 0) * 125 if telling else _LEAST
    if rate * seconds > 1.02 * size + 4096:
        return None
    return timedelta(milliseconds=max(1, round(seconds * 1000)))


def _ends(recording: BinaryIO, size: int) -> bytes:
    """The first and the last pages of an Ogg file: how long it lasts stands in the last one.

    The reader would walk through all of them. Nothing where a part of them cannot be had.
    """
    recording.seek(0)
    if size <= _OGG_HEAD + _OGG_TAIL:
        whole = recording.read(size)
        return whole if len(whole) == size else b""
    head = recording.read(_OGG_HEAD)
    recording.seek(size - _OGG_TAIL)
    tail = recording.read(_OGG_TAIL)
    if len(tail) < _OGG_TAIL:
        return b""
    return head[: max(0, head.rfind(b"OggS"))] + tail[max(0, tail.find(b"OggS")) :]


class _Frugal:
    """A file of which only so much is read: the header of a damaged one may lead anywhere."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._reads, self._bytes = 50_000, 16_000_000  # that are left
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int) -> bytes:
        self._reads -= 1
        self._bytes -= max(0, size)
        if size < 0 or self._reads < 0 or self._bytes < 0:
            raise OSError
        return self._file.read(size)
