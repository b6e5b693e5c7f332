"""Transcripts can be shown as captions."""

from datetime import timedelta
from pathlib import PurePosixPath

import pytest

from podsite.model import Credit, Cue, Mended, Speaker, Transcript, Utterance
from podsite.output import Site
from podsite.rules.transcripts import (
    cues_are_in_order,
    cues_end_with_the_recording,
    cues_fit_a_screen,
    speakers_have_names,
    transcripts_have_words,
)
from tests.rules.asked import told
from tests.shows import a_catalogue, an_episode

EPISODE = "title: A\ntranscript: a.vtt"
RULES = (cues_are_in_order, transcripts_have_words, cues_end_with_the_recording, cues_fit_a_screen)


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


def test_each_kind_of_mending_is_a_warning_at_the_transcripts_line() -> None:
    second = timedelta(seconds=1)
    said = Transcript(
        file=PurePosixPath("episodes/a.vtt"),
        cues=transcript((0, 1)).cues,
        mended=(
            Mended(what="out of order", count=2, first=second, done="sorted by time"),
            Mended(what="said twice", count=1, first=second, done="left out"),
        ),
    )

    assert told(cues_are_in_order, EPISODE, transcript=said) == ["a.md:3 warning cue-mended"] * 2


def test_words_without_times_are_words() -> None:
    said = Transcript(file=PurePosixPath("episodes/a.txt"), spoken=(Utterance(text="Hello"),))

    assert [one for rule in RULES for one in told(rule, EPISODE, transcript=said)] == []


def spoken(*speakers: str) -> Transcript:
    words = tuple(Utterance(text="Hello", speaker=one) for one in speakers)
    return Transcript(file=PurePosixPath("episodes/a.txt"), spoken=words)


def test_labels_that_are_nobodys_name_are_one_warning_that_says_what_to_add() -> None:
    episode = an_episode("a", transcript=spoken("Speaker A", "SPEAKER_01", "Caller", "Mira"))
    [problem] = speakers_have_names(a_catalogue(episode), Site(()))

    assert (problem.code, problem.severity.value) == ("speaker-label", "warning")
    assert problem.message == (
        "'Speaker A' and 'SPEAKER_01' are nobody's names; add  speakers: {A: …, 1: …}"
    )


def test_labels_that_are_said_or_somebodys_name_are_fine() -> None:
    episode = an_episode(
        "a",
        transcript=spoken("Speaker A", "B"),
        speakers=(Speaker(label="A", name="Ada Marlow"),),
        guests=(Credit(name="B"),),
    )

    assert list(speakers_have_names(a_catalogue(episode), Site(()))) == []


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
