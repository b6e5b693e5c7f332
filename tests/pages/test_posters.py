"""An episode has a picture for where its link is shared: its title, guests, show and artwork."""

from pathlib import PurePosixPath
from xml.etree import ElementTree

import pytest

from podsite.language import Language
from podsite.model import Credit, Picture
from podsite.pages.posters import posters
from podsite.relate import Catalogue
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show, an_episode
from tests.test_renditions import a_picture

WREN = Credit(name="Tobias Wren")


def words(catalogue: Catalogue, address: str, language: str = "en") -> list[str]:
    """The lines of text of the drawing at an address."""
    theme = Theme((shipped(),), "https://signals.test/", "", Language(language))
    (found,) = (one for one in posters(catalogue) if one.address == address)
    svg = ElementTree.fromstring(theme.draw(found.page).content)
    return [text.text or "" for text in svg.iter("{http://www.w3.org/2000/svg}text")]


def test_show_and_every_episode_have_one() -> None:
    found = list(posters(a_catalogue(an_episode("a"), an_episode("b"))))

    assert sorted(one.address for one in found) == [
        "/card.png",
        "/episodes/a/card.png",
        "/episodes/b/card.png",
    ]
    assert {one.width for one in found} == {1200}


def test_an_episodes_tells_the_show_the_title_and_the_guests() -> None:
    catalogue = a_catalogue(an_episode("a", title="First <light>", guests=(WREN,)))

    assert words(catalogue, "/episodes/a/card.png") == [
        "Night Signals",
        "First <light>",
        "Tobias Wren",
    ]


def test_the_shows_tells_what_it_is_about() -> None:
    catalogue = a_catalogue(show=a_show(summary="On the sky."))

    assert words(catalogue, "/card.png") == ["Night Signals", "On the sky."]


def test_a_long_title_is_cut_at_last() -> None:
    catalogue = a_catalogue(an_episode("a", title="All about the stars " * 20))

    lines = words(catalogue, "/episodes/a/card.png")
    assert lines[0] == "Night Signals"
    assert 2 < len(lines) < 7
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("title", ["夜空の星", "السماء في الليل"])
def test_a_title_that_no_font_has_leaves_room_to_the_artwork_and_the_show(title: str) -> None:
    catalogue = a_catalogue(an_episode("a", title=title), show=a_show(artwork=a_picture(3000)))

    assert words(catalogue, "/episodes/a/card.png") == ["Night Signals"]


def test_artwork_is_its_own_else_the_shows_in_the_widest_form() -> None:
    catalogue = a_catalogue(an_episode("a"), show=a_show(artwork=a_picture(3000)))

    assert {one.page.view.artwork for one in posters(catalogue)} == {
        "/assets/pictures/abababababababab-640.webp"
    }


def test_right_to_left_the_artwork_stands_on_the_other_side() -> None:
    catalogue = a_catalogue(an_episode("a"), show=a_show(artwork=a_picture(3000)))
    (_, found) = posters(catalogue)

    def svg(language: str) -> bytes:
        theme = Theme((shipped(),), "https://signals.test/", "", Language(language))
        return theme.draw(found.page).content

    assert b"translate(80 74)" in svg("en")
    assert b"translate(650 74)" in svg("ar")


def test_none_is_drawn_where_the_podcaster_gave_a_picture_or_wants_none() -> None:
    own = Picture(file=PurePosixPath("wide.png"), purpose="social")
    some = a_catalogue(an_episode("a", images=(own,)), show=a_show(images=(own,)))
    unwanted = a_catalogue(an_episode("a"), show=a_show(social_cards=False))

    assert list(posters(some)) == list(posters(unwanted)) == []
