"""Whatever form a transcript comes in, it is told by its content, and what it knows survives."""

import random
from datetime import timedelta
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest

from podsite.formats.transcripts import (
    JSON_READERS,
    READERS,
    WRITERS,
    UnreadableTranscriptError,
    read,
    written,
)
from podsite.model import Cue, Transcript, Utterance

CASES = Path(__file__).parents[2] / "cases" / "transcripts"
FILES = sorted(CASES.iterdir())
MINUTE = timedelta(minutes=1)
MIRA, TOBIAS = "Mira Solano", "Tobias Wren"

# Each file of real shape → its first cues in short: start and end in seconds, speaker, words.
HEARD: dict[str, list[tuple[float, float, str | None, str]]] = {
    "voices.vtt": [
        (0.5, 4, MIRA, "Hello, and welcome to the show."),
        (4, 9.25, TOBIAS, "A mirror <ground> & polished is never done."),
        (9.25, 10.35, MIRA, "Never?"),
        (10.35, 12, TOBIAS, "Not once."),
        (3600, 3601, None, "- Done? - Never."),
    ],
    "rolling.vtt": [
        (0.08, 2.32, None, "so the mirror"),
        (2.32, 4.8, None, "was ground by hand"),
        (4.8, 7.21, None, "over a whole winter"),
    ],
    "named.srt": [
        (0.5, 4, MIRA, "Hello, and welcome to the show."),
        (4, 9.25, TOBIAS, "A mirror is never done."),
        (9.25, 11, TOBIAS, "It loses its shape."),
        (11, 12.2, MIRA, "Never?"),
        (12.2, 14, TOBIAS, "Not once."),
    ],
    "bracketed.srt": [
        (0.5, 4, MIRA, "Hello, and welcome."),
        (4, 5, MIRA, "[Music]"),
        (5, 9.25, TOBIAS, "A mirror is never done."),
        (9.25, 11, TOBIAS, "[Music]"),
        (11, 12.5, MIRA, "Never?"),
    ],
    "segments.json": [
        (0.5, 4, MIRA, "Hello, and welcome."),
        (4, 9.25, TOBIAS, "A mirror is never done."),
        (9.25, 60, MIRA, "Never?"),
    ],
    "words.json": [
        (0.5, 1.9, MIRA, "Hello, and welcome."),
        (4, 5.9, TOBIAS, "A mirror is never done."),
        (9, 9.4, TOBIAS, "Never."),
    ],
    "host.html": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 23.862, TOBIAS, "A mirror is never done. It's true, Q&A or not."),
        (23.862, 30, TOBIAS, "It loses its shape."),
        (30, 60, MIRA, "Never?"),
    ],
    "inline.html": [
        (0, 9, MIRA, "Hello, and welcome."),
        (9, 33.438, TOBIAS, "A mirror is never done."),
        (33.438, 53.625, TOBIAS, "It loses its shape."),
        (53.625, 60, MIRA, "Never?"),
    ],
    "rev.txt": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 30, TOBIAS, "A mirror is never done. It loses its shape."),
        (30, 60, MIRA, "Never?"),
    ],
    "otter.txt": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 30, TOBIAS, "A mirror is never done. It loses its shape."),
        (30, 36.923, MIRA, "Never?"),
        (36.923, 60, MIRA, "Transcribed at 10:30"),
    ],
    "stamped.txt": [
        (0.5, 4, None, "Hello, and welcome to the show."),
        (4, 9.25, None, "A mirror is never done."),
        (9.25, 12, None, "It loses its shape."),
    ],
    "bold.md": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 20.5, TOBIAS, "A mirror is never done."),
        (20.5, 30, TOBIAS, "It loses its shape."),
        (30, 60, MIRA, "Never?"),
    ],
    "linked.md": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 30, TOBIAS, "A mirror is never done."),
        (30, 60, MIRA, "Never?"),
    ],
    "times-first.md": [
        (0, 9, MIRA, "Hello, and welcome to the show."),
        (9, 30, TOBIAS, "A mirror is never done."),
        (30, 60, MIRA, "Never?"),
    ],
    "assemblyai.json": [
        (0.5, 1.9, "Speaker A", "Hello, and welcome."),
        (4, 5.9, "Speaker B", "A mirror is never done."),
        (9.25, 9.8, "Speaker A", "Never?"),
    ],
    "deepgram.json": [
        (0.5, 1.9, "Speaker 0", "Hello, and welcome."),
        (4, 5.9, "Speaker 1", "A mirror is never done."),
        (9.25, 9.8, "Speaker 0", "Never?"),
    ],
    "deepgram-utterances.json": [
        (0.5, 1.9, "Speaker 0", "Hello, and welcome."),
        (4, 5.9, "Speaker 1", "A mirror is never done."),
        (9.25, 9.8, "Speaker 0", "Never?"),
    ],
    "whisper.json": [
        (0, 4, None, "Hello, and welcome."),
        (4, 9.28, None, "A mirror is never done."),
    ],
    "whispercpp.json": [
        (0, 4, "Speaker 0", "Hello, and welcome."),
        (4, 9.28, "Speaker 1", "A mirror is never done."),
    ],
    "whisperx.json": [
        (0.5, 1.9, "SPEAKER_00", "Hello, and welcome."),
        (4, 5.9, "SPEAKER_01", "A mirror of 30 is never done."),
        (9.25, 9.8, "SPEAKER_00", "Never?"),
    ],
}
# Likewise, of files that know no times.
SAID: dict[str, list[tuple[str | None, str]]] = {
    "above.txt": [
        (MIRA, "Hello, and welcome to the show."),
        (TOBIAS, "A mirror is never done."),
        (MIRA, "Never?"),
        (TOBIAS, "Not once. Note: it is cold."),
    ],
    "untimed.txt": [
        (MIRA, "Hello, and welcome to the show."),
        (TOBIAS, "A mirror is never done. One thing: it is cold."),
        (TOBIAS, "It loses its shape."),
        (MIRA, "Never?"),
    ],
}


def text_of(file: Path) -> str:
    """A file's text as the show's folder gives it."""
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def transcript(name: str) -> Transcript:
    return read(text_of(CASES / name), PurePosixPath(name), MINUTE)


def short(cues: tuple[Cue, ...]) -> list[tuple[float, float, str | None, str]]:
    """Cues as start and end in seconds, speaker, words."""
    return [
        (one.start.total_seconds(), one.end.total_seconds(), one.speaker, one.text) for one in cues
    ]


def by_speaker(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Who says what in one go."""
    turns: list[tuple[str | None, str]] = []
    said = [(one.speaker, one.text) for one in transcript.cues]
    for speaker, text in said or [(one.speaker, one.text) for one in transcript.spoken]:
        if turns and turns[-1][0] == speaker:
            turns[-1] = (speaker, f"{turns[-1][1]} {text}")
        else:
            turns.append((speaker, text))
    return turns


def test_every_case_file_is_of_a_form_that_is_expected() -> None:
    assert {one.name for one in FILES} == {*HEARD, *SAID}


@pytest.mark.parametrize("name", HEARD)
def test_a_form_with_times_is_read_as_cues(name: str) -> None:
    said = transcript(name)

    assert short(said.cues) == HEARD[name]
    assert said.spoken == ()
    assert [one.what for one in said.mended] == (["said twice"] if "rolling" in name else [])


@pytest.mark.parametrize("name", SAID)
def test_a_form_without_times_is_read_as_what_was_spoken(name: str) -> None:
    said = transcript(name)

    assert [(one.speaker, one.text) for one in said.spoken] == SAID[name]
    assert (said.cues, said.mended) == ((), ())


@pytest.mark.parametrize("name", HEARD)
@pytest.mark.parametrize("suffix", ["vtt", "json"])
def test_from_every_form_cues_survive_as_captions_and_data(name: str, suffix: str) -> None:
    said = transcript(name)
    again = read(WRITERS[suffix].write(said, ()), PurePosixPath(f"a.{suffix}"))

    assert (again.cues, again.mended) == (said.cues, ())


@pytest.mark.parametrize("name", HEARD)
def test_from_every_form_speakers_words_and_turns_survive_as_srt(name: str) -> None:
    said = transcript(name)
    again = read(WRITERS["srt"].write(said, ()), PurePosixPath("a.srt"))
    starts = {one.start for one in again.cues}

    # SRT names a speaker where it is another, and has no sign for nobody.
    expected = by_speaker(said)
    if expected[-1][0] is None and len(expected) > 1:
        (_, words), expected = expected[-1], expected[:-1]
        expected[-1] = (expected[-1][0], f"{expected[-1][1]} {words}")
    assert by_speaker(again) == expected
    assert again.mended == ()
    assert {one.start for one in said.cues} <= starts
    assert again.cues[-1].end == said.cues[-1].end


@pytest.mark.parametrize("name", [*HEARD, *SAID])
def test_from_every_form_speakers_and_words_survive_as_text(name: str) -> None:
    said = transcript(name)
    again = read(WRITERS["txt"].write(said, ()), PurePosixPath("a.txt"))

    expected = by_speaker(said)
    if expected[-1][0] is None and len(expected) > 1:
        (_, words), expected = expected[-1], expected[:-1]
        expected[-1] = (expected[-1][0], f"{expected[-1][1]} {words}")
    assert by_speaker(again) == expected
    assert bool(again.cues) == bool(said.cues)
    if said.cues:
        assert int(again.cues[0].start.total_seconds()) == int(said.cues[0].start.total_seconds())


@pytest.mark.parametrize("name", SAID)
def test_without_times_there_is_only_text(name: str) -> None:
    assert written(transcript(name)) == ("txt",)


def test_with_times_every_form_is_written_and_the_one_that_apple_takes_comes_first() -> None:
    assert written(transcript("segments.json")) == ("vtt", "srt", "json", "txt")


def test_without_words_nothing_is_written() -> None:
    assert written(read("WEBVTT\n", PurePosixPath("a.vtt"))) == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_suffix_says_nothing(file: Path) -> None:
    name = file.name
    told = read(text_of(file), PurePosixPath("a.txt"), MINUTE)

    assert (told.cues, told.spoken) == (transcript(name).cues, transcript(name).spoken)


@pytest.mark.parametrize(
    ("name", "text", "message", "line"),
    [
        ("a.vtt", "Hello", "is no WebVTT file: it must begin with WEBVTT", 1),
        ("a.srt", "Hello", "is no SRT file: it has no line such as", 1),
        ("a.json", "Hello", "is no whole JSON: Expecting value in line 1", 1),
        ("a.txt", '{"segments": [\n{"start":', "is no whole JSON: Expecting value in line 2", 2),
        ("a.json", '{"captions": []}', "is JSON of a form that is not known", 1),
        ("a.json", "[" * 100_000, "is no JSON that can be read", 1),
        ("a.pdf", "%PDF-1.7", "is neither captions nor text", 1),
        ("a.rtf", "{\\rtf1\\ansi Hello}", "is neither captions nor text", 1),
        ("a.ttml", '<?xml version="1.0"?><tt><p>x</p></tt>', "is neither captions nor text", 1),
        ("a.txt", "Hello\0", "is neither captions nor text", 1),
    ],
)
def test_what_is_none_of_these_says_so_and_what_to_do(
    name: str, text: str, message: str, line: int
) -> None:
    with pytest.raises(UnreadableTranscriptError, match=message) as raised:
        read(text, PurePosixPath(name))

    assert raised.value.line == line
    assert "export" in str(raised.value)


def test_text_that_begins_with_a_bracket_is_no_json() -> None:
    said = read("[Music] Hello.", PurePosixPath("a.txt"))

    assert said.spoken == (Utterance(text="[Music] Hello."),)


def damaged(text: str, chance: random.Random) -> str:
    """The text with pieces lost, doubled, moved, and replaced by rubbish."""
    rubbish = "0123456789:.,->\n[]{}()\"'<>/&;*_#\\\x00é\u2028 "
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(text) + 1)
        end = start + chance.randint(1, 40)
        piece = {
            "lost": "",
            "doubled": text[start:end] * 4,
            "rubbish": "".join(chance.choices(rubbish, k=8)),
            "moved": text[end : end + 200] + text[start:end],
            "huge": str(10 ** chance.randint(0, 400)),
        }[chance.choice(["lost", "doubled", "rubbish", "moved", "huge"])]
        text = text[:start] + piece + text[end:]
    return text[: chance.randrange(len(text) + 1)] if chance.random() < 0.2 else text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_damaged_file_is_a_transcript_within_bounds_or_unreadable(file: Path) -> None:
    chance = random.Random(file.name)
    outcomes = {True: 0, False: 0}
    for _ in range(100):  # of each of the case files: more than 2,000 of all
        text = damaged(text_of(file), chance)
        try:
            said = read(text, PurePosixPath(file.name), chance.choice([None, MINUTE]))
        except UnreadableTranscriptError as error:
            outcomes[False] += 1
            assert error.line is None or 1 <= error.line <= text.count("\n") + 1  # noqa: PT017 - either way is right
            continue
        outcomes[True] += 1
        assert all(one.text and one.start < one.end for one in said.cues)
        assert all(one.end <= other.start for one, other in pairwise(said.cues))
        assert all(one.end <= timedelta(hours=48, minutes=1) for one in said.cues)
        for suffix in written(said):
            assert WRITERS[suffix].write(said, ())
    assert outcomes[True], outcomes


def test_every_form_has_a_case_file() -> None:
    assert len(FILES) * 100 >= 2000
    assert set(READERS) | set(JSON_READERS) == {
        *("WebVTT", "SRT", "HTML", "text"),
        *("Podcasting 2.0", "Deepgram", "Whisper", "AssemblyAI"),
    }
