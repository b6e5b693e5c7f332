"""Every time that a page points to has a place, and every place one name."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats import timecode
from podsite.model import Reference
from podsite.pages.moments import Moments, mentioned, spoken


def at(*seconds: float) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=one) for one in seconds)


@pytest.mark.parametrize(
    ("time", "place"),
    [(0, 0), (5, 0), (9.9, 0), (10, 1), (15, 1), (20, 2), (20.04, 1), (20.05, 2), (999, 2)],
)
def test_words_are_spoken_until_the_next_ones_start(time: float, place: int) -> None:
    """A player shows 0:20 for the whole of that second."""
    assert spoken(at(1, 10, 20.05), timedelta(seconds=time)) == place


def test_without_words_nothing_is_spoken() -> None:
    assert spoken((), timedelta()) is None


def test_references_are_made_where_the_words_are_spoken() -> None:
    references = (Reference(at=at(12, 13, 25)), Reference(), Reference(at=at(12)))

    assert mentioned(at(0, 10, 20), references) == ((), (1, 3), (1,))
    assert mentioned((), references) == ()


def test_with_a_transcript_a_time_leads_to_the_words_spoken_then() -> None:
    moment = Moments(at(0, 10.5), at(12)).moment(timedelta(seconds=12))

    assert (moment.time, moment.target, moment.anchor) == (*at(12, 10.5), None)


def test_without_a_transcript_a_time_leads_to_the_chapter_or_has_the_name_itself() -> None:
    moments = Moments((), at(12))

    found = [moments.moment(time) for time in at(12, 13, 13)]

    assert [one.anchor for one in found] == [None, "t=13", None]
    assert [one.target for one in found] == list(at(12, 13, 13))


@given(
    st.lists(st.floats(0, 100)).map(sorted),
    st.lists(st.floats(0, 100)),
    st.lists(st.floats(0, 100)),
)
def test_every_target_has_a_name_and_no_name_is_given_twice(
    words: list[float], others: list[float], times: list[float]
) -> None:
    moments = Moments(at(*words), at(*others))
    there = {f"t={timecode.seconds(one)}" for one in (*at(*words), *at(*others))}

    found = [moments.moment(time) for time in at(*times)]

    given_names = [one.anchor for one in found if one.anchor]
    assert len(given_names) == len(set(given_names))
    assert not there & set(given_names)
    assert {f"t={timecode.seconds(one.target)}" for one in found} <= there | set(given_names)
