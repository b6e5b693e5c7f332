"""A picture on a page comes in the widths that a browser may choose from."""

from pathlib import PurePosixPath

from podsite.model import Media, Url
from podsite.pages.pictures import PictureView, picture
from tests.test_renditions import a_picture


def test_a_picture_is_seen_in_its_shape_at_its_widest_form() -> None:
    found = picture(a_picture(1280, 720))

    assert found
    assert (found.width, found.height) == (640, 360)
    assert found.address == found.sizes[-1].address
    assert [size.width for size in found.sizes] == [128, 384, 640]


def test_a_picture_elsewhere_is_shown_as_it_is() -> None:
    url = Url("https://a.test/b.jpg")

    assert picture(Media(url=url)) == PictureView(url)


def test_a_picture_without_pixels_is_shown_as_it_is() -> None:
    vector = Media(file=PurePosixPath("a.svg"), type="image/svg+xml")

    assert picture(vector) == PictureView("/media/a.svg")


def test_the_first_that_there_is_is_shown() -> None:
    assert picture(None, a_picture(300)) == picture(a_picture(300))
    assert picture(None, None) is None
