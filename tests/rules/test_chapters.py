"""Every player can jump to chapters."""

from datetime import timedelta
from pathlib import PurePosixPath

import pytest

from podsite.rules.chapters import (
    chapters_are_enough,
    chapters_begin_at_zero,
    chapters_end_before_the_next,
    chapters_go_forward,
    times_in_notes_go_forward,
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


def test_silent_chapters_are_in_no_list_and_count_for_none() -> None:
    rows = "chapters:\n- {start: 0, title: A, toc: false}\n- {start: 1, title: B}"

    assert told(chapters_begin_at_zero, rows) == ["a.md:3 warning chapter-first"]
    assert told(chapters_are_enough, rows) == ["a.md:2 warning chapter-few"]


@pytest.mark.parametrize("end", ["1", "0:05", "600"])
def test_an_end_before_the_next_start_is_fine(end: str) -> None:
    rows = f"chapters:\n- {{start: 0, title: A, end: {end}}}\n- {{start: 600, title: B, end: 700}}"

    assert told(chapters_end_before_the_next, rows) == []


@pytest.mark.parametrize("end", ["0", "4", "5"])
def test_an_end_before_the_start_is_told_at_its_line(end: str) -> None:
    rows = f"chapters:\n- start: 5\n  title: A\n  end: {end}"

    assert told(chapters_end_before_the_next, rows) == ["a.md:5 error chapter-end"]


def test_an_end_after_the_next_start_is_a_warning_at_its_line() -> None:
    rows = "chapters:\n- start: 0\n  title: A\n  end: 7\n- {start: 5, title: B}"

    assert told(chapters_end_before_the_next, rows) == ["a.md:5 warning chapter-overlap"]


def test_what_is_wrong_in_a_file_of_chapters_is_told_of_that_file() -> None:
    file = PurePosixPath("episodes/a.json")

    assert told(chapters_go_forward, chapters(1, 0), chapters_file=file) == [
        "a.json:1 error chapter-order"
    ]
    assert told(chapters_are_enough, chapters(1), chapters_file=file) == [
        "a.json:1 warning chapter-few"
    ]


def test_of_chapters_that_are_times_in_notes_the_feed_writes_what_apps_lack() -> None:
    file = PurePosixPath("episodes/a.md")

    assert told(chapters_begin_at_zero, chapters(1), chapters_file=file) == []
    late = told(chapters_go_forward, chapters(0, 601), chapters_file=file, duration=TEN_MINUTES)
    assert late == []
    assert told(chapters_are_enough, chapters(1), chapters_file=file) == []


@pytest.mark.parametrize(
    "notes",
    [
        "0:00 Welcome\n\n1:00 Sleep\n\n2:00 Dreams",
        "0:30 Welcome\n1:00 Sleep",
        "[0:00] Welcome\n\n[@1:00] - Sleep",
        "We meet at 12:30 for lunch.\n\nThen at 14:00.",
        "No times at all.",
    ],
)
def test_times_that_go_forward_are_fine(notes: str) -> None:
    assert told(times_in_notes_go_forward, f"summary: A\n---\n{notes}") == []


def test_a_time_that_goes_back_is_a_warning_at_its_line() -> None:
    episode = "summary: A\n---\nHello\n\n0:00 A\n\n1:00 B\n\n40:00 C\n\n02:33 D\n\n1:05:00 E"

    assert told(times_in_notes_go_forward, episode) == ["a.md:15 warning times-in-notes"]
    assert "'02:33 D' does not come after the one above" in message(
        times_in_notes_go_forward, episode
    )


def test_a_time_after_the_end_is_a_warning_at_its_line() -> None:
    episode = "duration: 600\n---\n0:00 A\n\n1:00 B\n\n2:00 C\n\n10:01 D"

    assert told(times_in_notes_go_forward, episode) == ["a.md:13 warning times-in-notes"]
    assert "'10:01 D' is after the recording's end" in message(times_in_notes_go_forward, episode)


def test_where_there_are_other_chapters_times_in_notes_may_be_anything() -> None:
    notes = "0:00 A\n\n1:00 B\n\n2:00 C\n\n1:30 D\n\n4:00 E"

    assert told(times_in_notes_go_forward, f"{chapters(0, 1)}\n---\n{notes}") == []
