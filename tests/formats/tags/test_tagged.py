"""What files claim becomes chapters that make sense, or none."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.tags.tagged import Marked, Tags, chapters
from podsite.formats.values import FORBIDDEN
from podsite.model import Chapter, Url


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def test_chapters_come_in_order_of_time_once_for_each_time() -> None:
    found = chapters([Marked(9, "b"), Marked(0, "a"), Marked(9, "twice"), Marked(9.0004, "round")])

    assert found == (Chapter(start=seconds(0), title="a"), Chapter(start=seconds(9), title="b"))


@pytest.mark.parametrize("start", [-1, 48 * 3600 + 1, float("nan"), float("inf"), 1e300])
def test_a_time_that_no_recording_has_is_no_chapter(start: float) -> None:
    assert chapters([Marked(start, "a")]) == ()


def test_titles_are_on_one_line_without_signs_that_break_feeds_and_not_endless() -> None:
    first, second = chapters(
        [Marked(0, " a\0b\n c\x1b "), Marked(1, "x" * 9000), Marked(2, "\n\0")]
    )

    assert first.title == "a b c"
    assert second.title == "x" * 500


def test_an_address_is_one_or_nothing() -> None:
    urls = ["https://a.test/", "javascript:alert()", "", None]

    found = chapters(Marked(n, "a", url) for n, url in enumerate(urls))

    assert [one.url for one in found] == [Url("https://a.test/"), None, None, None]


def test_an_end_is_kept_where_it_leaves_a_gap() -> None:
    found = chapters([Marked(0, "a", end=5), Marked(9, "b", end=19.9), Marked(20, "c", end=99)])

    assert [one.end for one in found] == [seconds(5), None, None]


def test_there_are_never_more_than_a_thousand() -> None:
    assert len(chapters(Marked(n, "a") for n in range(5000))) == 1000


@given(
    st.lists(
        st.builds(
            Marked,
            start=st.floats(),
            title=st.text(),
            url=st.none() | st.text(),
            end=st.none() | st.floats(),
        )
    )
)
def test_whatever_a_file_claims_the_chapters_make_sense(marked: list[Marked]) -> None:
    found = chapters(marked)

    starts = [one.start for one in found]
    assert starts == sorted(set(starts))
    assert all(timedelta() <= start <= timedelta(hours=48) for start in starts)
    assert all(one.title.strip() and not FORBIDDEN.search(one.title) for one in found)
    assert all(one.end is None or one.start < one.end for one in found)


def test_a_chapter_ends_by_itself_or_with_the_next_and_the_last_with_the_recording() -> None:
    some = (
        Chapter(start=seconds(0), title="a", end=seconds(5)),
        Chapter(start=seconds(9), title="b", end=seconds(30)),
        Chapter(start=seconds(20), title="hidden", toc=False),
    )
    tags = Tags(title="t", show="s", chapters=some, duration=seconds(60))

    assert [end for _, end in tags.spans()] == [seconds(5), seconds(20), seconds(60)]
    assert tags.shown() == some[:2]
