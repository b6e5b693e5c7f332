"""What may be one, and what a part of another, is found and told with its reason."""

import random
from collections.abc import Iterable

import pytest

from podsite.relate.proposals import OF_PEOPLE, OF_TOPICS, Guesses, Named, pairs, parts


def named(name: str, *episodes: str, aliases: tuple[str, ...] = (), file: bool = False) -> Named:
    return Named((name, *aliases), frozenset(episodes or ("a",)), file)


def found(*some: Named, guesses: Guesses = OF_TOPICS) -> list[tuple[str, str, bool]]:
    """The pairs: what is kept, what becomes its alias, and whether that is sure."""
    return [(pair.kept.name, pair.other.name, pair.sure) for pair in pairs(some, guesses)]


def of(*names: str, guesses: Guesses = OF_TOPICS) -> list[tuple[str, str, bool]]:
    return found(*map(named, names), guesses=guesses)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("Stem cell", "Stem cells"), ("Therapy", "Therapies"), ("Box", "Boxes")),
        *(("Café", "Cafe"), ("José Ruiz", "Jose Ruiz"), ("Sleep 😴", "Sleep")),
        *(("Project management", "Management, project"), ("Freshbooks", "FreshBook")),
    ],
)
def test_what_differs_in_accents_number_order_or_signs_is_surely_one(one: str, other: str) -> None:
    assert of(one, other) == [(one, other, True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sclerosis", "Sklerosis"),
        ("Webpack", "Webapck"),
        ("Neurodegeneration", "Neurodegenaretion"),
    ],
)
def test_what_is_spelt_almost_alike_may_be_one(one: str, other: str) -> None:
    ((kept, merged, sure),) = of(one, other)

    assert {kept, merged} == {one, other}
    assert not sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("Vue 2", "Vue 3"), ("ES2015 modules", "ES2016 modules"), ("Bower", "Tower")),
        *(("Cat", "Car"), ("Sleep", "Memory"), ("Optics", "Ethics"), ("Bus", "Buses of war")),
    ],
)
def test_what_numbers_or_few_letters_tell_apart_is_not_one(one: str, other: str) -> None:
    assert of(one, other) == []


def test_an_acronym_is_surely_one_with_the_words_that_an_episode_has_beside_it() -> None:
    words, acronym = named("Multiple Sclerosis", "a", "b"), named("MS", "b", "c", "d")

    assert found(words, acronym) == [("Multiple Sclerosis", "MS", True)]


def test_an_acronym_that_never_comes_with_its_words_is_less_sure() -> None:
    words, acronym = named("Center of Disease Control", "a"), named("CDC", "b")

    assert found(words, acronym) == [("Center of Disease Control", "CDC", False)]


def test_initials_that_fit_several_names_say_nothing_unless_an_episode_has_both() -> None:
    some = (named("Apple Web Support", "a"), named("Amazon Web Services", "b"))

    assert found(*some, named("AWS", "c")) == []
    assert found(*some, named("AWS", "b")) == [("Amazon Web Services", "AWS", True)]


def test_a_word_that_the_other_name_has_is_no_acronym_of_it() -> None:
    assert of("ZSH Syntax Highlighting", "ZSH") == []


def test_the_one_that_has_a_file_is_kept_and_else_the_one_with_more_episodes() -> None:
    few, many = named("Stem cells", "a"), named("Stem cell", "a", "b")

    assert found(few, many) == [("Stem cell", "Stem cells", True)]
    assert found(named("Stem cells", "a", file=True), many) == [("Stem cells", "Stem cell", True)]


def test_aliases_are_compared_too_and_nobody_with_themselves() -> None:
    file = named("Sclerosis", aliases=("Multiple Sclerosis", "Multiple Scleroses"), file=True)

    assert found(file) == []
    assert found(file, named("Multiple Sclerosys")) == [("Sclerosis", "Multiple Sclerosys", False)]


def test_people_may_be_one_under_a_short_first_name() -> None:
    assert of("Matthew Stratton", "Matt Stratton", guesses=OF_PEOPLE) == [
        ("Matthew Stratton", "Matt Stratton", False)
    ]
    assert of("Ada Marlow", "A. Marlow", guesses=OF_PEOPLE) == [("Ada Marlow", "A. Marlow", False)]
    assert of("Ada Marlow", "Bo Marlow", guesses=OF_PEOPLE) == []


def test_pairs_are_the_same_whatever_the_order() -> None:
    some = [named(name) for name in ("Stem cell", "Stem cells", "Sklerosis", "Sclerosis", "MS")]
    shuffled = random.Random(4).sample(some, len(some))

    def unordered(names: Iterable[tuple[str, str, bool]]) -> set[frozenset[str]]:
        return {frozenset(pair[:2]) for pair in names}

    assert unordered(found(*some)) == unordered(found(*shuffled))


def test_a_name_that_holds_anothers_words_may_be_a_part_of_it() -> None:
    many = [named("Testing", "a", "b", "c"), named("Unit testing", "a"), named("Attesting", "b")]

    assert [(it.narrower.name, it.broader.name) for it in parts(many)] == [
        ("Unit testing", "Testing")
    ]


def test_a_topic_whose_every_episode_is_about_another_may_be_a_part_of_it() -> None:
    every = [f"e{number}" for number in range(100)]
    some = [
        named("Night", *every[:95]),
        named("Optics", *every[:12]),
        named("Lenses", *every[:5]),
        named("Rest", *every),
    ]

    assert [(it.narrower.name, it.broader.name) for it in parts(some)] == [("Lenses", "Optics")]
