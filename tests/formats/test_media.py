"""What a recording is, from its name and its bytes."""

from datetime import timedelta
from io import BytesIO
from pathlib import PurePosixPath
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import media
from podsite.formats.media import Recording, UnfitRecordingError
from tests.recordings import PICTURES, SAMPLES, SOUND, VIDEO, mp3, mp4, ogg, opus
from tests.shows import PNG, recording

MINUTE = timedelta(minutes=1)
HEADS = [b"", b"ID3\x04\0\0", b"\xff\xfb\x90\x64", b"fLaC", b"OggS\0\2", b"\0\0\0\x20ftypM4A "]


def measured(content: bytes, name: str) -> Recording:
    return media.measured(BytesIO(content), name)


def refusal(content: bytes, name: str) -> tuple[str, str]:
    """Code and message of why a file is not taken."""
    with pytest.raises(UnfitRecordingError) as refused:
        measured(content, name)
    return refused.value.code, str(refused.value)


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


@pytest.mark.parametrize("suffix", SAMPLES)
def test_a_recording_of_every_form_has_its_type_and_says_how_long_it_lasts(suffix: str) -> None:
    found = measured(SAMPLES[suffix], f"ONE{suffix.upper()}")

    assert found.type == media.TYPES[suffix]
    assert found.duration is not None
    assert abs(found.duration - MINUTE) < timedelta(milliseconds=40)  # a frame of MP3


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (mp4(60, SOUND), "talk.mp4", "audio/mp4"),
        (mp4(60, SOUND, PICTURES), "talk.mp4", "audio/mp4"),
        (opus(60), "talk.ogg", "audio/ogg"),
        (opus(60), "talk", "audio/ogg"),
        (mp4(60, VIDEO), "download.php", "video/mp4"),
        (mp3(60), "", "audio/mpeg"),
    ],
)
def test_the_content_tells_what_the_name_leaves_open(content: bytes, name: str, kind: str) -> None:
    assert measured(content, name).type == kind


@pytest.mark.parametrize(
    ("content", "name", "really"),
    [
        (SAMPLES[".m4a"], "a.mp3", "MP4 without pictures"),
        (SAMPLES[".mp3"], "a.m4a", "MP3"),
        (SAMPLES[".mp4"], "a.m4a", "a video in MP4"),
        (SAMPLES[".m4a"], "a.m4v", "MP4 without pictures"),
        (SAMPLES[".ogg"], "a.opus", "Ogg Vorbis"),
        (SAMPLES[".opus"], "a.mp3", "Ogg Opus"),
        (SAMPLES[".wav"], "a.flac", "WAV"),
        (SAMPLES[".flac"], "a.wav", "FLAC"),
    ],
)
def test_a_recording_under_a_wrong_suffix_is_told_what_it_is(
    content: bytes, name: str, really: str
) -> None:
    code, message = refusal(content, name)

    assert code == "wrong-suffix"
    assert f"'{name}' is really {really}" in message
    assert "rename it to a." in message


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a", "a.ogg", "a", "a.php"])
@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"<!doctype html><title>404</title>", "a web page"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><Error/>", "a web page"),
        ('{"error": "é"}'.encode() * 500, "a text"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "git lfs pull"),
        (PNG, "really image/png"),
        (b"\xff\xf1\x50\x40\x02\x00" + bytes(10) + b"\xff\xf1\x50\x40\x02\x00", "audio/aac"),
        (b"FORM\0\0\0\0AIFF", "audio/aiff"),
        (bytes(5000), "nothing that any app plays"),
        (b"OggS" + bytes(100), "nothing that any app plays"),
        (b"", "nothing that any app plays"),
    ],
)
def test_what_is_no_recording_is_told_so(content: bytes, what: str, name: str) -> None:
    code, message = refusal(content, name)

    assert code == "not-a-recording"
    assert what in message


@pytest.mark.parametrize("suffix", [".m4a", ".m4b", ".mp4", ".m4v"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_an_mp4_file_that_was_cut_off_is_told_so(suffix: str, share: float) -> None:
    whole = SAMPLES[suffix]

    assert refusal(whole[: int(len(whole) * share)], f"a{suffix}")[0] == "damaged-recording"


@pytest.mark.parametrize(
    "content",
    [
        mp3(60, b"\0" * 100),
        mp3(60, bytes(300_000)),
        bytes(700) + mp3(60),
        mp3(60, PNG),
        b"ID3\3\0\0\0\0\0\xc8" + bytes(200) + mp3(60),
    ],
)
def test_an_mp3_file_may_begin_with_tags_and_zeros(content: bytes) -> None:
    assert measured(content, "a.mp3").type == "audio/mpeg"


@pytest.mark.parametrize("form", [ogg, opus])
def test_of_a_long_ogg_file_only_its_ends_are_read(form: object) -> None:
    assert callable(form)
    content = _Counting(form(36_000, pages=4000))  # two megabytes

    assert media.measured(content, "a.ogg").duration == timedelta(hours=10)
    assert content.came < 500_000


class _Counting(BytesIO):
    came = 0

    def read(self, size: int | None = -1, /) -> bytes:
        content = super().read(size)
        self.came += len(content)
        return content


def test_a_recording_without_sound_does_not_say_how_long_it_lasts() -> None:
    assert measured(recording(0), "one.wav").duration is None


def test_a_recording_of_more_than_two_days_is_not_believed() -> None:
    rate = b"\x64\0\0\0\x64\0\0\0"  # a hundred bytes a second …
    slow = recording(173).replace(rate, b"\x01\0\0\0\x01\0\0\0")  # … become one
    assert measured(slow, "one.wav").duration == timedelta(seconds=17300)
    slower = recording(1800).replace(rate, slow[24:32])
    assert measured(slower, "one.wav").duration is None


@pytest.mark.parametrize("length", [b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f"])
def test_a_recording_that_claims_more_than_there_is_is_not_believed(length: bytes) -> None:
    whole = recording(60)  # as programs write it that do not know yet how long it will be
    place = whole.index(b"data") + 4

    assert measured(whole[:place] + length + whole[place + 4 :], "one.wav").duration is None


def test_an_mp4_file_of_few_bytes_that_claims_days_is_not_believed() -> None:
    assert measured(mp4(1, SOUND).replace(b"\0\0\x03\xe8" * 2, b"\0\0\0\1\0\1\0\0"), "a.mp4") == (
        Recording("audio/mp4", None)
    )


def damaged(whole: bytes, chance: Random) -> bytes:
    """A file with some bytes changed, taken out, put in or cut off, mostly at its beginning."""
    content = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        near = chance.choice((64, 512, len(content)))
        place = chance.randrange(max(1, min(near, len(content))))
        match chance.randrange(5):
            case 0 | 1:
                content[place : place + 1] = bytes([chance.choice((0, 1, 127, 128, 255))])
            case 2:
                content[place : place + 4] = chance.randbytes(4)
            case 3:
                del content[place : place + chance.randrange(1, 40)]
            case _:
                content[place:place] = chance.randbytes(chance.randrange(1, 40))
    return bytes(
        content[: chance.randrange(len(content) + 1)] if chance.random() < 0.2 else content
    )


def test_randomly_damaged_files_end_in_a_problem_or_in_a_value_within_bounds() -> None:
    chance = Random(4)
    refused = lasting = 0
    for suffix in [*SAMPLES] * 200:  # 2,200 files
        try:
            found = measured(damaged(SAMPLES[suffix], chance), f"a{suffix}")
        except UnfitRecordingError:
            refused += 1
        else:
            assert found.type == media.TYPES[suffix] or suffix == ".mp4"
            assert found.duration is None or timedelta() < found.duration <= timedelta(hours=48)
            lasting += found.duration is not None

    assert min(refused, lasting) > 300  # the damage is neither none nor all that there is


@settings(deadline=None, max_examples=200)
@given(st.sampled_from([*media.TYPES]), st.sampled_from(HEADS), st.binary(max_size=200))
def test_any_bytes_are_a_recording_or_none_but_never_an_exception(
    suffix: str, head: bytes, rest: bytes
) -> None:
    try:
        found = measured(head + rest, f"one{suffix}")
    except UnfitRecordingError:
        pass
    else:
        assert found.duration is None or timedelta() < found.duration <= timedelta(hours=48)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 60), st.binary(min_size=1, max_size=4))
def test_a_damaged_header_is_one_that_does_not_say(place: int, wrong: bytes) -> None:
    whole = recording(3)
    content = whole[:place] + wrong + whole[place + len(wrong) :]
    try:
        found = measured(content, "one.wav")
    except UnfitRecordingError:
        assert content[:12] != whole[:12]
    else:
        assert found.duration is None or found.duration <= timedelta(hours=48)
