"""A site's icons come from its artwork, else its initial stands for it."""

from podsite.icons import icons_of
from tests.shows import a_show
from tests.test_renditions import a_picture


def test_icons_are_made_of_the_artwork() -> None:
    found = icons_of(a_show(artwork=a_picture(3000)))

    assert [one.side for one in found] == [48, 180, 192, 512]
    assert {one.type for one in found} == {"image/png"}


def test_a_show_without_artwork_has_one_for_every_size_and_some_in_pixels() -> None:
    assert [(one.address, one.side) for one in icons_of(a_show())] == [
        ("/icon.svg", None),
        ("/icon-180.png", 180),
        ("/icon-192.png", 192),
        ("/icon-512.png", 512),
    ]
