"""A page plays its recording, and shows its chapters along the time it takes."""

from datetime import timedelta
from itertools import pairwise
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from podsite.model import Chapter, Media
from podsite.pages.player import LENGTH, PlayerView, StretchView, player
from tests.shows import an_episode

MINUTE = timedelta(minutes=1)


def chapter(minutes: float, title: str = "A", *, toc: bool = True) -> Chapter:
    return Chapter(start=minutes * MINUTE, title=title, toc=toc)


def parts(*chapters: Chapter, minutes: float = 10) -> list[StretchView]:
    found = player(an_episode("a", chapters=chapters, duration=minutes * MINUTE))
    assert found is not None
    return list(found.parts)


def test_an_episode_plays_its_recording() -> None:
    assert player(an_episode("a")) == PlayerView(
        "/media/episodes/a.mp3", "audio/mpeg", 1000, video=False, parts=()
    )


def test_a_video_is_played_as_one() -> None:
    film = Media(file=PurePosixPath("a.mp4"), length=1, type="video/mp4")
    found = player(an_episode("a", audio=film))

    assert found is not None
    assert found.video


def test_without_a_recording_nothing_plays() -> None:
    assert player(an_episode("a", audio=None)) is None


def test_chapters_lie_along_the_time_they_take() -> None:
    assert parts(chapter(0, "A"), chapter(2.5, "B")) == [
        StretchView("A", timedelta(), 0, 250),
        StretchView("B", 2.5 * MINUTE, 250, 750),
    ]


def test_what_is_in_no_list_is_no_part() -> None:
    chapters = (chapter(0, "A"), chapter(1, "ad", toc=False), chapter(5, "B"))

    assert [one.title for one in parts(*chapters)] == ["A", "B"]


def test_a_single_chapter_and_chapters_of_unknown_length_make_no_line() -> None:
    assert parts(chapter(0)) == []
    unknown = player(an_episode("a", chapters=(chapter(0), chapter(1)), duration=None))
    assert unknown is not None
    assert unknown.parts == ()


@given(st.lists(st.integers(0, 20), min_size=2, unique=True))
def test_parts_follow_each_other_within_the_line(minutes: list[int]) -> None:
    found = parts(*map(chapter, sorted(minutes)))

    for one, other in pairwise(found):
        assert abs(one.place + one.length - other.place) <= 0.2
    assert all(0 <= one.place < LENGTH for one in found)
    assert all(one.place + one.length <= LENGTH + 0.2 for one in found)
