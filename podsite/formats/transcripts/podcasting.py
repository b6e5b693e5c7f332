"""The transcripts of Podcasting 2.0 in JSON: segments with speaker, startTime, endTime and body."""

import json
from collections.abc import Iterable, Iterator

from podsite.formats.transcripts.passage import Passage, name, one_line, seconds
from podsite.formats.transcripts.structure import Data, list_of, text_of
from podsite.formats.transcripts.words import are_words, sentences
from podsite.model import Cue


def is_form(data: Data) -> bool:
    """Whether JSON is of this form."""
    return any("body" in one and "startTime" in one for one in list_of(data, "segments")[:20])


def passages(data: Data) -> Iterator[Passage]:
    """The segments; where each is a single word, they are joined into sentences.

    Specification: podcast namespace, transcripts, JSON 1.0.0.
    """
    said = [
        Passage(
            text_of(one, "body"),
            name(one.get("speaker")),
            seconds(one.get("startTime")),
            seconds(one.get("endTime")),
        )
        for one in list_of(data, "segments")
    ]
    return sentences(said) if are_words(said) else iter(said)


def written(cues: Iterable[Cue]) -> str:
    """The cues as JSON, times in seconds."""
    segments = [
        ({"speaker": cue.speaker} if cue.speaker else {})
        | {
            "startTime": round(cue.start.total_seconds(), 3),
            "endTime": round(cue.end.total_seconds(), 3),
            "body": one_line(cue.text),
        }
        for cue in cues
    ]
    content = {"version": "1.0.0", "segments": segments}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
