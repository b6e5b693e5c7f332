"""The frames of an ID3 tag are found where they stand."""

import pytest

from podsite.formats.tags.frames import frames, only, picture, safe
from tests.tagged import apic, chap, frame, id3, words

LONG = b"x" * 300  # its size has another spelling in 2.4


@pytest.mark.parametrize("version", [3, 4])
def test_frames_are_found_with_their_content(version: int) -> None:
    tag = id3(frame(b"PRIV", LONG, version), words(b"TIT2", "a", version), version=version)

    found = frames(tag)

    assert found is not None
    assert [one.name for one in found] == [b"PRIV", b"TIT2"]
    assert tag[found[0].body : found[0].end] == LONG


def test_a_tag_of_some_frames_is_a_tag() -> None:
    tag = id3(words(b"TIT2", "a"), chap(b"one", 0, 1), apic(LONG))
    found = frames(tag) or []

    left = only(tag, found[1:2])

    assert safe(left[6:10]) == len(left) - 10
    assert [one.name for one in frames(left) or []] == [b"CHAP"]


@pytest.mark.parametrize(
    "tag",
    [
        pytest.param(id3(version=2), id="2.2"),
        pytest.param(b"ID3\3\0\x80" + id3(words(b"TIT2", "a"))[6:], id="bytes between its own"),
        pytest.param(id3(frame(b"PRIV", LONG), version=4), id="sizes as iTunes once wrote them"),
        pytest.param(id3(b"TIT2\0\0\0\4\0\x80abcd"), id="a packed frame"),
        pytest.param(id3(b"TIT2\0\0\1\0\0\0a"), id="a frame longer than the tag"),
        pytest.param(id3(b"tit2\0\0\0\1\0\0a"), id="no name"),
    ],
)
def test_an_unusual_or_damaged_tag_is_left_to_others(tag: bytes) -> None:
    assert frames(tag) is None


@pytest.mark.parametrize(
    "head",
    [b"\0image/png\0\3\0", b"\0\0\3what it shows\0", b"\1image/png\0\3\xff\xfea\0\0\0"],
)
def test_a_picture_begins_behind_its_type_and_description(head: bytes) -> None:
    tag = id3(frame(b"APIC", head + LONG))
    [one] = frames(tag) or []

    assert picture(tag, one) == (3, one.end - len(LONG))


@pytest.mark.parametrize("content", [b"\0image", b"\0image/png\0\3no end", b"\1i\0\3no end"])
def test_a_picture_without_an_end_of_its_description_is_an_error(content: bytes) -> None:
    tag = id3(frame(b"APIC", content))
    [one] = frames(tag) or []

    with pytest.raises(ValueError):  # noqa: PT011 - what bytes.index raises says no more
        picture(tag, one)
