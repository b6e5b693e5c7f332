"""Hosts that redirect by themselves know the old addresses."""

import pytest

from podsite.feeds.redirects import redirects
from podsite.model import Url
from tests.shows import a_catalogue, a_show, an_episode

MOVED = an_episode("a", redirects=("/old/page", "/день 1/"), former=("b",))


def test_every_old_address_has_a_line_in_order() -> None:
    (document,) = redirects(a_catalogue(MOVED))

    assert document.address == "/_redirects"
    assert document.content.decode().splitlines() == [
        "/%D0%B4%D0%B5%D0%BD%D1%8C%201/ /episodes/a/ 301",
        "/episodes/b/ /episodes/a/ 301",
        "/old/page/ /episodes/a/ 301",
    ]


@pytest.mark.parametrize("url", ["https://signals.test/pod/", "https://signals.test/pod"])
def test_below_a_path_both_sides_carry_it(url: str) -> None:
    (document,) = redirects(a_catalogue(MOVED, show=a_show(url=Url(url))))

    assert b"/pod/episodes/b/ /pod/episodes/a/ 301\n" in document.content


def test_without_old_addresses_there_is_no_file() -> None:
    assert list(redirects(a_catalogue(an_episode("a")))) == []
