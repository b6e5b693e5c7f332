"""Seldom needed elements of RSS 2.0."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from podsite.feeds.tags import rss
from podsite.model import ChannelRss, Cloud, ItemRss, Republished, Url
from tests.elements import xml
from tests.shows import a_catalogue, a_show, an_episode

CLOUD = Cloud(domain="rpc.test", port=80, path="/RPC2", procedure="notify", protocol="xml-rpc")


@pytest.mark.parametrize(
    ("tag", "said", "made"),
    [
        (
            rss.managing_editor,
            {"managing_editor": "m@signals.test (Mira & Co)"},
            ["<managingEditor>m@signals.test (Mira &amp; Co)</managingEditor>"],
        ),
        (
            rss.web_master,
            {"webmaster": "w@signals.test (Tobias)"},
            ["<webMaster>w@signals.test (Tobias)</webMaster>"],
        ),
        (
            rss.category,
            {"categories": ("Sky & sea", "Stars")},
            ["<category>Sky &amp; sea</category>", "<category>Stars</category>"],
        ),
        (rss.ttl, {"ttl": 60}, ["<ttl>60</ttl>"]),
        (
            rss.skip_hours,
            {"skip_hours": (0, 23)},
            ["<skipHours><hour>0</hour><hour>23</hour></skipHours>"],
        ),
        (
            rss.skip_days,
            {"skip_days": ("Sunday", "Monday")},
            ["<skipDays><day>Sunday</day><day>Monday</day></skipDays>"],
        ),
        (
            rss.cloud,
            {"cloud": CLOUD},
            [
                '<cloud domain="rpc.test" port="80" path="/RPC2" registerProcedure="notify"'
                ' protocol="xml-rpc"/>'
            ],
        ),
        (rss.rating, {"rating": '(PICS "x")'}, ['<rating>(PICS "x")</rating>']),
    ],
)
def test_what_a_show_says_is_one_element(
    tag: Callable[..., Any], said: dict[str, Any], made: list[str]
) -> None:
    assert xml(tag(a_catalogue(), a_show(rss=ChannelRss(**said)))) == made
    assert xml(tag(a_catalogue(), a_show(rss=ChannelRss()))) == []


def test_the_channel_has_the_date_of_its_newest_episode_that_has_a_recording() -> None:
    catalogue = a_catalogue(
        an_episode("old", date=datetime(2026, 1, 5, tzinfo=UTC)),
        an_episode("new", date=datetime(2026, 1, 6, tzinfo=UTC)),
        an_episode("silent", date=datetime(2026, 1, 7, tzinfo=UTC), audio=None),
    )

    assert xml(rss.pub_date(catalogue, catalogue.show)) == [
        "<pubDate>Tue, 06 Jan 2026 00:00:00 +0000</pubDate>"
    ]
    assert xml(rss.pub_date(a_catalogue(), a_show())) == []


@pytest.mark.parametrize(
    ("tag", "said", "made"),
    [
        (
            rss.author,
            {"author": "m@signals.test (Mira)"},
            "<author>m@signals.test (Mira)</author>",
        ),
        (
            rss.comments,
            {"comments": "https://talk.test/?a&b"},
            "<comments>https://talk.test/?a&amp;b</comments>",
        ),
        (
            rss.source,
            {"source": Republished(title="First & last", url=Url("https://first.test/f.xml"))},
            '<source url="https://first.test/f.xml">First &amp; last</source>',
        ),
    ],
)
def test_what_an_episode_says_is_one_element(
    tag: Callable[..., Any], said: dict[str, Any], made: str
) -> None:
    assert xml(tag(a_catalogue(), an_episode("a", rss=ItemRss(**said)))) == [made]
    assert xml(tag(a_catalogue(), an_episode("a", rss=ItemRss()))) == []
