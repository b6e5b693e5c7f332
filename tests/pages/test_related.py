"""An episode's page names those like it, each with its reason, and its place in a series."""

from datetime import UTC, datetime

from podsite.model import Credit, Episode
from podsite.output import Page
from podsite.pages.episode import episode
from podsite.pages.related import ReasonView, parts, related
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, an_episode


def dated(slug: str, day: int, **fields: object) -> Episode:
    return an_episode(slug, date=datetime(2026, 1, day, tzinfo=UTC), **fields)


def drawn(*episodes: Episode, slug: str) -> str:
    pages = episode(a_catalogue(*episodes))
    page: Page = next(one for one in pages if one.address == f"/episodes/{slug}/")
    return Theme((shipped(),), "https://signals.test/").draw(page).content.decode()


def test_a_related_episode_comes_with_what_is_shared() -> None:
    guests = (Credit(name="Ada Marlow"),)
    catalogue = a_catalogue(dated("a", 1, guests=guests), dated("b", 2, guests=guests))
    (one,) = related(catalogue)["b"]

    assert one.card.address == "/episodes/a/"
    assert one.reasons == (ReasonView("people", ("Ada Marlow",)),)


def test_the_page_says_why() -> None:
    shared = {"guests": (Credit(name="Ada Marlow"),), "topics": ("Stem cells", "MS")}
    html = drawn(dated("a", 1, **shared), dated("b", 2, **shared), slug="a")

    assert '<h2 id="related">Related episodes</h2>' in html
    assert "also about MS and Stem cells, also with Ada Marlow" in html


def test_without_anything_in_common_nothing_is_said() -> None:
    html = drawn(dated("a", 1, topics=("Sleep",)), dated("b", 2, topics=("Eyes",)), slug="a")

    assert "Related episodes" not in html


def test_a_part_of_a_series_leads_to_those_beside_it() -> None:
    episodes = (dated(slug, day, series="Mirrors") for day, slug in enumerate("abc", 1))
    found = parts(a_catalogue(*episodes))

    assert (found["b"].number, found["b"].of, found["b"].address) == (2, 3, "/series/mirrors/")
    assert (found["a"].previous, found["c"].next) == (None, None)
    assert found["a"].next == found["c"].previous
    assert found["b"].next
    assert found["b"].next.address == "/episodes/c/"


def test_the_page_says_which_part_it_is() -> None:
    html = drawn(dated("a", 1, series="Mirrors"), dated("b", 2, series="Mirrors"), slug="a")

    assert 'Part 1 of 2 of <a href="../../series/mirrors/">Mirrors</a>' in html
    assert '<a href="../b/">Next part</a>' in html
    assert "part of the same series" in html


def test_who_is_alone_in_a_series_is_no_part() -> None:
    assert parts(a_catalogue(dated("a", 1, series="Mirrors"), dated("b", 2))) == {}
