"""Apps can play soundbites."""

from datetime import timedelta

import pytest

from podsite.rules.soundbites import soundbites_are_of_the_recording, soundbites_are_short
from tests.rules.asked import told

TEN_MINUTES = timedelta(minutes=10)


def bite(start: int, duration: int) -> str:
    return f"soundbites:\n- start: {start}\n  duration: {duration}"


@pytest.mark.parametrize("times", [(0, 15), (480, 120), (585, 15)])
def test_a_short_piece_of_the_recording_is_fine(times: tuple[int, int]) -> None:
    assert told(soundbites_are_short, bite(*times)) == []
    assert told(soundbites_are_of_the_recording, bite(*times), duration=TEN_MINUTES) == []


@pytest.mark.parametrize("duration", [14, 121])
def test_what_is_too_short_or_long_is_a_warning_at_its_line(duration: int) -> None:
    assert told(soundbites_are_short, bite(0, duration)) == ["a.md:4 warning soundbite-length"]


@pytest.mark.parametrize("times", [(586, 15), (900, 20)])
def test_what_goes_on_after_the_end_is_told_at_its_line(times: tuple[int, int]) -> None:
    assert told(soundbites_are_of_the_recording, bite(*times), duration=TEN_MINUTES) == [
        "a.md:3 error soundbite-late"
    ]


def test_a_recording_of_unknown_duration_has_no_end() -> None:
    assert told(soundbites_are_of_the_recording, bite(9999, 20)) == []
