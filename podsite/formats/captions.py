"""Transcripts as caption files. The only door to the WebVTT reader."""

import re
from collections.abc import Iterable
from datetime import timedelta
from html import unescape
from io import StringIO
from textwrap import wrap

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from podsite.formats import timecode
from podsite.model import Cue

_TIME = r"\s*(?:\d{1,3}:)?[0-5]?\d:[0-5]?\d\.\d{1,3}"
_TIMES = re.compile(rf"{_TIME}\s*-->{_TIME}(?!\S)")


class UnreadableCaptionsError(ValueError):
    """A file that is no WebVTT; the message goes on from the file's name."""


def cues(text: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT file, in its order; a cue without words is left out.

    Raises UnreadableCaptionsError. Specification: W3C WebVTT.
    """
    try:
        captions = webvtt.from_buffer(StringIO(text), format="vtt").captions
    except MalformedFileError as error:
        raise UnreadableCaptionsError("is no WebVTT file: it must begin with WEBVTT") from error
    except MalformedCaptionError as error:
        raise UnreadableCaptionsError(f"has a cue that cannot be read: {error}") from error
    # The reader passes over a cue whose times it cannot read, and its words would be lost.
    for number, row in enumerate(text.split("\n"), 1):
        if "-->" in row and not row.startswith("NOTE") and not _TIMES.match(row):
            message = f"has times that cannot be read in line {number}: '{row.strip():.40}';"
            raise UnreadableCaptionsError(f"{message} write  00:01.000 --> 00:02.500")
    return tuple(
        Cue(
            start=_time(caption.start),
            end=_time(caption.end),
            text=words,
            speaker=unescape(caption.voice) if caption.voice else None,
        )
        for caption in captions
        if (words := " ".join(unescape(caption.text).split()))
    )


def _time(stamp: str) -> timedelta:
    return timecode.parsed(stamp) or timedelta()


def vtt(cues: Iterable[Cue]) -> str:
    """The cues as a WebVTT file: speakers as voices, lines of at most 65 characters."""
    parts = ["WEBVTT\n"]
    for cue in cues:
        words = "\n".join(wrap(cue.text, 65, break_long_words=False, break_on_hyphens=False))
        voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
        times = f"{timecode.precise(cue.start)} --> {timecode.precise(cue.end)}"
        parts.append(f"{times}\n{voice}{_escaped(words)}\n")
    return "\n".join(parts)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
