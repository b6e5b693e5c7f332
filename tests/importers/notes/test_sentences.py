"""Sentences end where they end, and the first of them make the summary."""

import pytest

from podsite.importers.notes.sentences import sentences, summary


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Quill and Prof. Reed, e.g. Ada, met.|They ate.",
        "The U.S. Army vs. the bees, i.e. all, etc. of them.|Why?|Because!",
        "J. K. Merle wrote it.|See No. 5 or approx. five.",
        "She said “no.”|He left…|Then he came.",
        "It is 3.5 m long.|Node.js is not.",
        "progressive MS.|This is it.",
    ],
)
def test_a_sentence_does_not_end_at_an_abbreviation(text: str) -> None:
    assert list(sentences(text.replace("|", " "))) == text.split("|")


def test_japanese_sentences_need_no_spaces() -> None:
    assert list(sentences("村がある。蜂がいる！")) == ["村がある。", "蜂がいる！"]


def test_the_summary_is_the_first_two_sentences_where_they_are_short() -> None:
    assert summary(["One bee came to town. Two bees left it again. Three stayed at home."]) == (
        "One bee came to town. Two bees left it again."
    )


def test_the_summary_is_one_sentence_where_two_are_too_long() -> None:
    first, second = "A" + "a" * 150 + ".", "B" + "b" * 200 + "."
    assert summary([f"{first} {second}"]) == first


def test_only_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    text = "bees and " * 60
    result = summary([text])
    assert result is not None
    assert len(result) <= 301
    assert result.endswith("…")
    assert text.startswith(result[:-1])


def test_a_greeting_is_followed_by_the_next_paragraph() -> None:
    assert summary(["Hello!", "The bees are back."]) == "Hello! The bees are back."


def test_a_heading_opens_no_summary() -> None:
    assert summary(["Show notes:", "The bees are back."]) == "The bees are back."


def test_without_sentences_there_is_no_summary() -> None:
    assert summary([]) is None
