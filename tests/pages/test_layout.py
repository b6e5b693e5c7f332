"""The frame of a page: names, ways, subscriptions."""

import json
import re
from pathlib import PurePosixPath

import pytest

from podsite.formats.jsonld import thing
from podsite.formats.policy import policy
from podsite.model import Credit, Leaflet, Link, Media, Subscription, Url
from podsite.pages.layout import Label, layout, summary_of_show
from podsite.pages.page_data import Told
from podsite.pages.properties import Property
from podsite.pages.topics import topics
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_correction, a_show, an_episode, written


def test_ways_lead_only_to_pages_that_there_are() -> None:
    assert layout(a_catalogue(), "/").navigation == (Label("Episodes", "/"),)

    full = a_catalogue(
        an_episode("a", topics=("Optics",), guests=(Credit(name="Tobias Wren"),)),
        show=a_show(body="We talk."),
        leaflets=(written(Leaflet, "press", "pages", title="Press"),),
    )
    assert [way.address for way in layout(full, "/").navigation] == [
        "/",
        "/topics/",
        "/people/",
        "/about/",
    ]
    assert [way.address for way in layout(full, "/").aside] == ["/press/"]


def test_what_a_page_does_not_say_is_the_shows_own() -> None:
    picture = Media(file=PurePosixPath("cover.png"), length=1, type="image/png")
    catalogue = a_catalogue(show=a_show(summary="On the sky.", artwork=picture, language="de-AT"))

    frame = layout(catalogue, "/about/")

    assert (frame.title, frame.description, frame.show) == ("", "On the sky.", "Night Signals")
    assert frame.artwork
    assert (frame.artwork.address, frame.artwork_url) == (
        "/media/cover.png",
        "https://signals.test/media/cover.png",
    )
    assert frame.language == "de-AT"


def test_a_picture_that_is_elsewhere_stays_there() -> None:
    url = Url("https://media.test/cover.png?v=2")

    frame = layout(a_catalogue(show=a_show(artwork=Media(url=url))), "/")

    assert frame.artwork
    assert (frame.artwork.address, frame.artwork_url) == (url, url)


@pytest.mark.parametrize("site", ["https://signals.test/pod/", "https://signals.test/pod"])
def test_urls_hold_the_path_under_which_the_site_lives(site: str) -> None:
    frame = layout(a_catalogue(show=a_show(url=Url(site))), "/topics/café/")

    assert frame.canonical == "https://signals.test/pod/topics/caf%C3%A9/"
    assert (frame.feed, frame.feed_url) == ("/feed.xml", "https://signals.test/pod/feed.xml")


def test_every_page_announces_the_feed_and_some_another() -> None:
    page, *_ = topics(a_catalogue(an_episode("a", topics=("A & B",))))
    html = Theme((shipped(),), "https://signals.test/").draw(page).content.decode()

    announced = r'<link rel="alternate" type="application/rss\+xml" title="(.*)" href="(.*)">'
    feeds = re.findall(announced, html)
    assert feeds == [
        ("Night Signals", "../../feed.xml"),
        ("Night Signals: A &amp; B", "feed.xml"),
    ]
    assert '<a href="feed.xml" type="application/rss+xml">RSS feed of this topic</a>' in html


def test_apps_and_other_places_keep_the_podcasters_order() -> None:
    links = (Link(name="B", url=Url("https://b.test/")), Link(name="A", url=Url("https://a.test/")))
    apps = tuple(Subscription(name=link.name, place=link.url) for link in links)
    frame = layout(a_catalogue(show=a_show(subscribe=apps, social=links[::-1])), "/")

    assert [label.name for label in frame.subscribe][:2] == ["B", "A"]
    assert [label.name for label in frame.social] == ["A", "B"]


@pytest.mark.parametrize(
    ("fields", "summary"),
    [
        ({"summary": "Said.", "body": "Told."}, "Said."),
        ({"body": "# About\n\nTold *first*.\n\nTold later."}, "Told first."),
        ({}, "Night Signals"),
    ],
)
def test_a_show_is_summed_up_by_what_it_says_first(fields: dict[str, str], summary: str) -> None:
    assert summary_of_show(a_catalogue(show=a_show(**fields))) == summary


def test_corrections_have_a_way_at_the_foot_where_there_are_any() -> None:
    catalogue = a_catalogue(an_episode("a", corrections=(a_correction(),)))

    assert layout(catalogue, "/").aside == (Label("Corrections", "/corrections/"),)
    assert layout(a_catalogue(an_episode("a")), "/").aside == ()


def test_what_a_page_tells_machines_stands_beside_the_show() -> None:
    catalogue = a_catalogue()

    data = layout(catalogue, "/", told=Told(things=(thing("Thing", None, name="A"),))).data

    assert data is not None
    assert [one["@type"] for one in json.loads(data)["@graph"]] == [
        *("WebPage", "Thing", "WebSite", "PodcastSeries"),
    ]
    assert layout(catalogue, "/").data is None


def test_what_is_fetched_ahead_is_allowed_word_for_word() -> None:
    frame = layout(a_catalogue(), "/", frames=("tube.test",))

    assert frame.policy == policy(["tube.test"], [frame.ahead])
    assert '"href_matches":"/*"' in frame.ahead


def test_other_sites_are_shown_whose_the_page_is() -> None:
    link = Link(name="Mastodon", url=Url("https://social.test/@signals"))
    frame = layout(a_catalogue(show=a_show(social=(link,))), "/")

    assert frame.properties == (
        Property("og:type", "website"),
        Property("fediverse:creator", "@signals@social.test"),
    )
