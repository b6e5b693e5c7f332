"""What comes together more often than by chance is told from what is everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.relate.affinity import affinity, nearest


def test_what_always_meets_outranks_what_meets_because_it_is_everywhere() -> None:
    rare = affinity(together=3, one=3, other=3, every=100)
    everywhere = affinity(together=3, one=3, other=95, every=100)

    assert rare > everywhere > 0


def test_seen_more_often_the_same_share_is_surer() -> None:
    assert affinity(20, 40, 40, 1000) > affinity(2, 4, 4, 100)


@pytest.mark.parametrize(
    ("together", "one", "other", "every"), [(5, 10, 50, 100), (1, 50, 50, 100)]
)
def test_what_chance_would_do_as_much_is_nothing(
    together: int, one: int, other: int, every: int
) -> None:
    assert affinity(together, one, other, every) == 0


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 500))
def test_it_is_never_less_than_nothing_and_the_same_both_ways(
    together: int, first: int, second: int, rest: int
) -> None:
    one, other = together + first, together + second
    every = together + first + second + rest

    assert affinity(together, one, other, every) >= -1e-9
    assert affinity(together, one, other, every) == pytest.approx(
        affinity(together, other, one, every)
    )


def test_the_nearest_come_surest_first_and_chance_is_left_out() -> None:
    met = {"everywhere": 4, "once": 1, "often": 3, "always": 4}
    sizes = {"everywhere": 100, "once": 1, "often": 6, "always": 4}

    assert nearest(4, 100, met, sizes) == (("always", 4), ("often", 3))
