"""No slip of the pen is missed, and none is seen where words are others."""

import random

import pytest
from rapidfuzz.distance import OSA

from podsite.relate.slips import slips


@pytest.mark.parametrize(
    ("one", "other"),
    [("webapck", "webpack"), ("graphql", "graphiql"), ("neurodegenaretion", "neurodegeneration")],
)
def test_letters_that_are_swapped_missing_or_wrong_are_slips(one: str, other: str) -> None:
    assert [set(pair) for pair in slips([one, other])] == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"), [("cat", "car"), ("bower", "tower"), ("optics", "ethics"), ("sleep", "sheet")]
)
def test_short_words_and_other_words_are_none(one: str, other: str) -> None:
    assert list(slips([one, other])) == []


def test_no_slip_is_missed_that_comparing_everybody_would_find() -> None:
    chance = random.Random(7)
    letters = "abcd"
    texts = {"".join(chance.choices(letters, k=chance.randint(8, 16))) for _ in range(400)}
    texts |= {text[:5] + chance.choice(letters) + text[6:] for text in list(texts)[:100]}
    some = sorted(texts)
    expected = {
        frozenset((one, other))
        for place, one in enumerate(some)
        for other in some[:place]
        if OSA.distance(one, other) <= (2 if min(len(one), len(other)) >= 12 else 1)
    }

    assert {frozenset(pair) for pair in slips(some)} == expected
    assert len(expected) > 50
