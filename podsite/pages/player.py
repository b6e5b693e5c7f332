"""What plays on a page: the recording, and its chapters along the time it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

from podsite import urls
from podsite.model import Episode

LENGTH = 1000  # of the line that stands for the whole recording


@dataclass(frozen=True)
class StretchView:
    """A chapter on the line of time: where it begins and how long it is, of LENGTH in all."""

    title: str
    start: timedelta
    place: float
    length: float


@dataclass(frozen=True)
class PlayerView:
    """A recording to play or to download."""

    source: str  # an address of the site or a URL elsewhere
    type: str | None
    length: int | None  # bytes
    video: bool
    parts: tuple[StretchView, ...]  # empty where there are no chapters, or no known duration


def player(one: Episode) -> PlayerView | None:
    """What plays on an episode's page; None where there is no recording."""
    recording = one.recording
    source = urls.medium(recording)
    if recording is None or source is None:
        return None
    video = (recording.type or "").startswith("video/")
    return PlayerView(source, recording.type, recording.length, video, tuple(_parts(one)))


def _parts(one: Episode) -> Iterator[StretchView]:
    """The chapters that are in the list, each until the next one or the end."""
    whole = one.duration
    shown = [chapter for chapter in one.chapters if chapter.toc]
    if not whole or len(shown) < 2:
        return
    for chapter, following in zip_longest(shown, shown[1:]):
        end = min(whole, following.start) if following else whole
        if chapter.start < end:
            place = LENGTH * (chapter.start / whole)
            length = LENGTH * (end / whole) - place
            yield StretchView(chapter.title, chapter.start, round(place, 1), round(length, 1))
