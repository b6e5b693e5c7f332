"""Episodes stand together in series, seasons, years and months."""

from datetime import UTC, datetime

from podsite.model import Episode
from podsite.relate.shelves import by_month, by_year, of_season, series
from tests.shows import a_catalogue, an_episode


def newest_first(*given: Episode) -> tuple[Episode, ...]:
    return a_catalogue(*given, moment=datetime(2030, 1, 1, tzinfo=UTC)).episodes


def dated(slug: str, year: int, month: int = 1, **fields: object) -> Episode:
    return an_episode(slug, date=datetime(year, month, 5, tzinfo=UTC), **fields)


def slugs(episodes: tuple[Episode, ...]) -> list[str]:
    return [one.slug for one in episodes]


def test_a_series_has_its_parts_in_order_of_dates() -> None:
    (one,) = series(
        newest_first(
            dated("c", 2023, series="Mirrors"),
            dated("a", 2021, series="Mirrors"),
            dated("x", 2022),
            dated("b", 2022, series="Mirrors"),
        )
    )

    assert (one.name, one.slug, slugs(one.episodes)) == ("Mirrors", "mirrors", ["a", "b", "c"])


def test_a_series_is_one_whatever_its_case_and_is_spelt_as_in_its_first_part() -> None:
    episodes = newest_first(
        dated("b", 2022, series="the mirror!"), dated("a", 2021, series="The Mirror")
    )

    assert [one.name for one in series(episodes)] == ["The Mirror"]


def test_the_series_with_the_newest_part_is_the_first() -> None:
    episodes = newest_first(
        dated("a", 2021, series="Mirrors"),
        dated("b", 2022, series="Lenses"),
        dated("c", 2023, series="Mirrors"),
    )

    assert [one.name for one in series(episodes)] == ["Mirrors", "Lenses"]


def test_a_season_is_heard_from_the_oldest_on() -> None:
    episodes = newest_first(
        dated("b", 2022, season=1), dated("a", 2021, season=1), dated("c", 2023, season=2)
    )

    assert slugs(of_season(episodes, 1)) == ["a", "b"]


def test_years_and_months_stand_newest_first_and_so_do_their_episodes() -> None:
    episodes = newest_first(dated("a", 2021, 3), dated("b", 2022, 1), dated("c", 2021, 12))

    assert {year: slugs(some) for year, some in by_year(episodes).items()} == {
        2022: ["b"],
        2021: ["c", "a"],
    }
    assert list(by_year(episodes)) == [2022, 2021]
    assert list(by_month(by_year(episodes)[2021])) == [12, 3]


def test_a_year_is_that_of_the_date_as_the_podcaster_wrote_it() -> None:
    late = an_episode("late", date=datetime.fromisoformat("2021-12-31T23:30:00-08:00"))

    assert list(by_year((late,))) == [2021]
