"""Every kind of page says of itself what it is, where it stands and what it lists."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest
from lxml import html

from podsite import urls
from podsite.formats.jsonld import named, script
from podsite.model import Chapter, Credit, Leaflet, Media, Url
from podsite.pages import PAGES
from podsite.pages.page_data import Told, breadcrumbs, page_data
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_correction, a_show, an_episode, written

SITE = "https://signals.test/pod/"
SHOW = a_show(
    url=Url(SITE),
    summary="On the sky.",
    body="We talk.",
    artwork=Media(file=PurePosixPath("cover.png"), type="image/png", width=1400, height=1400),
    hosts=(Credit(name="Mira Solano"),),
    per_page=1,
)
CATALOGUE = a_catalogue(
    an_episode(
        "first",
        body="Of *mirrors*.",
        season=1,
        series="Sights",
        topics=("Optics",),
        guests=(Credit(name="Tobias Wren"),),
        corrections=(a_correction(),),
        chapters=(Chapter(start=timedelta(), title="Hello"),),
        redirects=("/old/",),
    ),
    an_episode(
        "second",
        body="Of eyes.",
        season=1,
        series="Sights",
        topics=("Optics",),
        video=Media(url=Url("https://youtu.be/AbCdEfGhIjK")),
    ),
    show=SHOW,
    leaflets=(written(Leaflet, "press", "pages", title="Press", body="Write to us."),),
)
# Kind of page → its type; the other kinds are for nobody to find.
KINDS = {
    "/": "WebPage",
    "/page/2/": "CollectionPage",
    "/episodes/first/": "WebPage",
    "/topics/": "CollectionPage",
    "/topics/optics/": "CollectionPage",
    "/topics/optics/page/2/": "CollectionPage",
    "/people/": "CollectionPage",
    "/people/tobias-wren/": "ProfilePage",
    "/seasons/": "CollectionPage",
    "/seasons/1/": "CollectionPage",
    "/series/": "CollectionPage",
    "/series/sights/": "CollectionPage",
    "/archive/": "CollectionPage",
    "/archive/2026/": "CollectionPage",
    "/about/": "AboutPage",
    "/press/": "WebPage",
    "/corrections/": "CollectionPage",
    "/subscribe/": "WebPage",
}
# What Google and schema.org ask of each type.
NEEDED = {
    "WebPage": ("url", "name", "description", "isPartOf"),
    "CollectionPage": ("url", "name", "description", "isPartOf", "breadcrumb"),
    "ProfilePage": ("url", "name", "mainEntity", "breadcrumb"),
    "AboutPage": ("url", "name", "mainEntity", "breadcrumb"),
    "WebSite": ("url", "name"),
    "PodcastSeries": ("name", "url", "webFeed", "description", "image"),
    "PodcastEpisode": ("name", "url", "datePublished", "partOfSeries", "image", "description"),
    "PodcastSeason": ("name", "seasonNumber", "partOfSeries"),
    "CreativeWorkSeries": ("name", "url"),
    "AudioObject": ("contentUrl", "encodingFormat", "name"),
    "VideoObject": ("name", "thumbnailUrl", "uploadDate", "description"),
    "Clip": ("name", "startOffset", "url"),
    "Person": ("name",),
    "DefinedTerm": ("name",),
    "BreadcrumbList": ("itemListElement",),
    "ItemList": ("itemListElement", "numberOfItems"),
    "ListItem": ("position", "name"),
    "SearchAction": ("target", "query-input"),
    "EntryPoint": ("urlTemplate",),
    "CorrectionComment": ("text", "datePublished"),
    "MediaObject": ("contentUrl",),
}


def pages() -> Iterator[tuple[str, Any]]:
    """Address → its page as a tree, for all that are HTML."""
    theme = Theme((shipped(),), SITE)
    for kind in PAGES:
        for page in kind(CATALOGUE):
            if page.template.endswith(".html"):
                yield page.address, html.fromstring(theme.draw(page).content)


DRAWN = dict(pages())


def graph(address: str) -> list[dict[str, Any]]:
    (found,) = DRAWN[address].xpath("//script[@type='application/ld+json']/text()")
    told = json.loads(found)
    assert told["@context"] == "https://schema.org"
    return list(told["@graph"])


def things(said: object) -> Iterator[Mapping[str, Any]]:
    """Everything in a graph, however deep."""
    if isinstance(said, list):
        for one in said:
            yield from things(one)
    elif isinstance(said, dict):
        yield said
        yield from things([*said.values()])


@pytest.mark.parametrize(("address", "kind"), KINDS.items())
def test_every_kind_of_page_says_what_it_is(address: str, kind: str) -> None:
    page, *_ = graph(address)

    assert page["@type"] == kind
    assert page["url"] == urls.absolute(SITE, address)
    assert page["isPartOf"] == {"@id": SITE + "#site"}


@pytest.mark.parametrize("address", KINDS)
def test_nothing_lacks_what_it_needs(address: str) -> None:
    for one in things(graph(address)):
        if "@type" in one and not (one["@type"] == "ListItem" and "item" in one):
            assert {*NEEDED[one["@type"]]} <= one.keys(), one


@pytest.mark.parametrize("address", KINDS)
def test_what_is_named_is_told_on_the_page(address: str) -> None:
    told = Counter(one["@id"] for one in things(graph(address)) if len(one) > 1 and "@id" in one)
    meant = {one["@id"] for one in things(graph(address)) if one.keys() == {"@id"}}

    assert meant <= told.keys()


@pytest.mark.parametrize("address", [one for one in KINDS if one != "/"])
def test_a_way_leads_from_home_to_every_page(address: str) -> None:
    (way,) = (one for one in graph(address) if one["@type"] == "BreadcrumbList")
    steps = [one["item"] for one in way["itemListElement"]]

    assert (steps[0], steps[-1]) == (SITE, urls.absolute(SITE, address))
    assert all("/" + step.removeprefix(SITE) in DRAWN for step in steps)


def test_the_home_page_is_the_shows_and_leads_to_the_search() -> None:
    page, *rest = graph("/")
    (site,) = (one for one in rest if one["@type"] == "WebSite")

    assert page["mainEntity"] == [{"@id": SITE + "#show"}, {"@id": SITE + "#episodes"}]
    assert site["potentialAction"]["target"]["urlTemplate"] == SITE + "search/?q={words}"
    assert not any(one["@type"] == "BreadcrumbList" for one in rest)


def test_a_show_without_episodes_promises_no_search() -> None:
    told = page_data(a_catalogue(show=SHOW), "/", "", "", Told())
    found = json.loads(script(told))["@graph"]

    assert "potentialAction" not in found[-1]


@pytest.mark.parametrize("address", ["/page/2/", "/topics/optics/page/2/", "/seasons/1/"])
def test_a_list_names_its_episodes_in_order(address: str) -> None:
    (listed,) = (one for one in graph(address) if one["@type"] == "ItemList")
    items = listed["itemListElement"]
    items = items if isinstance(items, list) else [items]

    assert [one["position"] for one in items] == [*range(1, len(items) + 1)]
    assert len(items) == listed["numberOfItems"]
    shown = DRAWN[address].xpath("//main//article[contains(@class, 'card')]//h2 | //main//h3")
    assert [one["name"] for one in items] == [one.text_content().strip() for one in shown]


def test_breadcrumbs_lead_from_home_to_the_page() -> None:
    steps = json.loads(script([breadcrumbs(a_show(url=Url(SITE)), ("Café", "/episodes/café/"))]))
    found = [
        (one["position"], one["name"], one["item"]) for one in steps["@graph"][0]["itemListElement"]
    ]

    assert found == [
        (1, "Night Signals", SITE),
        (2, "Café", SITE + "episodes/caf%C3%A9/"),
    ]


@pytest.mark.parametrize("what", ["//title/text()", "//meta[@name='description']/@content"])
def test_every_page_to_be_found_has_its_own_title_and_description(what: str) -> None:
    said = {
        address: tree.xpath(what)
        for address, tree in DRAWN.items()
        if not tree.xpath("//meta[@name='robots']")
    }

    assert {*said} == {*KINDS, "/people/mira-solano/", "/episodes/second/"}
    assert all(len(one) == 1 and one[0].strip() for one in said.values())
    assert [
        one for one, times in Counter(one[0] for one in said.values()).items() if times > 1
    ] == []


@pytest.mark.parametrize("address", KINDS)
def test_other_sites_can_show_every_page(address: str) -> None:
    tree = DRAWN[address]
    said = dict(
        zip(tree.xpath("//meta/@property"), tree.xpath("//meta[@property]/@content"), strict=True)
    )

    assert said["og:url"] == urls.absolute(SITE, address)
    assert said["og:locale"] == "en_US"
    assert said["og:image"].startswith(SITE)
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert {"og:title", "og:description", "og:site_name", "og:image:alt"} <= said.keys()
    assert tree.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]
    kind = (
        "profile" if "/people/t" in address else "article" if "episodes" in address else "website"
    )
    assert said["og:type"] == kind


def test_what_is_named_and_not_told_is_a_name() -> None:
    found = json.loads(script(page_data(CATALOGUE, "/x/", "X", "Y", Told(about=named("urn:x")))))

    assert found["@graph"][0]["about"] == {"@id": "urn:x"}


def test_every_page_has_its_policy_before_anything_is_loaded() -> None:
    theme = Theme((shipped(),), SITE)
    for kind in PAGES:
        for page in kind(CATALOGUE):
            if page.template.endswith(".html") and page.template != "redirect.html":
                text = theme.draw(page).content.decode()
                first = re.search(r"<(script|link|img)\b", text)
                assert first
                assert 0 < text.find("Content-Security-Policy") < first.start(), page.address
