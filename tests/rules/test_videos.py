"""Videos are files, or one video of a site that plays it."""

import pytest

from podsite.rules.enclosures import remote_recording_is_known
from podsite.rules.videos import recordings_are_files, videos_can_be_watched
from tests.rules.asked import message, told

YOUTUBE = "https://youtu.be/AbCdEfGhIjK"


@pytest.mark.parametrize("video", ["a.mp4", YOUTUBE, "{url: 'https://a.test/x', type: video/mp4}"])
def test_a_file_and_one_video_of_a_site_are_fine(video: str) -> None:
    assert told(videos_can_be_watched, f"video: {video}") == []


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://www.youtube.com/@channel", "no address of one video on youtube.com"),
        ("https://vimeo.com/user123", "no address of one video on vimeo.com"),
        ("https://a.test/watch", "no file of video by its name"),
    ],
)
def test_what_nobody_can_play_is_told_with_what_it_is(address: str, what: str) -> None:
    assert told(videos_can_be_watched, f"video: {address}") == ["a.md:2 error video-address"]
    assert what in message(videos_can_be_watched, f"video: {address}")


def test_a_page_that_plays_a_video_is_no_recording_and_that_is_told_once() -> None:
    assert told(recordings_are_files, f"audio: {YOUTUBE}") == ["a.md:2 error video-as-audio"]
    assert "give it as  video:" in message(recordings_are_files, f"audio: {YOUTUBE}")
    assert told(remote_recording_is_known, f"audio: {YOUTUBE}") == []
    assert told(recordings_are_files, "audio: a.mp3") == []
