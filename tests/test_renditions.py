"""A picture is shown in the widths that fit; never wider than it is."""

from pathlib import PurePosixPath

from podsite.model import Media, Url
from podsite.renditions import favicon, icons, renditions


def a_picture(width: int, height: int | None = None) -> Media:
    return Media(
        file=PurePosixPath("cover.jpg"),
        type="image/jpeg",
        width=width,
        height=height or width,
        digest="ab" * 32,
    )


def test_a_large_picture_has_three_widths_each_at_an_address_that_tells_its_content() -> None:
    found = renditions(a_picture(3000))

    assert [(one.address, one.width, one.type) for one in found] == [
        (f"/assets/pictures/abababababababab-{width}.webp", width, "image/webp")
        for width in (128, 384, 640)
    ]
    assert {one.original for one in found} == {"/media/cover.jpg"}


def test_a_small_picture_is_never_widened() -> None:
    assert [one.width for one in renditions(a_picture(200))] == [128, 200]


def test_pictures_elsewhere_and_those_without_pixels_have_none() -> None:
    elsewhere = Media(url=Url("https://a.test/b.jpg"), type="image/jpeg")
    vector = Media(file=PurePosixPath("a.svg"), type="image/svg+xml")

    for one in (elsewhere, vector, None):
        assert renditions(one) == icons(one) == ()
        assert favicon(one) is None


def test_icons_are_squares_for_tabs_home_screens_and_manifests() -> None:
    found = icons(a_picture(3000, 1400))

    assert [one.width for one in found] == [48, 180, 192, 512]
    assert all(one.square and one.type == "image/png" for one in found)
    assert [one.width for one in icons(a_picture(3000, 190))] == [48, 180, 190]


def test_an_icon_is_at_the_address_that_browsers_try_on_their_own() -> None:
    found = favicon(a_picture(3000))

    assert found
    assert (found.address, found.type, found.width) == ("/favicon.ico", "image/x-icon", 48)
