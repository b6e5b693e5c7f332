"""Every season has a page that its feed belongs to, and all of them stand in an index."""

from datetime import UTC, datetime

from podsite.model import Episode, Season
from podsite.pages.layout import Label
from podsite.pages.seasons import seasons
from tests.shows import a_catalogue, a_show, an_episode


def dated(slug: str, day: int, season: int | None) -> Episode:
    return an_episode(slug, date=datetime(2026, 1, day, tzinfo=UTC), season=season)


def test_a_season_has_a_page_under_its_name_with_the_oldest_episode_first() -> None:
    show = a_show(seasons=(Season(number=2, name="The moon"),))
    episodes = dated("b", 2, 2), dated("a", 1, 2), dated("x", 3, None)
    page, _ = seasons(a_catalogue(*episodes, show=show))

    assert (page.address, page.view.name) == ("/seasons/2/", "The moon")
    assert [card.address for card in page.view.episodes] == ["/episodes/a/", "/episodes/b/"]
    assert page.view.feed == "/seasons/2/feed.xml"
    assert page.view.layout.feeds == (Label("Night Signals: The moon", "/seasons/2/feed.xml"),)


def test_a_season_leads_to_those_beside_it() -> None:
    first, third, _ = seasons(a_catalogue(dated("a", 1, 1), dated("c", 3, 3)))

    assert (first.view.previous, first.view.next) == (None, Label("Season 3", "/seasons/3/"))
    assert (third.view.previous, third.view.next) == (Label("Season 1", "/seasons/1/"), None)


def test_the_index_counts_the_episodes_of_each() -> None:
    *_, index = seasons(a_catalogue(dated("a", 1, 1), dated("b", 2, 1), dated("c", 3, 2)))

    assert index.address == "/seasons/"
    assert [(card.name, card.address, card.episodes) for card in index.view.seasons] == [
        ("Season 1", "/seasons/1/", 2),
        ("Season 2", "/seasons/2/", 1),
    ]


def test_without_seasons_there_is_no_index() -> None:
    show = a_show(seasons=(Season(number=2, name="The moon"),))

    assert list(seasons(a_catalogue(dated("a", 1, None), show=show))) == []
