"""Transcripts can be shown as captions."""

from datetime import timedelta
from pathlib import PurePosixPath

import pytest

from podsite.model import Cue, Transcript
from podsite.rules.transcripts import (
    cues_end_with_the_recording,
    cues_fit_a_screen,
    cues_go_forward,
    transcripts_have_words,
)
from tests.rules.asked import told

EPISODE = "title: A\ntranscript: a.vtt"
RULES = (cues_go_forward, transcripts_have_words, cues_end_with_the_recording, cues_fit_a_screen)


def transcript(*times: tuple[float, float], words: str = "Words") -> Transcript:
    cues = tuple(
        Cue(start=timedelta(seconds=one), end=timedelta(seconds=other), text=words)
        for one, other in times
    )
    return Transcript(file=PurePosixPath("episodes/a.vtt"), cues=cues)


def test_an_episode_without_transcript_is_fine() -> None:
    assert [one for rule in RULES for one in told(rule, "title: A")] == []


@pytest.mark.parametrize("times", [((0, 1), (1, 2)), ((0, 5), (0, 3), (2, 4))])
def test_cues_that_start_in_order_are_fine(times: tuple[tuple[float, float], ...]) -> None:
    said = transcript(*times)

    assert [one for rule in RULES for one in told(rule, EPISODE, transcript=said)] == []


@pytest.mark.parametrize("times", [((5, 6), (1, 2)), ((1, 1),), ((2, 1),)])
def test_cues_out_of_order_are_told_at_the_transcripts_line(
    times: tuple[tuple[float, float], ...],
) -> None:
    assert told(cues_go_forward, EPISODE, transcript=transcript(*times)) == [
        "a.md:3 error cue-order"
    ]


def test_a_transcript_without_words_is_a_warning_at_its_line() -> None:
    assert told(transcripts_have_words, EPISODE, transcript=transcript()) == [
        "a.md:3 warning cue-none"
    ]


@pytest.mark.parametrize("end", [5, 10, 13])
def test_a_transcript_as_long_as_its_recording_is_fine(end: float) -> None:
    said, ten = transcript((0, end)), timedelta(seconds=10)

    assert told(cues_end_with_the_recording, EPISODE, transcript=said, duration=ten) == []


def test_a_transcript_that_goes_on_is_a_warning_at_its_line() -> None:
    said, ten = transcript((0, 14)), timedelta(seconds=10)

    assert told(cues_end_with_the_recording, EPISODE, transcript=said, duration=ten) == [
        "a.md:3 warning cue-late"
    ]


def test_cues_longer_than_five_lines_are_one_warning_at_the_transcripts_line() -> None:
    fitting = transcript((0, 1), (1, 2), words="x" * 325)
    long = transcript((0, 1), (1, 2), words="x" * 326)

    assert told(cues_fit_a_screen, EPISODE, transcript=fitting) == []
    assert told(cues_fit_a_screen, EPISODE, transcript=long) == ["a.md:3 warning cue-long"]
