"""Vorbis comments are read in Ogg, Opus and FLAC files, and written into them."""

import struct
from base64 import b64encode
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from mutagen.flac import Picture

from podsite.formats.tags.tagged import UnreadableTagsError, UnwritableTagsError
from podsite.formats.tags.vorbis import inside, tag
from podsite.model import Chapter, Url
from tests.tagged import CHAPTERS, COVER, NOISE, TAGS, Said, flac, opus, vorbis

FORMS = pytest.mark.parametrize("form", [flac, opus, vorbis])
Form = Callable[[Said], bytes]
SAID = (
    ("CHAPTER001", "00:00:00.000"),
    ("CHAPTER001NAME", "Hälló"),
    ("Chapter002", "01:01:01.500"),
    ("chapter002name", "Zweites"),
    ("CHAPTER002URL", "https://a.test/?x=1"),
)


def picture(content: bytes, kind: int = 3) -> bytes:
    made = Picture()
    made.type, made.mime, made.data = kind, "image/png", content
    written: bytes = made.write()
    return written


@FORMS
def test_chapters_are_read_in_capitals_or_not(form: Form) -> None:
    assert inside(BytesIO(form(SAID))).chapters == (
        Chapter(start=timedelta(), title="Hälló"),
        Chapter(
            start=timedelta(hours=1, minutes=1, seconds=1.5),
            title="Zweites",
            url=Url("https://a.test/?x=1"),
        ),
    )


@FORMS
@pytest.mark.parametrize("said", [(), (("TITLE", "x"),), (("CHAPTER001", "soon"),)])
def test_a_file_without_chapters_has_none(form: Form, said: Said) -> None:
    assert inside(BytesIO(form(said))).chapters == ()


def test_the_front_cover_of_a_flac_file_stands_in_one_piece() -> None:
    content = flac((), (6, picture(b"the back", 4)), (6, picture(COVER)))

    found = inside(BytesIO(content)).artwork

    assert found is not None
    assert (found.content, found.start) == (COVER, content.index(COVER))


@pytest.mark.parametrize("form", [opus, vorbis])
def test_that_of_an_ogg_file_is_spelled_in_letters(form: Form) -> None:
    said = b64encode(picture(COVER)).decode()

    found = inside(BytesIO(form([("METADATA_BLOCK_PICTURE", said)]))).artwork

    assert found is not None
    assert (found.content, found.start) == (COVER, None)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(flac(SAID)[:60], id="flac"),
        pytest.param(opus(SAID)[:150], id="opus"),
        pytest.param(opus(SAID).replace(b"OpusTags", b"OpusBags"), id="no comments"),
        pytest.param(opus([("METADATA_BLOCK_PICTURE", "no letters!")]), id="picture"),
    ],
)
def test_damaged_comments_are_an_error(content: bytes) -> None:
    with pytest.raises(UnreadableTagsError):
        inside(BytesIO(content))


@FORMS
def test_what_is_written_is_read_again_and_the_rest_stays(form: Form) -> None:
    old = (("ENCODER", "a program"), ("Chapter009", "00:09:00.000"), ("CHAPTER009NAME", "Gone"))
    file = BytesIO(form(old))

    tag(file, TAGS)

    once = file.getvalue()
    found = inside(file)
    assert found.chapters == CHAPTERS
    assert found.artwork is not None
    assert found.artwork.content == COVER
    assert b"ENCODER=a program" in once
    assert b"Gone" not in once
    assert b"ALBUM=Night Signals" in once
    assert NOISE[-100:] in once
    tag(file, TAGS)
    assert file.getvalue() == once


def test_another_picture_than_the_front_cover_stays() -> None:
    said = b64encode(picture(b"the back", 4)).decode()
    both = (
        BytesIO(flac((), (6, picture(b"the back", 4)), (6, picture(b"the old front")))),
        BytesIO(opus([("METADATA_BLOCK_PICTURE", said)])),
    )
    for file in both:
        tag(file, TAGS)

    assert b"the back" in both[0].getvalue()
    assert b"the old front" not in both[0].getvalue()
    assert said.encode() in both[1].getvalue()


def test_ogg_with_anything_else_is_refused() -> None:
    with pytest.raises(UnwritableTagsError):
        tag(BytesIO(b"OggS" + struct.pack("<200x")), TAGS)
