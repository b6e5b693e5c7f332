"""Chapters as WebVTT."""

import pytest

from podsite.formats.chapters import webvtt


def test_a_cue_is_a_chapter_with_its_end() -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:05,500 align:start\n<v Ada>One &amp;\ntwo</v>\n"
    (one,) = webvtt.chapters(text).chapters

    assert one.title == "One & two"
    assert one.end is not None
    assert (one.start.total_seconds(), one.end.total_seconds()) == (0, 5.5)


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        ("00:05 --> 00:06\nA", 3, "'00:05 --> 00:06' are no times; write"),
        ("name\n00:99.000 --> 01:40.000\nA", 4, "'00:99.000 --> 01:40.000' are no times"),
        ("Welcome", 3, "'Welcome' has no times"),
        ("00:01.000 --> 00:02.000", 3, "this chapter has no title"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(block: str, line: int, message: str) -> None:
    (fault,) = webvtt.chapters(f"WEBVTT\n\n{block}\n").faults

    assert fault.line == line
    assert fault.message.startswith(message)
