"""What a picture is, from the head of its file."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from podsite.formats.pictures import (
    Picture,
    UnreadablePictureError,
    in_few_colours,
    measured,
    resized,
    sample,
)
from tests.specimens import picture


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


@pytest.mark.parametrize("kind", ["image/webp", "image/png"])
def test_a_picture_is_made_smaller_and_keeps_its_shape(kind: str) -> None:
    found = measured(BytesIO(resized(picture("JPEG", 800, 400), 320, kind)))

    assert (found.type, found.width, found.height) == (kind, 320, 160)


def test_a_picture_is_never_made_larger() -> None:
    assert measured(BytesIO(resized(picture("PNG", 100, 100), 640, "image/webp"))).width == 100


def test_what_was_transparent_stays_so() -> None:
    file = BytesIO()
    Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(file, "PNG")

    assert "A" in measured(BytesIO(resized(file.getvalue(), 32, "image/png"))).colours


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = picture("JPEG", 300, 300)

    assert resized(content, 64, "image/webp") == resized(content, 64, "image/webp")


def test_a_picture_that_is_damaged_inside_is_told() -> None:
    content = picture("PNG", 300, 300)
    damaged = content[:60] + b"\0" * 20 + content[80:]

    with pytest.raises(UnreadablePictureError):
        resized(damaged, 64, "image/webp")
    with pytest.raises(UnreadablePictureError):
        sample(BytesIO(damaged))


def test_a_sample_has_the_colours_of_the_picture() -> None:
    found = sample(BytesIO(picture("PNG", 300, 200)), 8)

    assert set(found) == {(20, 40, 80)}
    assert len(found) == 64


def test_an_icon_is_the_middle_of_a_picture() -> None:
    for kind in ("image/png", "image/x-icon"):
        with Image.open(BytesIO(resized(picture("PNG", 300, 100), 48, kind, square=True))) as icon:
            assert icon.size == (48, 48)


def test_a_photo_that_lies_is_measured_and_shown_upright() -> None:
    lying, file = Image.new("RGB", (80, 40)), BytesIO()
    turned = lying.getexif()
    turned[0x0112] = 6
    lying.save(file, "JPEG", exif=turned)

    for content in (file.getvalue(), resized(file.getvalue(), 640, "image/webp")):
        found = measured(BytesIO(content))
        assert (found.width, found.height) == (40, 80)


def test_few_colours_make_a_drawing_shorter_and_leave_transparency() -> None:
    many, clear = BytesIO(), BytesIO()
    Image.effect_noise((64, 64), 60).convert("RGB").save(many, "PNG")
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(clear, "PNG")

    assert len(in_few_colours(many.getvalue())) < len(many.getvalue())
    assert in_few_colours(clear.getvalue()) == clear.getvalue()
