"""Transcripts beside the episode's page."""

from datetime import timedelta
from pathlib import PurePosixPath

from podsite.feeds.transcripts import transcripts
from podsite.formats import captions
from podsite.model import Cue, Transcript
from tests.shows import a_catalogue, an_episode


def test_a_transcript_is_written_as_captions_that_read_the_same() -> None:
    cue = Cue(
        start=timedelta(seconds=1.5), end=timedelta(seconds=4), text="A < B & C", speaker="Mira"
    )
    said = Transcript(file=PurePosixPath("episodes/a.vtt"), cues=(cue,))

    (document,) = transcripts(a_catalogue(an_episode("a", transcript=said)))

    assert document.address == "/episodes/a/transcript.vtt"
    assert captions.cues(document.content.decode()) == (cue,)


def test_an_episode_without_transcript_has_no_file() -> None:
    assert list(transcripts(a_catalogue(an_episode("a")))) == []
