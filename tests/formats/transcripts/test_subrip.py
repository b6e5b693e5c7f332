"""SRT is read as tools write it, and written as podcast apps want it."""

from datetime import timedelta

import pytest

from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError
from podsite.formats.transcripts.subrip import is_form, passages, srt
from podsite.model import Cue


def passage(start: float, end: float, text: str, speaker: str | None = None) -> Passage:
    return Passage(text, speaker, timedelta(seconds=start), timedelta(seconds=end))


def cue(start: float, end: float, text: str, speaker: str | None = None) -> Cue:
    return Cue(
        start=timedelta(seconds=start), end=timedelta(seconds=end), text=text, speaker=speaker
    )


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01,000 --> 00:00:02,500",
        "00:00:01.000 --> 00:00:02.500",
        "0:00:01,0-->0:00:02,5",
        "00:01,000 --> 00:02,500",
        "00:00:01,000 --> 00:00:02,500  X1:40 X2:600",
    ],
)
def test_times_are_read_as_tools_write_them(times: str) -> None:
    assert list(passages(f"1\n{times}\nHello\nthere\n")) == [passage(1, 2.5, "Hello\nthere")]


def test_numbers_and_empty_lines_may_be_missing() -> None:
    text = "00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\n1984\n\nwas it\n"

    assert list(passages(text)) == [passage(1, 2, "One"), passage(2, 3, "1984\n\nwas it")]


def test_tags_and_entities_are_taken_out() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>You</i> &amp; me\n"

    assert list(passages(text)) == [passage(1, 2, "You & me")]


@pytest.mark.parametrize(
    "times", ["00:00:1x,610 --> 00:00:13,610", "00:99:01,000 --> 00:00:02,000", "-->"]
)
def test_a_cue_whose_times_cannot_be_read_is_not_lost_in_silence(times: str) -> None:
    text = f"1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n{times}\nTwo\n"
    with pytest.raises(UnreadableTranscriptError, match="cannot be read in line 6: ") as raised:
        list(passages(text))

    assert raised.value.line == 6


def test_lines_of_times_are_what_makes_it_srt() -> None:
    assert is_form("00:00:01,000 --> 00:00:02,000\n")
    assert not is_form("a --> b\n")


def test_what_is_written_has_two_lines_of_32_characters_and_names_where_they_change() -> None:
    said = [
        cue(0, 6, "In today's episode, you'll learn how a mirror is ground by hand.", "Mira"),
        cue(6, 8, "And why.", "Mira"),
        cue(8, 9, "Never.", "Tobias"),
    ]

    assert srt(said) == (
        "1\n00:00:00,000 --> 00:00:02,783\nMira: In today's episode, you'll\n\n"
        "2\n00:00:02,783 --> 00:00:06,000\nlearn how a mirror is ground by\nhand.\n\n"
        "3\n00:00:06,000 --> 00:00:08,000\nAnd why.\n\n"
        "4\n00:00:08,000 --> 00:00:09,000\nTobias: Never.\n"
    )
