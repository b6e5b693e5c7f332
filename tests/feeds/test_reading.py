"""A feed that is opened in a browser tells people what it is, and no app notices."""

from io import BytesIO
from typing import Any

import feedparser
import podcastparser
import pytest
from lxml import etree

from podsite.feeds.channels import Channel
from podsite.feeds.reading import note, stylesheet
from podsite.feeds.rss import feed
from podsite.model import Url
from tests.shows import a_catalogue, a_show, an_episode

XHTML = "{http://www.w3.org/1999/xhtml}"
PAGE = "https://signals.test/pod/episodes/a/"
CATALOGUE = a_catalogue(
    an_episode(
        "a", title="A & B", body="Told *first*[^1].\n\nThen.\n\n[^1]: x", topics=("Optics",)
    ),
    an_episode("b", summary="Said."),
    show=a_show(url=Url("https://signals.test/pod/"), summary="On the sky."),
)
FEEDS = {one.address: one.content for one in feed(CATALOGUE)}


def without(content: bytes) -> bytes:
    """The feed as if nobody ever looked at it."""
    root = etree.fromstring(content)
    for made in list(root.iter(f"{XHTML}div", f"{XHTML}p")):
        parent = made.getparent()
        if parent is not None:
            parent.remove(made)
    etree.cleanup_namespaces(root)
    bare = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    assert b"xhtml" not in bare
    assert b"stylesheet" not in bare
    return bare


@pytest.mark.parametrize("address", FEEDS)
def test_feedparser_reads_the_same_without_what_is_for_people(address: str) -> None:
    def read(content: bytes) -> Any:
        parsed = feedparser.parse(content)
        assert not parsed.bozo
        return [
            {key: one[key] for key in one if not key.startswith("xhtml_")}  # set aside, as it is
            for one in (parsed.feed, *parsed.entries)
        ]

    assert read(FEEDS[address]) == read(without(FEEDS[address]))


@pytest.mark.parametrize("address", FEEDS)
def test_podcastparser_reads_the_same_without_what_is_for_people(address: str) -> None:
    def read(content: bytes) -> Any:
        return podcastparser.parse("https://signals.test/feed.xml", BytesIO(content))

    assert read(FEEDS[address]) == read(without(FEEDS[address]))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/feed.xml", "feed.css"),
        ("/feed/2.xml", "../feed.css"),
        ("/topics/optics/feed.xml", "../../feed.css"),
    ],
)
def test_the_stylesheet_is_found_wherever_the_site_lives(address: str, link: str) -> None:
    made = stylesheet(Channel(address, "/", CATALOGUE, ()))

    assert etree.tostring(made) == f'<?xml-stylesheet type="text/css" href="{link}"?>'.encode()


@pytest.mark.parametrize("address", FEEDS)
def test_every_feed_names_its_stylesheet_before_it_begins(address: str) -> None:
    first, second, third = FEEDS[address].split(b"\n")[:3]

    assert first == b"<?xml version='1.0' encoding='UTF-8'?>"
    assert second.startswith(b'<?xml-stylesheet type="text/css" href="')
    assert third.startswith(b"<rss ")


def test_a_sentence_says_what_a_feed_is_and_leads_to_where_one_subscribes() -> None:
    made = note(CATALOGUE.show)

    assert "This is a feed" in "".join(map(str, made.itertext()))
    assert [one.get("href") for one in made.iter(f"{XHTML}a")] == [
        "https://signals.test/pod/#subscribe"
    ]
    assert (made.get("lang"), made.get("dir")) == ("en", "ltr")


def test_it_says_so_in_the_language_of_the_show() -> None:
    made = note(a_show(language="ar"))

    assert "خلاصة" in "".join(map(str, made.itertext()))
    assert (made.get("lang"), made.get("dir")) == ("ar", "rtl")


def test_a_telephone_is_told_to_show_it_in_its_own_width() -> None:
    (made,) = note(CATALOGUE.show).iter(f"{XHTML}meta")

    assert (made.get("name"), made.get("content")) == ("viewport", "width=device-width")
