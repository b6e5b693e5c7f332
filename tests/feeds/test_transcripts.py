"""Transcripts beside the episode's page."""

from datetime import timedelta
from pathlib import PurePosixPath

from podsite.feeds.transcripts import transcripts
from podsite.formats.transcripts import read
from podsite.model import Chapter, Credit, Cue, Speaker, Transcript, Utterance
from tests.shows import a_catalogue, an_episode

FILE = PurePosixPath("episodes/a.vtt")
CUE = Cue(start=timedelta(seconds=1.5), end=timedelta(seconds=4), text="A < B & C", speaker="Mira")


def test_a_transcript_is_written_in_every_form_that_apps_read_and_reads_the_same() -> None:
    said = Transcript(file=FILE, cues=(CUE,))
    written = {
        one.address: one.content.decode()
        for one in transcripts(a_catalogue(an_episode("a", transcript=said)))
    }

    assert list(written) == [
        f"/episodes/a/transcript.{suffix}" for suffix in ("vtt", "srt", "json", "txt")
    ]
    for address in list(written)[:3]:
        assert read(written[address], PurePosixPath(address)).cues == (CUE,)


def test_the_text_has_chapters() -> None:
    said = Transcript(file=FILE, cues=(CUE,))
    chapters = (Chapter(start=timedelta(), title="Hello"),)
    *_, text = transcripts(a_catalogue(an_episode("a", transcript=said, chapters=chapters)))

    assert text.content.decode() == "# Hello\n\n[0:01] Mira: A < B & C\n"


def test_people_are_called_as_they_call_themselves() -> None:
    said = Transcript(file=FILE, cues=(CUE,))
    guests = (Credit(name="Mira Solano"),)
    first, *_ = transcripts(a_catalogue(an_episode("a", transcript=said, guests=guests)))

    assert b"<v Mira Solano>" in first.content


def test_a_transcript_without_times_is_text_alone() -> None:
    spoken = (Utterance(text="Hello.", speaker="Speaker A"), Utterance(text="Hi."))
    episode = an_episode(
        "a",
        transcript=Transcript(file=FILE, spoken=spoken),
        speakers=(Speaker(label="A", name="Ada Marlow"),),
    )
    (document,) = transcripts(a_catalogue(episode))

    assert document.address == "/episodes/a/transcript.txt"
    assert document.content == b"Ada Marlow: Hello.\n\nHi.\n"


def test_an_episode_without_transcript_has_no_file() -> None:
    assert list(transcripts(a_catalogue(an_episode("a")))) == []


def test_a_transcript_without_words_has_no_file() -> None:
    assert list(transcripts(a_catalogue(an_episode("a", transcript=Transcript(file=FILE))))) == []
