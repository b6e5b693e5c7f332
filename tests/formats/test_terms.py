"""The words of a text are found in any language; what is no word is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.terms import bare, distinct, joined, terms


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
    assert list(terms(text)[0]) == words


def test_a_word_is_counted_and_spelt_as_it_mostly_is() -> None:
    assert terms("CSS css CSS Mirror mirror") == ({"css": 3, "mirror": 2}, {"css": "CSS"})


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
    counts, spellings = terms(text)

    for word, number in counts.items():
        assert number > 0
        assert not word.isdigit()
    for word, spelt in spellings.items():
        assert word == spelt.casefold() != spelt


@pytest.mark.parametrize(
    ("words", "different"),
    [
        (["commits", "git", "commit"], ["commit", "git"]),
        (["vite", "vitest"], ["vite"]),
        (["css", "cssom"], ["css", "cssom"]),
        (["post", "poster", "postgres"], ["post", "postgres"]),
    ],
)
def test_a_word_with_an_ending_is_no_other_word(words: list[str], different: list[str]) -> None:
    assert distinct(words) == different
