"""Every series has a page, and all of them stand in an index."""

from datetime import UTC, datetime

from podsite.model import Episode
from podsite.pages.series import series
from tests.shows import a_catalogue, an_episode


def dated(slug: str, day: int, name: str | None) -> Episode:
    return an_episode(slug, date=datetime(2026, 1, day, tzinfo=UTC), series=name)


def test_a_series_has_a_page_with_its_parts_in_order() -> None:
    page, _ = series(a_catalogue(dated("b", 2, "Mirrors"), dated("a", 1, "Mirrors")))

    assert (page.address, page.view.name) == ("/series/mirrors/", "Mirrors")
    assert [card.address for card in page.view.episodes] == ["/episodes/a/", "/episodes/b/"]
    assert page.view.layout.description == "Mirrors: a series of Night Signals"


def test_the_index_counts_the_parts_of_each() -> None:
    *_, index = series(
        a_catalogue(dated("a", 1, "Mirrors"), dated("b", 2, "Mirrors"), dated("c", 3, "Глаз"))
    )

    assert index.address == "/series/"
    assert [(card.name, card.address, card.episodes) for card in index.view.series] == [
        ("Глаз", "/series/глаз/", 1),
        ("Mirrors", "/series/mirrors/", 2),
    ]


def test_without_series_there_is_no_index() -> None:
    assert list(series(a_catalogue(dated("a", 1, None)))) == []
