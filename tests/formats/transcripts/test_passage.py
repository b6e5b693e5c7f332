"""What readers have in common: times, names and words of files of which nothing is certain."""

from datetime import timedelta

import pytest

from podsite.formats.transcripts.passage import (
    Passage,
    name,
    one_line,
    seconds,
    shared,
    spans,
    untagged,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, 1.5),
        (2, 2),
        ("1.5", 1.5),
        ("1.5s", 1.5),
        ("00:01:02,5", 62.5),
        (-1, -1),
        (0, 0),
    ],
)
def test_a_time_is_a_number_or_a_stamp(value: object, expected: float) -> None:
    assert seconds(value) == timedelta(seconds=expected)


@pytest.mark.parametrize(
    "value", [None, True, "", "soon", [], {}, 1e300, float("inf"), float("nan"), 10**400]
)
def test_what_is_no_time_is_none(value: object) -> None:
    assert seconds(value) is None


def test_a_time_has_a_unit() -> None:
    assert seconds(1500, 0.001) == timedelta(seconds=1.5)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ada Marlow", "Ada Marlow"),
        (" Ada\nMarlow ", "Ada Marlow"),
        ("A", "Speaker A"),
        (0, "Speaker 0"),
        ("1", "Speaker 1"),
        ("SPEAKER_00", "SPEAKER_00"),
        ("", None),
        (None, None),
        (True, None),
        ([], None),
    ],
)
def test_a_speaker_has_a_name_or_a_letter_or_a_number(value: object, expected: str | None) -> None:
    assert name(value) == expected


def test_words_stand_on_one_line_without_what_no_feed_may_hold() -> None:
    assert one_line(" a\n\tb\x00c\ufffe ") == "a b c"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<i>a</i> <font color='#fff'>b</font> {\\an8}c", "a b c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<sigh> {so}", "<sigh> {so}"),
    ],
)
def test_tags_of_styling_are_taken_out_and_nothing_else(text: str, plain: str) -> None:
    assert untagged(text) == plain


def test_a_time_is_shared_out_by_length_without_gaps() -> None:
    start, end = timedelta(seconds=1), timedelta(seconds=2)

    assert list(spans([1, 3], start, end)) == [
        (start, timedelta(seconds=1.25)),
        (timedelta(seconds=1.25), end),
    ]


def test_parts_of_a_cue_without_a_time_share_none() -> None:
    parts = [("A", "a"), ("B", "b")]

    assert list(shared(parts, None, None)) == [Passage("a", "A"), Passage("b", "B")]
