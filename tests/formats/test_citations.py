"""A reference is told in words as lists of references do."""

import pytest

from podsite.formats.citations import details, names, title
from podsite.model import Doi, Reference, Url


@pytest.mark.parametrize(
    ("reference", "called"),
    [
        (Reference(title="On sleep", doi=Doi("10.1234/x")), "On sleep"),
        (Reference(doi=Doi("10.1234/x"), url=Url("https://a.test/")), "doi:10.1234/x"),
        (Reference(doi=Doi("unfit")), "doi:unfit"),
        (Reference(pmid=12), "PubMed 12"),
        (Reference(url=Url("https://a.test/paper/")), "a.test/paper"),
        (Reference(source="Sleep"), "Sleep"),
    ],
)
def test_what_has_no_title_is_called_by_what_names_it_best(
    reference: Reference, called: str
) -> None:
    assert title(reference) == called


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        (
            Reference(title="A", authors=("Ada M.", "Bo"), source="Sleep", year=2023),
            "Ada M., Bo. Sleep, 2023",
        ),
        (Reference(authors=("A", "B", "C", "D"), year=2023), "A, B, C et al. 2023"),
        (Reference(pmid=1, authors=("Leone MA et al.",), source="Cell"), "Leone MA et al. Cell"),
        (Reference(authors=("Ada M.",)), "Ada M"),
        (Reference(source="Sleep"), ""),
        (Reference(title="On sleep", source="Sleep"), "Sleep"),
        (Reference(), ""),
    ],
)
def test_details_hold_what_is_said_with_a_stop_between(reference: Reference, told: str) -> None:
    assert details(reference) == told


def test_others_are_no_name() -> None:
    assert names(Reference(authors=("Leone MA et al.", "et al", "Petal B"))) == (
        "Leone MA",
        "Petal B",
    )
