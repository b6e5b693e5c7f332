"""What a file is by its bytes."""

from io import BytesIO

import pytest

from podsite.formats.contents import CutOffError, kind
from tests.recordings import PICTURES, SAMPLES, SOUND, VIDEO, box, mp3, mp4, ogg, opus, page
from tests.shows import PNG


def of(content: bytes) -> str | None:
    return kind(BytesIO(content))


@pytest.mark.parametrize(
    ("suffix", "found"),
    [
        (".mp3", "audio/mpeg"),
        (".m4a", "audio/mp4"),
        (".m4b", "audio/mp4"),
        (".mp4", "video/mp4"),
        (".m4v", "video/mp4"),
        (".ogg", "audio/ogg"),
        (".opus", "audio/opus"),
        (".flac", "audio/flac"),
        (".wav", "audio/wav"),
    ],
)
def test_every_form_is_known_by_its_bytes(suffix: str, found: str) -> None:
    assert of(SAMPLES[suffix]) == found


def test_tags_in_front_hide_nothing() -> None:
    for suffix in (".flac", ".mp3", ".wav"):
        assert of(b"ID3\4\0\0\0\0\0\5tag.." + SAMPLES[suffix]) == of(SAMPLES[suffix])


@pytest.mark.parametrize(
    "head",
    [
        b"\xff\xfb\x90\x64" + bytes(413),  # MPEG 1, layer III, 128 kbit/s, 44.1 kHz
        b"\xff\xfb\x92\x64" + bytes(414),  # the same with a byte of padding
        b"\xff\xfd\xa4\x04" + bytes(572),  # MPEG 1, layer II, 192 kbit/s, 48 kHz
        b"\xff\xff\x40\x04" + bytes(132),  # MPEG 1, layer I, 128 kbit/s, 44.1 kHz
        b"\xff\xf3\x18\xc0" + bytes(32),  # MPEG 2, layer III, 8 kbit/s, 16 kHz
    ],
)
def test_frames_of_every_layer_are_known_by_the_next_one(head: bytes) -> None:
    assert of(head * 3) == "audio/mpeg"
    assert of(b"\1\2\3" + head * 3) == "audio/mpeg"
    assert of(b"\1\2\3" + head + bytes(600)) is None


def test_an_mp4_file_is_a_video_if_something_moves_in_it() -> None:
    assert of(mp4(1, SOUND, VIDEO)) == "video/mp4"
    assert of(mp4(1, SOUND, PICTURES)) == "audio/mp4"
    assert of(mp4(1)) == "audio/mp4"


def test_an_old_quicktime_file_needs_no_type_in_front() -> None:
    assert of(mp4(1, VIDEO)[20:]) == "video/mp4"


@pytest.mark.parametrize("size", [0, 1])
def test_sizes_of_mp4_parts_may_be_open_or_long(size: int) -> None:
    whole = mp4(1, VIDEO)
    place = whole.index(b"mdat") - 4
    long = (16 + 100).to_bytes(8, "big") if size else b""
    content = whole[:place] + size.to_bytes(4, "big") + b"mdat" + long + bytes(100)

    assert of(content) == "video/mp4"


@pytest.mark.parametrize(
    "content", [mp4(9, SOUND)[:-1], mp4(9, SOUND, first=False)[:-1], box(b"ftyp", b"isom")]
)
def test_an_mp4_file_of_which_a_part_is_missing_is_cut_off(content: bytes) -> None:
    with pytest.raises(CutOffError):
        of(content)


def test_an_ogg_file_is_known_by_its_streams() -> None:
    assert (of(ogg(1)), of(opus(1))) == ("audio/ogg", "audio/opus")
    assert of(page(b"\x80theora", 0, 2) + ogg(1)) == "video/ogg"
    assert of(page(b"\x7fFLAC", 0, 2)) == "audio/ogg"
    assert of(page(b"Unknown", 0, 2)) is None


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (PNG, "image/png"),
        (b"\x1aE\xdf\xa3webm", "video/webm"),
        (b"RIFF\0\0\0\0AVI LIST", "video/x-msvideo"),
        (b"%PDF-1.7", "application/pdf"),
        (b"PK\x03\x04", "application/zip"),
        (b"#EXTM3U\n", "application/x-mpegurl"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
        (b" \n<HTML>", "text/html"),
        ("Grüße, " * 200, "text/plain"),
        ("Ж" * 900, "text/plain"),
        (bytes(100), None),
        (b"a\0b", None),
        (b"", None),
        (b" ", None),
    ],
)
def test_what_is_no_recording_is_known_too(content: bytes | str, found: str | None) -> None:
    assert of(content if isinstance(content, bytes) else content.encode()) == found


def test_mp3_is_found_behind_a_rest_of_something_else() -> None:
    assert of(bytes(100_000) + mp3(1)) == "audio/mpeg"
