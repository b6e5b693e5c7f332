"""A show's places in apps follow from its feed, its guid and a few ids."""

from base64 import urlsafe_b64decode
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from podsite.model import Subscription
from podsite.pages.platforms import PLATFORMS, Place, places
from tests.shows import a_show

FEED = "https://signals.test/pod/feed.xml"


def found(*said: tuple[str, str], **fields: Any) -> dict[str, Place]:
    """The places of a show that names some of them."""
    subscribe = tuple(Subscription(name=name, place=place) for name, place in said)
    show = a_show(guid="917393e3-1b1e-5cef-ace4-edaa54e1f810", subscribe=subscribe, **fields)
    return {place.name: place for place in places(show, FEED)}


@pytest.mark.parametrize("name", ["AntennaPod", "Podcast Addict", "Player FM", "gPodder"])
def test_some_apps_need_the_feed_alone(name: str) -> None:
    assert FEED in unquote(found()[name].url or "")


def test_youtube_music_gets_the_feed_in_base64() -> None:
    (packed,) = parse_qs(urlsplit(found()["YouTube Music"].url or "").query)["addrssfeed"]

    assert urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode() == FEED


@pytest.mark.parametrize("name", ["Castamatic", "TrueFans", "Metacast"])
def test_some_apps_go_by_the_shows_guid(name: str) -> None:
    assert (found()[name].url or "").endswith("/917393e3-1b1e-5cef-ace4-edaa54e1f810")


def test_apples_id_opens_the_apps_that_go_by_it() -> None:
    with_id = found(("Apple Podcasts", "123456789"))

    assert with_id["Apple Podcasts"].url == "https://podcasts.apple.com/podcast/id123456789"
    assert with_id["Overcast"].url == "https://overcast.fm/itunes123456789"
    assert with_id["Pocket Casts"].url == "https://pca.st/itunes/123456789"
    assert "Castbox" not in found()
    assert with_id["Castbox"].own


def test_without_an_id_an_app_has_its_own_scheme_at_most() -> None:
    assert found()["Overcast"].url is None
    assert (found()["Overcast"].scheme or "").startswith("overcast://")
    assert "Spotify" not in found()


def test_what_the_show_names_comes_first_and_once_in_its_order() -> None:
    named = found(("Spotify", "4rOoJ6Egrf8K2IrywzwOMk"), ("My App", "https://app.test/night"))

    assert list(named)[:2] == ["Spotify", "My App"]
    assert named["Spotify"].url == "https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk"
    assert named["My App"] == Place("My App", "https://app.test/night", own=True)
    assert list(named).count("Spotify") == 1


def test_the_case_of_an_apps_name_does_not_matter() -> None:
    assert found(("spotify", "abc"))["Spotify"].url == "https://open.spotify.com/show/abc"


def test_an_address_stays_as_it_was_written() -> None:
    url = "https://podcasts.apple.com/gb/podcast/night-signals/id1?l=en"

    assert found(("Apple Podcasts", url))["Apple Podcasts"].url == url


def test_every_link_is_https() -> None:
    links = [place.url for place in found(("Apple Podcasts", "1"), ("Spotify", "a")).values()]

    assert all(link is None or link.startswith("https://") for link in links)


def test_no_two_platforms_have_one_name() -> None:
    names = [platform.name.casefold() for platform in PLATFORMS]

    assert len(set(names)) == len(names)
