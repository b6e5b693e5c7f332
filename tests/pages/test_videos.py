"""The video of an episode stands on its page beside what is heard."""

from pathlib import PurePosixPath

from podsite.model import Media, Url
from podsite.pages.videos import VideoView, video
from tests.shows import an_episode

FILE = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")


def test_a_file_is_played_where_it_is() -> None:
    assert video(an_episode("a", video=FILE)) == VideoView(
        "/media/episodes/a.mp4", "video/mp4", 9, None, None
    )


def test_a_video_on_a_site_is_watched_there() -> None:
    assert video(an_episode("a", video=Media(url=Url("https://youtu.be/AbCdEfGhIjK")))) == (
        VideoView(
            "https://www.youtube.com/watch?v=AbCdEfGhIjK",
            None,
            None,
            "YouTube",
            "https://www.youtube-nocookie.com/embed/AbCdEfGhIjK",
        )
    )


def test_what_the_page_plays_anyway_does_not_stand_there_twice() -> None:
    assert video(an_episode("a", audio=None, video=FILE)) is None
    assert video(an_episode("a")) is None
