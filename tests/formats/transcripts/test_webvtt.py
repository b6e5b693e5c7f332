"""WebVTT is read with its voices, and written so that it reads back."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats.transcripts.mending import mended
from podsite.formats.transcripts.passage import Passage, UnreadableTranscriptError
from podsite.formats.transcripts.webvtt import is_form, passages, vtt
from podsite.model import Cue


def cue(start: float, end: float, text: str, speaker: str | None = None) -> Cue:
    return Cue(
        start=timedelta(seconds=start), end=timedelta(seconds=end), text=text, speaker=speaker
    )


def cues(text: str) -> tuple[Cue, ...]:
    """What is read, mended."""
    return mended(passages(text))[0]


WHOLE = """\
WEBVTT - Night Signals
Kind: captions

NOTE made by hand,
in two lines

STYLE
::cue { color: red }

first
00:00:00.500 --> 00:00:04.000 align:start position:10%
<v Mira Solano>Hello, <i>and</i>
welcome.</v>

00:30.000 --> 00:34.250
<v.loud Tobias &amp; Wren>A mirror &lt;ground&gt; &amp; polished

1:00:00.000 --> 1:00:01.000
- Done?
- Never.
"""


def test_cues_have_times_words_and_speakers_without_tags() -> None:
    assert cues(WHOLE) == (
        cue(0.5, 4, "Hello, and welcome.", "Mira Solano"),
        cue(30, 34.25, "A mirror <ground> & polished", "Tobias & Wren"),
        cue(3600, 3601, "- Done? - Never."),
    )


def test_cues_stay_in_the_order_of_the_file() -> None:
    text = "WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n"
    assert [one.text for one in passages(text)] == ["b", "a"]


def test_voices_of_one_cue_are_passages_that_share_its_time() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Mira>Never?</v>\n<v Tobias>Really</v>\n"
    assert cues(text) == (cue(1, 2, "Never?", "Mira"), cue(2, 3, "Really", "Tobias"))


def test_words_before_the_first_voice_are_nobodys() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:03.000\nHere:\n<v Mira>Never?\n"
    assert [one.speaker for one in passages(text)] == [None, "Mira"]


def test_where_there_are_no_voices_names_before_the_words_are_the_speakers() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nMira: Hello\n\n00:02.000 --> 00:03.000\nTobias: Hi\n"
    assert cues(text) == (cue(1, 2, "Hello", "Mira"), cue(2, 3, "Hi", "Tobias"))


def test_where_there_are_voices_words_before_a_colon_are_words() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mira>One: two\n"
    assert cues(text) == (cue(1, 2, "One: two", "Mira"),)


def test_a_file_says_that_it_is_webvtt() -> None:
    assert is_form("WEBVTT\n")
    assert not is_form("1\n00:00:00,000 --> 00:00:01,000\nHello")


def test_a_long_cue_is_shown_in_parts_that_share_its_time() -> None:
    text = "word " * 79 + "word."
    parts = list(passages(vtt([cue(0, 8, text, "Mira")])))

    assert {one.speaker for one in parts} == {"Mira"}
    assert " ".join(" ".join(one.text.split()) for one in parts) == text
    assert all(len(one.text.split("\n")) <= 3 for one in parts)
    assert (parts[0].start, parts[-1].end) == (timedelta(), timedelta(seconds=8))
    assert all(one.end == other.start for one, other in pairwise(parts))


def test_a_cue_without_words_is_left_out() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i> </i>\n"
    assert cues(text) == ()


def test_a_file_that_only_says_what_it_is_has_no_cues() -> None:
    assert cues("WEBVTT\n") == ()


@pytest.mark.parametrize("text", ["", "\n", "Hello", "1\n00:00:00,000 --> 00:00:01,000\nHello"])
def test_a_file_that_does_not_say_webvtt_is_none(text: str) -> None:
    with pytest.raises(UnreadableTranscriptError, match="is no WebVTT file: it must begin with"):
        cues(text)


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01,000 --> 00:00:02,000",
        "0:01 --> 0:02",
        "one --> two",
        "00:99.000 --> 01:02.000",
        "00:01.000 -->",
        "00:01.000 --> 00:02.0001",
        "1000:00:00.000 --> 1000:00:01.000",
    ],
)
def test_a_cue_whose_times_cannot_be_read_is_not_lost_in_silence(times: str) -> None:
    text = f"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n\n{times}\nworld\n"
    with pytest.raises(UnreadableTranscriptError, match="cannot be read in line 6: "):
        cues(text)


def test_a_note_may_hold_an_arrow() -> None:
    assert cues("WEBVTT\n\nNOTE a --> b\n\n00:00.000 --> 00:01.000\nHello\n")


def test_what_is_written_is_webvtt_with_voices_and_escapes() -> None:
    written = vtt([cue(1, 2.5, "Is 1 < 2 & 3 --> 4?", "Mira & Co <host>"), cue(3, 4, "Yes.")])
    assert written == (
        "WEBVTT\n\n"
        "00:00:01.000 --> 00:00:02.500\n"
        "<v Mira &amp; Co &lt;host&gt;>Is 1 &lt; 2 &amp; 3 --&gt; 4?\n\n"
        "00:00:03.000 --> 00:00:04.000\nYes.\n"
    )


def test_lines_are_at_most_65_characters_and_words_stay_whole() -> None:
    words = "a-word " * 40 + "x" * 100
    lines = vtt([cue(0, 1, words)]).split("\n")
    assert max(len(line) for line in lines if "x" not in line) <= 65
    assert " ".join(one.text for one in cues("\n".join(lines))).split() == words.split()


def test_no_cues_are_a_file_without_cues() -> None:
    assert cues(vtt([])) == ()


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1)
TIMES = st.integers(0, 999 * 3_600_000 - 1).map(lambda number: timedelta(milliseconds=number))
LINES = WORDS.map(lambda text: " ".join(text.split())).filter(bool)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(TIMES, TIMES, LINES, LINES), min_size=1, max_size=4))
def test_what_is_written_reads_back(spoken: list[tuple[timedelta, timedelta, str, str]]) -> None:
    given = [Cue(start=a, end=b, text=text, speaker=who) for a, b, text, who in spoken]
    read = [
        Passage(" ".join(one.text.split()), one.speaker, one.start, one.end)
        for one in passages(vtt(given))
    ]

    assert read == [Passage(one.text, one.speaker, one.start, one.end) for one in given]


@settings(deadline=None, max_examples=100)
@given(st.text(st.sampled_from("WEBVTNO \n\t-->:.0123456789<v>/&;\x00\x85é"), max_size=80))
def test_any_text_is_cues_or_unreadable(text: str) -> None:
    try:
        assert all(one.text for one in cues("WEBVTT\n\n" + text))
    except UnreadableTranscriptError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either way is right
