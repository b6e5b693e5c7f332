"""Who shares most is proposed, however many there are."""

from hypothesis import given
from hypothesis import strategies as st

from podsite.relate.vectors import FULL, candidates, vector


def test_full_agreement_is_worth_what_it_is_said_to_be() -> None:
    one = vector({"a": 3.0, "b": 4.0}, worth=1.0, enough=1.0)

    assert abs(sum(by * by for by in one.values()) - FULL) < FULL / 100


def test_who_has_little_cannot_fully_agree() -> None:
    one = vector({"a": 1.0}, worth=1.0, enough=2.0)

    assert abs(one["a"] ** 2 - FULL / 4) < FULL / 100


def test_who_shares_what_counts_most_is_proposed_first() -> None:
    found = candidates([{"a": 200, "b": 50}, {"b": 250}, {"a": 150}, {"c": 250}], 0)

    assert next(found) == [2, 1]


def test_who_shares_too_little_is_not_proposed() -> None:
    assert [*candidates([{"a": 10}, {"a": 10}], 101)] == [[], []]


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 255))))
def test_nobody_is_proposed_to_themselves_or_without_anything_shared(
    vectors: list[dict[str, int]],
) -> None:
    for place, found in enumerate(candidates(vectors, 1)):
        assert place not in found
        assert len(set(found)) == len(found)
        assert all(vectors[place].keys() & vectors[other].keys() for other in found)
