"""A device can put the site among its apps."""

import json
from typing import Any

from podsite.feeds.manifest import manifest
from tests.shows import a_catalogue, a_show
from tests.test_renditions import a_picture


def told(**fields: Any) -> Any:
    (document,) = manifest(a_catalogue(show=a_show(**fields)))
    assert document.address == "/manifest.webmanifest"
    return json.loads(document.content)


def test_it_names_the_show_where_it_starts_and_its_colours() -> None:
    found = told(short_title="Signals", accent="#0a7", language="de")

    assert (found["name"], found["short_name"]) == ("Night Signals", "Signals")
    assert (found["start_url"], found["scope"], found["display"]) == ("./", "./", "minimal-ui")
    assert found["lang"] == "de"
    assert found["theme_color"].startswith("#")


def test_its_icons_are_links_that_work_below_any_path() -> None:
    icons = told(artwork=a_picture(3000))["icons"]

    assert {"192x192", "512x512"} <= {one["sizes"] for one in icons}
    assert all(one["src"].startswith("assets/pictures/") for one in icons)


def test_a_show_without_artwork_has_an_icon_for_any_size() -> None:
    first = told()["icons"][0]

    assert first == {"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}
