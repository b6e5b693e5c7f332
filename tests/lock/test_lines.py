"""feed.lock is lines of JSON, which are read as they were written."""

import json

import pytest

from podsite.lock import Lock, promised, written
from podsite.lock.lines import parsed
from podsite.model import Measured
from podsite.problem import ProblemError
from tests.shows import MOMENT, a_podcast, an_episode

MEDIA = (
    Measured("https://media.test/a.mp3", 1234, "audio/mpeg", 90),
    Measured("https://media.test/ü.mp3?a=1", 5, "audio/mpeg"),
)
LOCK = promised(a_podcast(an_episode("a")), Lock(), MOMENT)


def test_recordings_elsewhere_stand_behind_the_promises_as_the_design_writes_them() -> None:
    lock = Lock("x", LOCK.promises, MEDIA)
    rows = written(lock).decode().splitlines()

    assert [next(iter(json.loads(row))) for row in rows] == ["show", "guid", "media", "media"]
    assert json.loads(rows[2]) == {
        "media": "https://media.test/a.mp3",
        "length": 1234,
        "type": "audio/mpeg",
        "duration": 90,
    }
    assert json.loads(rows[3]).keys() == {"media", "length", "type"}
    assert parsed(written(lock).decode()) == lock


def test_the_line_of_a_promise_is_told_among_those_of_media() -> None:
    text = written(Lock("x", LOCK.promises, MEDIA)).decode()
    show, promise, *media = text.splitlines(keepends=True)
    mixed = parsed("".join((show, *media, promise)))  # as hands merge them

    assert parsed(text).line(LOCK.promises[0]) == 2
    assert mixed == parsed(text)
    assert mixed.line(LOCK.promises[0]) == 4


@pytest.mark.parametrize(
    "row",
    [
        '{"media": "https://media.test/a.mp3"}',
        '{"media": 1, "length": 1, "type": "a"}',
        '{"media": "u", "length": "1", "type": "a"}',
        '{"media": "u", "length": -1, "type": "a"}',
        '{"media": "u", "length": 1, "type": null}',
        '{"media": "u", "length": 1, "type": "a", "duration": "1"}',
        '{"media": "u", "length": 1, "type": "a", "more": 1}',
    ],
)
def test_a_line_of_media_that_says_something_else_is_damaged(row: str) -> None:
    with pytest.raises(ProblemError) as raised:
        parsed('{"show": "x"}\n' + row + "\n")

    assert [(one.code, one.line) for one in raised.value.problems] == [("lock-damaged", 2)]
