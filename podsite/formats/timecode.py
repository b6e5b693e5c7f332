"""Times in a recording, as people write them: `1:02:03`, `12:34`, `1:02.5`, `75`."""

import re
from datetime import timedelta

_FORM = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,6}))?")


def parsed(text: str) -> timedelta | None:
    """The time that `text` means, or None when it means none.

    Minutes and seconds below a larger unit must be under sixty.
    """
    form = _FORM.fullmatch(text.strip())
    if form is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in form.groups()[:3])
    if (form[2] and seconds > 59) or (form[1] and minutes > 59):
        return None
    return timedelta(
        hours=hours,
        minutes=minutes,
        seconds=seconds,
        microseconds=int((form[4] or "").ljust(6, "0")),
    )


def clock(time: timedelta) -> str:
    """`1:02:03`, or `12:34` below an hour: a time as players show it, whole seconds."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def precise(time: timedelta) -> str:
    """`01:02:03.450`: a time as WebVTT and simple chapters write it, in milliseconds."""
    milliseconds = round(time.total_seconds() * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"


def duration(time: timedelta) -> str:
    """`PT1H2M3S`: a length of time as HTML's `datetime` and schema.org write it (ISO 8601)."""
    minutes, seconds = divmod(round(time.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "H"), (minutes, "M"), (seconds, "S")]
    return "PT" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0S")


def seconds(time: timedelta) -> str:
    """`75` or `75.5`: seconds as fragments (`#t=75.5`) and chapter files count them."""
    return f"{time.total_seconds():.3f}".rstrip("0").rstrip(".")
