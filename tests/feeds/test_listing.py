"""Chapters as lines of a description."""

from datetime import timedelta
from pathlib import PurePosixPath

import pytest

from podsite.feeds.description import of_episode, whole
from podsite.feeds.listing import line, timed
from podsite.feeds.reduced import pieces
from podsite.formats import markdown
from podsite.formats.chapters import notes
from podsite.model import Episode
from tests.shows import a_show, an_episode


def noted(text: str, title: str = "A & B") -> Episode:
    """An episode whose chapters are the times in its notes."""
    found = notes.chapters(markdown.notes(text).html, timedelta(hours=2)).chapters
    file = PurePosixPath("episodes/a.md")
    return an_episode("a", title=title, body=text, chapters=found, chapters_file=file)


def lines(text: str) -> list[str]:
    episode = noted(text)
    return [piece.html for piece in timed(tuple(pieces(episode.body.html)), episode)]


def test_a_line_begins_with_hours_minutes_and_seconds() -> None:
    assert line(timedelta(seconds=754.9), "Why") == "00:12:34 Why"


@pytest.mark.parametrize(
    "text",
    [
        "Hello\n\n0:00 Welcome\n\n1:00 Sleep\n\n2:00 Dreams",
        "- 00:00 - Welcome\n- (01:00) Sleep\n- **1:02:00** Dreams",
    ],
)
def test_notes_that_apps_can_read_stay_as_they_are(text: str) -> None:
    assert "".join(lines(text)) == "".join(
        piece.html for piece in pieces(markdown.notes(text).html)
    )


def test_where_the_first_comes_later_the_episode_itself_is_at_zero() -> None:
    assert lines("Hello\n\n0:30 Welcome\n\n1:00 Sleep\n\n2:00 Dreams") == [
        "<p>Hello</p>",
        "<p>00:00:00 A &amp; B</p>",
        "<p>0:30 Welcome</p>",
        "<p>1:00 Sleep</p>",
        "<p>2:00 Dreams</p>",
    ]
    assert "<li>Hello</li><li>00:00:00 A &amp; B</li><li>0:30 Welcome</li>" in "".join(
        lines("- Hello\n- 0:30 Welcome\n- 1:00 Sleep\n- 2:00 Dreams")
    )


@pytest.mark.parametrize(
    "text",
    [
        "0:00 Welcome\n1:00 Sleep\n2:00 Dreams",
        "[0:00] Welcome\n\n[1:00] Sleep\n\n[2:00] Dreams",
        "Welcome – 0:00\n\nSleep – 1:00\n\nDreams – 2:00",
        "0:00\n\nWelcome\n\n1:00\n\nSleep\n\n2:00\n\nDreams",
        "- 0:00 Welcome\n  - 1:00 Sleep\n- 2:00 Dreams",
        "0:00 Welcome\n\n1:00 Sleep",
        "0:00 A\n\n1:00 B\n\n2:00 C\n\n1:30 D\n\n3:00 E",
    ],
)
def test_what_apps_cannot_read_is_written_for_them(text: str) -> None:
    episode = noted(text)
    told = of_episode(a_show(), episode)

    assert lines(text) == []
    for chapter in episode.chapters:
        assert f"<p>{line(chapter.start, chapter.title)}</p>" in told


def test_what_they_can_read_is_not_written_twice() -> None:
    told = of_episode(a_show(), noted("0:00 Welcome\n\n1:00 Sleep\n\n2:00 Dreams"))

    assert told == "<p>0:00 Welcome</p><p>1:00 Sleep</p><p>2:00 Dreams</p>"


def test_notes_too_long_for_a_description_keep_their_chapters() -> None:
    text = "word " * 1000 + "\n\n0:00 Welcome\n\n1:00 Sleep\n\n2:00 Dreams"

    assert "<p>00:01:00 Sleep</p>" in of_episode(a_show(), noted(text))


def test_in_the_feed_times_are_no_links() -> None:
    episode = noted("**[0:00](#t=0:00)** A\n\n[1:00](#t=60) B\n\n[C](#t=90), 2:00 D")

    assert "<a" not in of_episode(a_show(), episode)
    assert "<strong>0:00</strong> A" in whole(a_show(), episode)
    assert "C (1:30), 2:00 D" in whole(a_show(), episode)
