"""Dates, lengths, sizes and guesses in words, as people read them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from difflib import get_close_matches

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(moment: datetime) -> str:
    """`22 November 2026`."""
    return f"{moment.day} {month(moment.month)} {moment.year}"


def month(number: int) -> str:
    """`January`: the name of a month, from 1."""
    return _MONTHS[number - 1]


def length(time: timedelta) -> str:
    """`1 h 2 min`, `12 min`, `45 s`: how long something takes."""
    seconds = round(time.total_seconds())
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes))


def size(number: int) -> str:
    """`54 kB`, `1.2 MB`: a number of bytes, in decimal units."""
    if number < 1_000_000:
        return f"{max(1, round(number / 1000))} kB"
    return f"{number / 1_000_000:.1f} MB"


def likeliest(word: str, known: Iterable[str]) -> str | None:
    """The one of the known words that was probably meant, whatever its case; None without any."""
    spelt = {one.casefold(): one for one in known}
    close = get_close_matches(word.casefold(), spelt, 1)
    return spelt[close[0]] if close else None
