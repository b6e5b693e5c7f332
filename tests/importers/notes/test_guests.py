"""Guests are taken from what announces them, with their credentials apart, and never guessed."""

import pytest

from podsite.importers.notes.pasted import Guest, Known, pasted


def guests(notes: str, title: str = "Title", people: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = pasted(f"{title}\n\n{notes}", Known("S", (), people)).guests
    return [(guest.name, guest.credentials or "") for guest in found]


@pytest.mark.parametrize(
    ("notes", "name", "credentials"),
    [
        (
            "Our interview today is with the keeper of the bees, Ada Quill, MD, PhD.",
            "Ada Quill",
            "MD, PhD",
        ),
        ("My guest today is Dr. Jan van der Marsh, author of Deep Water.", "Jan van der Marsh", ""),
        ("I talk to Shaun O'Neary, MD, FRCP (Edin) about New York.", "Shaun O'Neary", "MD, FRCP"),
        ("We sit down with Jean-Luc Dorée, Jr., PhD.", "Jean-Luc Dorée Jr.", "PhD"),
        ("Joined by neuroscientist Ada Quill of Northmoor University.", "Ada Quill", ""),
        ("Joined by New York Times reporter Ada Quill.", "Ada Quill", ""),
        ("Dr. Ada Quill joins us to speak about soil.", "Ada Quill", ""),
        (
            "Today's guest, Ada Quill, M.D., Ph.D., explains. Dr. Quill keeps bees.",
            "Ada Quill",
            "M.D., Ph.D.",
        ),
        ("Today’s special guest is award-winning chef Ada Quill MD", "Ada Quill", "MD"),
        ("In conversation with Ada Quill, MS, RD, CDE.", "Ada Quill", "MS, RD, CDE"),
        (
            "I spoke with William “Bill” Reed III, Esq., about wills",
            "William “Bill” Reed III",
            "Esq",
        ),
        ("We welcome back Prof. Ada Quill, DPhil, OBE!", "Ada Quill", "DPhil, OBE"),
        ("Interview with Sir Bo Reed: on soil", "Bo Reed", ""),
        ("I'm joined by J. K. Merle.", "J. K. Merle", ""),
        ("Our guest is Łukasz Wójt.", "Łukasz Wójt", ""),
        ("Our guest is 空木蜂子, who keeps bees.", "空木蜂子", ""),
        ("Our guest is محمود النحال, who keeps bees.", "محمود النحال", ""),
        ("Unser Gast ist Dr. Änne Höß-Kühl.", "Änne Höß-Kühl", ""),
        ("Guest: Ada Quill, MD/PhD", "Ada Quill", "MD, PhD"),
        ("**Guest:** [Ada Quill](https://example.org), RN", "Ada Quill", "RN"),
        ("Joined by co-founder Ada Quill.", "Ada Quill", ""),
        ("Joined by Sr Jr.", "Sr Jr", ""),
        ("Our guest was Ada\nQuill, MD.", "Ada Quill", "MD"),
        ("I talk to Ada Quill about the work of Dr. Bo Reed and Cy Loom.", "Ada Quill", ""),
    ],
)
def test_a_guest_is_taken_from_what_announces_one(notes: str, name: str, credentials: str) -> None:
    assert guests(notes) == [(name, credentials)]


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        (
            "Our guests are Ada Quill, MD, PhD, Bo Reed, RN, and Cy Loom.",
            "Ada Quill|Bo Reed|Cy Loom",
        ),
        (
            "We talk with Maria de la Cruz and D'Angelo al-Rashid.",
            "Maria de la Cruz|D'Angelo al-Rashid",
        ),
        ("Guests: Ada Quill, Bo Reed and Cy Loom", "Ada Quill|Bo Reed|Cy Loom"),
        ("Joined by Ada Quill. Joined by Bo Quill.", "Ada Quill|Bo Quill"),
    ],
)
def test_several_guests_keep_their_order(notes: str, names: str) -> None:
    assert [name for name, _ in guests(notes)] == names.split("|")


@pytest.mark.parametrize(
    "notes",
    [
        "Our guest is the woman who wrote Deep Water.",
        "In this episode I talk to people about their bees.",
        "Joined by my co-host Ada Quill.",
        "We spoke about Ada Quill and her work at Northmoor.",
        "I talk to Ada Quill's sister.",
        "Our guest today is Dr. Quill.",
        "The conversation with the University of Northmoor went on.",
    ],
)
def test_in_doubt_nobody_is_taken(notes: str) -> None:
    assert guests(notes) == []


@pytest.mark.parametrize(
    "notes", ["Our guest is the woman who wrote Deep Water.", "Our guest today is Dr. Quill."]
)
def test_a_guest_who_cannot_be_made_out_is_remarked_on(notes: str) -> None:
    remarks = pasted(f"Title\n\n{notes}", Known("S", ())).remarks
    assert any(remark.line == 3 and "`guests`" in remark.message for remark in remarks)


def test_the_doctor_of_the_title_is_the_guest_of_the_notes() -> None:
    notes = "We sit down with Ada Quill, MD."
    for title in (
        "Bees w/Dr. Quill",
        "Bees with Dr. Quill",
        "Bees with Ada Quill",
        "Bees ft. Dr. Ada Quill",
    ):
        assert guests(notes, title) == [("Ada Quill", "MD")]


def test_a_surname_is_completed_from_the_notes_or_from_the_people_of_the_show() -> None:
    assert guests("Text. Ada Quill keeps bees.", "Bees with Dr. Quill") == [("Ada Quill", "")]
    assert guests("Text.", "Bees with Dr. Quill", ("Ada Quill",)) == [("Ada Quill", "")]
    assert guests("Text.", "Bees with Dr. Quill", ("Ada Quill", "Bo Quill")) == []


def test_a_title_in_capitals_is_no_list_of_names() -> None:
    assert guests("Chronic pain is hard.", "Living with Chronic Pain") == []
    assert guests("We grew stem cells.", "Treating Bees with Stem Cells") == []
    assert guests("Ada Quill keeps bees.", "A Talk with Ada Quill") == [("Ada Quill", "")]
    assert guests("Text.", "A Talk w/ Ada Quill & Bo Reed") == [("Ada Quill", ""), ("Bo Reed", "")]


def test_a_person_of_the_show_is_known_by_one_name() -> None:
    assert guests("Text.", "A Talk with Zephyrine", ("Zephyrine",)) == [("Zephyrine", "")]


def test_a_guest_has_the_line_of_the_name() -> None:
    result = pasted("Title\n\nOur guest this week is\nAda Quill, MD.", Known("S", ()))
    assert result.guests == (Guest("Ada Quill", "MD", 4),)
