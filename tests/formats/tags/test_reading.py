"""Whatever a recording is, its head says what stands in it, or that it is damaged."""

from datetime import timedelta
from io import BytesIO
from random import Random

import pytest

from podsite.formats.tags.reading import inside
from podsite.formats.tags.tagged import Inside, UnreadableTagsError
from podsite.formats.values import FORBIDDEN
from tests.damage import KINDS, damaged
from tests.shows import m4a, recording
from tests.tagged import CHAPTERS, NOISE, mp3


@pytest.mark.parametrize("kind", KINDS)
def test_each_form_says_its_chapters(kind: str) -> None:
    assert inside(BytesIO(KINDS[kind])).chapters == CHAPTERS


@pytest.mark.parametrize("content", [b"", b"ID", NOISE, mp3(), recording(3), m4a(3), b"OggS"])
def test_a_file_without_tags_says_nothing(content: bytes) -> None:
    assert inside(BytesIO(content)) == Inside()


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_says_what_makes_sense_or_that_it_is_damaged(kind: str) -> None:
    """Two thousand of them over all kinds, the same each time."""
    chance = Random(kind)
    damages = 0
    for _ in range(2000 // len(KINDS) + 1):
        try:
            found = inside(BytesIO(damaged(KINDS[kind], chance)))
        except UnreadableTagsError:
            damages += 1
            continue
        assert len(found.chapters) <= 1000
        for chapter in found.chapters:
            assert timedelta() <= chapter.start <= timedelta(hours=48)
            assert 0 < len(chapter.title) <= 500
            assert not FORBIDDEN.search(chapter.title)
    assert damages
