"""What was read of a file of chapters, and what is wrong with its lines."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import PurePosixPath
from typing import TypeVar

from podsite.formats import values
from podsite.formats.values import UnfitError
from podsite.model import Chapter, Media

T = TypeVar("T")
_LONGEST = 1_000_000  # seconds; what is later is no time in a recording


@dataclass(frozen=True)
class Fault:
    """A line (from 1) of a file that cannot be read; what is wrong with it, and what to do."""

    line: int
    message: str


@dataclass(frozen=True)
class Reading:
    """The chapters of a file in its order, and the faults of its lines."""

    chapters: tuple[Chapter, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass
class Gathering:
    """Takes the entries of a file as they are written, and keeps those that are chapters."""

    chapters: list[Chapter] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(
        self,
        line: int,
        start: object,
        title: object,
        *,
        end: object = None,
        url: object = None,
        image: object = None,
        toc: bool = True,
    ) -> None:
        """An entry that begins at `line`; where it is silent (`toc` false) it needs no title.

        What does not fit is a fault; without start or title the entry counts for nothing.
        """

        def fit(name: str, read: Callable[[object], T], value: object) -> T | None:
            try:
                return None if value is None or value == "" else read(value)
            except UnfitError as unfit:
                self.fault(line, f"the {name} of this chapter {unfit}")
                return None

        faults = len(self.faults)
        begins = fit("start", moment, start)
        name = fit("title", _words, title)
        page = fit("url", values.url, url)
        shown = fit("image", picture, image)
        ends = fit("end", moment, end)
        if len(self.faults) == faults and begins is None:
            self.fault(line, "this chapter does not say when it starts; write its start")
        elif len(self.faults) == faults and name is None and toc:
            self.fault(line, "this chapter has no title; write what it is about")
        if begins is not None and (name is not None or not toc):
            self.chapters.append(
                Chapter(start=begins, title=name or "", end=ends, url=page, image=shown, toc=toc)
            )

    def fault(self, line: int, message: str) -> None:
        """A line that is no entry."""
        self.faults.append(Fault(line, message))

    def reading(self) -> Reading:
        """All that was taken; a file without any entry is at fault as a whole."""
        if not self.chapters and not self.faults:
            self.fault(1, "there are no chapters in this file; write some, or name another file")
        return Reading(tuple(self.chapters), tuple(self.faults))


def moment(value: object) -> timedelta:
    """A time as seconds or as people write it; raises UnfitError."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not 0 <= value < _LONGEST:  # nor is NaN
            raise UnfitError(f"is to be a time within the recording, not {value!r:.30}")
        return timedelta(microseconds=round(value * 1_000_000))
    if not isinstance(value, str):
        raise UnfitError("is to be a time such as 754.5 or 12:34")
    return values.length(value)


def picture(value: object) -> Media:
    """A picture by its web address, or by the name of a file; raises UnfitError."""
    text = values.text(value)
    return Media(url=values.url(text)) if "://" in text else Media(file=PurePosixPath(text))


def _words(value: object) -> str:
    return " ".join(values.text(value).split())
