"""Every episode stands in the archive, in its year and month."""

from datetime import UTC, datetime

from podsite.model import Episode
from podsite.pages.archive import archive
from podsite.pages.layout import Label
from tests.shows import a_catalogue, an_episode


def dated(slug: str, year: int, month: int) -> Episode:
    return an_episode(slug, date=datetime(year, month, 5, tzinfo=UTC))


def test_a_year_has_a_page_with_its_months_newest_first() -> None:
    page, _ = archive(a_catalogue(dated("a", 2026, 1), dated("b", 2026, 3), dated("c", 2026, 3)))

    assert (page.address, page.view.episodes) == ("/archive/2026/", 3)
    assert [
        (month.name, [card.title for card in month.episodes]) for month in page.view.months
    ] == [("March", ["C", "B"]), ("January", ["A"])]


def test_a_year_leads_to_those_beside_it_that_have_episodes() -> None:
    newer, older, _ = archive(a_catalogue(dated("a", 2022, 1), dated("b", 2026, 1)))

    assert (newer.view.newer, newer.view.older) == (None, Label("2022", "/archive/2022/"))
    assert (older.view.newer, older.view.older) == (Label("2026", "/archive/2026/"), None)


def test_the_index_counts_the_episodes_of_each_year() -> None:
    *_, index = archive(a_catalogue(dated("a", 2025, 1), dated("b", 2026, 1), dated("c", 2026, 2)))

    assert index.address == "/archive/"
    assert [(card.year, card.address, card.episodes) for card in index.view.years] == [
        (2026, "/archive/2026/", 2),
        (2025, "/archive/2025/", 1),
    ]


def test_without_episodes_there_is_no_archive() -> None:
    assert list(archive(a_catalogue())) == []
