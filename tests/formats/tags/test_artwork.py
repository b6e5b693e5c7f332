"""The picture in a recording becomes its episode's artwork if directories would take it."""

from pathlib import PurePosixPath

import pytest

from podsite.formats.tags.artwork import mark, medium
from podsite.formats.tags.tagged import Artwork
from tests.specimens import picture
from tests.tagged import COVER

FILE = PurePosixPath("episodes/a.mp3")


def test_a_large_square_picture_is_a_part_of_its_recording() -> None:
    found = medium(FILE, Artwork(COVER, 70))

    assert found is not None
    assert (found.file, found.type, found.width, found.length) == (
        FILE,
        "image/png",
        1400,
        len(COVER),
    )
    assert found.part is not None
    assert (found.part.start, found.part.length) == (70, len(COVER))
    assert found.part.name == mark(COVER) + ".png"


def test_the_same_picture_has_the_same_name_in_every_recording() -> None:
    one, other = (medium(PurePosixPath(name), Artwork(COVER, 9)) for name in ("a.mp3", "b.m4a"))
    different = medium(FILE, Artwork(picture("PNG", 1500, 1500), 9))

    names = [found.part.name if found and found.part else "" for found in (one, other, different)]
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(picture("PNG", 600, 600), id="small"),
        pytest.param(picture("PNG", 3001, 3001), id="large"),
        pytest.param(picture("PNG", 1600, 1400), id="not square"),
        pytest.param(picture("GIF", 1400, 1400), id="another form"),
        pytest.param(COVER[:-30], id="cut off"),
        pytest.param(b"no picture", id="no picture"),
    ],
)
def test_one_that_directories_would_not_take_is_not_used(content: bytes) -> None:
    assert medium(FILE, Artwork(content, 70)) is None


def test_one_that_does_not_stand_in_the_file_in_one_piece_is_not_used() -> None:
    assert medium(FILE, Artwork(COVER)) is None
