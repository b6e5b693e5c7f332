"""A reader of microformats2 finds in the pages what they show: episodes, people, the show."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import mf2py
import pytest

from podsite import urls
from podsite.model import Affiliation, Credit, Link, Media, PartialDate, Person, Url
from podsite.pages import PAGES
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_correction, a_show, an_episode, written

SITE = "https://signals.test/pod/"
CATALOGUE = a_catalogue(
    an_episode(
        "first",
        title="First light",
        body="Of *mirrors*, and of [light](/topics/optics/).",
        summary="A mirror.",
        season=1,
        series="Sights",
        topics=("Optics",),
        guests=(Credit(name="Tobias Wren"),),
        corrections=(a_correction(day=2),),
        links=(Link(name="Elsewhere", url=Url("https://e.test/1")),),
    ),
    an_episode(
        "second",
        date=MOMENT - timedelta(days=1),
        season=1,
        series="Sights",
        topics=("Optics",),
        audio=None,
        video=Media(file=PurePosixPath("episodes/second.mp4"), length=9, type="video/mp4"),
    ),
    show=a_show(
        url=Url(SITE),
        summary="On the sky.",
        artwork=Media(file=PurePosixPath("cover.png")),
        hosts=(Credit(name="Mira Solano"),),
        social=(Link(name="Mastodon", url=Url("https://social.test/@signals")),),
    ),
    people=(
        written(
            Person,
            "tobias-wren",
            "people",
            name="Dr. Tobias Wren",
            body="Grinds *mirrors*.",
            portrait=Media(file=PurePosixPath("people/tobias.png")),
            links=(Link(name="Site", url=Url("https://wren.test/")),),
            affiliations=(
                Affiliation(name="Harbour Institute", until=PartialDate("2019")),
                Affiliation(name="Tide Company"),
            ),
        ),
    ),
)

Item = Mapping[str, Any]


def read(address: str) -> dict[str, Any]:
    """What the reader finds in a page."""
    theme = Theme((shipped(),), SITE)
    page = next(one for kind in PAGES for one in kind(CATALOGUE) if one.address == address)
    found = mf2py.parse(theme.draw(page).content.decode(), url=urls.absolute(SITE, address))
    return dict(found)


def items(found: Any, kind: str) -> Iterator[Item]:
    """The items of a kind, however deep."""
    for one in found:
        if isinstance(one, dict):
            if kind in one.get("type", ()):
                yield one
            yield from items(one.get("children", ()), kind)
            yield from (
                item for some in one.get("properties", {}).values() for item in items(some, kind)
            )


def test_an_episode_is_an_entry_with_all_that_it_has() -> None:
    entry = read("/episodes/first/")["items"][0]
    said = entry["properties"]
    (author,), (content,) = said.pop("author"), said.pop("content")

    assert entry["type"] == ["h-entry"]
    assert said.pop("featured")[0]["value"] == SITE + "media/cover.png"
    assert said == {
        "name": ["First light"],
        "summary": ["A mirror."],
        "url": [SITE + "episodes/first/"],
        "uid": [SITE + "episodes/first/"],
        "published": ["2026-01-05T00:00:00+0000"],
        "updated": ["2026-02-02T00:00:00+0000"],
        "audio": [SITE + "media/episodes/first.mp3"],
        "category": ["Optics"],
        "syndication": ["https://e.test/1"],
    }
    assert author["properties"]["name"] == ["Mira Solano"]
    assert author["properties"]["url"] == [SITE + "people/mira-solano/"]
    assert content["value"] == "Of mirrors, and of light."
    assert f'<a href="{SITE}topics/optics/">' in content["html"]


def test_who_else_took_part_is_no_author() -> None:
    entry = read("/episodes/first/")["items"][0]
    (guest,) = entry["children"]

    assert guest["properties"]["name"] == ["Tobias Wren"]


def test_an_episode_to_be_watched_has_a_video() -> None:
    said = read("/episodes/second/")["items"][0]["properties"]

    assert said["video"] == [SITE + "media/episodes/second.mp4"]
    assert "audio" not in said


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/topics/optics/", "/seasons/1/", "/series/sights/", "/archive/2026/"),
        "/people/mira-solano/",
    ],
)
def test_every_list_of_episodes_holds_entries(address: str) -> None:
    found = read(address)["items"]
    entries = [one["properties"] for one in items(found, "h-entry")]

    assert any(items(found, "h-feed"))

    assert {one["url"][0] for one in entries} == {
        SITE + "episodes/first/",
        SITE + "episodes/second/",
    }
    assert {one["name"][0] for one in entries} == {"First light", "Second"}
    assert all(one["published"] for one in entries)


def test_the_home_page_has_the_shows_card_and_its_other_places() -> None:
    found = read("/")
    card, *_ = items(found["items"], "h-card")

    assert card["properties"]["name"] == ["Night Signals"]
    assert card["properties"]["url"] == card["properties"]["uid"] == [SITE]
    assert card["properties"]["note"] == ["On the sky."]
    assert found["rels"]["me"] == ["https://social.test/@signals"]


def test_a_person_has_a_card() -> None:
    card, *_ = items(read("/people/tobias-wren/")["items"], "h-card")
    said = card["properties"]

    assert (said["name"], said["honorific-prefix"]) == (["Tobias Wren"], ["Dr."])
    assert said["url"] == [SITE + "people/tobias-wren/", "https://wren.test/"]
    assert said["uid"] == [SITE + "people/tobias-wren/"]
    assert said["photo"][0]["value"] == SITE + "media/people/tobias.png"
    assert said["org"] == ["Tide Company"]
    assert said["note"] == ["Grinds mirrors."]
