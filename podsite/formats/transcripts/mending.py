"""What is wrong with the times of a transcript, and mended: whatever form it came in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby, pairwise

from podsite.formats.transcripts.passage import Passage, one_line, spans, whole_milliseconds
from podsite.model import Cue, Mended

_LATEST = timedelta(hours=48)  # no episode is longer
_TICK = timedelta(milliseconds=1)
_SLIGHT = timedelta(milliseconds=100)  # two cues may overlap by it: rounding, and nobody sees it
_NEAR = timedelta(milliseconds=200)  # how close captions follow each other that roll
_PACE = 15  # characters that one says in a second
_FEWEST = 3  # repetitions that make captions rolling ones

# What can be wrong → what is done about it.
DONE = {
    "without words": "left out",
    "at an impossible time": "placed between their neighbours",
    "out of order": "sorted by time",
    "said twice": "left out",
    "ending before the start": "ended where the next one starts",
    "overlapping the next": "cut where the next one starts",
}


@dataclass
class _Notes:
    """What was mended: how often, and where first."""

    found: dict[str, list[timedelta]] = field(default_factory=dict)

    def note(self, what: str, start: timedelta | None) -> None:
        """One more cue that something is wrong with."""
        self.found.setdefault(what, []).append(start or timedelta())

    def mended(self) -> tuple[Mended, ...]:
        """All kinds, in the order of DONE."""
        return tuple(
            Mended(what=what, count=len(self.found[what]), first=self.found[what][0], done=done)
            for what, done in DONE.items()
            if what in self.found
        )


def mended(
    passages: Iterable[Passage], duration: timedelta | None = None
) -> tuple[tuple[Cue, ...], tuple[Mended, ...]]:
    """Passages as cues: in order, each with words, each ending after its start and before the next.

    No words are lost. Where no passage has a time there are no cues. Passages without a time share
    that between their neighbours; one without an end ends where the next starts, the last one with
    the recording, if its `duration` is known.
    """
    notes = _Notes()
    kept = list(_bounded(_worded(passages, notes), notes))
    if not any(one.start is not None for one in kept):
        return (), notes.mended()
    for step in (_timed, _sorted, _single, _apart, _ended):
        kept = list(step(kept, duration, notes))
    cues = tuple(
        Cue(start=one.start, end=one.end, text=one.text, speaker=one.speaker)
        for one in kept
        if one.start is not None and one.end is not None
    )
    return cues, notes.mended()


def words_of(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages that have words, these on one line."""
    return _worded(passages, _Notes())


def _worded(passages: Iterable[Passage], notes: _Notes) -> Iterator[Passage]:
    for one in passages:
        text = one_line(one.text)
        if text:
            yield Passage(text, one.speaker, one.start, one.end)
        else:
            notes.note("without words", one.start)


def _bounded(passages: Iterable[Passage], notes: _Notes) -> Iterator[Passage]:
    """Times as milliseconds; those that no recording has count as not said."""
    for one in passages:
        start, end = (
            whole_milliseconds(time) if time is not None and -_SLIGHT < time <= _LATEST else None
            for time in (one.start, one.end)
        )
        if one.start is not None and start is None:
            notes.note("at an impossible time", None)
        start = None if start is None else max(start, timedelta())
        yield Passage(one.text, one.speaker, start, end)


def _timed(passages: list[Passage], duration: timedelta | None, _: _Notes) -> Iterator[Passage]:
    """Passages without a time share what there is from the one before to the next that has one."""
    groups: list[list[Passage]] = [[]]
    for one in passages:
        if one.start is not None:
            groups.append([])
        groups[-1].append(one)
    starts = [group[0].start for group in groups[1:]]
    for group, following in zip(groups, [*starts, None], strict=True):
        if len(group) < 2 and (not group or group[0].start is not None):
            yield from group
            continue
        first = group[0]
        begun = first.start or timedelta()
        if first.start is not None and first.end is not None and first.end > begun:
            yield first
            begun, group = first.end, group[1:]
        ended = _until(begun, following, duration, sum(len(one.text) for one in group))
        for one, (start, end) in zip(
            group, spans([len(one.text) for one in group], begun, ended), strict=True
        ):
            yield replace(one, start=start, end=end)


def _until(
    start: timedelta, following: timedelta | None, duration: timedelta | None, length: int
) -> timedelta:
    """When words end that start then: with what follows, with the recording, or when said."""
    if following is not None and following > start:
        return following
    if following is None and duration is not None and duration >= start + _TICK:
        return min(whole_milliseconds(duration), _LATEST)
    return start + max(timedelta(seconds=1), timedelta(milliseconds=length * 1000 // _PACE))


def _start(one: Passage) -> timedelta:
    return one.start or timedelta()


def _sorted(passages: list[Passage], _: timedelta | None, notes: _Notes) -> list[Passage]:
    latest = timedelta()
    for one in passages:
        if _start(one) < latest:
            notes.note("out of order", one.start)
        latest = max(latest, _start(one))
    return sorted(passages, key=_start)


def _single(passages: list[Passage], _: timedelta | None, notes: _Notes) -> Iterator[Passage]:
    """Each once: no exact copies, and of captions that roll only what is new in each."""
    unique = list(dict.fromkeys(passages))
    counted = Counter(passages)
    for one in unique:
        for _copy in range(counted[one] - 1):
            notes.note("said twice", one.start)
    repeated = [_rolls(one, other) for one, other in pairwise(unique)]
    rolling = sum(repeated) >= _FEWEST and sum(repeated) * 3 >= len(unique)
    shown: Passage | None = None
    for one in unique:
        if rolling and shown and _rolls(shown, one):
            notes.note("said twice", one.start)
            new = one.text[len(shown.text) :].strip()
            if not new:
                shown = replace(shown, end=max(filter(None, (shown.end, one.end)), default=None))
                continue
            yield shown
            shown = replace(one, text=new)
            continue
        if shown:
            yield shown
        shown = one
    if shown:
        yield shown


def _rolls(one: Passage, following: Passage) -> bool:
    """Whether a caption begins with all that the one above says, without a pause between."""
    begins = following.text == one.text or following.text.startswith(one.text + " ")
    near = one.end is None or _start(following) - one.end <= _NEAR
    return begins and near and one.speaker == following.speaker


def _apart(passages: list[Passage], duration: timedelta | None, notes: _Notes) -> Iterator[Passage]:
    """Those that start at the same time one after the other, in the time that they have."""
    groups = [list(group) for _, group in groupby(passages, key=_start)]
    starts = [_start(group[0]) for group in groups]
    for group, start, following in zip(groups, starts, [*starts[1:], None], strict=True):
        if len(group) == 1:
            yield group[0]
            continue
        sizes = [len(one.text) for one in group]
        ends = [one.end for one in group if one.end is not None and one.end > start]
        ended = _until(start, following, duration, sum(sizes))
        ended = min(ended, max(ends, default=ended))
        for place, (one, (begun, until)) in enumerate(
            zip(group, spans(sizes, start, ended), strict=True)
        ):
            if one.end is not None and one.end > start and place < len(group) - 1:
                notes.note("overlapping the next", one.start)
            yield replace(one, start=begun, end=until)


def _ended(passages: list[Passage], duration: timedelta | None, notes: _Notes) -> Iterator[Passage]:
    """Each with an end after its start, and not after the next one's start."""
    last = timedelta()
    starts = [one.start for one in passages]
    for one, following in zip(passages, [*starts[1:], None], strict=True):
        start = max(_start(one), last)
        end = one.end
        if end is None or end <= _start(one):
            if end is not None:
                notes.note("ending before the start", one.start)
            # Only words of which no end is said may go on to that of the recording.
            end = _until(start, following, None if end else duration, len(one.text))
        elif following is not None and end > following:
            if end > following + _SLIGHT:
                notes.note("overlapping the next", one.start)
            end = following
        last = max(end, start + _TICK)
        yield Passage(one.text, one.speaker, start, last)
