"""Words broken by a PDF's line ends are whole again; hyphens that hang on purpose stay."""

import pytest

from podsite.importers.notes.pasted import Known, pasted


def notes(text: str) -> str:
    return pasted(f"Title\n\n{text}", Known("S", ())).notes


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("long- lasting effects", "long-lasting effects"),
        ("evidence- based", "evidence-based"),
        ("a 12- month trial", "a 12-month trial"),
        ("treat- ment, a treatment", "treatment, a treatment"),
        ("Jean- Luc is Jean-Luc", "Jean-Luc is Jean-Luc"),
        ("state-of- the-art state-of-the-art", "state-of-the-art state-of-the-art"),
        ("the treat-\nment of all the bees in town", "the treatment of all the bees in town"),
        ("the bees of Jean-\nLuc in the old town", "the bees of Jean-Luc in the old town"),
        ("the bees are MS-\nrelated in the old town", "the bees are MS-related in the old town"),
        ("the bees want no self-\nesteem in town", "the bees want no self-esteem in town"),
        ("the bees in treat\u00ad\nment are in town", "the bees in treatment are in town"),
        ("the treat\u00adment", "the treatment"),
    ],
)
def test_a_broken_word_is_mended(text: str, whole: str) -> None:
    assert notes(text) == whole


@pytest.mark.parametrize(
    "text",
    [
        "short- and long-term",
        "pre- or post-war bees",
        "two- to three-year bees",
        "Vor- und Nachteile",
        "largo- y corto-plazo",
        "court- et long-terme",
        "quirk- zwarb",
        "a - b",
        "well -known",
    ],
)
def test_what_is_not_broken_stays(text: str) -> None:
    assert notes(text) == text


def test_a_hanging_hyphen_at_a_line_end_stays() -> None:
    assert (
        notes("The effects are short-\nand long-term.") == "The effects are short- and long-term."
    )


def test_each_mending_is_remarked_on_and_so_is_each_doubt() -> None:
    result = pasted("A long- lasting title\n\nquirk- zwarb, evidence- based", Known("S", ()))
    assert result.title == "A long-lasting title"
    said = [(remark.line, remark.message.split("' ")[0]) for remark in result.remarks]
    assert (1, "'long- lasting") in said
    assert (3, "'evidence- based") in said
    assert (3, "'quirk- zwarb") in said
