"""SRT (SubRip), the captions that most programs write.

Read here and not by a package: of those tried, webvtt-py drops cues without a number, srt gives up
at the first slip, and pysubs2 takes a cue whose times it cannot read for words of the one above.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from html import unescape

from podsite.formats import timecode
from podsite.formats.transcripts.cards import cards
from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError, untagged
from podsite.formats.transcripts.speaking import spoken
from podsite.model import Cue

_TIME = r"((?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?!\S)")
_COLUMNS, _ROWS = 32, 2  # of the podcast namespace


def is_form(text: str) -> bool:
    """Whether a text has lines of times as SRT has them."""
    return "-->" in text and any(_TIMES.match(row) for row in text.split("\n") if "-->" in row)


def passages(text: str) -> Iterator[Passage]:
    """The cues of an SRT file, in its order, with the names before their words as speakers.

    Raises UnreadableTranscriptError.
    """
    return spoken(list(_cues(text)))


def _cues(text: str) -> Iterator[Passage]:
    rows = text.split("\n")
    starts = [number for number, row in enumerate(rows) if "-->" in row]
    if not starts:
        message = "is no SRT file: it has no line such as  00:00:01,000 --> 00:00:02,500"
        raise UnreadableTranscriptError(message + "; export it again", 1)
    for number, after in zip(starts, [*starts[1:], len(rows)], strict=True):
        found = _TIMES.match(rows[number])
        times = [timecode.parsed(one) for one in found.groups()] if found else [None]
        if None in times:
            shown = f"'{rows[number].strip():.40}'"
            message = f"has times that cannot be read in line {number + 1}: {shown};"
            advice = "write  00:00:01,000 --> 00:00:02,500"
            raise UnreadableTranscriptError(f"{message} {advice}", number + 1)
        words = rows[number + 1 : after]
        # The number of the next cue stands above its times.
        if after < len(rows) and words and words[-1].strip().isdecimal():
            words.pop()
        yield Passage(_plain("\n".join(words)), None, *times)


def _plain(text: str) -> str:
    text = untagged(text)
    return (unescape(text) if "&" in text and ";" in text else text).strip()


def srt(cues: Iterable[Cue]) -> str:
    """The cues as an SRT file: two lines of 32 characters, a speaker named where it is another.

    A longer cue becomes several that share its time. Specification: podcast namespace, transcripts.
    """
    parts: list[str] = []
    speaker: str | None = None
    for cue in cues:
        named = f"{cue.speaker}: " if cue.speaker and cue.speaker != speaker else ""
        speaker = cue.speaker
        for start, end, rows in cards(cue, _COLUMNS, _ROWS, named):
            parts.append(f"{len(parts) + 1}\n{_stamp(start)} --> {_stamp(end)}\n{rows}\n")
    return "\n".join(parts)


def _stamp(time: timedelta) -> str:
    return timecode.precise(time).replace(".", ",")
