"""The home page lists the episodes, on as many pages as they need."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from lxml import html

from podsite.model import Credit, Episode, Season
from podsite.pages.home import HomeView, home
from podsite.pages.layout import Label
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show, an_episode


def episodes(number: int) -> tuple[Episode, ...]:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    return tuple(an_episode(f"e{n}", date=first + timedelta(days=n)) for n in range(number))


def views(number: int, per_page: int = 2, **fields: object) -> dict[str, HomeView]:
    catalogue = a_catalogue(*episodes(number), show=a_show(per_page=per_page, **fields))
    return {page.address: page.view for page in home(catalogue)}


@pytest.mark.parametrize(
    ("number", "addresses"),
    [
        (0, ["/"]),
        (2, ["/"]),
        (3, ["/", "/page/2/"]),
        (5, ["/", "/page/2/", "/page/3/"]),
    ],
)
def test_there_are_as_many_pages_as_the_episodes_need(number: int, addresses: list[str]) -> None:
    assert list(views(number)) == addresses


def test_each_episode_is_on_one_page_newest_first() -> None:
    titles = [card.title for view in views(5).values() for card in view.episodes]

    assert titles == ["E4", "E3", "E2", "E1", "E0"]


def test_the_first_page_announces_the_feeds_of_the_seasons() -> None:
    show = a_show(per_page=1, seasons=(Season(number=2, name="The moon"),))
    catalogue = a_catalogue(an_episode("a", season=2), an_episode("b", season=1), show=show)
    first, second = (page.view for page in home(catalogue))

    assert first.layout.feeds == (
        Label("Night Signals: Season 1", "/seasons/1/feed.xml"),
        Label("Night Signals: The moon", "/seasons/2/feed.xml"),
    )
    assert second.layout.feeds == ()


def test_pages_lead_to_the_next_and_the_one_before() -> None:
    first, second, third = views(5).values()

    assert (first.newer, first.older) == (None, "/page/2/")
    assert (second.newer, second.older) == ("/", "/page/3/")
    assert (third.newer, third.older) == ("/page/2/", None)
    assert {(view.number, view.pages) for view in (first, third)} == {(1, 3), (3, 3)}


def test_only_the_first_page_introduces_the_show_and_its_topics() -> None:
    catalogue = a_catalogue(
        *(an_episode(slug, topics=("Optics",)) for slug in "abc"),
        show=a_show(per_page=2, summary="On the sky."),
    )
    first, second = (page.view for page in home(catalogue))

    assert (first.summary, second.summary) == ("On the sky.", "")
    assert [card.title for card in first.topics] == ["Optics"]
    assert second.topics == ()
    assert (first.layout.title, second.layout.title) == ("", "Episodes, page 2")


def test_the_topics_shown_are_the_twelve_with_most_episodes() -> None:
    names = tuple(f"Topic {n:02}" for n in range(20))
    catalogue = a_catalogue(an_episode("a", topics=names), an_episode("b", topics=names[15:]))
    (page,) = home(catalogue)

    assert [card.title for card in page.view.topics] == [*names[15:], *names[:7]]


def test_the_people_shown_are_the_hosts_and_who_came_more_than_once() -> None:
    mira, ada, once = (Credit(name=name) for name in ("Mira Solano", "Ada Marlow", "Once Only"))
    catalogue = a_catalogue(
        an_episode("a", guests=(ada, once)),
        an_episode("b", guests=(ada,)),
        show=a_show(per_page=1, hosts=(mira,)),
    )
    first, second = (page.view for page in home(catalogue))

    assert [card.name for card in first.people] == ["Mira Solano", "Ada Marlow"]
    assert second.people == ()


def test_it_leads_to_every_other_order_that_there_is() -> None:
    (plain,) = home(a_catalogue(an_episode("a")))
    (rich,) = home(a_catalogue(an_episode("a", season=1, series="Mirrors")))
    (empty,) = home(a_catalogue())

    assert [way.address for way in plain.view.ways] == ["/archive/"]
    assert [way.address for way in rich.view.ways] == ["/archive/", "/seasons/", "/series/"]
    assert empty.view.ways == ()


def test_no_number_of_episodes_per_page_is_too_small() -> None:
    assert list(views(2, per_page=0)) == ["/", "/page/2/"]


def test_the_newest_episode_plays_on_the_first_page_and_stands_there_once() -> None:
    first, second, _ = pages = list(
        home(
            a_catalogue(
                *(
                    replace(one, guests=(Credit(name="Ada Marlow", role="guest"),))
                    for one in episodes(5)
                ),
                show=a_show(per_page=2),
            )
        )
    )
    newest = first.view.newest

    assert newest is not None
    assert (newest.card.title, newest.guests) == ("E4", ("Ada Marlow",))
    assert newest.url == "https://signals.test/episodes/e4/"
    assert second.view.newest is None
    theme = Theme((shipped(),), "https://signals.test/")
    drawn = [html.fromstring(theme.draw(page).content) for page in pages]
    assert [len(list(page.iter("audio"))) for page in drawn] == [1, 0, 0]
    links = [one for level in ("h2", "h3") for one in drawn[0].iter(level) if len(one)]
    titles = [str(one[0].text) for one in links]
    assert titles == ["E4", "E3"]


def test_a_show_without_episodes_says_so() -> None:
    [page] = home(a_catalogue())
    drawn = Theme((shipped(),), "https://signals.test/").draw(page).content.decode()

    assert page.view.newest is None
    assert "The first episode is on its way." in drawn
