"""Corrections tell when and what."""

from datetime import timedelta

from podsite.rules.corrections import corrections_are_of_the_recording, corrections_come_later
from tests.rules.asked import told


def corrected(date: str, at: str = "") -> str:
    return f"corrections:\n- date: {date}\n  text: It was two.\n" + (at and f"  at: {at}\n")


def test_a_correction_of_the_same_day_or_later_is_fine() -> None:
    assert told(corrections_come_later, corrected("2026-01-05")) == []
    assert told(corrections_come_later, corrected("2027-01-05")) == []


def test_one_that_came_before_its_episode_is_a_warning() -> None:
    assert told(corrections_come_later, corrected("2025-12-31")) == [
        "a.md:3 warning correction-early"
    ]


def test_a_time_after_the_end_is_told_at_its_line() -> None:
    ten = timedelta(minutes=10)

    assert (
        told(corrections_are_of_the_recording, corrected("2027-01-05", "10:00"), duration=ten) == []
    )
    assert told(
        corrections_are_of_the_recording, corrected("2027-01-05", "10:01"), duration=ten
    ) == ["a.md:5 error correction-late"]
    assert told(corrections_are_of_the_recording, corrected("2027-01-05", "10:01")) == []
