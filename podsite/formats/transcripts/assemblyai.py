"""AssemblyAI's transcripts in JSON: utterances and words, times in milliseconds, speakers A, B …"""

from collections.abc import Iterator

from podsite.formats.transcripts.passage import Passage, name, seconds
from podsite.formats.transcripts.structure import Data, list_of, text_of
from podsite.formats.transcripts.words import sentences

_UNIT = 0.001  # seconds


def is_form(data: Data) -> bool:
    """Whether JSON is of this form: the whole answer, or that of its sentences or paragraphs."""
    parts = [*list_of(data, "utterances")[:20], *list_of(data, "words")[:20]]
    parts += [*list_of(data, "sentences")[:20], *list_of(data, "paragraphs")[:20]]
    return any("text" in one and isinstance(one.get("start"), int) for one in parts)


def passages(data: Data) -> Iterator[Passage]:
    """What was said, a sentence each; an utterance may last for minutes.

    Without speakers there are no utterances, and the words tell all.
    """
    for field in ("utterances", "sentences", "paragraphs"):
        parts = list_of(data, field)
        if parts:
            for part in parts:
                words = list(_words(part, name(part.get("speaker"))))
                yield from sentences(words) if words else [_passage(part, None)]
            return
    yield from sentences(_words(data, None))


def _words(data: Data, speaker: str | None) -> Iterator[Passage]:
    for one in list_of(data, "words"):
        yield _passage(one, speaker)


def _passage(one: Data, speaker: str | None) -> Passage:
    return Passage(
        text_of(one, "text"),
        speaker or name(one.get("speaker")),
        seconds(one.get("start"), _UNIT),
        seconds(one.get("end"), _UNIT),
    )
