"""Whisper's transcripts in JSON, and those of whisper.cpp, faster-whisper and WhisperX."""

import re
from collections import Counter
from collections.abc import Iterator

from podsite.formats.transcripts.passage import Passage, name, seconds
from podsite.formats.transcripts.structure import Data, list_of, text_of, within
from podsite.formats.transcripts.words import are_words, sentences

_LONG = 200  # characters; a longer segment is cut at its sentences, where its words have times
_TURN = re.compile(r"\s*\(speaker ([0-9?])\)\s*")


def is_form(data: Data) -> bool:
    """Whether JSON is of this form."""
    segments = list_of(data, "segments")[:20]
    parts = list_of(data, "transcription")[:20]
    words = list_of(data, "words")[:20]
    return (
        any("text" in one and "start" in one for one in segments)
        or any("text" in one and ("offsets" in one or "timestamps" in one) for one in parts)
        or any("word" in one and "start" in one for one in words)
    )


def passages(data: Data) -> Iterator[Passage]:
    """The segments; where each is a single word or very long, its words joined into sentences."""
    parts = list_of(data, "transcription")
    if parts:
        said = [_of_cpp(one) for one in parts]
    else:
        segments = list_of(data, "segments") or list_of(data, "words")
        said = [one for part in segments for one in _segment(part)]
    return sentences(said) if are_words(said) else iter(said)


def _segment(one: Data) -> Iterator[Passage]:
    words = list_of(one, "words")
    labels = Counter(filter(None, (name(word.get("speaker")) for word in words)))
    speaker = name(one.get("speaker")) or next((each for each, _ in labels.most_common(1)), None)
    text = text_of(one, "text")
    if words and (len(text) > _LONG or len(labels) > 1):
        yield from sentences(_passage(word, name(word.get("speaker")) or speaker) for word in words)
    else:
        yield _passage(one, speaker)


def _passage(one: Data, speaker: str | None) -> Passage:
    text = text_of(one, "word", "text")
    return Passage(text, speaker, seconds(one.get("start")), seconds(one.get("end")))


def _of_cpp(one: Data) -> Passage:
    """A segment of whisper.cpp: offsets in milliseconds, and who speaks where it was asked."""
    text = text_of(one, "text")
    turn = _TURN.match(text)
    speaker = turn[1] if turn else one.get("speaker")
    times = [
        seconds(within(one, "offsets", edge), 0.001)
        if within(one, "offsets", edge) is not None
        else seconds(within(one, "timestamps", edge))
        for edge in ("from", "to")
    ]
    return Passage(_TURN.sub(" ", text), None if speaker == "?" else name(speaker), *times)
