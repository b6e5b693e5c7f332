"""Titles and degrees are told from the name that they stand around."""

import pytest

from podsite.formats.names import Titled, is_credential, titled


@pytest.mark.parametrize(
    ("text", "name", "honorific", "credentials"),
    [
        ("Ada Marlow", "Ada Marlow", None, None),
        ("Dr. Ada Marlow, MD, PhD", "Ada Marlow", "Dr.", "MD, PhD"),
        ("Prof. Dr. Ada Marlow", "Ada Marlow", "Prof. Dr.", None),
        ("dr ada marlow", "ada marlow", "dr", None),
        ("Sir Tobias Wren", "Tobias Wren", "Sir", None),
        ("Ada Marlow MD PhD", "Ada Marlow", None, "MD, PhD"),
        ("Ada Marlow, Ph. D.", "Ada Marlow", None, "Ph.D."),
        ("Ada Marlow (PhD)", "Ada Marlow", None, "PhD"),
        ("Ada Marlow, MD-PhD", "Ada Marlow", None, "MD-PhD"),
        ("  Ada   Marlow ", "Ada Marlow", None, None),
        ("Tobias Wren, Jr., PhD", "Tobias Wren, Jr.", None, "PhD"),
    ],
)
def test_a_name_is_taken_apart(
    text: str, name: str, honorific: str | None, credentials: str | None
) -> None:
    assert titled(text) == Titled(name, honorific, credentials)


@pytest.mark.parametrize(
    "name",
    [
        *("Dr. Marlow", "Mr. T", "Lady Day", "Lady Bird Marlow", "Judge Ada Marlow", "MD", "Ada"),
        *("Yo-Yo MA", "Ann MA", "Ada Marlow, Acme", "MS", "Prof", ""),
    ],
)
def test_what_is_no_title_stays_in_the_name(name: str) -> None:
    assert titled(name) == Titled(name)


@pytest.mark.parametrize("word", ["MD", "M.D.", "PhD", "Ph.D.", "MD-PhD"])
def test_degrees_are_known_with_stops_and_hyphens(word: str) -> None:
    assert is_credential(word)
    assert not is_credential(word + "x")
