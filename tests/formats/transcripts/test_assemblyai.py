"""AssemblyAI's answers are sentences with their speakers, times in milliseconds."""

from datetime import timedelta

import pytest

from podsite.formats.transcripts.assemblyai import is_form, passages
from podsite.formats.transcripts.passage import Passage

HELLO = [
    {"text": "Hello", "start": 500, "end": 900, "speaker": "A"},
    {"text": "there.", "start": 900, "end": 1400, "speaker": "A"},
]
SAID = [
    Passage("Hello there.", "Speaker A", timedelta(seconds=0.5), timedelta(seconds=1.4)),
]


@pytest.mark.parametrize("field", ["utterances", "sentences", "paragraphs"])
def test_utterances_sentences_and_paragraphs_are_read_by_their_words(field: str) -> None:
    part = {"text": "?", "start": 1, "end": 2, "speaker": "A", "words": HELLO}

    assert list(passages({field: [part]})) == SAID


def test_an_utterance_without_words_is_one_passage() -> None:
    part = {"text": "Hello there.", "start": 500, "end": 1400, "speaker": "A"}

    assert list(passages({"utterances": [part]})) == SAID


def test_without_utterances_the_words_are_joined() -> None:
    assert list(passages({"utterances": None, "words": HELLO})) == SAID


def test_an_utterance_of_minutes_is_cut_at_its_sentences() -> None:
    words = [
        {
            "text": f"word{'.' if number % 20 == 19 else ''}",
            "start": number * 300,
            "end": number * 300 + 200,
        }
        for number in range(200)
    ]
    part = {"text": "?", "start": 0, "end": 60_000, "speaker": "B", "words": words}
    found = list(passages({"utterances": [part]}))

    assert len(found) == 10
    assert {one.speaker for one in found} == {"Speaker B"}


def test_others_forms_are_told_apart() -> None:
    assert is_form({"words": HELLO})
    assert not is_form({"words": [{"word": "Hello", "start": 0.5}]})
    assert not is_form({"utterances": []})
