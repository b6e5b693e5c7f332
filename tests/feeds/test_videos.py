"""Search engines are told of what can be watched."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from podsite.feeds.videos import watched
from podsite.model import Media, Url
from tests.shows import a_show, an_episode

SHOW = a_show(artwork=Media(file=PurePosixPath("cover.png")), url=Url("https://signals.test/pod/"))
FILE = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")


def told(**fields: Any) -> dict[str, str]:
    return dict(watched(SHOW, an_episode("a", **fields)))


def test_a_file_is_told_whole_and_in_order() -> None:
    assert [*told(video=FILE, summary="A mirror.", title="First light").items()] == [
        ("thumbnail_loc", "https://signals.test/pod/media/cover.png"),
        ("title", "First light"),
        ("description", "A mirror."),
        ("content_loc", "https://signals.test/pod/media/episodes/a.mp4"),
        ("duration", "600"),
        ("publication_date", "2026-01-05T00:00:00+00:00"),
        ("family_friendly", "yes"),
    ]


def test_a_recording_to_be_watched_is_a_video_too() -> None:
    assert "content_loc" in told(audio=FILE)


def test_what_is_only_heard_is_none() -> None:
    assert told() == {}


def test_a_video_without_any_picture_is_not_told() -> None:
    assert watched(a_show(), an_episode("a", video=FILE)) == ()


def test_a_description_has_at_most_2048_characters_and_a_duration_at_most_8_hours() -> None:
    found = told(video=FILE, body="word " * 1000, duration=timedelta(hours=9))

    assert 1500 < len(found["description"]) <= 2048
    assert "duration" not in found


def test_what_is_for_adults_is_not_for_families() -> None:
    assert told(video=FILE, explicit=True)["family_friendly"] == "no"


def test_an_episode_without_words_is_told_by_its_title() -> None:
    assert told(video=FILE, title="First light")["description"] == "First light"
