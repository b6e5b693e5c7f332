"""Transcripts in every form that tools write them in, and in those that apps read.

A form is a module: how one tells it, how it is read, and how it is written where apps take it. What
a file is, is told by its content: suffixes are often those of another form.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePath, PurePosixPath

from podsite.formats.transcripts import (
    assemblyai,
    deepgram,
    html,
    plain,
    podcasting,
    structure,
    subrip,
    webvtt,
    whisper,
)
from podsite.formats.transcripts.mending import mended, words_of
from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError
from podsite.model import Chapter, Transcript, Utterance

__all__ = ["JSON_READERS", "READERS", "WRITERS", "UnreadableTranscriptError", "read", "written"]

Passages = Iterable[Passage]

# Forms of text → how one is told, and its passages; the first that fits.
READERS: Mapping[str, tuple[Callable[[str], bool], Callable[[str], Passages]]] = {
    "WebVTT": (webvtt.is_form, webvtt.passages),
    "SRT": (subrip.is_form, subrip.passages),
    "HTML": (html.is_form, html.passages),
    "text": (lambda _: True, plain.passages),
}
# Forms of JSON, likewise.
JSON_READERS: Mapping[
    str, tuple[Callable[[structure.Data], bool], Callable[[structure.Data], Passages]]
] = {
    "Podcasting 2.0": (podcasting.is_form, podcasting.passages),
    "Deepgram": (deepgram.is_form, deepgram.passages),
    "Whisper": (whisper.is_form, whisper.passages),
    "AssemblyAI": (assemblyai.is_form, assemblyai.passages),
}
# Suffixes that promise a form, so that a file which is of none says so and is no plain text.
_PROMISES = {".vtt": "WebVTT", ".srt": "SRT", ".htm": "HTML", ".html": "HTML"}
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')
# PDF, RTF, TTML and other XML, which would pass for text.
_OTHERS = re.compile(r"\s*(?:%PDF|\{\\rtf|<tt\b|<\?xml(?!.{0,500}<html))", re.DOTALL)


@dataclass(frozen=True)
class Writer:
    """A form that apps read: its media type, how it is written, and what it is good for."""

    type: str
    captions: bool  # whether every cue has its times, so that players show it with the recording
    write: Callable[[Transcript, tuple[Chapter, ...]], str]


def _text(transcript: Transcript, chapters: tuple[Chapter, ...]) -> str:
    if transcript.cues:
        return plain.text(transcript.cues, chapters)
    return plain.untimed(transcript.spoken)


# Suffix → form; the one that apps take first stands first.
WRITERS: Mapping[str, Writer] = {
    "vtt": Writer("text/vtt", True, lambda one, _: webvtt.vtt(one.cues)),
    "srt": Writer("application/x-subrip", True, lambda one, _: subrip.srt(one.cues)),
    "json": Writer("application/json", True, lambda one, _: podcasting.written(one.cues)),
    "txt": Writer("text/plain", False, _text),
}


def written(transcript: Transcript) -> tuple[str, ...]:
    """The suffixes of the forms that a transcript is written in: without times, only text."""
    if not transcript.cues and not transcript.spoken:
        return ()
    return tuple(
        suffix for suffix, writer in WRITERS.items() if transcript.cues or not writer.captions
    )


def read(text: str, file: PurePosixPath, duration: timedelta | None = None) -> Transcript:
    """The transcript in a file, mended; `duration` is the recording's, where it is known.

    Without any times it has no cues, and says what was spoken. Raises UnreadableTranscriptError.
    """
    passages = list(_passages(text.lstrip("\ufeff"), file))
    cues, notes = mended(passages, duration)
    spoken = (
        ()
        if cues
        else tuple(Utterance(text=one.text, speaker=one.speaker) for one in words_of(passages))
    )
    return Transcript(file=file, cues=cues, spoken=spoken, mended=notes)


def _passages(text: str, file: PurePath) -> Passages:
    suffix = file.suffix.lower()
    other = _OTHERS.match(text)
    if other or "\0" in text:
        message = "is neither captions nor text; export the transcript as WebVTT, SRT, JSON or text"
        raise UnreadableTranscriptError(message, 1)
    if suffix == ".json" or _JSON.match(text):
        data = structure.parsed(text)
        for is_form, passages in JSON_READERS.values():
            if is_form(data):
                return passages(data)
        known = ", ".join(JSON_READERS)
        message = f"is JSON of a form that is not known (known are {known}); export it as WebVTT"
        raise UnreadableTranscriptError(message, 1)
    for form, (is_text_form, passages_of) in READERS.items():
        if is_text_form(text) or _PROMISES.get(suffix) == form:
            return passages_of(text)
    raise AssertionError("the last form fits every text")
