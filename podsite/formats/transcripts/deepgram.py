"""Deepgram's transcripts in JSON: channels, utterances and paragraphs, speakers 0, 1 …"""

from collections.abc import Iterator

from podsite.formats.transcripts.passage import Passage, name, seconds
from podsite.formats.transcripts.structure import Data, list_of, text_of, within
from podsite.formats.transcripts.words import sentences


def is_form(data: Data) -> bool:
    """Whether JSON is of this form."""
    return bool(list_of(data, "results", "channels") or list_of(data, "results", "utterances"))


def passages(data: Data) -> Iterator[Passage]:
    """What was said: the utterances, or else the sentences of paragraphs, or else the words."""
    utterances = list_of(data, "results", "utterances")
    if utterances:
        for one in utterances:
            words = [_passage(word, name(one.get("speaker"))) for word in list_of(one, "words")]
            yield from sentences(words) if words else [_passage(one, None)]
        return
    channels = list_of(data, "results", "channels")
    for number, channel in enumerate(channels):
        # Where every speaker has a channel of their own, the channel is who speaks.
        speaker = name(number) if len(channels) > 1 else None
        yield from _channel(next(iter(list_of(channel, "alternatives")), {}), speaker)


def _channel(data: Data, speaker: str | None) -> Iterator[Passage]:
    paragraphs = list_of(within(data, "paragraphs"), "paragraphs")
    for paragraph in paragraphs:
        for one in list_of(paragraph, "sentences"):
            yield _passage(one, speaker or name(paragraph.get("speaker")))
    if not paragraphs:
        yield from sentences(_passage(word, speaker) for word in list_of(data, "words"))


def _passage(one: Data, speaker: str | None) -> Passage:
    return Passage(
        text_of(one, "punctuated_word", "transcript", "text", "word"),
        speaker or name(one.get("speaker")),
        seconds(one.get("start")),
        seconds(one.get("end")),
    )
