"""Broadcasts (podcast:liveItem)."""

from datetime import UTC, datetime

from podsite.feeds.tags import live
from podsite.model import LiveItem, Url
from tests.elements import xml
from tests.shows import a_catalogue, a_show

NIGHT = LiveItem(
    title="Stars & we",
    status="pending",
    start=datetime(2026, 12, 24, 20, tzinfo=UTC),
    guid="live-1",
    url=Url("https://live.test/a.mp3?b&c"),
    type="audio/mpeg",
    page=Url("https://live.test/"),
)


def test_a_broadcast_has_its_times_and_what_it_is_made_of() -> None:
    assert xml(live.live_item(a_catalogue(), a_show(live=(NIGHT,)))) == [
        '<podcast:liveItem status="pending" start="2026-12-24T20:00:00+00:00">'
        "<title>Stars &amp; we</title>"
        '<guid isPermaLink="false">live-1</guid>'
        '<enclosure url="https://live.test/a.mp3?b&amp;c" length="0" type="audio/mpeg"/>'
        '<podcast:contentLink href="https://live.test/">Listen on the web</podcast:contentLink>'
        "</podcast:liveItem>"
    ]


def test_its_end_and_what_it_is_about_are_told_where_they_are_known() -> None:
    end = datetime(2026, 12, 24, 22, tzinfo=UTC)
    told = LiveItem(**{**vars(NIGHT), "end": end, "summary": "We watch."})

    (made,) = xml(live.live_item(a_catalogue(), a_show(live=(told,))))

    assert 'end="2026-12-24T22:00:00+00:00"' in made
    assert "<title>Stars &amp; we</title><description>We watch.</description><guid" in made
