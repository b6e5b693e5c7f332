"""Podcasting 2.0 tags of channel and item alike."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.feeds.tags import podcast_both
from podsite.model import (
    Chat,
    Credit,
    Discussion,
    Funding,
    License,
    Location,
    Media,
    Person,
    Picture,
    Recipient,
    RemoteItem,
    Txt,
    Url,
    Value,
    ValueSplit,
)
from tests.elements import xml
from tests.shows import a_catalogue, a_show, an_episode, written

TO_APP = Recipient(type="lnaddress", address="app@signals.test", split=1)
WHOLE_VALUE = Value(
    type="lightning",
    method="keysend",
    suggested="0.00000005000",
    recipients=(
        Recipient(
            type="node",
            address="02d5",
            split=99,
            name="Mira & Co",
            custom_key="696969",
            custom_value="x",
            fee=True,
        ),
        TO_APP,
    ),
    splits=(
        ValueSplit(
            start=timedelta(minutes=1),
            duration=timedelta(seconds=30.5),
            remote_start=timedelta(minutes=2),
            remote_percentage=95,
            item=RemoteItem(feed_guid="g-1", item_guid="i-1"),
        ),
        ValueSplit(start=timedelta(minutes=2), duration=timedelta(minutes=1), recipients=(TO_APP,)),
    ),
)


@pytest.mark.parametrize(
    ("tag", "said", "made"),
    [
        (
            podcast_both.funding,
            {"funding": (Funding(url=Url("https://give.test/?a&b"), text="Give & take"),)},
            ['<podcast:funding url="https://give.test/?a&amp;b">Give &amp; take</podcast:funding>'],
        ),
        (
            podcast_both.funding,
            {"funding": (Funding(url=Url("https://give.test/")),)},
            ['<podcast:funding url="https://give.test/">Support the show</podcast:funding>'],
        ),
        (
            podcast_both.license_,
            {"license": License(name="CC-BY-4.0")},
            ["<podcast:license>CC-BY-4.0</podcast:license>"],
        ),
        (
            podcast_both.license_,
            {"license": License(name="Ours", url=Url("https://signals.test/licence"))},
            ['<podcast:license url="https://signals.test/licence">Ours</podcast:license>'],
        ),
        (
            podcast_both.location,
            {
                "location": (
                    Location(
                        name="Here & there",
                        rel="subject",
                        geo="geo:1,-2",
                        osm="R1",
                        country="GB",
                    ),
                    Location(name="Nowhere"),
                )
            },
            [
                '<podcast:location rel="subject" geo="geo:1,-2" osm="R1" country="GB">'
                "Here &amp; there</podcast:location>",
                "<podcast:location>Nowhere</podcast:location>",
            ],
        ),
        (
            podcast_both.txt,
            {"txt": (Txt(text="a & b", purpose="verify"), Txt(text="c"))},
            [
                '<podcast:txt purpose="verify">a &amp; b</podcast:txt>',
                "<podcast:txt>c</podcast:txt>",
            ],
        ),
        (
            podcast_both.chat,
            {"chat": Chat(server="irc.test", protocol="irc", account="@m", space="#sky")},
            ['<podcast:chat server="irc.test" protocol="irc" accountId="@m" space="#sky"/>'],
        ),
        (
            podcast_both.chat,
            {"chat": Chat(server="irc.test", protocol="irc")},
            ['<podcast:chat server="irc.test" protocol="irc"/>'],
        ),
        (
            podcast_both.social_interact,
            {
                "discussion": (
                    Discussion(
                        protocol="activitypub",
                        url=Url("https://social.test/1"),
                        account="@m@social.test",
                        account_url=Url("https://social.test/@m"),
                        priority=1,
                    ),
                )
            },
            [
                '<podcast:socialInteract protocol="activitypub" uri="https://social.test/1"'
                ' accountId="@m@social.test" accountUrl="https://social.test/@m" priority="1"/>'
            ],
        ),
        (
            podcast_both.social_interact,
            {"discussion": (Discussion(protocol="disabled"),)},
            ['<podcast:socialInteract protocol="disabled"/>'],
        ),
        (
            podcast_both.image,
            {
                "artwork": Media(
                    file=PurePosixPath("cover.png"), type="image/png", width=1400, height=1400
                )
            },
            [
                '<podcast:image href="https://signals.test/media/cover.png" type="image/png"'
                ' width="1400" height="1400" purpose="artwork"/>'
            ],
        ),
        (
            podcast_both.image,
            {
                "images": (
                    Picture(
                        file=PurePosixPath("wide.jpg"),
                        alt="Stars & we",
                        aspect_ratio="16/9",
                        width=1920,
                        height=1080,
                        purpose="banner",
                    ),
                    Picture(url=Url("https://media.test/picture?a&b")),
                    Picture(alt="of what is not there"),
                )
            },
            [
                '<podcast:image href="https://signals.test/media/wide.jpg" type="image/jpeg"'
                ' alt="Stars &amp; we" width="1920" height="1080" purpose="banner"'
                ' aspect-ratio="16/9"/>',
                '<podcast:image href="https://media.test/picture?a&amp;b"/>',
            ],
        ),
        (
            podcast_both.value,
            {"value": WHOLE_VALUE},
            [
                '<podcast:value type="lightning" method="keysend" suggested="0.00000005000">'
                '<podcast:valueRecipient name="Mira &amp; Co" type="node" address="02d5" split="99"'
                ' customKey="696969" customValue="x" fee="true"/>'
                '<podcast:valueRecipient type="lnaddress" address="app@signals.test" split="1"/>'
                '<podcast:valueTimeSplit startTime="60" duration="30.5" remoteStartTime="120"'
                ' remotePercentage="95"><podcast:remoteItem feedGuid="g-1" itemGuid="i-1"/>'
                "</podcast:valueTimeSplit>"
                '<podcast:valueTimeSplit startTime="120" duration="60"><podcast:valueRecipient'
                ' type="lnaddress" address="app@signals.test" split="1"/></podcast:valueTimeSplit>'
                "</podcast:value>"
            ],
        ),
    ],
)
def test_what_show_or_episode_says_is_written_alike(
    tag: Callable[..., Any], said: dict[str, Any], made: list[str]
) -> None:
    assert xml(tag(a_catalogue(), a_show(**said))) == made
    assert xml(tag(a_catalogue(), an_episode("a", **said))) == made


MIRA = "https://signals.test/people/mira-solano/"
TOBIAS = "https://signals.test/people/tobias-wren/"


def test_everyone_is_named_by_the_one_name_with_role_group_page_and_portrait() -> None:
    person = written(
        Person,
        "tobias-wren",
        "people",
        name="Tobias Wren",
        aliases=("Toby Wren",),
        portrait=Media(file=PurePosixPath("people/t.png"), type="image/png"),
    )
    catalogue = a_catalogue(
        an_episode("a", guests=(Credit(name="toby wren", group="cast"),)), people=(person,)
    )

    assert xml(podcast_both.person(catalogue, catalogue.episodes[0])) == [
        f'<podcast:person role="guest" group="cast" href="{TOBIAS}"'
        ' img="https://signals.test/media/people/t.png">Tobias Wren</podcast:person>'
    ]


def test_the_shows_hosts_are_named_in_the_item_too() -> None:
    catalogue = a_catalogue(an_episode("a"), show=a_show(hosts=(Credit(name="Mira Solano"),)))
    made = [f'<podcast:person role="host" href="{MIRA}">Mira Solano</podcast:person>']

    assert xml(podcast_both.person(catalogue, catalogue.show)) == made
    assert xml(podcast_both.person(catalogue, catalogue.episodes[0])) == made


def test_an_episodes_own_hosts_stand_in_place_of_the_shows_before_guests_and_others() -> None:
    catalogue = a_catalogue(
        an_episode(
            "a",
            hosts=(Credit(name="Tobias Wren"),),
            guests=(Credit(name="Ines Okafor"),),
            people=(Credit(name="Mira Solano", role="editor"), Credit(name="Ada Pym")),
        ),
        show=a_show(hosts=(Credit(name="Mira Solano"),)),
    )
    made = xml(podcast_both.person(catalogue, catalogue.episodes[0]))

    assert [one.partition(">")[2].partition("<")[0] for one in made] == [
        "Tobias Wren",
        "Ines Okafor",
        "Mira Solano",
        "Ada Pym",
    ]
    assert 'role="editor"' in made[2]
    assert "role" not in made[3]


def test_a_host_who_is_in_no_episode_has_no_page_to_link_to() -> None:
    catalogue = a_catalogue(show=a_show(hosts=(Credit(name="Mira Solano"),)))

    assert xml(podcast_both.person(catalogue, catalogue.show)) == [
        '<podcast:person role="host">Mira Solano</podcast:person>'
    ]
