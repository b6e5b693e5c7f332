"""How episodes stand together in time: series, seasons, years and months."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from podsite import urls
from podsite.model import Episode


@dataclass(frozen=True)
class Series:
    """A series and its parts, the first one first."""

    name: str
    slug: str
    episodes: tuple[Episode, ...]


def series(episodes: Iterable[Episode]) -> tuple[Series, ...]:
    """Every series of the episodes, which stand newest first; the one with the newest part first.

    Names that differ in case and punctuation alone are one, spelt as in its first part.
    """
    parts: dict[str, list[Episode]] = defaultdict(list)
    for one in episodes:
        if one.series:
            parts[urls.slug(one.series)].append(one)
    return tuple(
        Series(f"{some[-1].series}", slug, tuple(reversed(some))) for slug, some in parts.items()
    )


def of_season(episodes: Iterable[Episode], number: int) -> tuple[Episode, ...]:
    """The episodes of a season as one listens to them: the oldest first."""
    return tuple(one for one in episodes if one.season == number)[::-1]


def by_year(episodes: Iterable[Episode]) -> dict[int, tuple[Episode, ...]]:
    """Year → its episodes, both newest first if the episodes are."""
    return _by(episodes, lambda one: one.date.year)


def by_month(episodes: Iterable[Episode]) -> dict[int, tuple[Episode, ...]]:
    """Month, from 1, of episodes of one year → its episodes."""
    return _by(episodes, lambda one: one.date.month)


def _by(
    episodes: Iterable[Episode], part: Callable[[Episode], int]
) -> dict[int, tuple[Episode, ...]]:
    shelves: dict[int, list[Episode]] = defaultdict(list)
    for one in episodes:
        shelves[part(one)].append(one)
    return {number: tuple(some) for number, some in shelves.items()}
