"""References are numbered, can be opened, and lead to the minutes in which they are made."""

from datetime import timedelta

from podsite.model import Doi, Reference, Url
from podsite.pages.layout import Label
from podsite.pages.moments import Moments
from podsite.pages.references import references

MINUTE = timedelta(minutes=1)


def test_a_reference_has_its_number_its_words_and_its_times() -> None:
    paper = Reference(
        title="On sleep",
        url=Url("https://journal.test/1"),
        doi=Doi("10.1234/x"),
        pmid=12,
        authors=("Marlow A",),
        source="Sleep",
        year=2023,
        at=(MINUTE, 2 * MINUTE),
    )

    _, seen = references((Reference(title="A"), paper), Moments(()))

    assert (seen.number, seen.title, seen.details) == (2, "On sleep", "Marlow A. Sleep, 2023")
    assert seen.address == "https://journal.test/1"
    assert seen.identifiers == (
        Label("doi:10.1234/x", "https://doi.org/10.1234/x"),
        Label("PubMed 12", "https://pubmed.ncbi.nlm.nih.gov/12/"),
    )
    assert [one.anchor for one in seen.moments] == ["t=60", "t=120"]


def test_an_identifier_that_stands_for_the_title_is_not_told_again() -> None:
    (seen,) = references((Reference(doi=Doi("10.1234/x"), pmid=12),), Moments(()))

    assert (seen.title, seen.address) == ("doi:10.1234/x", "https://doi.org/10.1234/x")
    assert [label.name for label in seen.identifiers] == ["PubMed 12"]


def test_what_cannot_be_opened_has_no_address() -> None:
    (seen,) = references((Reference(title="A book"),), Moments(()))

    assert (seen.address, seen.identifiers, seen.moments) == (None, (), ())
