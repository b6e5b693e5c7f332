"""The page that tells how to subscribe."""

from podsite import urls
from podsite.formats import qr
from podsite.pages.subscribe import SubscribeView, subscribe
from tests.shows import a_catalogue, a_show, an_episode


def view() -> SubscribeView:
    (page,) = subscribe(a_catalogue(an_episode("a"), show=a_show()))
    assert (page.address, page.template) == (urls.SUBSCRIBE, "subscribe.html")
    assert isinstance(page.view, SubscribeView)
    return page.view


def test_it_shows_every_place_where_the_show_can_be_had() -> None:
    assert {"AntennaPod", "Podcast Addict", "Overcast"} <= {place.name for place in view().places}


def test_its_codes_lead_a_phone_to_the_page_and_to_the_feed() -> None:
    assert view().page_code == qr.code("https://signals.test/subscribe/").path
    assert view().feed_code == qr.code("https://signals.test/feed.xml").path
