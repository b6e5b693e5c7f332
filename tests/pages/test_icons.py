"""A show without artwork is known by its initial in its colour."""

from podsite.output import Page
from podsite.pages.icons import drawn_icons, icon
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show
from tests.test_renditions import a_picture


def svg(page: Page) -> str:
    return Theme((shipped(),), "https://signals.test/").draw(page).content.decode()


def test_a_show_without_artwork_has_an_icon_with_its_initial() -> None:
    (page,) = icon(a_catalogue(show=a_show(title="émile & co")))

    assert page.address == "/icon.svg"
    assert ">E</text>" in svg(page)


def test_it_is_drawn_in_pixels_for_home_screens() -> None:
    found = list(drawn_icons(a_catalogue()))

    assert [(one.address, one.width) for one in found] == [
        ("/icon-180.png", 180),
        ("/icon-192.png", 192),
        ("/icon-512.png", 512),
    ]
    assert all(">N</text>" in svg(one.page) for one in found)


def test_a_letter_that_no_font_has_is_drawn_by_browsers_alone() -> None:
    catalogue = a_catalogue(show=a_show(title="夜の信号"))

    assert ">夜</text>" in svg(next(icon(catalogue)))
    assert "<text" not in svg(next(drawn_icons(catalogue)).page)


def test_a_show_with_artwork_needs_none() -> None:
    catalogue = a_catalogue(show=a_show(artwork=a_picture(3000)))

    assert not list(icon(catalogue))
    assert not list(drawn_icons(catalogue))
