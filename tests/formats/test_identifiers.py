"""A DOI and a number in PubMed are known however they are pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.identifiers import (
    addresses,
    doi,
    doi_of,
    doi_url,
    meant_as_doi,
    pmid,
    pmid_of,
    pmid_url,
)
from podsite.model import Doi, Reference, Url

PAPER = "10.1016/j.stem.2023.11.001"


@pytest.mark.parametrize(
    "text",
    [
        PAPER,
        f"doi:{PAPER}",
        f"DOI: {PAPER}",
        f"doi {PAPER}.",
        f"https://doi.org/{PAPER}",
        f"http://dx.doi.org/{PAPER}",
        f"https://www.doi.org/{PAPER}?ref=x#top",
        f"doi.org/{PAPER}",
        f"{PAPER},",
    ],
)
def test_a_doi_is_found_in_every_form(text: str) -> None:
    assert doi(text) == PAPER
    assert doi_of(Reference(url=Url(text))) == PAPER


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", True),
        ("10.1000.10/123", True),
        ("https://doi.org/10.1000/a%2Fb", True),
        ("10.101/x", False),
        ("10.1016/", False),
        ("10.1016/a b", False),
        ("11.1016/x", False),
        ("https://example.org/10.1016/x", False),
        ("Number 10.1016/x", False),
        ("", False),
    ],
)
def test_what_has_another_form_is_no_doi(text: str, found: bool) -> None:
    assert bool(doi(text)) is found


def test_an_address_of_a_doi_is_read_and_written_with_its_signs() -> None:
    said = Doi("10.1002/(SICI)1097<693::AID>3.0.CO;2-O#x")

    assert doi(doi_url(said)) == said
    assert "<" not in doi_url(said)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1))
def test_every_doi_is_found_again_at_its_address(suffix: str) -> None:
    said = doi(f"10.1234/{suffix}")

    if said:
        assert doi(doi_url(said)) == said
        assert doi_url(said).isascii()


@pytest.mark.parametrize(
    ("text", "meant"),
    [("doi:x", True), ("10.12/x", True), ("10 things", False), ("10.5 km", False), ("A", False)],
)
def test_what_is_to_be_a_doi_begins_like_one(text: str, meant: bool) -> None:
    assert meant_as_doi(text) is meant


@pytest.mark.parametrize(
    "text",
    [
        "PMID 29478844",
        "pmid:29478844",
        "PMID: 29478844",
        "PubMed ID 29478844",
        "https://pubmed.ncbi.nlm.nih.gov/29478844/",
        "https://pubmed.ncbi.nlm.nih.gov/29478844?x=1",
        "https://www.ncbi.nlm.nih.gov/pubmed/29478844",
    ],
)
def test_a_number_in_pubmed_is_found_in_every_form(text: str) -> None:
    assert pmid(text) == 29478844
    assert pmid_of(Reference(url=Url(text))) == 29478844


@pytest.mark.parametrize("text", ["29478844", "PMID 0", "PMID 123456789", "PMCID 1", "PMC123", ""])
def test_what_does_not_say_that_it_is_one_is_none(text: str) -> None:
    assert pmid(text) is None


def test_a_reference_is_read_where_it_says_and_then_where_its_identifiers_lead() -> None:
    url = Url("https://journal.test/1")
    reference = Reference(url=url, doi=Doi(PAPER), pmid=29478844)

    assert addresses(reference) == (url, f"https://doi.org/{PAPER}", pmid_url(29478844))
    assert addresses(Reference(url=doi_url(PAPER))) == (doi_url(PAPER),)
    assert addresses(Reference(doi=Doi("10.1/x"), title="A")) == ()
