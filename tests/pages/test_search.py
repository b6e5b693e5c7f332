"""The search page leads somewhere with and without script."""

import re

from podsite.model import Credit, Url
from podsite.pages.layout import Label, layout
from podsite.pages.search import search
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show, an_episode

FULL = a_catalogue(
    an_episode("a", season=1, topics=("Optics", "Eyes"), guests=(Credit(name="Tobias Wren"),)),
    an_episode("b", topics=("Optics",)),
)


def drawn(address: str = "/search/") -> str:
    """The search page as it ships; its box and its words in HTML."""
    (page,) = search(FULL)
    assert page.address == address
    return Theme((shipped(),), FULL.show.url).draw(page).content.decode()


def test_it_offers_the_indexes_that_there_are() -> None:
    (bare,) = search(a_catalogue(an_episode("a")))
    (full,) = search(FULL)

    assert bare.view.ways == (Label("All episodes by year", "/archive/"),)
    assert [way.address for way in full.view.ways] == [
        "/archive/",
        "/seasons/",
        "/topics/",
        "/people/",
    ]
    assert [card.title for card in full.view.topics] == ["Optics", "Eyes"]


def test_a_show_without_episodes_has_none_and_no_box() -> None:
    empty = a_catalogue()

    assert list(search(empty)) == []
    assert layout(empty, "/").search is None
    assert layout(FULL, "/").search == "/search/"


def test_the_engine_is_named_and_not_loaded() -> None:
    html = drawn()

    assert 'data-engine="../pagefind/pagefind.js"' in html
    assert not re.findall(r'(?:src|href)="[^"]*pagefind', html)


def test_search_engines_leave_it_out() -> None:
    assert '<meta name="robots" content="noindex">' in drawn()


def test_it_has_one_box_and_every_other_page_has_one_that_leads_here() -> None:
    from podsite.pages.home import home

    show = a_show(url=Url("https://signals.test/"))
    front = next(home(FULL))
    other = Theme((shipped(),), show.url).draw(front).content.decode()

    assert drawn().count('name="q"') == 1
    assert re.search(r'<form [^>]*action="search/">\s*<input type="search" name="q"', other)
    assert 'class="unscripted"><a href="search/"' in other


def test_every_word_that_the_script_says_is_in_the_template() -> None:
    script = (shipped() / "assets" / "search.js").read_text("utf-8")
    said = set(re.findall(r'say\("(\w+)"', script)) | set(
        re.findall(r"status\.dataset\.(\w+)", script)
    )
    counted = {f"{what}-other" for what in re.findall(r'counted\("(\w+)"', script)}

    assert {"loading", "none", "failed", "all", "quoted"} <= said
    assert counted == {"found-other", "more-other"}
    assert said | counted <= set(re.findall(r"data-([\w-]+)=", drawn()))
