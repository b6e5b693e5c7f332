"""Sizes and guesses are told as podcasters read them."""

import pytest

from podsite.formats import words


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "1 kB"), (54_321, "54 kB"), (1_234_567, "1.2 MB"), (64_000_000, "64.0 MB")],
)
def test_a_size_is_told_in_decimal_units(number: int, told: str) -> None:
    assert words.size(number) == told


@pytest.mark.parametrize(
    ("word", "meant"), [("hots", "Host"), ("HOST", "Host"), ("gest", "Guest"), ("xyzzy", None)]
)
def test_the_likeliest_word_is_told_as_it_is_spelt(word: str, meant: str | None) -> None:
    assert words.likeliest(word, ["Host", "Guest"]) == meant
