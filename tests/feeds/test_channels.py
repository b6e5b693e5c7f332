"""A show has one feed for directories, and one for each of its topics, people and seasons."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from podsite.feeds.channels import Channel, carried, channels
from podsite.model import Credit, Media, Person, Season, Topic, Url
from podsite.relate import Catalogue
from tests.shows import MOMENT, a_catalogue, a_show, an_episode, written

DAY = datetime(2026, 1, 5, tzinfo=UTC)
GUID = "5d2f4cb8-6c6c-5c3f-9b13-6c6f3a4f1b11"


def many(number: int, **show: Any) -> Catalogue:
    """Episodes 0 to `number`, of which the last is the newest."""
    return a_catalogue(
        *(an_episode(f"e{n}", date=DAY + timedelta(days=n)) for n in range(number)),
        show=a_show(guid=GUID, **show),
    )


def by_address(catalogue: Catalogue) -> dict[str, Channel]:
    found = list(channels(catalogue))
    assert len({one.address for one in found}) == len(found)
    return {one.address: one for one in found}


def slugs(channel: Channel) -> list[str]:
    return [episode.slug for episode in channel.episodes]


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True},
        {"date": MOMENT + timedelta(seconds=1)},
        {"audio": None},
        {"audio": Media(url=Url("https://media.test/a.mp3"), type="audio/mpeg")},
        {"audio": Media(url=Url("https://media.test/a"), length=3)},
    ],
    ids=["draft", "future", "silent", "no length", "no type"],
)
def test_what_is_not_out_or_has_no_enclosure_is_in_no_feed(fields: dict[str, Any]) -> None:
    some = {"topics": ("Optics",), "guests": (Credit(name="Tobias Wren"),), "season": 1}
    catalogue = a_catalogue(an_episode("out", **some), an_episode("a", **some, **fields))

    assert [episode.slug for episode, _ in carried(catalogue)] == ["out"]
    assert [slugs(one) for one in channels(catalogue)] == [["out"]] * 4


RICH = a_catalogue(
    an_episode("a", date=DAY, topics=("Optics", "Eyes"), season=1),
    an_episode(
        "b",
        date=DAY + timedelta(days=1),
        topics=("lenses",),
        season=2,
        hosts=(Credit(name="Tobias Wren"),),
        people=(Credit(name="Tobias Wren", role="editor"),),
    ),
    show=a_show(
        guid=GUID,
        summary="On the sky.",
        short_title="NS",
        blocked_on=("spotify",),
        feed_limit=1,
        seasons=(Season(number=2, name="The moon"),),
    ),
    topics=(
        written(Topic, "optics", "topics", title="Optics", aliases=("Lenses",), body="Light."),
    ),
    people=(written(Person, "tobias-wren", "people", name="Tobias Wren"),),
)


def test_every_topic_person_and_season_has_a_feed_that_belongs_to_a_page() -> None:
    assert [(one.address, one.page, slugs(one)) for one in channels(RICH)] == [
        ("/feed.xml", "/", ["b"]),
        ("/feed/2.xml", "/", ["a"]),
        ("/topics/eyes/feed.xml", "/topics/eyes/", ["a"]),
        ("/topics/optics/feed.xml", "/topics/optics/", ["b", "a"]),
        ("/people/tobias-wren/feed.xml", "/people/tobias-wren/", ["b"]),
        ("/seasons/1/feed.xml", "/seasons/1/", ["a"]),
        ("/seasons/2/feed.xml", "/seasons/2/", ["b"]),
    ]


def test_a_branch_says_its_name_after_the_shows_and_what_is_written_about_it() -> None:
    shows = {address: one.catalogue.show for address, one in by_address(RICH).items()}

    assert shows["/topics/optics/feed.xml"].title == "Night Signals: Optics"
    assert shows["/topics/optics/feed.xml"].summary == "Light."
    assert shows["/people/tobias-wren/feed.xml"].title == "Night Signals: Tobias Wren"
    assert shows["/people/tobias-wren/feed.xml"].summary == "On the sky."
    assert shows["/seasons/1/feed.xml"].title == "Night Signals: Season 1"
    assert shows["/seasons/2/feed.xml"].title == "Night Signals: The moon"


def test_only_the_main_feed_is_for_directories() -> None:
    for address, one in by_address(RICH).items():
        show, main = one.catalogue.show, address.startswith("/feed")
        assert (one.branch, show.block, show.blocked_on) == (
            not main,
            not main,
            ("spotify",) if main else (),
        )
        assert show.short_title == ("NS" if main else None)
        assert show.feed_limit == (1 if main else None)


def test_every_branch_has_an_identity_that_a_move_of_the_site_does_not_change() -> None:
    def guids(url: str, guid: str) -> list[str]:
        show = a_show(url=Url(url), guid=guid)
        catalogue = a_catalogue(an_episode("a", topics=("A", "B"), season=1), show=show)
        return [str(one.catalogue.show.guid) for one in channels(catalogue)]

    here = guids("https://signals.test/", GUID)

    assert here == guids("http://elsewhere.test/pod/", GUID)
    assert here[0] == GUID
    assert len(set(here)) == 4
    assert {UUID(one).version for one in here} == {5}
    assert not set(here) & set(guids("https://signals.test/", "not a UUID"))


def test_without_a_limit_one_feed_holds_all_and_names_no_other_page() -> None:
    one = by_address(many(3))["/feed.xml"]

    assert (slugs(one), one.ways) == (["e2", "e1", "e0"], ())


@pytest.mark.parametrize("limit", [3, 4])
def test_a_limit_that_is_not_reached_is_none(limit: int) -> None:
    (one,) = channels(many(3, feed_limit=limit))

    assert (len(one.episodes), one.ways, one.catalogue.show.feed_limit) == (3, (), None)


def test_with_a_limit_the_newest_come_first_and_pages_lead_to_each_other() -> None:
    pages = list(channels(many(5, feed_limit=2)))

    assert [(one.address, slugs(one)) for one in pages] == [
        ("/feed.xml", ["e4", "e3"]),
        ("/feed/2.xml", ["e2", "e1"]),
        ("/feed/3.xml", ["e0"]),
    ]
    first, last = ("first", "/feed.xml"), ("last", "/feed/3.xml")
    assert [one.ways for one in pages] == [
        (first, ("next", "/feed/2.xml"), last),
        (first, ("previous", "/feed.xml"), ("next", "/feed/3.xml"), last),
        (first, ("previous", "/feed/2.xml"), last),
    ]
    assert {one.catalogue.show.guid for one in pages} == {GUID}


@pytest.mark.parametrize("limit", [None, 0, -1, 1])
def test_a_show_without_episodes_has_its_feed(limit: int | None) -> None:
    (one,) = channels(many(0, feed_limit=limit))

    assert (one.address, one.episodes, one.ways) == ("/feed.xml", (), ())
