"""Whisper's segments are cues, whichever of its relatives wrote them."""

from datetime import timedelta
from typing import Any

import pytest

from podsite.formats.transcripts.passage import Passage
from podsite.formats.transcripts.whisper import is_form, passages


def passage(start: float, end: float, text: str, speaker: str | None = None) -> Passage:
    return Passage(text, speaker, timedelta(seconds=start), timedelta(seconds=end))


def test_segments_are_passages() -> None:
    segments = [{"start": 0.5, "end": 2, "text": " Hello there."}]

    assert list(passages({"segments": segments})) == [passage(0.5, 2, " Hello there.")]


def test_single_words_are_joined() -> None:
    words = [
        {"word": "Hello", "start": 0.5, "end": 0.9},
        {"word": "there.", "start": 0.9, "end": 1.4},
    ]

    assert list(passages({"words": words})) == [passage(0.5, 1.4, "Hello there.")]


def test_a_very_long_segment_is_cut_at_its_sentences() -> None:
    words = [
        {"word": f" word{'.' if number % 20 == 19 else ''}", "start": number, "end": number + 0.9}
        for number in range(100)
    ]
    text = "".join(str(word["word"]) for word in words)
    found = list(passages({"segments": [{"start": 0, "end": 100, "text": text, "words": words}]}))

    assert len(found) == 5
    assert " ".join(one.text for one in found) == text.strip()


def test_a_segment_of_two_voices_is_cut_between_them() -> None:
    words = [
        {"word": "Done?", "start": 0, "end": 1, "speaker": "SPEAKER_00"},
        {"word": "Never."},
        {"word": "No.", "start": 2, "end": 3, "speaker": "SPEAKER_01"},
    ]
    segment = {"start": 0, "end": 3, "text": "Done? Never. No.", "words": words}
    found = list(passages({"segments": [{**segment, "speaker": "SPEAKER_00"}]}))

    assert [(one.speaker, one.text) for one in found] == [
        ("SPEAKER_00", "Done? Never."),
        ("SPEAKER_01", "No."),
    ]


@pytest.mark.parametrize(
    ("more", "text", "speaker"),
    [
        ({"speaker": "1"}, " Hello there.", "Speaker 1"),
        ({"speaker": "?"}, " Hello there.", None),
        ({}, " (speaker 0) Hello there.", "Speaker 0"),
        ({}, " Hello there.", None),
    ],
)
def test_whisper_cpp_says_who_speaks_in_several_ways(
    more: dict[str, Any], text: str, speaker: str | None
) -> None:
    one = {"offsets": {"from": 500, "to": 2000}, "text": text, **more}
    [found] = passages({"transcription": [one]})

    assert (found.start, found.end) == (timedelta(seconds=0.5), timedelta(seconds=2))
    assert (found.speaker, found.text) == (speaker, " Hello there.")


def test_whisper_cpp_without_offsets_has_stamps() -> None:
    one = {"timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"}, "text": "Hello there."}

    assert list(passages({"transcription": [one]})) == [passage(0.5, 2, "Hello there.")]


def test_others_forms_are_told_apart() -> None:
    assert is_form({"segments": [{"start": 0, "text": ""}]})
    assert not is_form({"segments": [{"startTime": 0, "body": ""}]})
    assert not is_form({"transcription": "Hello"})
