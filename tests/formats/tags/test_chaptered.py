"""MP4 files get chapters, and everything else in them stays what and, for players, where it was."""

import struct
from dataclasses import replace
from io import BytesIO

import pytest

from podsite.formats.tags import mp4
from podsite.formats.tags.boxes import box, boxes, inner, movie, number, top
from podsite.formats.tags.chaptered import write
from podsite.formats.tags.mp4 import inside
from podsite.formats.tags.tagged import Tags, UnreadableTagsError, UnwritableTagsError
from podsite.formats.tags.track import samples, track
from tests.tagged import CHAPTERS, NOISE, TAGS, chpl, m4a


def written(content: bytes, tags: Tags = TAGS) -> bytes:
    file = BytesIO()
    write(BytesIO(content), file, tags)
    return file.getvalue()


def names(content: bytes) -> list[bytes]:
    return [one.name for one in top(BytesIO(content))]


def sound(content: bytes) -> bytes:
    """The bytes that the first track's table leads to."""
    found = movie(BytesIO(content))
    assert found is not None
    data = found[1]
    first = next(one for one in mp4.tracks(data) if one.kind == b"soun")
    table = inner(data, first.box, b"mdia", b"minf", b"stbl")
    assert table is not None
    return b"".join(content[at : at + 1000] for at in mp4.chunks(data, table))


@pytest.mark.parametrize("late", [False, True])
def test_the_chapters_are_there_and_the_sound_is_found_again(late: bool) -> None:
    new = written(m4a(late=late))

    assert inside(BytesIO(new)).chapters == CHAPTERS
    assert sound(new) == NOISE


@pytest.mark.parametrize("late", [False, True])
def test_the_index_comes_before_the_sound_so_that_players_start_at_once(late: bool) -> None:
    assert names(written(m4a(late=late))) == [b"ftyp", b"moov", b"mdat", b"mdat"]


def test_both_kinds_of_chapters_are_written() -> None:
    new = written(m4a())

    found = movie(BytesIO(new))
    assert found is not None
    data = found[1]
    assert inner(data, next(boxes(data)), b"udta", b"chpl") is not None
    spoken, words = mp4.tracks(data)
    assert mp4.named(data, spoken) == (words.id,) == (2,)


def test_a_second_time_changes_nothing_and_other_chapters_leave_no_trace() -> None:
    once = written(m4a(chpl((0, "Gone before"))))
    fewer = written(once, replace(TAGS, chapters=CHAPTERS[:2]))

    assert b"Gone before" not in once
    assert written(once) == once
    assert inside(BytesIO(fewer)).chapters == CHAPTERS[:2]
    assert b"Light" not in fewer
    assert written(fewer) == once


def test_boxes_that_nobody_knows_stay() -> None:
    strange = box(b"XYZW", b"of a program that nobody knows")
    reference = box(b"tref", box(b"scpt", struct.pack(">I", 5)))

    new = written(m4a(strange, box(b"name", b"mine"), reference=reference) + strange)

    assert new.endswith(strange)
    assert new.count(strange) == 2
    assert box(b"scpt", struct.pack(">I", 5)) in new
    assert box(b"name", b"mine") in new


def test_the_next_track_of_another_program_gets_a_number_of_its_own() -> None:
    found = movie(BytesIO(written(m4a())))
    assert found is not None
    data = found[1]
    head = inner(data, next(boxes(data)), b"mvhd")

    assert head is not None
    assert number(data, head.end - 4) == 3


def test_words_between_the_sound_stay_where_they_are() -> None:
    """A box that holds more than the old chapters is not thrown away with them."""
    some = samples(TAGS)
    made = track(2, some, 40, 1000)  # its words are said to stand in the sound
    reference = box(b"tref", box(b"chap", struct.pack(">I", 2)))

    new = written(m4a(tracks=made, reference=reference, late=True))

    assert sound(new) == NOISE


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(box(b"ftyp") + box(b"mdat"), id="no index"),
        pytest.param(m4a() + box(b"moof"), id="in pieces"),
        pytest.param(box(b"moov", box(b"mvhd", bytes(100))), id="nothing to play"),
        pytest.param(m4a()[: -len(NOISE)] + bytes(100), id="cut off"),
    ],
)
def test_what_is_no_whole_recording_is_refused(content: bytes) -> None:
    with pytest.raises((UnwritableTagsError, UnreadableTagsError)):
        written(content)


def test_an_index_that_names_places_outside_the_sound_is_refused() -> None:
    with pytest.raises(UnwritableTagsError, match="damaged"):
        written(m4a().replace(box(b"mdat", NOISE), box(b"mdat", NOISE[:5000])))
