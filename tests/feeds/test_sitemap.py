"""Search engines find what is published, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from podsite.feeds.sitemap import parted, robots, sitemap
from podsite.model import Credit, Leaflet, Media, Url
from podsite.relate import Catalogue
from tests.shows import MOMENT, a_catalogue, a_correction, a_show, an_episode, written

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "v": "http://www.google.com/schemas/sitemap-video/1.1",
}
DAY = datetime(2026, 1, 5, tzinfo=UTC)
# What a show without an episode lists.
NOTHING = {"https://signals.test/": None, "https://signals.test/subscribe/": None}


def listed(catalogue: Catalogue) -> dict[str, str | None]:
    """Every address with its date."""
    (document,) = sitemap(catalogue)
    assert document.address == "/sitemap.xml"
    return {
        one.findtext("s:loc", namespaces=NAMES) or "": one.findtext("s:lastmod", namespaces=NAMES)
        for one in etree.fromstring(document.content).findall("s:url", NAMES)
    }


def test_every_page_is_listed_with_the_date_of_its_newest_episode() -> None:
    catalogue = a_catalogue(
        an_episode("a", date=DAY, topics=("Optics",), guests=(Credit(name="Tobias Wren"),)),
        an_episode("b", date=DAY + timedelta(days=1)),
        show=a_show(body="We talk.", url=Url("https://signals.test/pod/")),
        leaflets=(written(Leaflet, "press", "pages", title="Press"),),
    )
    site, old, new = "https://signals.test/pod/", DAY.isoformat(), "2026-01-06T00:00:00+00:00"

    assert listed(catalogue) == {
        site: new,
        site + "episodes/b/": new,
        site + "episodes/a/": old,
        site + "topics/": new,
        site + "topics/optics/": old,
        site + "people/": new,
        site + "people/tobias-wren/": old,
        site + "archive/": new,
        site + "archive/2026/": new,
        site + "subscribe/": None,
        site + "about/": None,
        site + "press/": None,
    }


def test_seasons_series_and_years_are_listed_each_behind_their_index() -> None:
    catalogue = a_catalogue(
        an_episode("a", date=DAY, season=1, series="Mirrors"),
        an_episode("b", date=DAY - timedelta(days=365), season=2),
    )
    addresses = [one.removeprefix("https://signals.test") for one in listed(catalogue)]

    assert [one for one in addresses if not one.startswith(("/episodes/", "/people/"))] == [
        *("/", "/seasons/", "/seasons/1/", "/seasons/2/", "/series/", "/series/mirrors/"),
        *("/archive/", "/archive/2026/", "/archive/2025/", "/subscribe/"),
    ]


def test_an_address_is_percent_encoded() -> None:
    assert "https://signals.test/episodes/caf%C3%A9/" in listed(a_catalogue(an_episode("café")))


def test_a_preview_lists_no_draft_and_nothing_of_the_future() -> None:
    catalogue = a_catalogue(
        an_episode("draft", draft=True), an_episode("soon", date=MOMENT + timedelta(days=1))
    )

    assert listed(catalogue) == NOTHING


def test_a_show_without_anything_lists_its_home_page_and_how_to_subscribe() -> None:
    assert listed(a_catalogue()) == NOTHING


def test_robots_may_read_everything_and_are_told_of_the_sitemap() -> None:
    (document,) = robots(a_catalogue(show=a_show(url=Url("https://signals.test/pod/"))))

    assert document.address == "/robots.txt"
    assert document.content.decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://signals.test/pod/sitemap.xml",
    ]


def test_an_episode_that_was_put_right_changed_then() -> None:
    catalogue = a_catalogue(an_episode("a", date=DAY, corrections=(a_correction(day=2),)))

    assert listed(catalogue)["https://signals.test/episodes/a/"] == "2026-02-02T00:00:00+00:00"


def test_a_video_is_told_with_its_page() -> None:
    video = Media(url=Url("https://youtu.be/AbCdEfGhIjK"))
    artwork = Media(url=Url("https://media.test/a.jpg"))
    catalogue = a_catalogue(an_episode("a", video=video, artwork=artwork), an_episode("b"))
    (document,) = sitemap(catalogue)
    told = {
        one.findtext("s:loc", namespaces=NAMES): one.findtext("v:video/v:player_loc", None, NAMES)
        for one in etree.fromstring(document.content).findall("s:url", NAMES)
    }

    assert {place: player for place, player in told.items() if player} == {
        "https://signals.test/episodes/a/": "https://www.youtube-nocookie.com/embed/AbCdEfGhIjK"
    }


def entries(number: int) -> list[etree._Element]:
    made = []
    for one in range(number):
        made.append(etree.Element(f"{{{NAMES['s']}}}url"))
        etree.SubElement(made[-1], f"{{{NAMES['s']}}}loc").text = f"https://signals.test/{one}/"
    return made


@pytest.mark.parametrize("limits", [{"most": 2}, {"largest": 350}])
def test_a_sitemap_that_is_too_large_is_an_index_of_parts(limits: dict[str, int]) -> None:
    *parts, index = parted(entries(5), "https://signals.test/pod/", **limits)
    places = etree.fromstring(index.content).findall("s:sitemap/s:loc", NAMES)
    addresses = [etree.fromstring(one.content).findall("s:url/s:loc", NAMES) for one in parts]

    assert index.address == "/sitemap.xml"
    assert [one.text for one in places] == [
        f"https://signals.test/pod{one.address}" for one in parts
    ]
    assert [len(some) for some in addresses] == [2, 2, 1]
    assert [one.text for some in addresses for one in some] == [
        f"https://signals.test/{one}/" for one in range(5)
    ]


def test_a_sitemap_that_is_just_small_enough_is_one_file() -> None:
    (document,) = parted(entries(5), "https://signals.test/", most=5)

    assert document.address == "/sitemap.xml"


def test_corrections_are_listed_with_the_date_of_the_newest_published_one() -> None:
    corrections = (a_correction(day=1), a_correction(day=2))
    address = "https://signals.test/corrections/"

    out = listed(a_catalogue(an_episode("a", corrections=corrections)))
    hidden = listed(a_catalogue(an_episode("a", draft=True, corrections=corrections)))

    assert out[address] == "2026-02-02T00:00:00+00:00"
    assert address not in hidden
