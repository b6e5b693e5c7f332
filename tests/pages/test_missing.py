"""Whoever gets lost finds the newest episodes."""

from datetime import UTC, datetime, timedelta

from podsite.pages.missing import missing
from tests.shows import a_catalogue, an_episode


def test_it_stands_where_hosts_look_for_it_and_shows_the_newest_three() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    catalogue = a_catalogue(*(an_episode(f"e{n}", date=day + timedelta(days=n)) for n in range(5)))

    (page,) = missing(catalogue)

    assert page.address == "/404.html"
    assert [card.title for card in page.view.episodes] == ["E4", "E3", "E2"]


def test_it_is_there_before_the_first_episode() -> None:
    (page,) = missing(a_catalogue())

    assert page.view.episodes == ()
