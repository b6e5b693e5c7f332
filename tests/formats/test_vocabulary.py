"""Which words tell texts apart is learnt from the texts."""

import pytest

from podsite.formats.vocabulary import Text, counted, known, own, rarity, weighed


def weights(*texts: Text) -> list[dict[str, float]]:
    return list(weighed([counted(*text) for text in own(texts)])[0])


def others(number: int) -> list[Text]:
    """Texts that share the word `all` and nothing else."""
    return [Text(f"all t{n}", f"only n{n}") for n in range(number)]


def test_a_word_in_most_texts_counts_nothing() -> None:
    first = weights(Text("all mirrors", "only mirrors"), *others(10))[0]

    assert set(first) == {"mirrors"}


def test_a_word_of_the_title_counts_more() -> None:
    first = weights(Text("mirrors", "grinding"), *others(10))[0]

    assert first["mirrors"] > first["grinding"] > 0


def test_a_line_that_stands_in_three_texts_is_of_none_of_them() -> None:
    sponsor = "This was brought to you by Mattress"
    again = weights(*(Text(f"a{n}", sponsor) for n in range(3)), *others(20))
    twice = weights(*(Text(f"a{n}", sponsor) for n in range(2)), *others(20))

    assert "mattress" not in again[0]
    assert "mattress" in twice[0]


def test_names_of_people_are_passed_over() -> None:
    first = weights(Text("Ada Marlow on mirrors", "", names=("Ada Marlow",)), *others(10))[0]

    assert set(first) == {"on", "mirrors"}


def test_from_few_texts_nothing_can_be_learnt() -> None:
    assert weights(Text("mirrors", ""), Text("mirrors", "")) == [{}, {}]


def test_words_are_spelt_as_the_last_text_spells_them() -> None:
    _, spelt = weighed([counted("MIRROR", ""), counted("Mirror", "")])

    assert spelt["mirror"] == "Mirror"


@pytest.mark.parametrize(
    ("holders", "all_", "rare"), [(1, 1000, 1), (3, 1000, 1), (4, 1000, 0.875), (1000, 1000, 0)]
)
def test_what_few_have_is_rare(holders: int, all_: int, rare: float) -> None:
    assert rarity(holders, all_) == rare


def test_one_text_more_changes_no_rarity_between_two_powers_of_two() -> None:
    assert {rarity(5, number) for number in range(512, 1024)} == {rarity(5, 1000)}


def test_the_newest_few_change_no_weight() -> None:
    newest = Text("mirrors again", "and more mirrors")
    texts = [*others(1030), Text("mirrors", "all glass")]

    assert weights(newest, *texts)[1:] == weights(*texts)


@pytest.mark.parametrize(("all_", "few"), [(1, 1), (31, 31), (205, 200), (1033, 1024)])
def test_weights_are_learnt_from_a_round_number_of_texts(all_: int, few: int) -> None:
    assert known(all_) == few
