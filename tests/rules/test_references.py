"""References can be opened, stand once, and are of the recording."""

from datetime import timedelta

import pytest

from podsite.rules.references import (
    identifiers_are_well_formed,
    links_to_references_lead_there,
    references_are_of_the_recording,
    references_lead_somewhere,
    references_stand_once,
)
from tests.rules.asked import message, told


def cited(*references: str) -> str:
    return "references:\n" + "".join(f"- {one}\n" for one in references)


@pytest.mark.parametrize(
    "reference",
    ["10.1234/x", "PMID 12", "https://a.test/", "{title: A, doi: 10.1234/x}", "doi:10.1/x"],
)
def test_what_can_be_opened_is_fine(reference: str) -> None:
    assert told(references_lead_somewhere, cited(reference)) == []


def test_a_title_alone_is_a_warning_and_nothing_at_all_an_error() -> None:
    assert told(references_lead_somewhere, cited("A book", "{year: 2023}")) == [
        "a.md:3 warning reference-unlinked",
        "a.md:4 error reference-empty",
    ]


def test_what_could_not_be_read_of_a_reference_is_not_told_twice() -> None:
    said = cited("A book", "{year: 2023}")

    assert told(references_lead_somewhere, said, unread="episodes/a.md") == []


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("{title: A, doi: 10.12/x}", "doi-form"),
        ("doi:10.12/x", "doi-form"),
        ("10.12/x", "doi-form"),
        ("{pmid: 0}", "pmid-form"),
        ("{pmid: 123456789}", "pmid-form"),
    ],
)
def test_identifiers_of_another_form_are_told_at_their_line(reference: str, code: str) -> None:
    assert told(identifiers_are_well_formed, cited(reference)) == [f"a.md:3 error {code}"]


@pytest.mark.parametrize(
    "reference", ["{doi: 'https://doi.org/10.1234/x'}", "doi:10.1234/x", "{pmid: 99999999}"]
)
def test_identifiers_are_fine_however_they_are_pasted(reference: str) -> None:
    assert told(identifiers_are_well_formed, cited(reference)) == []


def test_what_is_no_doi_is_named() -> None:
    assert "'10.12/x' is no DOI" in message(identifiers_are_well_formed, cited("10.12/x"))


def test_a_time_after_the_end_is_told_at_its_line() -> None:
    reference = "title: A\n  at:\n  - 10:00\n  - 10:01"

    assert told(
        references_are_of_the_recording, cited(reference), duration=timedelta(minutes=10)
    ) == ["a.md:6 error reference-late"]
    assert told(references_are_of_the_recording, cited(reference)) == []


@pytest.mark.parametrize(
    "again",
    [
        "https://doi.org/10.1234/X",
        "{title: Other, doi: 10.1234/x, pmid: 12}",
        "{title: Other, url: 'http://dx.doi.org/10.1234/x'}",
    ],
)
def test_one_paper_under_two_numbers_is_told_however_it_is_spelt(again: str) -> None:
    assert told(references_stand_once, cited("10.1234/x", "10.1234/y", again)) == [
        "a.md:5 warning reference-twice"
    ]


def test_two_titles_are_two_references_and_one_is_one() -> None:
    assert told(references_stand_once, cited("A", "B", "a", "{year: 1}", "{year: 1}")) == [
        "a.md:5 warning reference-twice"
    ]


def test_a_link_to_a_reference_that_is_not_there_is_told_at_its_line() -> None:
    notes = "---\n[1](#reference-1)\n\n[2](#reference-2) [0](#reference-0) [n](#other)"

    assert told(links_to_references_lead_there, cited("A") + notes) == [
        "a.md:10 error reference-missing",
        "a.md:10 error reference-missing",
    ]
