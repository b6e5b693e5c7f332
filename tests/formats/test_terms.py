"""The words of a text are found in any language; what is no word is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.terms import bare, joined, terms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How a mirror is ground", ["how", "mirror", "is", "ground"]),
        ("C++ and C# in 2026, at 12:34", ["c++", "and", "c#", "in", "at"]),
        ("Größe СОН σκέψη", ["grösse", "сон", "σκέψη"]),
        ("幹細胞の話", ["幹細", "細胞", "胞の", "の話"]),
        ("AIと睡眠", ["と睡", "睡眠", "ai"]),
        ("", []),
    ],
)
def test_words_are_folded_and_pairs_of_signs_where_there_are_no_blanks(
    text: str, words: list[str]
) -> None:
    assert list(terms(text)) == words


def test_a_word_is_counted_and_spelt_as_it_mostly_is() -> None:
    assert terms("CSS css CSS Mirror mirror") == {"css": (3, "CSS"), "mirror": (2, "mirror")}


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("See [the paper](https://a.test/b)!", ["See", "[the", "paper", "!"]),
        ("<b>Bold</b> by @someone", ["Bold", "by"]),
        ("https://a.test/b and a.test/c?d", ["and"]),
    ],
)
def test_links_tags_addresses_and_handles_are_no_words(markdown: str, words: list[str]) -> None:
    assert bare(markdown).split() == words


def test_pairs_of_signs_become_a_word_again() -> None:
    assert joined(["細胞", "mirror", "幹細"]) == ("幹細胞", "mirror")
    assert joined(["c#", "#d"]) == ("c#", "#d")


@given(st.text())
def test_any_text_has_words_that_are_folded_and_no_numbers(text: str) -> None:
    for word, (number, spelt) in terms(text).items():
        assert number > 0
        assert word == spelt.casefold()
        assert not word.isdigit()
