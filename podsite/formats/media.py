"""What a recording is, from its name and its bytes. The only door to the audio tag reader."""

from datetime import timedelta
from pathlib import PurePath
from typing import BinaryIO

from tinytag import TinyTag, TinyTagException

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

_LONGEST = timedelta(hours=48)


def type_of(name: PurePath | str) -> str | None:
    """The media type that a file's suffix stands for, or None."""
    return TYPES.get(PurePath(name).suffix.lower())


def may_be_published(file: PurePath) -> bool:
    """Whether a file that notes link to is meant for the public: by its suffix, and not hidden."""
    suffix = file.suffix.lower()
    hidden = any(part.startswith(".") for part in file.parts)
    return not hidden and (suffix in TYPES or suffix in DOCUMENTS)


def duration(recording: BinaryIO, name: str) -> timedelta | None:
    """How long a recording lasts, to the millisecond; None when its header does not say.

    A header that claims nothing, less than nothing or more than two days is not believed.
    """
    try:
        seconds = TinyTag.get(name, file_obj=recording, tags=False).duration
    except (TinyTagException, OSError, ValueError, ArithmeticError, LookupError, MemoryError):
        return None  # a damaged header is one that does not say
    if not seconds or not 0 < seconds < _LONGEST.total_seconds():
        return None
    return timedelta(milliseconds=round(seconds * 1000))
