"""MP4 files are asked for chapters of both kinds, and for their artwork."""

import struct
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest

from podsite.formats.tags.boxes import box
from podsite.formats.tags.mp4 import inside
from podsite.formats.tags.tagged import UnreadableTagsError
from podsite.formats.tags.track import samples, track
from podsite.model import Chapter
from tests.tagged import CHAPTERS, COVER, NOISE, TAGS, chpl, m4a, table

REFERENCE = box(b"tref", box(b"chap", struct.pack(">I", 9)))


def with_track(made: bytes, text: bytes, *user: bytes, reference: bytes = REFERENCE) -> BytesIO:
    """A file whose track of chapters has its words at the very end."""
    return BytesIO(m4a(*user, tracks=made, reference=reference, late=True) + box(b"mdat", text))


def end(made: bytes, *user: bytes) -> int:
    """Where those words stand."""
    return len(m4a(*user, tracks=made, reference=REFERENCE, late=True)) + 8


def text_track(kind: bytes, table: bytes, edits: bytes = b"") -> bytes:
    """A track as others write it: sixty ticks a second, and a table of samples."""
    head = box(b"tkhd", struct.pack(">6I60x", 0, 0, 0, 9, 0, 60_000))
    clock = box(b"mdhd", struct.pack(">5IHH", 0, 0, 0, 60, 3600, 0x55C4, 0))
    told = box(b"hdlr", bytes(8), kind, bytes(13))
    return box(b"trak", head, edits, box(b"mdia", clock, told, box(b"minf", table)))


def starts(file: BytesIO) -> list[tuple[float, str]]:
    return [(one.start.total_seconds(), one.title) for one in inside(file).chapters]


def placed(kind: bytes, texts: list[bytes], edits: bytes = b"", wide: bool = False) -> BytesIO:
    """A file with a track of these texts, each ten seconds long."""
    samples = [struct.pack(">H", len(text)) + text for text in texts]
    sizes = [len(one) for one in samples]
    empty = text_track(kind, table(600, sizes, [0] * len(sizes), wide), edits)
    first = end(empty)
    places = [first + sum(sizes[:n]) for n in range(len(sizes))]
    return with_track(text_track(kind, table(600, sizes, places, wide), edits), b"".join(samples))


@pytest.mark.parametrize("kind", [b"text", b"sbtl"])
@pytest.mark.parametrize("wide", [False, True])
def test_a_track_that_the_sound_names_holds_the_chapters(kind: bytes, wide: bool) -> None:
    utf_16 = "Zweites".encode("utf-16")

    assert starts(placed(kind, ["Hälló".encode(), utf_16, b"3"], wide=wide)) == [
        (0, "Hälló"),
        (10, "Zweites"),
        (20, "3"),
    ]


@pytest.mark.parametrize("version", [0, 1])
def test_an_empty_edit_before_them_counts(version: int) -> None:
    form = ">2I2i2I2i" if version == 0 else ">2IQqIQqI"
    edits = box(
        b"edts",
        box(b"elst", struct.pack(form, version << 24, 2, 5000, -1, 0x10000, 60_000, 0, 0x10000)),
    )

    assert starts(placed(b"text", [b"a", b"b"], edits)) == [(5, "a"), (15, "b")]


def test_a_track_of_pictures_holds_no_chapters() -> None:
    assert starts(placed(b"vide", [b"a", b"b"])) == []


def test_many_samples_stand_in_one_piece_with_addresses_behind_the_words() -> None:
    some = samples(TAGS)
    empty = track(9, some, 0, 1000)
    made = track(9, some, end(empty), 1000)

    found = inside(with_track(made, b"".join(one.content for one in some))).chapters

    assert found == CHAPTERS


def test_silence_before_the_first_chapter_is_none() -> None:
    late = (Chapter(start=timedelta(seconds=7), title="a"),)
    some = samples(replace(TAGS, chapters=late))
    made = track(9, some, end(track(9, some, 0, 1000)), 1000)

    assert inside(with_track(made, b"".join(one.content for one in some))).chapters == late


def test_neros_list_is_read_where_there_is_no_track() -> None:
    assert starts(BytesIO(m4a(chpl((0, "Hälló"), (61.5, "Zweites"))))) == [
        (0, "Hälló"),
        (61.5, "Zweites"),
    ]


def test_neros_first_list_had_no_room_for_more() -> None:
    old = box(b"chpl", bytes(4) + b"\1" + struct.pack(">QB", 10**7, 1) + b"a")

    assert starts(BytesIO(m4a(old))) == [(1, "a")]


def test_the_track_comes_before_the_list() -> None:
    some = samples(TAGS)
    user = chpl((0, "other"))
    made = track(9, some, end(track(9, some, 0, 1000), user), 1000)

    found = inside(with_track(made, b"".join(one.content for one in some), user)).chapters

    assert found == CHAPTERS


@pytest.mark.parametrize("version", [bytes(4), b""], ids=["MP4", "QuickTime"])
def test_the_artwork_is_found_where_it_stands_in_the_file(version: bytes) -> None:
    data = box(b"data", struct.pack(">II", 14, 0), COVER)
    meta = box(b"meta", version, box(b"hdlr", bytes(24)), box(b"ilst", box(b"covr", data)))
    content = m4a(meta)

    found = inside(BytesIO(content)).artwork

    assert found is not None
    assert found.content == COVER
    assert found.start == content.index(COVER)


def test_a_file_without_an_index_is_an_error() -> None:
    with pytest.raises(UnreadableTagsError, match="moov"):
        inside(BytesIO(box(b"ftyp", b"M4A ") + box(b"mdat", NOISE)))


def test_a_list_that_ends_too_early_is_an_error() -> None:
    with pytest.raises(UnreadableTagsError):
        inside(BytesIO(m4a(box(b"chpl", b"\1" + bytes(7) + b"\x09" + bytes(7)))))


def test_a_table_that_claims_millions_of_samples_is_not_believed() -> None:
    empty = text_track(b"text", table(600, [], []))
    claimed = empty.replace(
        box(b"stts", struct.pack(">4I", 0, 1, 0, 600)),
        box(b"stts", struct.pack(">4I", 0, 1, 0xFFFFFFFF, 600)),
    ).replace(
        box(b"stsz", struct.pack(">3I", 0, 0, 0)),
        box(b"stsz", struct.pack(">3I", 0, 4, 0xFFFFFFFF)),
    )

    assert claimed != empty
    assert starts(with_track(claimed, b"")) == []
