"""What a picture is, from the head of its file."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from podsite.formats.pictures import Picture, UnreadablePictureError, measured


def drawn(form: str, mode: str = "RGB", size: tuple[int, int] = (4, 3)) -> bytes:
    file = BytesIO()
    Image.new(mode, size).save(file, form)
    return file.getvalue()


@pytest.mark.parametrize(
    ("form", "mode", "kind"),
    [
        ("JPEG", "RGB", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
        ("JPEG", "L", "image/jpeg"),
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("WEBP", "RGB", "image/webp"),
        ("GIF", "P", "image/gif"),
    ],
)
def test_form_size_and_colours_are_those_of_the_file(form: str, mode: str, kind: str) -> None:
    assert measured(BytesIO(drawn(form, mode))) == Picture(kind, 4, 3, mode)


def test_a_transparent_colour_counts_as_transparency() -> None:
    file = BytesIO()
    Image.new("RGB", (4, 3)).save(file, "PNG", transparency=(0, 0, 0))

    assert measured(file).colours == "RGBA"


def test_a_photograph_with_a_second_picture_behind_it_is_a_jpeg() -> None:
    file = BytesIO()
    Image.new("RGB", (4, 3)).save(
        file, "MPO", save_all=True, append_images=[Image.new("RGB", (2, 2))]
    )

    assert measured(file) == Picture("image/jpeg", 4, 3, "RGB")


@pytest.mark.parametrize("content", [b"", b"hello", b"<svg/>", b"BM" + b"\0" * 60, b"\x89PNG\r\n"])
def test_what_is_no_picture_is_told(content: bytes) -> None:
    with pytest.raises(UnreadablePictureError, match="is no picture"):
        measured(BytesIO(content))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_that_ends_too_early_is_told(form: str) -> None:
    whole = drawn(form, size=(400, 300))

    with pytest.raises(UnreadablePictureError, match=r"too early|damaged"):
        measured(BytesIO(whole[: len(whole) * 3 // 4]))


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that claims to have so many pixels on each side."""

    def chunk(name: bytes, content: bytes) -> bytes:
        sum_ = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_bomb_is_told_and_does_not_go_off() -> None:
    with pytest.raises(UnreadablePictureError, match="more pixels"):
        measured(BytesIO(bomb(100_000)))


@pytest.mark.filterwarnings("error")
def test_a_large_picture_is_measured_without_a_word() -> None:
    assert measured(BytesIO(bomb(11_000))).width == 11_000


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from([drawn("JPEG"), drawn("PNG"), drawn("PNG", "P"), drawn("WEBP"), drawn("GIF")]),
    st.integers(0, 200),
    st.binary(min_size=1, max_size=40),
)
def test_damaged_bytes_are_a_picture_or_told(whole: bytes, place: int, wrong: bytes) -> None:
    damaged = whole[:place] + wrong + whole[place + len(wrong) :]
    try:
        found = measured(BytesIO(damaged))
    except UnreadablePictureError:
        return
    assert found.width > 0
