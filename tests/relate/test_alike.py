"""What is alike is remembered, and is what would be found without a memory."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from podsite.cache import Cache
from podsite.formats.vocabulary import counted
from podsite.model import Credit, Episode
from podsite.relate import alike
from podsite.relate.alike import compared, remembered, subjects
from podsite.relate.catalogue import Catalogue
from podsite.relate.likeness import related
from tests.shows import a_catalogue, an_episode

FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def an(number: int, **fields: object) -> Episode:
    return an_episode(
        f"e{number}",
        date=FIRST + timedelta(days=number),
        title=f"Ünder {number % 5} Mirrors{number % 3}",
        body=f"glass{number % 4} grinding{number % 4} telescope{number % 4}",
        topics=(f"Topic {number % 6}",),
        guests=(Credit(name=f"Guest {number % 7}"),),
        **fields,
    )


EPISODES = [an(number) for number in range(30)]


def test_what_is_remembered_is_what_is_found(tmp_path: Path) -> None:
    some = [*subjects(a_catalogue(*EPISODES))]

    assert remembered(some, Cache(tmp_path)) == remembered(some, Cache(tmp_path)) == related(some)


@pytest.mark.parametrize(
    "changed",
    [
        replace(EPISODES[3], title="Other words"),
        replace(EPISODES[3], topics=("Topic 1",)),
        replace(EPISODES[3], guests=(Credit(name="Guest 1"),)),
        replace(EPISODES[3], related=("e9",)),
        replace(EPISODES[3], series="Mirrors"),
        replace(EPISODES[3], date=FIRST + timedelta(days=99)),
    ],
)
def test_whatever_changes_is_found_anew(changed: Episode, tmp_path: Path) -> None:
    before = [*subjects(a_catalogue(*EPISODES, an(31, series="Mirrors")))]
    others = (one for one in EPISODES if one.slug != changed.slug)
    after = [*subjects(a_catalogue(changed, *others, an(31, series="Mirrors")))]
    remembered(before, Cache(tmp_path))

    assert remembered(after, Cache(tmp_path)) == related(after)


def test_only_the_words_of_what_is_new_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def watched(words: str, passed: str) -> bytes:
        asked.append(words)
        return counted(words, passed)

    monkeypatch.setattr(alike, "counted", watched)
    remembered([*subjects(a_catalogue(*EPISODES))], Cache(tmp_path))
    first = len(asked)
    remembered([*subjects(a_catalogue(*EPISODES, an(40)))], Cache(tmp_path))

    assert (first, len(asked)) == (30, 31)


def test_a_catalogue_that_was_compared_says_the_same_as_one_that_was_not(tmp_path: Path) -> None:
    catalogue: Catalogue = a_catalogue(*EPISODES)

    assert alike.alike(compared(catalogue, Cache(tmp_path))) == alike.alike(catalogue)
