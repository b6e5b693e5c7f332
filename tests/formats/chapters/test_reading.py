"""What is written of a chapter is kept as far as it fits, and told where it does not."""

from datetime import timedelta

import pytest

from podsite.formats.chapters.reading import Gathering, moment
from podsite.formats.values import UnfitError


def test_an_entry_that_fits_is_a_chapter() -> None:
    found = Gathering()
    found.add(3, "12:34", " Why  we\ndream ", end=800, url="https://dreams.test/")
    (chapter,) = found.reading().chapters

    assert (chapter.start, chapter.end) == (timedelta(seconds=754), timedelta(seconds=800))
    assert (chapter.title, chapter.url) == ("Why we dream", "https://dreams.test/")
    assert found.reading().faults == ()


def test_what_does_not_fit_is_told_and_the_rest_of_the_chapter_stays() -> None:
    found = Gathering()
    found.add(3, 5, "A", url="dreams", end="late")

    assert [one.title for one in found.reading().chapters] == ["A"]
    assert [(fault.line, fault.message[:15]) for fault in found.reading().faults] == [
        (3, "the url of this"),
        (3, "the end of this"),
    ]


@pytest.mark.parametrize(
    ("start", "title", "message"),
    [
        (None, "A", "this chapter does not say when it starts; write its start"),
        ("", "A", "this chapter does not say when it starts; write its start"),
        (0, None, "this chapter has no title; write what it is about"),
        (0, "", "this chapter has no title; write what it is about"),
    ],
)
def test_without_start_or_title_there_is_no_chapter(
    start: object, title: object, message: str
) -> None:
    found = Gathering()
    found.add(1, start, title)

    assert found.reading().chapters == ()
    assert [fault.message for fault in found.reading().faults] == [message]


def test_a_silent_chapter_needs_no_title() -> None:
    found = Gathering()
    found.add(1, 0, None, image="a.png", toc=False)

    assert [one.title for one in found.reading().chapters] == [""]
    assert found.reading().faults == ()


@pytest.mark.parametrize("value", [-1, 1e400, float("nan"), 10**500, True, [], "x", "1:99"])
def test_what_is_no_time_in_a_recording_does_not_fit(value: object) -> None:
    with pytest.raises(UnfitError):
        moment(value)
