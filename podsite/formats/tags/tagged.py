"""What the tags of a recording can say, in whichever form they say it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice, zip_longest

from podsite.formats import values
from podsite.model import Chapter, Url

_LONGEST = timedelta(hours=48)
_MOST = 1000  # chapters; an audiobook has a hundred
_TITLE = 500  # characters of a title; apps show fifty
_GAP = timedelta(seconds=1)  # between a chapter's end and the next; a smaller one is rounding


class UnreadableTagsError(ValueError):
    """Tags that are damaged; the message goes on from the file's name."""


class UnwritableTagsError(ValueError):
    """A recording that tags cannot be written into; the message goes on from the file's name."""


@dataclass(frozen=True)
class Artwork:
    """A picture in a recording, and at which byte of the file it starts.

    `start` is None where it does not stand there in one piece.
    """

    content: bytes
    start: int | None = None


@dataclass(frozen=True)
class Inside:
    """What a recording says of itself; chapters in order of time."""

    artwork: Artwork | None = None
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tags:
    """What is to be written into a recording; what is None stays as it is there.

    `artwork` is a JPEG or PNG file of the type `artwork_type`. Chapters are in order of time, and
    the last one ends with the recording, after `duration`.
    """

    title: str
    show: str
    author: str | None = None
    number: int | None = None
    artwork: bytes | None = None
    artwork_type: str | None = None
    chapters: tuple[Chapter, ...]
    duration: timedelta

    def shown(self) -> tuple[Chapter, ...]:
        """The chapters that stand in lists; most forms can hide none."""
        return tuple(one for one in self.chapters if one.toc)

    def spans(self) -> Iterator[tuple[Chapter, timedelta]]:
        """Each chapter, and when it ends: by itself, or with the next one's start."""
        starts = [one.start for one in self.chapters[1:]]
        for one, following in zip(self.chapters, (*starts, self.duration), strict=False):
            yield one, max(one.start, min(one.end or following, following))


@dataclass(frozen=True)
class Marked:
    """A chapter as it stands in a file, before anybody has looked whether it makes sense."""

    start: float  # seconds
    title: str
    url: str | None = None
    end: float | None = None
    toc: bool = True


def _text(said: str) -> str | None:
    """Words as a page can show them: on one line, without control characters, not endless."""
    plain = values.FORBIDDEN.sub(" ", said)
    return re.sub(r"\s+", " ", plain).strip()[:_TITLE].strip() or None


def chapters(marked: Iterable[Marked]) -> tuple[Chapter, ...]:
    """Those that have a title and start in a time that a recording can have, in order of time.

    An end is kept where it leaves a gap before the next chapter; the last one's is nobody's need.
    """
    found: dict[timedelta, Chapter] = {}
    for one in islice(marked, _MOST):
        start, title = _time(one.start), _text(one.title)
        if start is not None and title is not None:
            end = None if one.end is None else _time(one.end)
            chapter = Chapter(start=start, title=title, url=_url(one.url), end=end, toc=one.toc)
            found.setdefault(start, chapter)
    ordered = [found[start] for start in sorted(found)]
    return tuple(
        one
        if after and one.end and one.start < one.end < after.start - _GAP
        else replace(one, end=None)
        for one, after in zip_longest(ordered, ordered[1:])
    )


def _time(seconds: float) -> timedelta | None:
    """Seconds to the millisecond; None for what no recording has, which 'not a number' is too."""
    if not 0 <= seconds <= _LONGEST.total_seconds():
        return None
    return timedelta(milliseconds=round(seconds * 1000))


def _url(said: str | None) -> Url | None:
    try:
        return values.url(said)
    except values.UnfitError:
        return None
