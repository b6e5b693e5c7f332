"""Chapters as times in show notes, in whichever form people write them.

`12:34 Why we dream`, `(1:02:03) Title`, `[@12:34] - Title`, `**[12:34](#t=12:34)** Title`, `Title –
12:34`, `[Title](#t=754)`, a row of a table, a time alone above what it is about. Times are chapters
where they make a list: most lines that begin (or end) with one go forward within the recording. A
sentence that mentions a time makes none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from textwrap import shorten

from podsite.formats import markdown, seeking, spoken
from podsite.formats.values import UnfitError, url
from podsite.model import Chapter, Html, Url

_FEWEST_BEFORE = 2  # times that begin a line
_FEWEST_BEHIND = 3  # times that end one, as those of sentences do
_LONGEST = 200  # characters of a title; more are notes
_READ = 500  # characters of a line; what follows is of no title
_SPANNED = 60  # characters at the end of a line that two times have room in
_MISPLACED = 4  # one of so many may be out of order, as a slip of the pen

# What stands about a time: brackets, bullets, what leads over to the title.
_BULLET = r"[\s>*_•·▪►▶→⏱\ufe0f🕒–—|#-]*(?:\d{1,2}[.)]\s+)?"
_OPEN, _SHUT = r"[\[(【{]?@?\s*", r"\s*[\])】}]?"
_BETWEEN = " :;,|–—→•·-"
_SPAN = rf"{_OPEN}({spoken.TIME}){_SHUT}(?:\s*(?:-|–|—|to|bis|→)\s*{_OPEN}({spoken.TIME}){_SHUT})?"
_BEFORE = re.compile(rf"{_BULLET}{_SPAN}(?!\w|:\d)(.*)", re.DOTALL)
_BEHIND = re.compile(rf"{_SPAN}[.;]?\s*$")
_BREAK = re.compile(
    r"<(?:/?(?:p|[uod]l|li|h[1-6]|tr|table|blockquote|dt|dd|figure|figcaption)|[bh]r)[ >]"
)
_TAG = re.compile("<[^>]+>")


@dataclass(frozen=True)
class Timed:
    """A line of notes that has a time: the time as it is written, and what stands beside it."""

    written: str
    start: timedelta
    title: str
    end: timedelta | None = None
    url: Url | None = None


@dataclass(frozen=True)
class Listed:
    """The chapters that notes list; `misplaced` are lines among them that go back or too far."""

    chapters: tuple[Chapter, ...] = ()
    misplaced: tuple[Timed, ...] = ()


@dataclass(frozen=True)
class _Row:
    """A line as it is read: its words, and its links: the words and the address of each."""

    words: str
    links: tuple[tuple[str, str], ...]


def chapters(html: Html, duration: timedelta | None) -> Listed:
    """The chapters that cleaned notes list for a recording that lasts so long, if that is known."""
    rows = tuple(_rows(html))
    timed, fewest = tuple(_before(rows)), _FEWEST_BEFORE
    behind = tuple(filter(None, map(_behind, rows)))
    if len(timed) < max(fewest, len(behind)):
        timed, fewest = behind, _FEWEST_BEHIND
    within = [one for one in timed if duration is None or one.start < duration]
    kept = _forward(within)
    if len(kept) < fewest:
        return Listed()
    misplaced = tuple(one for one in timed if one not in kept)
    if len(misplaced) * _MISPLACED > len(timed):
        return Listed((), misplaced)
    return Listed(tuple(map(_chapter, kept)), misplaced)


def _chapter(timed: Timed) -> Chapter:
    title = shorten(timed.title, _LONGEST, placeholder="…")
    end = timed.end if timed.end and timed.end > timed.start else None
    return Chapter(start=timed.start, title=title, end=end, url=timed.url)


def _forward(some: Sequence[Timed]) -> tuple[Timed, ...]:
    """The most of these that go forward in time; of two that do not, the first."""
    # For runs of one, two, three … from the last line up: which begins the latest, and minus when.
    ends: list[timedelta] = []
    firsts: list[int] = []
    following: dict[int, int | None] = {}
    for number in reversed(range(len(some))):
        place = bisect_left(ends, -some[number].start)
        following[number] = firsts[place - 1] if place else None
        ends[place : place + 1], firsts[place : place + 1] = [-some[number].start], [number]
    kept: list[Timed] = []
    next_ = firsts[-1] if firsts else None
    while next_ is not None:
        kept.append(some[next_])
        next_ = following[next_]
    return tuple(kept)


def _before(rows: Sequence[_Row]) -> Iterator[Timed]:
    """The lines that begin with a time; where it stands alone, the next one is what it is about."""
    for row, following in zip(rows, (*rows[1:], None), strict=False):
        found = _BEFORE.fullmatch(row.words)
        if found and not spoken.of_day(found[3][:40]):
            title = _bare(found[3])
            if not title and following and not _BEFORE.fullmatch(following.words):
                title = _bare(following.words)
            if title:
                yield _timed(row, title, found[1], found[2])
        elif not found and (timed := _sought(row)):
            yield timed


def _behind(row: _Row) -> Timed | None:
    """A line that ends with a time."""
    above = max(0, len(row.words) - _SPANNED)
    found = _BEHIND.search(row.words, above)
    title = _bare(row.words[: found.start()]) if found else ""
    if found is None or not title:
        return None
    if not any(start == found.start(1) for start, _, _ in spoken.times(row.words)):
        return None
    return _timed(row, title, found[1], found[2])


def _sought(row: _Row) -> Timed | None:
    """A line that begins with a link to a time and does not say which."""
    for words, address in row.links[:1]:
        when = None if "://" in address else spoken.fragment(address)
        if when is not None and words and _bare(row.words).startswith(words):
            return Timed(address, when, _bare(row.words))
    return None


def _timed(row: _Row, title: str, start: str, end: str | None) -> Timed:
    when = spoken.moment(start) or timedelta()
    sought = (seeking.leads(address, words) for words, address in row.links if start in words)
    return Timed(
        start,
        next((time for time in sought if time is not None), when),
        title,
        spoken.moment(end) if end else None,
        next((_page(address) for words, address in row.links if words == title), None),
    )


def _page(address: str) -> Url | None:
    try:
        return url(address)
    except UnfitError:  # a mail address, a page of this show
        return None


def _bare(words: str) -> str:
    """A title without what leads over to it or away from it."""
    return words.removeprefix(". ").lstrip(f"{_BETWEEN}=>~").rstrip(_BETWEEN)


def _rows(html: Html) -> Iterator[_Row]:
    """The lines of the notes; within a paragraph too, since people forget the empty ones."""
    words: list[str] = []
    links: list[tuple[str, str]] = []
    for part in (*markdown.parts(html), "<br>"):
        if part.startswith("<a"):
            address, inner = seeking.taken_apart(part)
            links.append((_plain(inner), address))
        if part.startswith("<pre") or _BREAK.match(part):
            lines = ["", ""]
        elif part.startswith("<"):
            lines = [" " if part in ("</td>", "</th>") else _plain(part)]
        else:
            lines = unescape(part).split("\n")
        words.append(lines[0])
        for line in lines[1:]:
            if text := " ".join("".join(words).split()):
                yield _Row(text[:_READ], tuple(links))
            words, links = [line], []


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html))
