"""Chapters on an episode's page."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from podsite.model import Chapter, Media, Url
from podsite.pages.chapters import ChapterView, chapters
from tests.shows import an_episode


def views(*said: Chapter, duration: float = 600, **more: Any) -> list[ChapterView]:
    episode = an_episode("a", chapters=said, duration=timedelta(seconds=duration), **more)
    return list(chapters(episode, set()))


def at(start: float, end: float | None = None, **more: Any) -> Chapter:
    stop = None if end is None else timedelta(seconds=end)
    return Chapter(**{"start": timedelta(seconds=start), "title": "A", "end": stop, **more})


def test_each_has_its_title_page_and_picture() -> None:
    image = Media(file=PurePosixPath("episodes/a.png"))
    (seen,) = views(at(5, title="Why", url=Url("https://a.test/"), image=image))

    assert (seen.title, seen.url) == ("Why", "https://a.test/")
    assert seen.image
    assert seen.image.address == "/media/episodes/a.png"
    assert seen.anchor == "t=5"


def test_silent_ones_are_left_out() -> None:
    assert [seen.start.seconds for seen in views(at(0), at(5, toc=False), at(9))] == [0, 9]


def test_an_end_is_seen_where_something_follows_before_the_next() -> None:
    seen = views(at(0, 5), at(5, 8), at(9, 600))

    assert [one.end for one in seen] == [None, timedelta(seconds=8), None]


def test_the_last_one_has_an_end_where_the_recording_goes_on() -> None:
    (seen,) = views(at(0, 5))

    assert seen.end == timedelta(seconds=5)


def test_ids_that_the_page_has_are_not_given_again() -> None:
    taken = {"t=5"}
    seen = list(chapters(an_episode("a", chapters=(at(5), at(9))), taken))

    assert [one.anchor for one in seen] == [None, "t=9"]
    assert taken == {"t=5", "t=9"}
