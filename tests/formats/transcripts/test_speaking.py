"""Names before words are told from other words before a colon, by the file as a whole."""

import pytest

from podsite.formats.transcripts.passage import Passage
from podsite.formats.transcripts.speaking import looks_like_name, names, parted, spoken

FILLING = [f"This is line {number}." for number in range(60)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada",
        "Ada Marlow",
        "Dr. Ada Marlow",
        "SPEAKER_00",
        "speaker 1",
        "Ada de la Cruz",
        "小林",
        "Q",
    ],
)
def test_what_could_be_a_name(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["", "and then", "It is cold.", "A B C D E F", "12", "Note that"])
def test_what_could_be_none(text: str) -> None:
    assert not looks_like_name(text)


def test_a_name_comes_again() -> None:
    assert names(["Ada: Hello", "Well.", "Ada: Bye", "Note: so"]) == {"Ada", "Note"}
    assert names([*FILLING[:20], "Ada: Hello", "Ada: Bye", "Note: so"]) == {"Ada"}


def test_a_lone_full_name_is_one_beside_others_and_where_the_file_begins() -> None:
    assert names([*FILLING[:9], "Ada: a", "Ada: b", "Tobias Wren: c"]) == {"Ada", "Tobias Wren"}
    assert names(["Ada Marlow: a", *FILLING]) == {"Ada Marlow"}
    assert names([*FILLING, "Ada Marlow: a"]) == frozenset()


def test_words_before_a_colon_that_are_rare_are_no_names() -> None:
    assert names([*FILLING, *FILLING, "Note: a", "Note: b"]) == frozenset()


def test_what_happens_stands_in_brackets_too_and_is_nobody() -> None:
    said = ["[Ada Marlow] Hello", "[Music] ", "[Ada Marlow] Bye", "[Music] "]

    assert names(said) == {"Ada Marlow"}


@pytest.mark.parametrize(
    "text", ["Ada: Hello", ">> Ada: Hello", "- Ada: Hello", "[Ada]: Hello", "Ada : Hello"]
)
def test_a_name_is_parted_from_the_words(text: str) -> None:
    assert parted(text, frozenset({"Ada"})) == ("Ada", "Hello")


@pytest.mark.parametrize("text", ["Bob: Hello", "10:30 we met", "https://a.test/", "Hello"])
def test_other_words_stay_whole(text: str) -> None:
    assert parted(text, frozenset({"Ada"})) == (None, text)


def test_a_speaker_goes_on_until_the_next_one_is_named() -> None:
    said = [Passage(text) for text in ("Ada: a", "b", "Tobias: c\nd\nAda: e", "f")]

    assert [(one.speaker, one.text) for one in spoken(said)] == [
        ("Ada", "a"),
        ("Ada", "b"),
        ("Tobias", "c\nd"),
        ("Ada", "e"),
        ("Ada", "f"),
    ]
