"""Transcripts are read from caption files, and written as such."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats.captions import UnreadableCaptionsError, cues, vtt
from podsite.model import Cue


def cue(start: float, end: float, text: str, speaker: str | None = None) -> Cue:
    return Cue(
        start=timedelta(seconds=start), end=timedelta(seconds=end), text=text, speaker=speaker
    )


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
    assert [one.text for one in cues(text)] == ["b", "a"]


def test_a_cue_without_words_is_left_out() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i> </i>\n"
    assert cues(text) == ()


def test_a_file_that_only_says_what_it_is_has_no_cues() -> None:
    assert cues("WEBVTT\n") == ()


@pytest.mark.parametrize("text", ["", "\n", "Hello", "1\n00:00:00,000 --> 00:00:01,000\nHello"])
def test_a_file_that_does_not_say_webvtt_is_none(text: str) -> None:
    with pytest.raises(UnreadableCaptionsError, match="is no WebVTT file: it must begin with"):
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
    with pytest.raises(UnreadableCaptionsError, match="cannot be read in line 6: "):
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
    lines = vtt([cue(0, 1, words)]).split("\n")[3:]
    assert max(len(line) for line in lines if "x" not in line) <= 65
    assert " ".join(lines).split() == words.split()


def test_no_cues_are_a_file_without_cues() -> None:
    assert cues(vtt([])) == ()


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1)
TIMES = st.integers(0, 999 * 3_600_000 - 1).map(lambda number: timedelta(milliseconds=number))


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.builds(
            Cue,
            start=TIMES,
            end=TIMES,
            text=WORDS.map(lambda text: " ".join(text.split())).filter(bool),
            speaker=st.none() | WORDS.map(lambda text: " ".join(text.split())).filter(bool),
        ),
        max_size=4,
    )
)
def test_what_is_written_reads_back(spoken: list[Cue]) -> None:
    assert cues(vtt(spoken)) == tuple(spoken)


@settings(deadline=None, max_examples=100)
@given(st.text(st.sampled_from("WEBVTNO \n\t-->:.0123456789<v>/&;\x00\x85é"), max_size=80))
def test_any_text_is_cues_or_unreadable(text: str) -> None:
    try:
        assert all(one.text for one in cues("WEBVTT\n\n" + text))
    except UnreadableCaptionsError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either way is right
