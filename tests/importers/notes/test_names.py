"""Names are found in running text, whole, and apart from what stands before and behind them."""

import pytest

from podsite.importers.notes.names import mentions, surname


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("then Ada Quill met Bo Reed.", "Ada Quill|Bo Reed"),
        ("by J. K. Merle and J.K. Merle", "J. K. Merle|J.K. Merle"),
        ("with Jan van der Marsh", "Jan van der Marsh"),
        ("with D'Angelo al-Rashid", "D'Angelo al-Rashid"),
        ("with Jean-Luc Dorée", "Jean-Luc Dorée"),
        ("with Shaun O’Neary", "Shaun O’Neary"),
        ("with Ada McQuill, Jr.", "Ada McQuill Jr."),
        ("with William “Bill” Reed III", "William “Bill” Reed III"),
        ("with Łukasz Wójt", "Łukasz Wójt"),
        ("мы говорим: Лидия Ветрова", "Лидия Ветрова"),
        ("アダ・クイル", "アダ・クイル"),
        ("Dr. Quill said", "Quill"),
    ],
)
def test_this_is_a_name(text: str, names: str) -> None:
    assert "|".join(mention.name for mention in mentions(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Quill said",
        "the University of Northmoor",
        "on Monday at New York Times",
        "Ada Quill's sister",
        "MS and DNA",
        "a doctor said",
        "Ada [Quill]",
        "H5N1 Virus",
    ],
)
def test_this_is_none(text: str) -> None:
    assert [mention.name for mention in mentions(text)] == []


@pytest.mark.parametrize(
    ("text", "credentials"),
    [
        ("Ada Quill, MD, PhD, of Northmoor", "MD, PhD"),
        ("Ada Quill MD/PhD", "MD, PhD"),
        ("Ada Quill, MD-PhD", "MD-PhD"),
        ("Ada Quill, M.D., Ph.D.", "M.D., Ph.D."),
        ("Ada Quill, MD, FRCP (Edin)", "MD, FRCP"),
        ("Ada Quill (PhD)", "PhD"),
        ("Ada Quill, PhD. MS is a disease.", "PhD"),
        ("Ada Quill, MS, RD, CDE", "MS, RD, CDE"),
        ("Ada Quill, NASA", None),
    ],
)
def test_credentials_are_taken_apart_from_the_name(text: str, credentials: str | None) -> None:
    (mention,) = mentions(text)
    assert (mention.name, mention.credentials) == ("Ada Quill", credentials)


def test_a_mention_knows_its_place_and_what_is_around_it() -> None:
    text = "today Prof. Dr. Ada Quill, MD, speaks"
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == "Prof. Dr. Ada Quill, MD"
    assert (mention.before, mention.after) == ("today", ",")


@pytest.mark.parametrize(
    ("text", "titled", "full"),
    [
        ("Dr. Quill", True, False),
        ("Ada Quill, MD", True, True),
        ("Ada Quill", False, True),
        ("空木蜂子", False, True),
    ],
)
def test_an_honorific_or_credentials_tell_a_person(text: str, titled: bool, full: bool) -> None:
    (mention,) = mentions(text)
    assert (mention.titled, mention.full) == (titled, full)


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ada Quill", "quill"), ("Jan van der Marsh", "marsh"), ("Bo Reed Jr.", "reed"), ("Jr", "jr")],
)
def test_the_surname_is_the_last_word(name: str, last: str) -> None:
    assert surname(name) == last
