"""Whatever is wrong with times is mended, counted, and no words are lost."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from podsite.formats.transcripts.mending import DONE, mended, words_of
from podsite.formats.transcripts.passage import Passage


def at(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def passage(start: float | None, end: float | None, text: str = "Words.") -> Passage:
    return Passage(text, None, at(start), at(end))


def times(*passages: Passage, duration: float | None = None) -> list[tuple[float, float]]:
    cues, _ = mended(passages, at(duration))
    return [(one.start.total_seconds(), one.end.total_seconds()) for one in cues]


def notes(*passages: Passage) -> list[tuple[str, int, float]]:
    _, found = mended(passages)
    return [(one.what, one.count, one.first.total_seconds()) for one in found]


def test_what_is_in_order_stays_as_it_is() -> None:
    right = (passage(0, 1, "a"), passage(1, 2, "b"), passage(5, 6, "c"))

    assert times(*right) == [(0, 1), (1, 2), (5, 6)]
    assert notes(*right) == []


def test_cues_out_of_order_are_sorted() -> None:
    wrong = (passage(5, 6, "a"), passage(1, 2, "b"), passage(3, 4, "c"), passage(7, 8, "d"))

    assert times(*wrong) == [(1, 2), (3, 4), (5, 6), (7, 8)]
    assert notes(*wrong) == [("out of order", 2, 1)]


def test_a_cue_that_ends_before_it_starts_ends_with_the_next() -> None:
    wrong = (passage(5, 4, "a"), passage(7, 7, "b"), passage(9, 10, "c"))

    assert times(*wrong) == [(5, 7), (7, 9), (9, 10)]
    assert notes(*wrong) == [("ending before the start", 2, 5)]


def test_the_last_one_that_ends_before_it_starts_lasts_as_long_as_one_says_it() -> None:
    assert times(passage(5, 4, "x" * 45), duration=600) == [(5, 8)]


def test_cues_without_words_are_left_out() -> None:
    wrong = (passage(1, 2, " \n"), passage(2, 3, "a"), passage(4, 5, "\x00"))

    assert times(*wrong) == [(2, 3)]
    assert notes(*wrong) == [("without words", 2, 1)]


def test_overlapping_cues_are_cut_where_the_next_starts() -> None:
    wrong = (passage(0, 5, "a"), passage(2, 4, "b"))

    assert times(*wrong) == [(0, 2), (2, 4)]
    assert notes(*wrong) == [("overlapping the next", 1, 0)]


def test_a_slight_overlap_is_cut_without_a_word() -> None:
    wrong = (passage(0, 2.1, "a"), passage(2, 4, "b"))

    assert times(*wrong) == [(0, 2), (2, 4)]
    assert notes(*wrong) == []


def test_cues_that_start_together_come_one_after_the_other() -> None:
    wrong = (passage(0, 4, "a" * 30), passage(0, 4, "b" * 10), passage(5, 6, "c"))

    assert times(*wrong) == [(0, 3), (3, 4), (5, 6)]
    assert notes(*wrong) == [("overlapping the next", 1, 0)]


def test_exact_copies_are_left_out() -> None:
    wrong = (passage(0, 1, "a"), passage(0, 1, "a"), passage(0, 1, "a"), passage(1, 2, "a"))

    assert times(*wrong) == [(0, 1), (1, 2)]
    assert notes(*wrong) == [("said twice", 2, 0)]


def test_of_captions_that_roll_only_what_is_new_stays() -> None:
    rolling = (
        passage(0, 2, "so the mirror"),
        passage(2, 2.01, "so the mirror"),
        passage(2.01, 4, "so the mirror was ground"),
        passage(4, 4.01, "was ground"),
        passage(4.01, 6, "was ground by hand"),
        passage(6, 6.01, "by hand"),
    )
    cues, found = mended(rolling)

    assert [one.text for one in cues] == ["so the mirror", "was ground", "by hand"]
    assert [one.what for one in found] == ["said twice"]


def test_who_says_something_twice_is_heard_twice() -> None:
    said = (
        passage(0, 1, "No."),
        passage(1, 2, "No."),
        *(passage(number, number + 1, f"Line {number}.") for number in range(2, 12)),
    )

    assert len(times(*said)) == 12
    assert notes(*said) == []


@pytest.mark.parametrize("wrong", [-1, 172_801, 900_000_000])
def test_a_time_that_no_recording_has_counts_as_not_said(wrong: float) -> None:
    said = (passage(0, 1, "a"), passage(wrong, wrong + 1, "b"), passage(3, 4, "c"))

    assert times(*said) == [(0, 1), (1, 3), (3, 4)]
    assert notes(*said) == [("at an impossible time", 1, 0)]


def test_without_any_times_there_are_no_cues() -> None:
    assert mended([passage(None, None)]) == ((), ())


def test_a_cue_without_an_end_ends_where_the_next_starts() -> None:
    assert times(passage(0, None, "a"), passage(60, None, "b"), duration=100) == [
        (0, 60),
        (60, 100),
    ]


def test_the_last_without_an_end_lasts_as_long_as_one_says_it_where_no_recording_is_known() -> None:
    assert times(passage(10, None, "x" * 30)) == [(10, 12)]
    assert times(passage(10, None, "x"), duration=5) == [(10, 11)]


def test_passages_without_a_time_share_that_of_their_neighbours() -> None:
    said = (
        passage(None, None, "a" * 10),
        passage(4, None, "b" * 10),
        passage(None, None, "c" * 30),
        passage(8, 9, "d"),
    )

    assert times(*said) == [(0, 4), (4, 5), (5, 8), (8, 9)]
    assert notes(*said) == []


def test_the_words_of_passages_without_times_stand_on_a_line_each() -> None:
    assert [one.text for one in words_of([passage(None, None, " a\nb "), passage(1, 2, "")])] == [
        "a b"
    ]


TIMES = st.none() | st.floats(-10, 200_000).map(lambda seconds: timedelta(seconds=seconds))
WORDS = st.sampled_from(["", "a", "a b", "No.", "x" * 400])


@settings(deadline=None)
@given(
    st.lists(st.builds(Passage, WORDS, st.sampled_from([None, "A"]), TIMES, TIMES), max_size=12),
    st.none() | st.integers(1, 10_000).map(lambda seconds: timedelta(seconds=seconds)),
)
def test_whatever_is_read_becomes_cues_in_order_or_none(
    passages: list[Passage], duration: timedelta | None
) -> None:
    cues, found = mended(passages, duration)

    assert all(one.text and one.start < one.end for one in cues)
    assert all(one.end <= other.start for one, other in pairwise(cues))
    assert all(one.end <= timedelta(hours=48, minutes=1) for one in cues)
    assert {one.what for one in found} <= set(DONE)
    again = [Passage(one.text, one.speaker, one.start, one.end) for one in cues]
    assume(not any(other.text.startswith(one.text) for one, other in pairwise(again)))  # they roll
    assert mended(again) == (cues, ())
