"""What a recording is, from its name and its bytes."""

from datetime import timedelta
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import media
from tests.shows import recording

HEADS = [b"", b"ID3\x04\0\0", b"\xff\xfb\x90\x64", b"fLaC", b"OggS\0\2", b"\0\0\0\x20ftypM4A "]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("one.mp3", "audio/mpeg"),
        ("ONE.MP3", "audio/mpeg"),
        ("talk.v2.m4a", "audio/x-m4a"),
        ("film.mp4", "video/mp4"),
        ("cover.jpeg", "image/jpeg"),
        ("one.vtt", "text/vtt"),
        ("one.exe", None),
        ("mp3", None),
        (".mp3", None),
        ("", None),
    ],
)
def test_a_suffix_stands_for_a_media_type_whatever_its_case(name: str, kind: str | None) -> None:
    assert media.type_of(name) == kind
    assert media.type_of(PurePosixPath("episodes") / name) == (kind if name else None)


def test_a_recording_says_how_long_it_lasts() -> None:
    assert media.duration(BytesIO(recording(61)), "one.wav") == timedelta(seconds=61)


def test_a_recording_without_sound_does_not_say_how_long_it_lasts() -> None:
    assert media.duration(BytesIO(recording(0)), "one.wav") is None


def test_a_recording_of_more_than_two_days_is_not_believed() -> None:
    rate = b"\x64\0\0\0\x64\0\0\0"  # a hundred bytes a second …
    slow = recording(173).replace(rate, b"\x01\0\0\0\x01\0\0\0")  # … become one
    assert media.duration(BytesIO(slow), "one.wav") == timedelta(seconds=17300)
    assert media.duration(BytesIO(recording(1800).replace(rate, slow[24:32])), "one.wav") is None


@pytest.mark.parametrize("suffix", [*media.TYPES, ".doc", ""])
def test_an_empty_file_does_not_say_how_long_it_lasts(suffix: str) -> None:
    assert media.duration(BytesIO(b""), f"one{suffix}") is None


@settings(deadline=None, max_examples=200)
@given(st.sampled_from([*media.TYPES]), st.sampled_from(HEADS), st.binary(max_size=200))
def test_damaged_bytes_are_a_length_or_none_but_never_an_exception(
    suffix: str, head: bytes, rest: bytes
) -> None:
    found = media.duration(BytesIO(head + rest), f"one{suffix}")
    assert found is None or timedelta() <= found <= timedelta(hours=48)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 60), st.binary(min_size=1, max_size=4))
def test_a_damaged_header_is_one_that_does_not_say(place: int, wrong: bytes) -> None:
    whole = recording(3)
    found = media.duration(BytesIO(whole[:place] + wrong + whole[place + len(wrong) :]), "one.wav")
    assert found is None or found <= timedelta(hours=48)
