"""Numbers are those by which apps sort and group."""

import pytest

from podsite.rules.numbers import (
    extras_belong_to_something,
    numbers_begin_at_one,
    one_number_each,
    serial_shows_are_numbered,
)
from tests.rules.asked import message, told


def test_numbers_from_one_on_are_fine() -> None:
    show = "per_page: 1\nseasons: {1: One}\nfeed_limit: 1"

    assert told(numbers_begin_at_one, "number: 1\nseason: 1", show=show) == []


@pytest.mark.parametrize("name", ["number", "season"])
def test_an_episodes_zero_is_told_at_its_line(name: str) -> None:
    assert told(numbers_begin_at_one, f"title: A\n{name}: 0") == ["a.md:3 error number-zero"]


@pytest.mark.parametrize("show", ["per_page: 0", "feed_limit: 0", "recent: 0", "seasons: {0: A}"])
def test_a_zero_of_the_show_is_told_at_its_line(show: str) -> None:
    assert told(numbers_begin_at_one, show=show) == ["show.md:2 error number-zero"]


def test_the_season_of_a_trailer_is_looked_at_too() -> None:
    show = "trailer:\n- title: A\n  url: https://a.test/a.mp3\n  date: 2026-01-01\n  season: 0"

    assert told(numbers_begin_at_one, show=show) == ["show.md:6 error number-zero"]


@pytest.mark.parametrize("episode", ["number: 1", "type: trailer", "type: bonus"])
def test_a_serial_show_with_numbers_is_fine(episode: str) -> None:
    assert told(serial_shows_are_numbered, episode, show="type: serial") == []


def test_only_a_serial_show_needs_numbers() -> None:
    assert told(serial_shows_are_numbered, "season: 1") == []
    assert told(serial_shows_are_numbered, "season: 1", show="type: serial") == [
        "a.md:1 warning no-number"
    ]


@pytest.mark.parametrize(
    "other",
    ["number: 2", "number: 1\nseason: 2", "number: 1\ntype: bonus", "number: 1\ndraft: yes"],
)
def test_a_number_of_ones_own_is_fine(other: str) -> None:
    assert told(one_number_each, "number: 1", other) == []


@pytest.mark.parametrize("season", ["", "season: 3\n"])
def test_one_number_twice_is_a_warning_at_the_second(season: str) -> None:
    episodes = (f"{season}number: 1", f"{season}title: B\nnumber: 1")

    assert told(one_number_each, *episodes) == [f"b.md:{3 + bool(season)} warning number-twice"]
    assert "episodes/a.md" in message(one_number_each, *episodes)


@pytest.mark.parametrize(
    "extra", ["", "number: 4\nseason: 2", "season: 2", "season: 3"], ids=["show", "4", "2", "named"]
)
@pytest.mark.parametrize("kind", ["trailer", "bonus"])
def test_an_extra_of_show_season_or_episode_is_fine(kind: str, extra: str) -> None:
    episodes = ("number: 4\nseason: 2", f"type: {kind}\n{extra}")

    assert told(extras_belong_to_something, *episodes, show="seasons: {3: Soon}") == []


@pytest.mark.parametrize("extra", ["number: 5", "season: 5", "number: 4"])
def test_an_extra_of_nothing_is_a_warning_at_its_line(extra: str) -> None:
    episodes = ("number: 4\nseason: 2", f"type: bonus\n{extra}")

    assert told(extras_belong_to_something, *episodes) == ["b.md:3 warning extra-of-nothing"]
