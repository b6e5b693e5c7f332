"""Single values of front matter: text, addresses, numbers, times, dates, choices.

Each function takes what the front matter holds and returns what the model wants, or raises
UnfitError, whose message goes on from "field 'x' ".
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from difflib import get_close_matches
from enum import Enum
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from podsite.formats import colours, timecode
from podsite.model import Colour, PartialDate, Url

# What XML 1.0 cannot carry: one such character empties the feed in half of the apps.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class UnfitError(ValueError):
    """A value that a field cannot have."""


def text(value: object) -> str:
    if isinstance(value, bool | float | list | Mapping):
        raise UnfitError(f"is to be text, and this is {_kind(value)}; put it in quotes")
    text = "" if value is None else str(value).strip()
    if found := FORBIDDEN.search(text):
        raise UnfitError(f"holds the control character U+{ord(found[0]):04X}; take it out")
    if not text:
        raise UnfitError("is empty; fill it in or take the line away")
    return text


def exact(value: object) -> str:
    """Text that must stay as it was written: YAML reads `0x1F` as 31."""
    if not isinstance(value, str):
        raise UnfitError(f"is to be text, and this is read as {value}; put it in quotes")
    return value


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, list):
        return "a list"
    return "a mapping" if isinstance(value, Mapping) else f"the number {value}"


def url(value: object) -> Url:
    address = text(value)
    try:
        parts = urlsplit(address)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        fits = fits and not re.search(r"\s", address)
    except ValueError:
        fits = False
    if not fits:
        raise UnfitError(f"is to be a web address such as https://example.org/, not '{address}'")
    return Url(address)


def colour(value: object) -> Colour:
    spelt = text(value)
    if colours.parsed(spelt) is None:
        raise UnfitError(f"is to be a colour such as #c43 or #cc4433 in quotes, not '{spelt}'")
    return Colour(spelt)


def yes_or_no(value: object) -> bool:
    words = {"true": True, "yes": True, "false": False, "no": False}
    answer = words.get(str(value).casefold())
    if answer is None:
        raise UnfitError(f"is true or false, not '{value}'")
    return answer


def whole(value: object) -> int:
    text = str(value)
    if isinstance(value, bool) or not re.fullmatch(r"[0-9]{1,15}", text):
        raise UnfitError(f"is to be a whole number, not '{value}'")
    return int(text)


def length(value: object) -> timedelta:
    found = timecode.parsed(str(value))
    if found is None:
        raise UnfitError(f"is to be a time such as 1:02:03, 12:34 or 75, not '{value}'")
    return found


def moment(value: object, timezone: tzinfo) -> datetime:
    moment: datetime | None
    if isinstance(value, date) and not isinstance(value, datetime):
        moment = datetime.combine(value, time())
    elif isinstance(value, datetime):
        moment = value
    else:
        try:
            moment = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d|Z$)", "", str(value).strip()))
        except ValueError:
            moment = None
    if moment is None or moment.year < 1900:
        raise UnfitError(
            f"is no date that exists: '{value}'; write 2026-11-22 or 2026-11-22 18:30,"
            " with +02:00 behind it for another zone than the show's"
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone)


def partial_date(value: object) -> PartialDate:
    said = str(value).strip()
    full = said + "-01-01"[len(said) - 4 :] if len(said) in (4, 7) else said
    try:
        date.fromisoformat(full if "-" in full[4:5] else "")
    except ValueError as error:
        raise UnfitError(
            f"is a year, a month or a day such as 2019, 2019-05 or 2019-05-03, not '{said}'"
        ) from error
    return PartialDate(said)


def timezone(value: object) -> tzinfo:
    name = text(value)
    if name not in available_timezones():
        close = get_close_matches(name, available_timezones(), 1)
        advice = f"did you mean {close[0]}?" if close else "write it as Europe/Rome"
        raise UnfitError(f"names no time zone: '{name}'; {advice}")
    return ZoneInfo(name)


def choice(kind: type[Enum], value: object) -> Enum:
    choices = {str(member.value): member for member in kind}
    if not isinstance(value, str) or value not in choices:
        raise UnfitError(f"is one of {', '.join(choices)}, not '{value}'")
    return choices[value]
