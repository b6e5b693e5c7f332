"""Cues as paragraphs that one reads: by speaker, by pause, by length, and by chapter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from podsite.model import Chapter, Cue

_PAUSE = timedelta(seconds=2)
_LONG, _LONGEST = 500, 1000  # characters: from the one on a sentence's end will do, then any cue's
_ENDS = (".", "?", "!", "…", "。", "？", "！", '"', "”", "»")


@dataclass(frozen=True)
class Paragraph:
    """Words of one speaker, who is named where it is another than before; cues in order."""

    cues: tuple[Cue, ...]
    speaker: str | None
    chapter: str | None  # the title of a chapter that begins with it


def paragraphs(cues: Iterable[Cue], chapters: Iterable[Chapter] = ()) -> Iterator[Paragraph]:
    """The cues, none left out, as paragraphs; chapters are their headings."""
    waiting = sorted(chapters, key=lambda one: one.start)
    gathered: list[Cue] = []
    speaker: str | None = None  # who spoke in the last paragraph
    heading: str | None = None
    length = 0
    for cue in cues:
        begun = [one for one in waiting if one.start <= cue.start]
        del waiting[: len(begun)]
        chapter = begun[-1].title if begun else None
        if gathered and (chapter or _ends(gathered[-1], cue, length)):
            yield _paragraph(gathered, speaker, heading)
            speaker, heading = gathered[0].speaker, None
            gathered, length = [], 0
        heading = chapter or heading
        gathered.append(cue)
        length += len(cue.text) + 1
    if gathered:
        yield _paragraph(gathered, speaker, heading)


def _ends(one: Cue, following: Cue, length: int) -> bool:
    """Whether a paragraph ends between two cues."""
    return (
        one.speaker != following.speaker
        or following.start - one.end > _PAUSE
        or length >= _LONGEST
        or (length >= _LONG and one.text.endswith(_ENDS))
    )


def _paragraph(cues: list[Cue], before: str | None, chapter: str | None) -> Paragraph:
    speaker = cues[0].speaker
    return Paragraph(tuple(cues), speaker if speaker != before else None, chapter)
