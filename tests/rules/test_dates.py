"""Dates put episodes in the order that was meant."""

import pytest

from podsite.rules.dates import dates_are_of_our_time, one_episode_at_a_time
from tests.rules.asked import message, told


@pytest.mark.parametrize("year", [1995, 2026, 2100])
def test_a_date_of_our_time_is_fine(year: int) -> None:
    assert told(dates_are_of_our_time, f"date: {year}-01-01") == []


@pytest.mark.parametrize("year", [1926, 1994, 2101, 2226])
def test_another_date_is_a_warning_at_its_line(year: int) -> None:
    assert told(dates_are_of_our_time, f"title: A\ndate: {year}-01-01") == [
        "a.md:3 warning odd-date"
    ]


def test_episodes_at_different_times_are_fine() -> None:
    assert told(one_episode_at_a_time, "date: 2026-01-05 08:00", "date: 2026-01-05 08:01") == []


@pytest.mark.parametrize("other", ["2026-01-05 08:00", "2026-01-05 09:00 +01:00"])
def test_two_episodes_at_one_moment_are_a_warning_at_the_second(other: str) -> None:
    episodes = ("date: 2026-01-05 08:00", f"title: B\ndate: {other}")

    assert told(one_episode_at_a_time, *episodes) == ["b.md:3 warning same-moment"]
    assert "episodes/a.md" in message(one_episode_at_a_time, *episodes)


def test_a_draft_has_no_moment_yet() -> None:
    assert told(one_episode_at_a_time, "draft: true", "summary: A") == []
