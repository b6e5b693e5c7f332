"""The boxes of MP4 files are found, and damaged ones told."""

from io import BytesIO

import pytest

from podsite.formats.tags.boxes import Box, box, boxes, content, inner, movie, number, top, within
from podsite.formats.tags.tagged import UnreadableTagsError

LARGE = b"\0\0\0\1mdat" + (20).to_bytes(8, "big") + b"four"


def test_boxes_stand_one_after_the_other_and_in_each_other() -> None:
    data = box(b"free", b"1") + box(b"moov", box(b"udta", box(b"chpl", b"xyz")))
    first, second = boxes(data)

    assert (first.name, data[first.body : first.end]) == (b"free", b"1")
    assert [one.name for one in within(data, second)] == [b"udta"]
    found = inner(data, second, b"udta", b"chpl")
    assert found is not None
    assert data[found.body : found.end] == b"xyz"
    assert inner(data, second, b"trak", b"tkhd") is None


def test_a_length_of_eight_bytes_is_read_and_one_of_zero_goes_to_the_end() -> None:
    assert [(one.body, one.end) for one in boxes(LARGE)] == [(16, 20)]
    assert [(one.body, one.end) for one in boxes(b"\0\0\0\0mdat123456")] == [(8, 14)]


def test_a_file_gives_its_outermost_boxes_and_its_index_wherever_it_is() -> None:
    file = BytesIO(box(b"ftyp") + LARGE + box(b"moov", b"index"))

    assert [one.name for one in top(file)] == [b"ftyp", b"mdat", b"moov"]
    found = movie(file)
    assert found is not None
    assert found == (Box(b"moov", 28, 36, 41), box(b"moov", b"index"))
    assert movie(BytesIO(box(b"ftyp"))) is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\0\0\0\x20moovfour", id="longer than its room"),
        pytest.param(b"\0\0\0\4moovfour", id="shorter than its head"),
        pytest.param(b"\0\0\0\1moov" + bytes(8), id="shorter than its large head"),
    ],
)
def test_a_box_that_cannot_be_is_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableTagsError):
        list(boxes(data))
    with pytest.raises(UnreadableTagsError):
        top(BytesIO(data))


def test_a_number_behind_the_end_is_an_error() -> None:
    assert number(b"\0\0\1\0", 0) == 256
    with pytest.raises(UnreadableTagsError):
        number(b"\0\0\1\0", 1)


def test_a_box_too_large_to_be_true_is_never_read() -> None:
    with pytest.raises(UnreadableTagsError, match="too great length"):
        content(BytesIO(), Box(b"moov", 0, 8, 1 << 40))


def test_a_file_of_thousands_of_boxes_is_an_error() -> None:
    with pytest.raises(UnreadableTagsError, match="thousands"):
        top(BytesIO(box(b"free") * 10_001))
