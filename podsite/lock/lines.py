"""How feed.lock is spelled: a line of JSON for the show, each promise and each recording elsewhere.

So a change is a line in version control, and a conflict of merging can be read.
"""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from podsite.lock.promise import Lock, Promise
from podsite.model import Enclosure, Measured
from podsite.problem import Problem, ProblemError

FILE = PurePosixPath("feed.lock")


def parsed(text: str) -> Lock:
    """The lock that a file's text holds. Raises ProblemError where it is damaged."""
    show, promises, media, places = None, [], [], []
    for number, row in enumerate(text.removesuffix("\n").split("\n"), 1):
        try:
            entry = json.loads(row)
            if number == 1:
                show = _text(entry["show"])
            elif "media" in entry:
                media.append(_measured(entry))
            else:
                promises.append(_promise(entry))
                places.append(number)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ProblemError(_damaged(text, row, number)) from error
    return Lock(show, tuple(promises), tuple(media), tuple(places))


def written(lock: Lock) -> bytes:
    """The lock as its file holds it: a line for the show, one for each promise, then the media."""
    entries: list[dict[str, object]] = [{"show": lock.show}] if lock.show else []
    for promise in lock.promises:
        entry = asdict(promise) | {"published": promise.published.isoformat()}
        unsaid = {"duration": None, "former": (), "said": False}
        entries.append(
            {key: entry[key] for key in entry if (key, entry[key]) not in unsaid.items()}
        )
    for one in lock.media:
        entries.append({"media": one.url, "length": one.length, "type": one.type})
        if one.duration is not None:
            entries[-1]["duration"] = one.duration
    rows = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    return "".join(rows).encode()


def _promise(entry: Any) -> Promise:
    """A line of the file as a promise. Raises ValueError, TypeError, KeyError, AttributeError."""
    former = entry.get("former", [])
    enclosure = Enclosure(**entry["enclosure"])
    published = datetime.fromisoformat(_text(entry["published"]))
    more = {"former": tuple(former), "enclosure": enclosure, "published": published}
    promise = Promise(**(entry | more))
    for text in (promise.guid, promise.source, promise.slug, promise.url, *former):
        _text(text)
    for text in (enclosure.url, enclosure.type):
        _text(text)
    numbers = isinstance(enclosure.length, int) and isinstance(promise.duration, int | None)
    if not numbers or not isinstance(former, list) or published.tzinfo is None:
        raise ValueError
    return promise


def _measured(entry: Any) -> Measured:
    """A line of the file that tells of a recording elsewhere. Raises as `_promise` does."""
    more = {name: entry[name] for name in entry if name != "media"}
    measured = Measured(_text(entry["media"]), **more)
    _text(measured.type)
    numbers = (measured.length, 0 if measured.duration is None else measured.duration)
    if not all(isinstance(one, int) and one >= 0 for one in numbers):
        raise ValueError
    return measured


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _damaged(text: str, row: str, number: int) -> Problem:
    if row.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        message = (
            "feed.lock holds a merge conflict; keep the lines of both sides, each once,"
            " and delete the marks"
        )
    elif text.strip() and not row.strip():
        message = "this line of feed.lock is empty; delete it"
    elif row.startswith('{"show"') and number > 1:
        message = "the show's own line of feed.lock is its first, and there once; delete this one"
    else:
        what = "is not the show's own" if row.startswith('{"guid"') else "cannot be read"
        message = (
            f"this line of feed.lock {what}; take the file back from your version control"
            " (git checkout feed.lock), for it holds what subscribers were promised"
        )
    return Problem("lock-damaged", message, FILE, number)
