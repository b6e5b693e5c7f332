"""What subscribers would notice is told by what apps do with it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from podsite.feeds.compare import Change, Kind, compare
from podsite.feeds.published import FeedItem, PublishedFeed

DAY = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)


def item(name: str, **fields: Any) -> FeedItem:
    """An episode of which only what matters needs to be said."""
    said = {
        "guid": f"guid-{name}",
        "title": f"Title {name}",
        "published": DAY,
        "url": f"https://media.test/{name}.mp3",
        "length": 1000,
        "type": "audio/mpeg",
        "link": f"https://signals.test/{name}/",
        **fields,
    }
    return FeedItem(**said)


def a_feed(*items: FeedItem, **fields: Any) -> PublishedFeed:
    return PublishedFeed(**{"title": "Night Signals", "guid": "show", **fields, "items": items})


def only(old: PublishedFeed, new: PublishedFeed) -> Change:
    (change,) = compare(old, new)
    return change


A, B = item("a"), item("b")


def test_the_same_feed_in_another_order_is_nothing_to_notice() -> None:
    assert compare(a_feed(A, B), a_feed(B, A)) == ()


def test_an_episode_that_comes_is_new_and_one_that_went_is_gone() -> None:
    changes = compare(a_feed(A), a_feed(B))

    assert [(one.kind, one.guid) for one in changes] == [
        (Kind.GONE, "guid-a"),
        (Kind.NEW, "guid-b"),
    ]
    assert [one.kind.breaks for one in changes] == [True, False]


@pytest.mark.parametrize(
    "now",
    [
        item("a", guid="x"),
        item("a", guid="x", url="https://op3.dev/e/media.test/A.mp3?from=feed", title="Other"),
        item("x", title="title  A", published=DAY + timedelta(hours=3)),
        item("x", link="https://signals.test/a/"),
    ],
    ids=["recording", "file name", "title and day", "page"],
)
def test_an_episode_under_another_guid_is_recognised(now: FeedItem) -> None:
    change = only(a_feed(A, B), a_feed(now, B))

    assert change.kind is Kind.REISSUED
    assert change.kind.breaks
    (guids,) = change.differences
    assert (guids.before, guids.after) == ("guid-a", now.guid)


def test_what_several_episodes_share_pairs_none_of_them() -> None:
    old = a_feed(*(item(n, url=f"https://media.test/{n}/audio.mp3") for n in "ab"))
    new = a_feed(*(item(n, url=f"https://media.test/{n}/audio.mp3") for n in "xy"))

    assert {one.kind for one in compare(old, new)} == {Kind.GONE, Kind.NEW}


def test_a_guid_that_is_said_for_the_first_time_changes_the_identity() -> None:
    change = only(a_feed(item("a", guid=None)), a_feed(A))

    assert change.kind is Kind.REISSUED
    assert change.differences[0].before == A.url


def test_a_new_address_breaks_the_identity_of_an_episode_without_guid() -> None:
    old, new = (item("a", guid=None, url=f"https://{host}.test/a.mp3") for host in "xy")

    assert only(a_feed(old), a_feed(new)).kind is Kind.REISSUED


def test_a_guid_for_two_episodes_is_told_even_if_it_always_was_so() -> None:
    twice = a_feed(A, item("b", guid="guid-a"))

    change = only(twice, twice)

    assert (change.kind, change.name) == (Kind.DOUBLED, "Title b")
    assert change.differences[0].before == "Title a"
    assert change.kind.breaks


@pytest.mark.parametrize(
    ("fields", "kind", "named"),
    [
        ({"url": "https://else.test/a.mp3"}, Kind.MOVED, ["url"]),
        ({"length": 1001}, Kind.REPLACED, ["length"]),
        ({"url": "https://else.test/a.mp3", "length": 5}, Kind.REPLACED, ["url", "length"]),
        ({"url": None, "length": None, "type": None}, Kind.REPLACED, ["url", "length", "type"]),
        ({"type": "audio/mp4"}, Kind.REPLACED, ["type"]),
        ({"published": DAY + timedelta(hours=1)}, Kind.DATED, ["published"]),
        ({"published": None}, Kind.DATED, ["published"]),
        ({"title": "Other"}, Kind.REWORDED, ["title"]),
        ({"description": "D", "notes": "N"}, Kind.REWORDED, ["description", "notes"]),
        ({"link": None}, Kind.REWORDED, ["link"]),
    ],
)
def test_a_change_under_a_guid_that_stays_breaks_nothing(
    fields: dict[str, Any], kind: Kind, named: list[str]
) -> None:
    change = only(a_feed(A, B), a_feed(replace(A, **fields), B))

    assert change.kind is kind
    assert not kind.breaks
    assert [one.field for one in change.differences] == named


@pytest.mark.parametrize(
    "now",
    [
        item("a", title=" Title\n  a "),
        item("a", published=(DAY + timedelta(microseconds=5)).astimezone()),
    ],
)
def test_blanks_and_zones_are_nothing_to_notice(now: FeedItem) -> None:
    assert compare(a_feed(A), a_feed(now)) == ()


def test_a_length_that_was_never_said_misleads_nobody() -> None:
    assert compare(a_feed(item("a", length=None, type=None)), a_feed(A)) == ()


def test_what_one_side_leaves_untold_is_not_compared() -> None:
    old = a_feed(item("a", title=None), title=None, untold=frozenset({"title"}))

    assert compare(old, a_feed(A)) == ()
    assert compare(a_feed(A), old) == ()


def test_the_show_is_told_with_what_changed() -> None:
    change = only(a_feed(A, artwork="a.jpg"), a_feed(A, artwork="b.jpg", title="Other"))

    assert (change.kind, change.name) == (Kind.SHOW, "Other")
    assert [one.field for one in change.differences] == ["title", "artwork"]


def test_a_show_keeps_its_guid_once_it_has_one() -> None:
    assert only(a_feed(A), a_feed(A, guid="other")).kind is Kind.OTHER_SHOW
    assert only(a_feed(A), a_feed(A, guid=None)).kind.breaks
    assert compare(a_feed(A, guid=None), a_feed(A)) == ()


def test_what_is_on_a_further_page_is_neither_gone_nor_new() -> None:
    older = item("old", published=DAY - timedelta(days=9))
    whole, page = a_feed(A, older), a_feed(A, next_page="https://signals.test/2.xml")

    assert compare(whole, page) == ()
    assert compare(page, whole) == ()
    assert only(page, a_feed(A, B)).kind is Kind.NEW


def test_the_worst_is_told_first() -> None:
    old = a_feed(A, B, item("c"), item("d"))
    new = a_feed(
        item("n"),
        replace(A, title="Other", published=DAY + timedelta(days=1)),
        item("b", guid="x"),
        replace(item("c"), length=5),
        title="Other",
    )

    assert [one.kind for one in compare(old, new)] == [
        Kind.REISSUED,
        Kind.GONE,
        Kind.NEW,
        Kind.REPLACED,
        Kind.DATED,
        Kind.REWORDED,
        Kind.SHOW,
    ]
