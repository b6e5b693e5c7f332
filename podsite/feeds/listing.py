"""Chapters as lines of a description, which Apple, Spotify and YouTube read.

Each is a paragraph or list item that begins with its time, the first at zero (Apple, chapters).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape

from podsite.feeds.reduced import Piece
from podsite.formats import timecode
from podsite.model import Episode

_TAG = re.compile("<[^>]+>")
_READABLE = re.compile(r"\(?((?:\d{1,2}:)?\d{1,2}:\d{2})\)?\s*[-–—:]?\s+\S")
_FEWEST = 3


def line(start: timedelta, title: str) -> str:
    """`00:12:34 Title`."""
    return f"{timecode.precise(start).partition('.')[0]} {title}"


def timed(told: Sequence[Piece], episode: Episode) -> tuple[Piece, ...]:
    """Notes whose own lines are the chapters, with one at zero where they have none.

    None of them where an app could not read them so: they have another form, or more times than
    there are chapters.
    """
    starts = [one.start for one in episode.chapters]
    places = [(place, time) for place, piece in enumerate(told) for time in _times(piece)]
    if [time for _, time in places] != starts or len(starts) < _FEWEST:
        return ()
    first = places[0][0]
    if not starts[0]:
        return tuple(told)
    zero = escape(line(timedelta(), episode.title), quote=False)
    within = told[first - 1].open if first else ()
    if within and within[-1] == "li":
        return ()
    opening = Piece(f"<li>{zero}</li>" if within else f"<p>{zero}</p>", within)
    return (*told[:first], opening, *told[first:])


def _times(piece: Piece) -> Iterator[timedelta]:
    """The time that a piece begins with, if any."""
    found = _READABLE.match(_TAG.sub("", piece.html))
    when = timecode.parsed(found[1]) if found else None
    if when is not None:
        yield when
