"""WebVTT, the captions of browsers and of Apple. The only door to its reader."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from io import StringIO

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from podsite.formats import timecode
from podsite.formats.transcripts.cards import cards
from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError, shared
from podsite.formats.transcripts.speaking import spoken
from podsite.model import Cue

_TIME = r"\s*(?:\d{1,3}:)?[0-5]?\d:[0-5]?\d\.\d{1,3}"
_TIMES = re.compile(rf"{_TIME}\s*-->{_TIME}(?!\S)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>")
_TAG = re.compile(r"<[^<>]*>")
_COLUMNS, _ROWS = 65, 3  # the podcast namespace's width; more rows than three hide a video


def is_form(text: str) -> bool:
    """Whether a text says that it is WebVTT."""
    return text.lstrip().startswith("WEBVTT")


def passages(text: str) -> Iterator[Passage]:
    """The cues of a WebVTT file, in its order; a cue of several voices is as many passages.

    Raises UnreadableTranscriptError. Specification: W3C WebVTT.
    """
    try:
        captions = webvtt.from_buffer(StringIO(text.lstrip()), format="vtt").captions
    except (MalformedFileError, MalformedCaptionError) as error:
        message = "is no WebVTT file: it must begin with WEBVTT; export it again"
        raise UnreadableTranscriptError(message, 1) from error
    # The reader passes over a cue whose times it cannot read, and its words would be lost.
    for number, row in enumerate(text.split("\n"), 1):
        if "-->" in row and not row.startswith("NOTE") and not _TIMES.match(row):
            message = f"has times that cannot be read in line {number}: '{row.strip():.40}';"
            advice = "write  00:01.000 --> 00:02.500"
            raise UnreadableTranscriptError(f"{message} {advice}", number)
    said = [
        part
        for caption in captions
        for part in shared(
            list(_voices(caption.raw_text)),
            timecode.parsed(caption.start),
            timecode.parsed(caption.end),
        )
    ]
    # Where no cue has a voice, names may stand before the words, as in SRT.
    return iter(said) if any(one.speaker for one in said) else spoken(said)


def _voices(raw: str) -> Iterator[tuple[str | None, str]]:
    """Who speaks in a cue, and the words of each without tags."""
    if "<v" not in raw:
        yield None, unescape(_TAG.sub("", raw))
        return
    before, *rest = _VOICE.split(raw)
    if before.strip():
        yield None, unescape(_TAG.sub("", before))
    for voice, words in zip(rest[::2], rest[1::2], strict=True):
        yield " ".join(unescape(voice).split()) or None, unescape(_TAG.sub("", words)).strip()
    if not rest and not before.strip():
        yield None, ""


def vtt(cues: Iterable[Cue]) -> str:
    """The cues as a WebVTT file: speakers as voices, at most three lines of 65 characters each.

    A longer cue becomes several that share its time.
    """
    parts = ["WEBVTT\n"]
    for cue in cues:
        voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
        for start, end, rows in cards(cue, _COLUMNS, _ROWS):
            times = f"{timecode.precise(start)} --> {timecode.precise(end)}"
            parts.append(f"{times}\n{voice}{_escaped(rows)}\n")
    return "\n".join(parts)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
