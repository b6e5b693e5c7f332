"""Chapters are written into a copy of any recording that can hold them."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from random import Random

import pytest

from podsite.formats.tags.reading import inside
from podsite.formats.tags.tagged import Tags, UnreadableTagsError, UnwritableTagsError
from podsite.formats.tags.writing import write
from podsite.model import Chapter
from tests.damage import KINDS, damaged
from tests.shows import recording
from tests.tagged import CHAPTERS, TAGS, flac, m4a, mp3, opus, vorbis

FORMS = {"mp3": mp3(), "m4a": m4a(), "flac": flac(), "opus": opus(), "vorbis": vorbis()}


def written(content: bytes, tags: Tags = TAGS) -> bytes:
    target = BytesIO()
    write(BytesIO(content), target, tags)
    return target.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_what_is_written_is_read_again(form: str) -> None:
    found = inside(BytesIO(written(FORMS[form])))

    assert found.chapters == CHAPTERS
    assert found.artwork is not None
    assert found.artwork.content == TAGS.artwork


@pytest.mark.parametrize("form", FORMS)
def test_two_hundred_and_fifty_five_chapters_fit_and_no_more(form: str) -> None:
    many = tuple(Chapter(start=timedelta(seconds=n), title=f"Part {n}") for n in range(256))

    new = written(FORMS[form], replace(TAGS, chapters=many[:255], duration=timedelta(hours=1)))

    assert inside(BytesIO(new)).chapters == many[:255]
    with pytest.raises(UnwritableTagsError, match="255"):
        written(FORMS[form], replace(TAGS, chapters=many))


@pytest.mark.parametrize(
    "content", [b"", b"text", recording(3), b"\0\0\0\x14ftypqt  " + bytes(9), b"\xff"]
)
def test_other_forms_are_refused(content: bytes) -> None:
    with pytest.raises(UnwritableTagsError):
        written(content)


def test_without_a_chapter_to_show_nothing_is_written() -> None:
    hidden = (replace(CHAPTERS[0], toc=False),)

    with pytest.raises(UnwritableTagsError, match="no chapters"):
        written(mp3(), replace(TAGS, chapters=hidden))


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_recording_is_refused_or_gets_its_chapters(kind: str) -> None:
    chance = Random(kind)
    for _ in range(100):
        try:
            new = written(damaged(KINDS[kind], chance))
        except (UnreadableTagsError, UnwritableTagsError):
            continue
        assert inside(BytesIO(new)).chapters == CHAPTERS
