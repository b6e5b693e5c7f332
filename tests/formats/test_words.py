"""Dates, lengths and sizes are told as people read them."""

from datetime import UTC, datetime, timedelta

import pytest

from podsite.formats import words


@pytest.mark.parametrize(
    ("month", "day", "told"),
    [(1, 5, "5 January 2026"), (11, 22, "22 November 2026"), (12, 31, "31 December 2026")],
)
def test_a_day_is_told_in_words_whatever_the_machine_speaks(
    month: int, day: int, told: str
) -> None:
    assert words.day(datetime(2026, month, day, 23, 59, tzinfo=UTC)) == told


def test_months_count_from_one() -> None:
    assert (words.month(1), words.month(12)) == ("January", "December")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.2, "0 s"),
        (45, "45 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (754, "13 min"),
        (3599, "1 h"),
        (3600, "1 h"),
        (3723, "1 h 2 min"),
        (90000, "25 h"),
    ],
)
def test_a_length_is_told_in_hours_and_minutes_or_seconds(seconds: float, told: str) -> None:
    assert words.length(timedelta(seconds=seconds)) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "1 kB"), (54_321, "54 kB"), (1_234_567, "1.2 MB"), (64_000_000, "64.0 MB")],
)
def test_a_size_is_told_in_decimal_units(number: int, told: str) -> None:
    assert words.size(number) == told


@pytest.mark.parametrize(
    ("word", "meant"), [("hots", "Host"), ("HOST", "Host"), ("gest", "Guest"), ("xyzzy", None)]
)
def test_the_likeliest_word_is_told_as_it_is_spelt(word: str, meant: str | None) -> None:
    assert words.likeliest(word, ["Host", "Guest"]) == meant
