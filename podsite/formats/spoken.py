"""Times of a recording as they stand in running text, told from times of day and other numbers."""

import re
from collections.abc import Iterator
from datetime import timedelta

from podsite.formats import timecode

# `12:34`, `1:02:03`, `00:12:34.500`, `1h2m3s`. What is no minute or second below sixty is no time.
TIME = (
    r"(?:(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?"
    r"|(?:\d{1,2}\s?h\s?)?[0-5]?\d\s?m(?:in)?\s?[0-5]?\ds(?:ec)?|\d{1,2}\s?h\s?[0-5]?\d\s?m(?:in)?)"
)
# No part of an address, a date, a longer number or a chain of numbers. A time may end a sentence.
_STAMP = re.compile(
    rf"(?<![\w:/.,#@=%&+])(?:(?<!-)|(?<=\s-)|(?<=:\d\d-))@?({TIME})(?!\w|:\d|[/%]|[.,]\d)"
)
_BESIDE = 40  # characters to either side that tell what a time is
_UNITS = re.compile(r"(?:(\d+)\s?h)?\s?(?:(\d+)\s?m(?:in)?)?\s?(?:(\d+)\s?s(?:ec)?)?")
# What stands behind a time of day, in the languages that write it. In other letters it may begin a
# title: `12:34 Am I right?`, `12:34 H is for hawk`.
_OF_DAY = re.compile(
    r"Z\b|\s*(?:[-–—]\s*[\d:]+\s*)?(?:[ap]m\b|[AP]M\b|[aApP]\.\s?[mM]\.|Uhr\b|o['’]clock|UTC\b|GMT\b"
    r"|(?:h|hrs?|hours)\b|(?:[CEMP][SD]?T|W?E[SD]T|WET|CES?T|BST|JST|IST|AE[SD]T)\b"
    r"|(?:Central|Eastern|Pacific|Mountain|local)(?:\s+(?:Standard\s+|Daylight\s+)?[Tt]ime\b|[.,;)]|$)"
    r"|\+\d{2}:?\d{2})"
)
# What stands before a time of day: a date.
_DATED = re.compile(
    r"(?:\d{4}-\d{2}-\d{2}[T ]|\b(?:19|20)\d{2},?\s+(?:(?:at|um|à|alle|kl\.?)\s+)?"
    r"|\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?,?\s+(?:um\s+)?|\d{1,2}/\d{1,2}(?:/\d{2,4})?,?\s+(?:at\s+)?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:at\s+)?)$",
    re.IGNORECASE,
)
# A ratio or a scale is said to be one.
_RATIO = re.compile(r"\b(?:ratio|scale|odds|split|score|aspect)\b[^.\d]{0,12}$", re.IGNORECASE)
_OF_RATIO = re.compile(r"\s*(?:ratio|scale|odds|split|aspect|mix|dilution)\b", re.IGNORECASE)
# Books of the Bible whose verses are cited as `John 3:16`, and the Quran's chapters.
_VERSE = re.compile(
    r"\b(?:Gen(?:esis)?|Ex(?:od(?:us)?)?|Lev(?:iticus)?|Num(?:bers)?|Deut(?:eronomy)?|Josh(?:ua)?"
    r"|Judg(?:es)?|Ruth|Sam(?:uel)?|Kings|Chron(?:icles)?|Ezra|Neh(?:emiah)?|Esther|Job"
    r"|Ps(?:a?lms?|almen)?|Prov(?:erbs)?|Eccl(?:esiastes)?|Isa(?:iah)?|Jer(?:emiah)?"
    r"|Ezek(?:iel)?|Dan(?:iel)?|Hos(?:ea)?|Joel|Amos|Mic(?:ah)?|Zech(?:ariah)?|Mal(?:achi)?"
    r"|Matt(?:hew|h[äa]us)?|Mark(?:us)?|Luke|Luk(?:as)?|Joh(?:n|annes)|Acts|Rom(?:ans)?|Römer"
    r"|Cor(?:inthians)?|Kor(?:inther)?|Gal(?:atians|ater)?|Eph(?:esians|eser)?"
    r"|Phil(?:ippians|ipper)?|Col(?:ossians)?|Thess(?:alonians)?|Tim(?:othy)?|Titus"
    r"|Heb(?:rews|räer)?|James|Jakobus|Pet(?:er|rus)?|Jude|Rev(?:elation)?|Offenbarung"
    r"|Mose|Surah?|Sure|Qur['’]?an|Koran)\.?\s+$"
)


def times(text: str) -> Iterator[tuple[int, int, timedelta]]:
    """The times of a recording in a text without tags: where each begins and ends, and which it is.

    Times of day, dates, ratios and verses are left out, as far as what stands beside them tells.
    """
    for found in _STAMP.finditer(text):
        when = moment(found[1])
        before = text[max(0, found.start() - _BESIDE) : found.start(1)]
        behind = text[found.end() : found.end() + _BESIDE]
        if when is not None and not _other(before, behind):
            yield found.start(1), found.end(1), when


def of_day(behind: str) -> bool:
    """Whether these words make a time that stands before them one of day: `am`, `Uhr`, `CET`."""
    return _OF_DAY.match(behind) is not None


def _other(before: str, behind: str) -> bool:
    """Whether a time that stands between these words is one of day, a ratio or a verse."""
    if of_day(behind) or _OF_RATIO.match(behind):
        return True
    return any(kind.search(before) for kind in (_DATED, _RATIO, _VERSE))


def moment(written: str) -> timedelta | None:
    """The time that is written so: `12:34`, `1h2m3s`, `754s`, or seconds alone."""
    said = written.strip()
    units = _UNITS.fullmatch(said)
    if units and any(units.groups()):
        hours, minutes, seconds = (int(part[:6]) if part else 0 for part in units.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return timecode.parsed(said)


def fragment(address: str) -> timedelta | None:
    """The time that an address leads to: `#t=754`, `#t=12:34`, `#t=1h2m3s`, `#t=10,20`; or None.

    Specification: W3C Media Fragments, normal play time.
    """
    _, _, name = address.partition("#")
    said = re.match(r"t=(?:npt:)?([^,&]+)", name)
    return moment(said[1]) if said else None
