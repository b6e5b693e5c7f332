"""HTML is read as hosts write it, whatever is missing or never closed."""

from datetime import timedelta

import pytest

from podsite.formats.transcripts.html import is_form, passages
from podsite.formats.transcripts.passage import Passage


def passage(start: float | None, text: str, speaker: str | None = None) -> Passage:
    return Passage(text, speaker, None if start is None else timedelta(seconds=start))


def test_speakers_and_times_stand_before_the_paragraphs() -> None:
    text = "<cite>Ada:</cite>\n<time>0:05</time>\n<p>Hello &amp; welcome</p>\n<p>More.</p>"

    assert list(passages(text)) == [
        passage(5, "Hello & welcome", "Ada"),
        passage(None, "More.", "Ada"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p><cite>Ada</cite> <time>0:05</time> Hello</p>",
        "<p><time>[0:05]</time> <cite>Ada :</cite> Hello",
        "<div><cite>Ada</cite><time datetime='0:05'>five seconds in</time><div>Hello</div></div>",
        "<cite>Ada<br></cite><br><time>00:00:05</time><br>Hello<br>",
        "<html><head><title>x</title></head><h1>y</h1><cite>Ada</cite><time>0:05</time><p>Hello",
        "<p><script>x</script><cite>Ada</cite><time>0:05</time>Hello</p><style>y</style>",
    ],
)
def test_they_may_stand_in_many_ways(text: str) -> None:
    assert list(passages(text)) == [passage(5, "Hello", "Ada")]


def test_bold_names_before_a_colon_are_speakers_too() -> None:
    text = "<p><b>Ada:</b> Hello</p><p><strong>Tobias:</strong> Hi</p>"

    assert list(passages(text)) == [passage(None, "Hello", "Ada"), passage(None, "Hi", "Tobias")]


def test_paragraphs_alone_are_words() -> None:
    assert list(passages("<p>Hello <em>there</em></p>")) == [passage(None, "Hello there")]


@pytest.mark.parametrize(
    "text", ["<p", "<![if x", "<p></", "<!-- <p>", "&#xffffffff;<p>&", "<cite>"]
)
def test_what_is_broken_is_read_as_far_as_it_goes(text: str) -> None:
    assert all(one.text for one in passages(text))


def test_html_is_told_from_text() -> None:
    assert is_form("<!DOCTYPE html>\n<html>")
    assert is_form("<cite>Ada</cite>")
    assert not is_form("Ada: 1 < 2")
