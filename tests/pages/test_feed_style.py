"""A feed looks like something in a browser, and a show may say what."""

import re
from pathlib import Path

from podsite.formats.colours import palette, properties
from podsite.pages.feed_style import feed_style
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show, lay


def drawn(*folders: Path, accent: str | None = None) -> str:
    (page,) = feed_style(a_catalogue(show=a_show(accent=accent)))
    assert (page.address, page.template) == ("/feed.css", "feed.css")
    return Theme((*folders, shipped()), "https://signals.test/").draw(page).content.decode()


def test_it_shows_titles_dates_and_words_for_people_and_hides_what_is_for_machines() -> None:
    css = drawn()

    assert "channel > *|*, item > *|* { display: none; }" in css
    shown = re.search(r"([^}]*)\{ display: block; \}\n\nchannel > ", css)
    assert shown
    assert re.split(r",\s*", shown[1].strip()) == [
        "channel > |title",
        "channel > |description",
        "channel > h|div",
        "channel > |item",
        "item > |title",
        "item > |pubDate",
    ]


def test_it_is_light_or_dark_as_the_reader_likes_in_the_shows_own_colours() -> None:
    assert "color-scheme: light dark" in drawn()
    assert properties(palette(None)) in drawn()
    assert properties(palette((0x22, 0x66, 0x99))) in drawn(accent="#226699")


def test_it_loads_nothing_from_elsewhere() -> None:
    assert re.findall(r"url\(|@import", drawn()) == ["url("]  # the name of a namespace


def test_a_show_may_have_its_own(tmp_path: Path) -> None:
    lay(tmp_path, {"templates/feed.css": "/* {{ view.layout.show }} */"})

    assert drawn(tmp_path / "templates") == "/* Night Signals */"
