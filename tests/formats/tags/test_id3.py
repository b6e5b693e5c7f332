"""ID3 tags are read in each of their spellings, and written without touching anything else."""

from datetime import timedelta
from io import BytesIO
from zlib import compress

import pytest
from mutagen.id3 import ID3

from podsite.formats.tags import id3 as module
from podsite.formats.tags.id3 import inside, tag
from podsite.formats.tags.tagged import UnreadableTagsError
from podsite.model import Url
from tests.tagged import (
    CHAPTERS,
    COVER,
    TAGS,
    apic,
    chap,
    ctoc,
    frame,
    id3,
    link,
    mp3,
    syncsafe,
    words,
)


def read(content: bytes) -> list[tuple[float, str]]:
    return [(one.start.total_seconds(), one.title) for one in inside(BytesIO(content)).chapters]


def written(content: bytes) -> bytes:
    file = BytesIO(content)
    tag(file, TAGS)
    return file.getvalue()


@pytest.mark.parametrize("version", [3, 4])
def test_chapters_are_read_in_order_of_time_with_title_and_address(version: int) -> None:
    later = chap(b"b", 61_500, 90_000, words(b"TIT2", "Zweites – 2", version), version=version)
    first = chap(b"a", 0, 61_500, words(b"TIT2", "Hälló", version), version=version)

    assert read(mp3(id3(later, first, version=version))) == [(0, "Hälló"), (61.5, "Zweites – 2")]


def test_an_address_and_an_end_before_the_next_chapter_are_read() -> None:
    sub = words(b"TIT2", "a"), link(b"https://a.test/?x=1"), apic(b"a picture of its own")
    content = mp3(id3(chap(b"a", 0, 8000, *sub), chap(b"b", 10_000, 20_000, words(b"TIT2", "b"))))

    first, last = inside(BytesIO(content)).chapters

    assert (first.url, first.end) == (Url("https://a.test/?x=1"), timedelta(seconds=8))
    assert last.end is None


def test_chapters_that_the_table_leaves_out_are_in_no_list() -> None:
    some = (chap(name, at, at + 1, words(b"TIT2", "x")) for at, name in enumerate((b"a", b"b")))

    found = inside(BytesIO(mp3(id3(*some, ctoc(b"b"))))).chapters

    assert [one.toc for one in found] == [False, True]


def test_the_front_cover_is_found_where_it_stands_in_the_file() -> None:
    content = mp3(id3(apic(b"the back", 4), words(b"TIT2", "x"), apic(COVER)))

    found = inside(BytesIO(content)).artwork

    assert found is not None
    assert found.content == COVER
    assert found.start is not None
    assert content[found.start :].startswith(COVER)


def test_a_tag_of_an_unusual_spelling_is_read_too() -> None:
    packed = compress(b"chapter\0" + bytes(3) + b"\1" + b"\xff" * 12 + words(b"TIT2", "x"))
    unpacked = (8 + 16 + len(words(b"TIT2", "x"))).to_bytes(4, "big")
    strange = b"CHAP" + (4 + len(packed)).to_bytes(4, "big") + b"\0\x80" + unpacked + packed

    assert [title for _, title in read(mp3(id3(strange)))] == ["x"]


def test_the_cover_of_a_tag_of_version_2_2_is_read() -> None:
    content = b"\0PNG\3\0" + COVER
    old = b"PIC" + len(content).to_bytes(3, "big") + content
    file = mp3(b"ID3\2\0\0" + syncsafe(len(old)) + old)

    found = inside(BytesIO(file)).artwork

    assert found is not None
    assert (found.content, found.start) == (COVER, file.index(COVER))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"ID3\3\0\0" + syncsafe(200) + chap(b"a", 0, 1)[:-3], id="cut off"),
        pytest.param(b"ID3\3\0\0" + b"\x7f" * 4 + bytes(100), id="too large"),
        pytest.param(b"ID3\x09\0\0" + syncsafe(50) + b"CHAP" + bytes(46), id="no version"),
    ],
)
def test_a_damaged_tag_is_an_error(content: bytes) -> None:
    with pytest.raises(UnreadableTagsError):
        inside(BytesIO(content))


def test_a_tag_without_chapters_and_pictures_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(module, "ID3")

    assert read(mp3(id3(words(b"TIT2", "x")))) == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(mp3(), id="no tag"),
        pytest.param(mp3(id3(words(b"TIT2", "Old"))), id="2.3"),
        pytest.param(mp3(id3(words(b"TIT2", "Old", 4), version=4)), id="2.4"),
        pytest.param(mp3(id3(chap(b"x", 5, 6, words(b"TIT2", "x")), apic(b"old"))), id="chapters"),
    ],
)
def test_what_is_written_is_read_again_and_the_sound_stays(content: bytes) -> None:
    new = written(content)

    found = inside(BytesIO(new))
    assert found.chapters == CHAPTERS
    assert found.artwork is not None
    assert found.artwork.content == COVER
    assert new.endswith(mp3())
    assert written(new) == new
    there = ID3(BytesIO(new))
    assert [str(there[name]) for name in ("TIT2", "TALB", "TPE1", "TRCK")] == [
        "First light",
        "Night Signals",
        "Mira Solano",
        "7",
    ]


def test_the_version_of_a_tag_stays_and_a_new_one_is_2_3() -> None:
    new = written(mp3()), written(mp3(id3(words(b"TIT2", "a", 4), version=4)))

    assert [content[:4] for content in new] == [b"ID3\3", b"ID3\4"]


def test_other_frames_stay_as_they_are() -> None:
    others = (
        frame(b"TYER", bytes(1) + b"2019\0"),
        frame(b"PRIV", b"owner\0\1\2\3"),
        frame(b"XYZW", b"nobody knows it"),
        apic(b"the back", 4),
    )

    new = written(mp3(id3(*others, words(b"TIT2", "Old"), apic(b"the old front"))))

    assert all(one in new for one in others)
    assert b"the old front" not in new


def test_chapters_stand_in_order_of_time_before_the_pictures() -> None:
    new = written(mp3())
    places = [new.index(one.title.encode("utf-16")) for one in CHAPTERS]

    assert places == sorted(places)
    assert new.index(b"CTOC") < places[0] < places[-1] < new.index(b"APIC")


def test_a_tag_of_version_2_2_becomes_one_that_knows_chapters() -> None:
    old = b"TT2\0\0\5\0Song" + b"TP1\0\0\4\0Bob"

    new = written(mp3(b"ID3\2\0\0" + syncsafe(len(old)) + old))

    assert new[:4] == b"ID3\3"
    assert inside(BytesIO(new)).chapters == CHAPTERS
