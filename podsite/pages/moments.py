"""Times in a recording that a page points to: where each leads, and what is said there."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from podsite.formats.seeking import anchor
from podsite.model import Reference


@dataclass(frozen=True)
class MomentView:
    """A time that text points to.

    `target` is the time that its link `#t=…` leads to: with a transcript the beginning of the words
    spoken then. `anchor` is the id that the link itself needs where nothing else has it.
    """

    time: timedelta
    target: timedelta
    anchor: str | None


@dataclass
class Moments:
    """Gives times of one page their places.

    `words` are when the cues of the transcript start, in order; `others` are further times at which
    something stands that has the id; `names` are ids that the page has besides.
    """

    words: Sequence[timedelta]
    others: Iterable[timedelta] = ()
    names: Iterable[str] = ()
    _taken: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._taken = set(self.names)
        for time in (*self.words, *self.others):
            anchor(time, self._taken)

    def moment(self, time: timedelta) -> MomentView:
        """A time with its place; the second at the same time finds the first's."""
        heard = spoken(self.words, time)
        target = time if heard is None else self.words[heard]
        return MomentView(time, target, anchor(target, self._taken))


def spoken(words: Sequence[timedelta], time: timedelta) -> int | None:
    """Which words are spoken at a time, by their starts in order; the first before them all.

    A time in whole seconds is one that a player showed, which shows every second from its start on.
    """
    shown = time if time.microseconds else time + timedelta(seconds=1, microseconds=-1)
    return max(0, bisect_right(words, shown) - 1) if words else None


def mentioned(
    words: Sequence[timedelta], references: Sequence[Reference]
) -> tuple[tuple[int, ...], ...]:
    """For each of the words, by their starts in order, the numbers of the references made there."""
    numbers: list[set[int]] = [set() for _ in words]
    for number, reference in enumerate(references, 1):
        for time in reference.at:
            place = spoken(words, time)
            if place is not None:
                numbers[place].add(number)
    return tuple(tuple(sorted(some)) for some in numbers)
