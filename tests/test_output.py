"""A site holds each address once."""

from pathlib import Path

import pytest

from podsite.output import Copied, Document, Page, Site

PAGE = Page("/", "home.html", "a view")
FEED = Document("/feed.xml", b"<rss/>")
SOUND = Copied("/media/one.mp3", Path("one.mp3"))


def test_a_site_gives_what_stands_at_an_address_in_the_order_it_came() -> None:
    site = Site([FEED, PAGE, SOUND])
    assert list(site) == ["/feed.xml", "/", "/media/one.mp3"]
    assert (site["/"], len(site), "/nowhere/" in site) == (PAGE, 3, False)


def test_the_same_thing_may_be_given_twice() -> None:
    site = Site([SOUND, Copied("/media/one.mp3", Path("one.mp3"))])
    assert (len(site), site.taken) == (1, [])


@pytest.mark.parametrize(
    "other", [Page("/", "home.html", "another"), Page("/", "leaflet.html", "a view")]
)
def test_where_a_second_thing_was_to_stand_the_first_stays_and_the_address_is_told(
    other: Page,
) -> None:
    site = Site([PAGE, other, FEED])
    assert (site["/"], site.taken) == (PAGE, ["/"])
