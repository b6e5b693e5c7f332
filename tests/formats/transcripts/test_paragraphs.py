"""Cues become paragraphs that one can read."""

from datetime import timedelta

from podsite.formats.transcripts.paragraphs import paragraphs
from podsite.model import Chapter, Cue


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def cue(start: float, text: str = "Words.", speaker: str | None = None) -> Cue:
    return Cue(start=at(start), end=at(start + 1), text=text, speaker=speaker)


def sizes(*cues: Cue, chapters: tuple[Chapter, ...] = ()) -> list[int]:
    return [len(one.cues) for one in paragraphs(cues, chapters)]


def test_another_speaker_begins_a_paragraph_and_is_named_there() -> None:
    said = (cue(0, speaker="Ada"), cue(1, speaker="Ada"), cue(2, speaker="Tobias"), cue(3))
    found = list(paragraphs(said))

    assert [(one.speaker, len(one.cues)) for one in found] == [("Ada", 2), ("Tobias", 1), (None, 1)]


def test_a_pause_begins_a_paragraph_of_the_same_speaker() -> None:
    said = (cue(0, speaker="Ada"), cue(3, speaker="Ada"), cue(6.001, speaker="Ada"))
    found = list(paragraphs(said))

    assert [(one.speaker, len(one.cues)) for one in found] == [("Ada", 2), (None, 1)]


def test_a_monologue_of_ten_minutes_is_many_paragraphs_that_end_with_sentences() -> None:
    said = [cue(number, "and so" if number % 3 else "it was.") for number in range(600)]
    found = list(paragraphs(said))

    assert 5 < len(found) < 12
    assert all(one.cues[-1].text == "it was." for one in found[:-1])


def test_a_monologue_without_sentences_is_cut_too() -> None:
    assert len(sizes(*(cue(number, "and so") for number in range(600)))) == 5


def test_a_chapter_begins_a_paragraph_and_is_its_heading() -> None:
    said = [cue(0), cue(1), cue(2), cue(3)]
    chapters = (Chapter(start=at(2), title="Two"), Chapter(start=at(0), title="One"))

    found = list(paragraphs(said, chapters))

    assert [(one.chapter, len(one.cues)) for one in found] == [("One", 2), ("Two", 2)]


def test_of_chapters_in_which_nobody_speaks_the_last_is_the_heading() -> None:
    chapters = (Chapter(start=at(0), title="Music"), Chapter(start=at(1), title="Talk"))

    assert [one.chapter for one in paragraphs([cue(5)], chapters)] == ["Talk"]


def test_nothing_said_is_no_paragraph() -> None:
    assert sizes() == []
