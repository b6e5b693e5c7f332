"""Every player can jump to chapters."""

from datetime import timedelta

import pytest

from podsite.rules.chapters import (
    chapters_are_enough,
    chapters_begin_at_zero,
    chapters_go_forward,
    times_in_notes_can_be_read,
)
from tests.rules.asked import message, told

TEN_MINUTES = timedelta(minutes=10)


def chapters(*starts: int) -> str:
    rows = (f"- {{start: {start}, title: At {start}}}" for start in starts)
    return "\n".join(["chapters:" + " []" * (not starts), *rows])


@pytest.mark.parametrize("starts", [(), (5,), (0, 1, 600)])
def test_chapters_in_order_within_the_recording_are_fine(starts: tuple[int, ...]) -> None:
    assert told(chapters_go_forward, chapters(*starts), duration=TEN_MINUTES) == []


@pytest.mark.parametrize("starts", [(1, 0), (1, 1)])
def test_a_chapter_that_does_not_come_later_is_told_at_its_line(starts: tuple[int, ...]) -> None:
    assert told(chapters_go_forward, chapters(*starts)) == ["a.md:4 error chapter-order"]


def test_a_chapter_after_the_end_is_told_at_its_line() -> None:
    late = chapters(0, 601)

    assert told(chapters_go_forward, late, duration=TEN_MINUTES) == ["a.md:4 error chapter-late"]
    assert "(10:00)" in message(chapters_go_forward, f"duration: 600\n{late}")


def test_chapters_of_a_recording_of_unknown_duration_have_no_end() -> None:
    assert told(chapters_go_forward, chapters(0, 9999)) == []


@pytest.mark.parametrize("starts", [(), (0, 60, 120)])
def test_three_chapters_from_zero_on_or_none_are_fine(starts: tuple[int, ...]) -> None:
    assert told(chapters_begin_at_zero, chapters(*starts)) == []
    assert told(chapters_are_enough, chapters(*starts)) == []


def test_a_first_chapter_after_the_beginning_is_a_warning_at_its_line() -> None:
    assert told(chapters_begin_at_zero, chapters(1, 2)) == ["a.md:3 warning chapter-first"]


@pytest.mark.parametrize("starts", [(0,), (0, 60)])
def test_fewer_than_three_chapters_are_a_warning(starts: tuple[int, ...]) -> None:
    assert told(chapters_are_enough, chapters(*starts)) == ["a.md:2 warning chapter-few"]


@pytest.mark.parametrize(
    "notes",
    [
        "0:00 Welcome\n\n1:00 Sleep\n\n2:00 Dreams",
        "- 00:00 - Welcome\n- 01:00 - Sleep\n- 1:02:00 - Dreams",
        "(00:00) Welcome\n\n(01:00) Sleep\n\n(02:00) Dreams",
        "We meet at 12:30 for lunch.\n\nThen at 14:00.",
        "10:30 is early.",
        "- **0:00** Welcome\n- [1:00](#t=60) Sleep\n- 1:02:00 Dreams",
        "No times at all.",
    ],
)
def test_times_that_apps_can_read_are_fine(notes: str) -> None:
    assert told(times_in_notes_can_be_read, f"summary: A\n---\n{notes}") == []


@pytest.mark.parametrize(
    ("notes", "why"),
    [
        ("0:30 Welcome\n\n1:00 Sleep\n\n2:00 Dreams", "not 0:00"),
        ("0:00 Welcome\n\n2:00 Sleep\n\n1:00 Dreams", "forward"),
        ("0:00 Welcome\n\n2:00 Sleep", "fewer than three"),
        ("0:00 Welcome\n1:00 Sleep\n2:00 Dreams", "run together"),
        ("[0:00] Welcome\n\n[1:00] Sleep\n\n[2:00] Dreams", "'[0:00] Welcome'"),
        ("0:00 Welcome\n\n100:00 Sleep\n\n120:00 Dreams", "'100:00 Sleep'"),
        ("0:00.5 Welcome\n\n1:00 Sleep\n\n2:00 Dreams", "'0:00.5 Welcome'"),
    ],
)
def test_times_that_apps_cannot_read_are_a_warning_at_the_first(notes: str, why: str) -> None:
    episode = f"summary: A\n---\nHello\n\n{notes}"

    assert told(times_in_notes_can_be_read, episode) == ["a.md:9 warning times-in-notes"]
    assert why in message(times_in_notes_can_be_read, episode)


def test_where_there_are_chapters_times_in_notes_may_be_anything() -> None:
    assert told(times_in_notes_can_be_read, f"{chapters(0, 1)}\n---\n0:30 A\n\n0:10 B") == []
