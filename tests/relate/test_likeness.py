"""Related episodes have something in common, which is told; hand-picked ones come first."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from podsite.model import Credit, Episode
from podsite.read import read
from podsite.relate import Catalogue, relate
from podsite.relate.alike import subjects
from podsite.relate.likeness import MOST, Reason, Related, Tie, related
from tests.corpora import CORPUS, needed
from tests.shows import a_catalogue, a_show, an_episode

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
JUDGED = Path(__file__).parent.parent / "judged" / "related.txt"


def on(day: int, slug: str, **fields: object) -> Episode:
    return an_episode(slug, date=FIRST + timedelta(days=day), **fields)


def others(number: int, **fields: object) -> list[Episode]:
    """Newer episodes, each with a topic, a guest and words of its own."""
    return [
        on(
            100 + n,
            f"other-{n}",
            topics=(f"Topic {n}",),
            guests=(Credit(name=f"Guest {n}"),),
            body=f"word{n}a word{n}b word{n}c",
            **fields,
        )
        for n in range(number)
    ]


def slugs(related: tuple[Related, ...]) -> list[str]:
    return [one.episode.slug for one in related]


def of(slug: str, *episodes: Episode, **more: Any) -> tuple[Related, ...]:
    catalogue = a_catalogue(*episodes, **more)
    return related([*subjects(catalogue)])[slug]


def test_nothing_in_common_is_not_related_however_new() -> None:
    assert of("a", on(0, "a", topics=("Sleep",)), *others(9)) == ()


def test_a_topic_in_common_is_a_reason_under_its_one_name() -> None:
    (one,) = of("a", on(0, "a", topics=("sleep",)), on(1, "b", topics=("Sleep",)), *others(9))

    assert one.episode.slug == "b"
    assert one.reasons == (Reason(Tie.TOPICS, ("Sleep",)),)


def test_a_rare_topic_counts_more_than_a_common_one() -> None:
    common = [on(n, f"common-{n}", topics=("Medicine", f"Own {n}")) for n in range(20)]
    rare = on(30, "rare", topics=("Medicine", "Narcolepsy"))
    found = of("a", on(40, "a", topics=("Medicine", "Narcolepsy")), rare, *common)

    assert slugs(found)[0] == "rare"
    assert found[0].reasons[0] == Reason(Tie.TOPICS, ("Narcolepsy",))


def test_a_guest_in_common_is_a_reason_and_a_host_is_none() -> None:
    ada, host = (Credit(name="Ada Marlow"),), (Credit(name="Mira Solano"),)
    episodes = on(0, "a", guests=ada), on(1, "b", guests=ada), *others(9)
    (one,) = of("a", *episodes, show=a_show(hosts=host))

    assert one.episode.slug == "b"
    assert one.reasons == (Reason(Tie.PEOPLE, ("Ada Marlow",)),)


def test_words_in_common_are_a_reason() -> None:
    one = on(0, "a", title="Grinding a mirror", body="How a telescope mirror is ground.")
    two = on(1, "b", title="The mirror", body="Grinding takes a telescope maker weeks.")
    (found,) = of("a", one, two, *others(20))

    assert found.episode.slug == "b"
    assert [reason.tie for reason in found.reasons] == [Tie.WORDS]
    assert set(found.reasons[0].names) <= {"mirror", "Grinding", "telescope"}


def test_words_of_a_language_without_blanks_are_told_as_words() -> None:
    one, two = on(0, "a", title="幹細胞の話"), on(1, "b", title="幹細胞とは")
    (found,) = of("a", one, two, *others(20))

    assert found.reasons[0].names == ("幹細胞",)


def test_one_word_alone_is_no_reason() -> None:
    one, two = on(0, "a", title="Mercury", body="planet"), on(1, "b", title="Mercury", body="metal")

    assert of("a", one, two, *others(20)) == ()


def test_parts_of_a_series_are_related_the_nearest_first() -> None:
    parts = [on(n, f"part-{n}", series="Mirrors" if n % 2 else "mirrors") for n in range(6)]
    found = of("part-0", *parts)

    assert slugs(found)[:3] == ["part-1", "part-2", "part-3"]
    assert found[0].reasons == (Reason(Tie.SERIES),)


@pytest.mark.parametrize("name", ["other-3", "other-3.md", "episodes/other-3.md", "OTHER-3"])
def test_what_is_picked_by_hand_comes_first(name: str) -> None:
    one, two = on(0, "a", topics=("Sleep",), related=(name,)), on(1, "b", topics=("Sleep",))
    found = of("a", one, two, *others(9))

    assert slugs(found) == ["other-3", "b"]
    assert found[0].reasons == (Reason(Tie.PICKED),)


def test_as_many_as_are_picked_are_shown_in_their_order() -> None:
    picked = tuple(f"other-{n}" for n in (8, 0, 3, 4, 1, 6))

    assert tuple(slugs(of("a", on(0, "a", related=picked), *others(9)))) == picked


def test_a_picked_draft_waits_until_it_is_out() -> None:
    assert of("a", on(0, "a", related=("later",)), *others(9)) == ()


def test_there_are_at_most_five() -> None:
    same = [on(n, f"s{n}", topics=("Sleep", "Dreams")) for n in range(9)]

    assert len(of("s0", *same, *others(30))) == MOST


def test_the_order_of_files_changes_nothing() -> None:
    episodes = [*(on(n, f"s{n}", topics=("Sleep",), body="Mirrors") for n in range(9)), *others(9)]
    shuffled = Random(1).sample(episodes, len(episodes))
    one, two = a_catalogue(*episodes), a_catalogue(*shuffled)

    assert related([*subjects(one)]) == related([*subjects(two)])


def judged() -> Iterator[tuple[str, str, set[str]]]:
    """Show, episode, and the episodes that are related to it."""
    show, found = "", set[str]()
    for line in JUDGED.read_text("utf-8").splitlines():
        if line.startswith("== "):
            show = line[3:]
        elif line.startswith("  "):
            found.add(line.strip())
        elif line and not line.startswith("#"):
            found = set()
            yield show, line, found


def precision(lists: Mapping[str, list[str]], first: int) -> float:
    """Which part of the first so many is related, on average over the lists that have any."""
    related = {slug: some for _, slug, some in [*judged()]}
    shown = [(related[slug], found[:first]) for slug, found in lists.items() if found]
    return sum(sum(one in some for one in found) / len(found) for some, found in shown) / len(shown)


def hits(lists: Mapping[str, list[str]]) -> int:
    """How many of the first five are related, in all lists together."""
    related = {slug: some for _, slug, some in [*judged()]}
    return sum(one in related[slug] for slug, found in lists.items() for one in found[:MOST])


def lists_of(catalogue: Catalogue) -> dict[str, list[str]]:
    return {slug: slugs(found) for slug, found in related([*subjects(catalogue)]).items()}


def with_the_same_guest(catalogue: Catalogue) -> dict[str, list[str]]:
    guests = {one.slug: {credit.name for credit in one.guests} for one in catalogue.episodes}
    return {
        slug: [other for other in guests if other != slug and guests[other] & some]
        for slug, some in guests.items()
    }


@needed
@pytest.mark.parametrize(
    ("show", "at_3", "at_5", "answered"), [("syntax", 0.7, 0.7, 23), ("ado", 0.75, 0.72, 16)]
)
def test_most_of_what_is_listed_is_related_as_a_careful_reader_judged(
    show: str, at_3: float, at_5: float, answered: int, tmp_path: Path
) -> None:
    podcast, _ = read(CORPUS[show](tmp_path))
    assert podcast
    catalogue = relate(podcast, datetime(2030, 1, 1, tzinfo=UTC))
    asked = [slug for name, slug, _ in judged() if name == show]
    ours = {slug: found for slug, found in lists_of(catalogue).items() if slug in asked}
    chance, everyone = Random(1), [one.slug for one in catalogue.episodes]
    newest = {slug: [one for one in everyone if one != slug] for slug in asked}
    random = {slug: chance.sample(everyone, MOST) for slug in asked}

    assert set(ours) == set(asked)
    assert sum(bool(found) for found in ours.values()) >= answered
    assert precision(ours, 3) >= at_3
    assert precision(ours, 5) >= at_5
    assert precision(newest, 5) < 0.1
    assert precision(random, 5) < 0.1
    guests = {
        slug: found for slug, found in with_the_same_guest(catalogue).items() if slug in asked
    }
    assert hits(ours) > hits(guests)
