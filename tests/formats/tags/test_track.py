"""A track of chapters has a sample for each, from the recording's beginning to its end."""

from dataclasses import replace
from datetime import timedelta

from podsite.formats.tags.boxes import boxes, inner, number
from podsite.formats.tags.track import samples, track
from podsite.model import Chapter
from tests.tagged import CHAPTERS, TAGS


def test_each_chapter_lasts_until_the_next_and_the_last_until_the_end() -> None:
    assert [one.ticks for one in samples(TAGS)] == [10_500, 19_500, 30_000]


def test_before_a_late_first_chapter_stands_one_without_words() -> None:
    late = replace(TAGS, chapters=CHAPTERS[1:])

    first, *_ = samples(late)

    assert first.ticks == 10_500
    assert first.content.startswith(b"\0\0")


def test_what_is_in_no_list_is_in_no_track() -> None:
    hidden = Chapter(start=timedelta(seconds=20), title="picture", toc=False)

    assert samples(replace(TAGS, chapters=(*CHAPTERS[:2], hidden, CHAPTERS[2]))) == samples(TAGS)


def test_a_last_chapter_behind_the_recordings_end_is_there_for_a_moment() -> None:
    assert samples(replace(TAGS, duration=timedelta()))[-1].ticks == 1


def test_a_sample_says_its_words_in_utf_8_and_the_address() -> None:
    words, address = "Mirrors 🔭".encode(), b"https://mirrors.test/?a=1"

    content = samples(TAGS)[1].content

    assert content[:2] == len(words).to_bytes(2, "big")
    assert content[2:].startswith(words)
    assert address in content


def test_the_track_is_as_long_as_its_samples_and_not_for_playing() -> None:
    made = track(9, samples(TAGS), 4711, 600)
    root = next(boxes(made))
    head, medium = inner(made, root, b"tkhd"), inner(made, root, b"mdia", b"mdhd")

    assert head is not None
    assert medium is not None
    assert number(made, head.body) == 2
    assert (number(made, head.body + 12), number(made, head.body + 20)) == (9, 36_000)
    assert (number(made, medium.body + 12), number(made, medium.body + 16)) == (1000, 60_000)
