"""Words with a time each, as recognisers give them, joined into sentences."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from podsite.formats.transcripts.passage import Passage, one_line

_ENDS = (".", "?", "!", "…", "。", "？", "！", '."', '?"', '!"', ".”", "?”", "!”")
_PAUSES = (",", ";", ":", "，", "、")
_SHORT, _LONG, _LONGEST = 40, 100, 160  # characters of a cue
_SILENCE = timedelta(seconds=1.5)


def sentences(words: Iterable[Passage]) -> Iterator[Passage]:
    """Words joined: a cue is a sentence, or a part of it where it is long, of one speaker."""
    gathered: list[Passage] = []
    length = 0
    for word in words:
        if gathered and _parts(gathered[-1], word, length):
            yield _joined(gathered)
            gathered, length = [], 0
        gathered.append(word)
        length += len(word.text) + 1
    if gathered:
        yield _joined(gathered)


def are_words(passages: list[Passage]) -> bool:
    """Whether passages are mostly single words."""
    pieces = sum(len(one.text.split()) for one in passages)
    return len(passages) > 1 and pieces < 1.5 * len(passages)


def _parts(one: Passage, following: Passage, length: int) -> bool:
    """Whether a cue ends between two words."""
    text = one.text.rstrip()
    if one.speaker != following.speaker:
        return True
    if one.end is not None and following.start is not None and following.start - one.end > _SILENCE:
        return True
    if length >= _LONGEST:
        return True
    return (length >= _SHORT and text.endswith(_ENDS)) or (
        length >= _LONG and text.endswith(_PAUSES)
    )


def _joined(words: list[Passage]) -> Passage:
    """Words as one passage; pieces of words, which begin without a blank, are put together."""
    # Whisper puts the blank before a word, so that pieces without one belong to the word before.
    spaced = any(one.text.startswith(" ") for one in words[1:])
    text = ("" if spaced else " ").join(one.text for one in words)
    starts = [one.start for one in words if one.start is not None]
    ends = [one.end for one in words if one.end is not None]
    return Passage(
        one_line(text), words[0].speaker, min(starts, default=None), max(ends, default=None)
    )
