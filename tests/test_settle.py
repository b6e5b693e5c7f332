"""Recordings are measured, and the files beside an episode read."""

from datetime import timedelta
from pathlib import Path, PurePosixPath

from podsite.model import Media
from podsite.problem import Severity
from podsite.read import read
from tests.reading import HEAD, found, told
from tests.shows import FILES, show_in


def test_an_episode_has_its_recording_measured_and_its_transcript_read(tmp_path: Path) -> None:
    podcast, _ = read(show_in(tmp_path))
    assert podcast is not None
    first = podcast.episodes[0]
    sound = FILES["episodes/first.m4a"]
    assert first.audio == Media(
        file=PurePosixPath("episodes/first.m4a"), length=len(sound), type="audio/x-m4a"
    )
    assert first.duration == timedelta(seconds=60)
    assert first.transcript is not None
    assert first.transcript.file == PurePosixPath("episodes/first.vtt")
    assert [cue.speaker for cue in first.transcript.cues] == ["Mira Solano", "Tobias Wren"]


def test_a_recording_that_does_not_say_its_length_is_a_warning(tmp_path: Path) -> None:
    text = HEAD + "audio: one.mp3\n---\n"
    podcast, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp3": b"x" * 99})
    assert told(problems) == [("episodes/one.md", 4, "no-duration")]
    assert problems[0].severity is Severity.WARNING
    assert podcast.episodes[0].audio is not None


def test_an_unread_transcript_leaves_the_episode_without_one(tmp_path: Path) -> None:
    text = HEAD + "transcript: one.vtt\n---\n"
    podcast, problems = found(
        tmp_path, {"episodes/one.md": text, "episodes/one.vtt": b"WEBVTT\n\n\xff"}
    )
    assert told(problems) == [("episodes/one.vtt", 3, "not-utf-8")]
    assert podcast.episodes[0].transcript is None
