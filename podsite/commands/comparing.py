"""How changes of a feed are told: to podcasters in words, to machines as JSON."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby

from podsite.feeds.compare import Change, Difference, Kind, Value

_SHOWN = 10  # changes of one kind; machines get all

# What apps do with each kind.
MEANINGS = {
    Kind.DOUBLED: "One guid for two episodes: apps show only one of the two",
    Kind.REISSUED: "Another guid: every app takes it for a new episode and downloads it again",
    Kind.GONE: "Gone: apps take it off their lists, some of them with the download",
    Kind.OTHER_SHOW: "Another guid of the show: directories take it for another show",
    Kind.NEW: "New: apps announce it or download it",
    Kind.REPLACED: "Another recording under the same guid: who has the old one keeps it, who is in"
    " the middle of it may have to begin again",
    Kind.MOVED: "The same recording at another address: apps keep what they have; the few that go"
    " by address download it again",
    Kind.DATED: "Another date: it moves in the lists",
    Kind.REWORDED: "Other words: apps show them when they look the next time",
    Kind.SHOW: "The show itself",
}
_LABELS = {
    "title": "title",
    "description": "description",
    "notes": "show notes",
    "link": "web page",
    "artwork": "artwork",
    "moved_to": "address the feed moves to",
    "type": "media type",
}


def told(changes: Iterable[Change]) -> Iterator[str]:
    """The changes in lines for people, those of a kind together under what they mean."""
    for kind, same in groupby(changes, lambda change: change.kind):
        found = list(same)
        number = f" ({len(found)})" if len(found) > 1 else ""
        yield f"{MEANINGS[kind]}{number}"
        yield from (f"  {line(change)}" for change in found[:_SHOWN])
        if len(found) > _SHOWN:
            yield f"  … and {len(found) - _SHOWN} more (--format json tells all)"


def line(change: Change) -> str:
    """One change in one line: the episode's name and what differs."""
    details = (_detail(change, one) for one in change.differences)
    if change.kind is Kind.GONE:
        details = (f"guid {change.guid}" for _ in range(1))
    return _printable(": ".join(filter(None, (change.name, "; ".join(details)))))


def summary(changes: Iterable[Change]) -> str:
    """What it comes to, in a sentence."""
    found = tuple(changes)
    broken = sum(change.kind.breaks for change in found)
    if broken:
        many = f"{broken} identities break" if broken > 1 else "1 identity breaks"
        return f"{many}: subscribers would lose episodes, or download again what they have."
    if found:
        return "Every identity is kept: no episode is lost, or comes again as a new one."
    return "Nothing to notice: apps go on showing what they show."


def as_json(change: Change) -> str:
    """One JSON object for machines."""
    return json.dumps(
        {
            "change": change.kind.value,
            "breaks": change.kind.breaks,
            "name": change.name,
            "guid": change.guid,
            "differences": [
                {"field": one.field, "before": _plain(one.before), "after": _plain(one.after)}
                for one in change.differences
            ],
        },
        ensure_ascii=False,
    )


def _detail(change: Change, one: Difference) -> str:
    """A difference in words; of long texts only that there is one."""
    if change.kind is Kind.DOUBLED:
        return f"'{one.before}' has the guid {change.guid} too; give one of them another"
    if one.field == "guid":
        keep = f"; to keep subscribers, write  guid: {one.before}" if one.before else ""
        return f"{one.before} → {one.after or 'none'}{keep}"
    if one.field in ("description", "notes"):
        return _LABELS[one.field]
    label = f"{_LABELS[one.field]} " if one.field in _LABELS else ""
    unit = " bytes" if one.field == "length" else ""
    return f"{label}{_shown(one.before)} → {_shown(one.after)}{unit}"


def _shown(value: Value) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC".replace(":00 UTC", " UTC")
    if isinstance(value, int):
        return f"{value:,}"
    return "none" if value is None else f"“{value}”" if " " in value else value


def _plain(value: Value) -> str | int | None:
    return value.isoformat() if isinstance(value, datetime) else value


def _printable(text: str) -> str:
    """Text of a feed on one line, without commands to a terminal."""
    text = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(text.split())
