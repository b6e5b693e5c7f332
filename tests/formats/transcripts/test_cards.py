"""A cue is cut into cards that fit a screen, and nothing of it is lost."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.transcripts.cards import cards
from podsite.model import Cue


def cue(text: str, seconds: float = 10) -> Cue:
    return Cue(start=timedelta(), end=timedelta(seconds=seconds), text=text)


def test_what_fits_is_one_card() -> None:
    assert list(cards(cue("Hello"), 32, 2)) == [(timedelta(), timedelta(seconds=10), "Hello")]


def test_cards_of_one_cue_are_about_as_full_as_each_other_and_share_its_time() -> None:
    shown = list(cards(cue("abcd " * 24), 20, 3))

    assert [text.count("\n") + 1 for _, _, text in shown] == [3, 3]
    assert [end.total_seconds() for _, end, _ in shown] == [5, 10]


def test_a_name_stands_in_one_row_with_the_first_word() -> None:
    [_, _, text] = next(cards(cue("abcdefghij klm"), 12, 2, "Ada Marlow: "))

    assert text == "Ada Marlow: abcdefghij\nklm"


@given(st.lists(st.text("ab.-é日", min_size=1, max_size=40), min_size=1), st.integers(5, 70))
def test_no_word_is_lost_and_no_row_is_too_long(words: list[str], columns: int) -> None:
    shown = list(cards(cue(" ".join(words)), columns, 2))
    rows = [row for _, _, text in shown for row in text.split("\n")]

    assert " ".join(rows).split() == words
    assert all(len(row) <= columns or " " not in row for row in rows)
    assert all(text.count("\n") < 2 for _, _, text in shown)
    assert shown[-1][1] == timedelta(seconds=10)
    assert all(one[1] == other[0] for one, other in pairwise(shown))
