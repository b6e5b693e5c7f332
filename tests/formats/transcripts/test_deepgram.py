"""Deepgram's answers are read by utterances, by sentences or by words, as far as they have them."""

from datetime import timedelta

from podsite.formats.transcripts.deepgram import is_form, passages
from podsite.formats.transcripts.passage import Passage

WORDS = [
    {"word": "hello", "start": 0.5, "end": 0.9, "speaker": 0, "punctuated_word": "Hello"},
    {"word": "there", "start": 0.9, "end": 1.4, "speaker": 0, "punctuated_word": "there."},
]
SAID = [Passage("Hello there.", "Speaker 0", timedelta(seconds=0.5), timedelta(seconds=1.4))]


def test_utterances_come_first_and_are_read_by_their_words() -> None:
    utterance = {"transcript": "?", "start": 0, "end": 9, "speaker": 0, "words": WORDS}

    assert list(passages({"results": {"channels": [{}], "utterances": [utterance]}})) == SAID


def test_paragraphs_are_read_by_their_sentences() -> None:
    sentence = {"text": "Hello there.", "start": 0.5, "end": 1.4}
    paragraphs = {"paragraphs": [{"sentences": [sentence], "speaker": 0}]}
    channel = {"alternatives": [{"words": [], "paragraphs": paragraphs}]}

    assert list(passages({"results": {"channels": [channel]}})) == SAID


def test_words_alone_are_joined() -> None:
    channel = {"alternatives": [{"words": WORDS}]}

    assert list(passages({"results": {"channels": [channel]}})) == SAID


def test_where_there_are_channels_each_is_a_speaker() -> None:
    bare = [{key: value for key, value in word.items() if key != "speaker"} for word in WORDS]
    channel = {"alternatives": [{"words": bare}]}
    found = list(passages({"results": {"channels": [channel, channel]}}))

    assert [one.speaker for one in found] == ["Speaker 0", "Speaker 1"]


def test_others_forms_are_told_apart() -> None:
    assert is_form({"results": {"channels": [{}]}})
    assert not is_form({"results": []})
    assert not is_form({"utterances": [{}]})
