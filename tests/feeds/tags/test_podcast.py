"""Podcasting 2.0 tags of the channel."""

from datetime import UTC, datetime
from typing import Any

import pytest

from podsite.feeds.tags import podcast
from podsite.model import (
    EpisodeType,
    Medium,
    Owner,
    RemoteItem,
    Trailer,
    UpdateFrequency,
    Url,
)
from tests.elements import xml
from tests.shows import a_catalogue, a_show, an_episode

CATALOGUE = a_catalogue()
DAY = datetime(2026, 1, 5, 8, tzinfo=UTC)


def test_a_show_says_its_guid() -> None:
    assert xml(podcast.guid(CATALOGUE, a_show(guid="a-b"))) == ["<podcast:guid>a-b</podcast:guid>"]


@pytest.mark.parametrize(
    ("fields", "made"),
    [
        ({"locked": True}, ["<podcast:locked>yes</podcast:locked>"]),
        ({"locked": False}, ["<podcast:locked>no</podcast:locked>"]),
        (
            {"owner": Owner(email="m@signals.test")},
            ['<podcast:locked owner="m@signals.test">yes</podcast:locked>'],
        ),
        (
            {"owner": Owner(email="m@signals.test"), "locked": False},
            ['<podcast:locked owner="m@signals.test">no</podcast:locked>'],
        ),
        ({"owner": Owner(name="Mira")}, []),
    ],
)
def test_a_show_is_locked_as_soon_as_there_is_somebody_to_ask(
    fields: dict[str, Any], made: list[str]
) -> None:
    assert xml(podcast.locked(CATALOGUE, a_show(**fields))) == made


def test_the_medium_is_podcast_unless_it_is_something_else() -> None:
    assert xml(podcast.medium(CATALOGUE, a_show())) == ["<podcast:medium>podcast</podcast:medium>"]
    assert xml(podcast.medium(CATALOGUE, a_show(medium=Medium.MUSICS))) == [
        "<podcast:medium>musicL</podcast:medium>"
    ]


def test_trailers_are_those_that_are_named_then_the_feeds_own() -> None:
    named = Trailer(
        title="Soon & now",
        url=Url("https://media.test/t.mp3"),
        date=DAY,
        length=5,
        type="audio/mpeg",
        season=2,
    )
    catalogue = a_catalogue(
        an_episode("own", type=EpisodeType.TRAILER, date=DAY, season=1),
        an_episode("full"),
        an_episode("silent", type=EpisodeType.TRAILER, audio=None),
        show=a_show(trailer=(named,)),
    )
    date = 'pubdate="Mon, 05 Jan 2026 08:00:00 +0000"'

    assert xml(podcast.trailer(catalogue, catalogue.show)) == [
        f'<podcast:trailer url="https://media.test/t.mp3" {date} length="5" type="audio/mpeg"'
        ' season="2">Soon &amp; now</podcast:trailer>',
        f'<podcast:trailer url="https://signals.test/media/episodes/own.mp3" {date} length="1000"'
        ' type="audio/mpeg" season="1">Own</podcast:trailer>',
    ]


def test_a_trailer_that_says_only_what_it_must_has_no_empty_attribute() -> None:
    show = a_show(trailer=(Trailer(title="A", url=Url("https://media.test/t.mp3"), date=DAY),))

    assert xml(podcast.trailer(CATALOGUE, show)) == [
        '<podcast:trailer url="https://media.test/t.mp3"'
        ' pubdate="Mon, 05 Jan 2026 08:00:00 +0000">A</podcast:trailer>'
    ]


def test_how_often_an_episode_comes_is_told_in_words_and_as_a_rule() -> None:
    often = UpdateFrequency(text="every Monday", rule="FREQ=WEEKLY", start=DAY, complete=True)

    assert xml(podcast.update_frequency(CATALOGUE, a_show(update_frequency=often))) == [
        '<podcast:updateFrequency rrule="FREQ=WEEKLY" dtstart="2026-01-05T08:00:00+00:00"'
        ' complete="true">every Monday</podcast:updateFrequency>'
    ]


def test_words_alone_will_do() -> None:
    often = UpdateFrequency(text="at full moon")

    assert xml(podcast.update_frequency(CATALOGUE, a_show(update_frequency=often))) == [
        "<podcast:updateFrequency>at full moon</podcast:updateFrequency>"
    ]


OTHER = RemoteItem(
    feed_guid="g-1",
    feed_url=Url("https://other.test/f.xml"),
    item_guid="i-1",
    medium=Medium.MUSIC,
    title="Other & more",
)
OTHERS_XML = (
    '<podcast:remoteItem feedGuid="g-1" feedUrl="https://other.test/f.xml" itemGuid="i-1"'
    ' medium="music" title="Other &amp; more"/>'
)


def test_recommended_shows_stand_in_one_podroll() -> None:
    show = a_show(podroll=(OTHER, RemoteItem(feed_guid="g-2")))

    assert xml(podcast.podroll(CATALOGUE, show)) == [
        f'<podcast:podroll>{OTHERS_XML}<podcast:remoteItem feedGuid="g-2"/></podcast:podroll>'
    ]


def test_the_publishers_feed_is_of_the_medium_publisher_whatever_is_said() -> None:
    made = OTHERS_XML.replace('"music"', '"publisher"')

    assert xml(podcast.publisher(CATALOGUE, a_show(publisher=OTHER))) == [
        f"<podcast:publisher>{made}</podcast:publisher>"
    ]


def test_items_of_other_feeds_stand_in_the_channel() -> None:
    assert xml(podcast.remote_items(CATALOGUE, a_show(items=(OTHER,)))) == [OTHERS_XML]


def test_one_may_be_in_no_directory_or_not_in_some() -> None:
    assert xml(podcast.block(CATALOGUE, a_show(block=True, blocked_on=("one", "two")))) == [
        "<podcast:block>yes</podcast:block>",
        '<podcast:block id="one">yes</podcast:block>',
        '<podcast:block id="two">yes</podcast:block>',
    ]


@pytest.mark.parametrize(("answer", "said"), [(True, "true"), (False, "false")])
def test_podping_is_used_or_not(answer: bool, said: str) -> None:
    assert xml(podcast.podping(CATALOGUE, a_show(podping=answer))) == [
        f'<podcast:podping usesPodping="{said}"/>'
    ]
