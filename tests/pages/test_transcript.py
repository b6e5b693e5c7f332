"""The transcript on the page leads to every moment, and to who speaks."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from podsite.model import Chapter, Credit, Cue, Reference, Transcript, Utterance
from podsite.pages.transcript import ParagraphView, SpeakerView, cues_of, transcript
from tests.shows import a_catalogue, an_episode

FILE = PurePosixPath("episodes/a.vtt")
NOBODY = None


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def cue(start: float, speaker: str | None = None, text: str = "Words.") -> Cue:
    return Cue(start=at(start), end=at(start + 1), text=text, speaker=speaker)


def seen(*cues: Cue, spoken: tuple[Utterance, ...] = (), **more: Any) -> list[ParagraphView]:
    said = Transcript(file=FILE, cues=cues, spoken=spoken)
    episode = an_episode("a", transcript=said, **more)
    return list(transcript(a_catalogue(episode), episode))


def test_a_new_speaker_begins_a_paragraph_and_is_named_once() -> None:
    found = seen(cue(0, "Mira"), cue(1, "Mira"), cue(2, "Tobias"))

    assert [(one.speaker, len(one.cues)) for one in found] == [
        (SpeakerView("Mira", NOBODY), 2),
        (SpeakerView("Tobias", NOBODY), 1),
    ]


def test_a_speaker_of_the_show_leads_to_their_page() -> None:
    [found] = seen(cue(0, "TOBIAS"), guests=(Credit(name="Tobias Wren"),))

    assert found.speaker == SpeakerView("Tobias Wren", "/people/tobias-wren/")


def test_a_pause_begins_a_paragraph() -> None:
    found = seen(cue(0, "Mira"), cue(1, "Mira"), cue(9, "Mira"))

    assert [(one.speaker is None, len(one.cues)) for one in found] == [(False, 2), (True, 1)]


def test_a_chapter_is_a_heading_above_the_words_that_begin_it() -> None:
    chapters = (Chapter(start=at(0), title="One"), Chapter(start=at(1.5), title="Two"))
    found = seen(cue(0, "Mira"), cue(1, "Mira"), cue(2, "Mira"), chapters=chapters)

    assert [(one.chapter, one.speaker is None, len(one.cues)) for one in found] == [
        ("One", False, 2),
        ("Two", True, 1),
    ]


def test_every_cue_has_an_anchor_of_its_own() -> None:
    found = seen(cue(0), cue(1.5), cue(1.5))

    assert [one.anchor for part in found for one in part.cues] == ["t=0", "t=1.5", None]


def test_words_know_the_references_that_are_made_in_them() -> None:
    references = tuple(Reference(title="A study", at=(at(2),)) for _ in range(2))
    found = seen(cue(0), cue(1.5), cue(9), references=references)

    assert [one.references for part in found for one in part.cues] == [(), (1, 2), ()]


def test_words_without_times_are_paragraphs_without_anchors() -> None:
    said = (Utterance(text="Hello.", speaker="Mira"), Utterance(text="So.", speaker="Mira"))
    found = seen(spoken=said)

    assert [(one.speaker is None, one.cues[0].start, one.cues[0].anchor) for one in found] == [
        (False, None, None),
        (True, None, None),
    ]


def test_without_transcript_there_is_nothing() -> None:
    episode = an_episode("a")

    assert list(transcript(a_catalogue(episode), episode)) == []
    assert cues_of(episode) == ()
