"""What every form of transcript is read into: passages, as the file gives them."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from podsite.formats import timecode
from podsite.formats.values import FORBIDDEN

_NAME = 200  # characters of it
_LARGEST = 1e9  # seconds; beyond it is no time at all
_TAGS = re.compile(r"</?(?:[ibusvc]|font|span|ruby|rt|lang|em|strong)\b[^<>]*>|\{\\[^{}]*\}", re.I)


class UnreadableTranscriptError(ValueError):
    """A file that is no transcript of a known form; the message goes on from the file's name.

    `line` is the one to look at, or None where it is the whole file.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Passage:
    """Words as a file gives them; times may be missing, wrong or out of order.

    Where `text` has several lines, the file shows them one below the other.
    """

    text: str
    speaker: str | None = None
    start: timedelta | None = None
    end: timedelta | None = None


def one_line(text: str) -> str:
    """Words with one blank between them and nothing that no page and no feed may hold."""
    return " ".join(FORBIDDEN.sub(" ", text).split())


def untagged(text: str) -> str:
    """Caption text without tags of styling such as `<i>` and `{\\an8}`."""
    return _TAGS.sub("", text) if "<" in text or "{" in text else text


def seconds(value: object, unit: float = 1) -> timedelta | None:
    """The time that JSON says, as a number of `unit` seconds or as `00:01:02.5`; None for none."""
    if isinstance(value, str):
        found = timecode.parsed(value.removesuffix("s"))
        return found * unit if found is not None else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    number = float(value) if abs(value) < _LARGEST else math.inf
    return timedelta(seconds=number * unit) if math.isfinite(number) else None


def name(value: object) -> str | None:
    """The name of a speaker that JSON says; a mere number or letter as `Speaker 0`."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = one_line(str(value)[:_NAME])
    return f"Speaker {text}" if text.isdecimal() or len(text) == 1 else text or None


def shared(
    parts: Sequence[tuple[str | None, str]], start: timedelta | None, end: timedelta | None
) -> Iterator[Passage]:
    """Speakers and their words one after the other, each with the part of the time it takes."""
    if len(parts) == 1 or start is None or end is None or end <= start:
        yield from (Passage(text, speaker, start, end) for speaker, text in parts)
        return
    sizes = [max(1, len(text)) for _, text in parts]
    for (speaker, text), (begun, ended) in zip(parts, spans(sizes, start, end), strict=True):
        yield Passage(text, speaker, begun, ended)


def spans(
    sizes: Iterable[int], start: timedelta, end: timedelta
) -> Iterator[tuple[timedelta, timedelta]]:
    """The time from `start` to `end`, in milliseconds, shared out in proportion to `sizes`."""
    sizes = list(sizes)
    whole, length, passed = sum(sizes), end - start, 0
    begun = start
    for size in sizes:
        passed += size
        ended = end if passed == whole else start + whole_milliseconds(length * passed / whole)
        yield begun, ended
        begun = ended


def whole_milliseconds(time: timedelta) -> timedelta:
    """The time as files can say it."""
    return timedelta(milliseconds=round(time / timedelta(milliseconds=1)))
