"""Identifiers of papers: DOI and PubMed's number, in every form that people paste them."""

import re
from urllib.parse import quote, unquote

from podsite.model import Doi, Reference, Url

# DOI Handbook, 2.2: `10.`, a registrant of four digits or more with its parts, and any suffix.
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x1f]+")
_DOI_AT = re.compile(r"(?:https?://)?(?:www\.|dx\.)?doi\.org/", re.IGNORECASE)
_DOI_SAID = re.compile(r"doi\s*:?\s*(?=10\.)", re.IGNORECASE)
_MEANT = re.compile(r"doi\s*:|10\.\d+/", re.IGNORECASE)
_PMID_SAID = re.compile(r"(?:pmid|pubmed)(?:\s*id)?\s*:?\s*(\d{1,8})", re.IGNORECASE)
_PMID_AT = re.compile(
    r"(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,8})/?"
    r"(?:[?#].*)?",
    re.IGNORECASE,
)


def doi(text: str) -> Doi | None:
    """The DOI that `text` is: bare, behind `doi:`, or as an address of doi.org; None if it is none.

    A full stop, comma or semicolon at its end is the sentence's that it was copied from.
    """
    at = _DOI_AT.match(text)
    said = at or _DOI_SAID.match(text)
    bare = text[said.end() :] if said else text
    if at:
        bare = unquote(re.split("[?#]", bare, maxsplit=1)[0])
    bare = bare.strip().rstrip(".,;")
    return Doi(bare) if _DOI.fullmatch(bare) else None


def meant_as_doi(text: str) -> bool:
    """Whether a text is to be a DOI, well spelt or not."""
    return bool(_MEANT.match(text))


def pmid(text: str) -> int | None:
    """The number in PubMed that `text` names: `PMID 123` or its address; None if it names none."""
    found = _PMID_SAID.fullmatch(text.strip()) or _PMID_AT.fullmatch(text.strip())
    return int(found[1]) if found and int(found[1]) else None


def doi_url(doi: str) -> Url:
    """Where a DOI leads."""
    return Url("https://doi.org/" + quote(doi, safe="/:;()."))


def pmid_url(pmid: int) -> Url:
    """A paper's page in PubMed."""
    return Url(f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")


def doi_of(reference: Reference) -> Doi | None:
    """A reference's DOI, which its url may be the address of."""
    return doi(reference.doi or reference.url or "")


def pmid_of(reference: Reference) -> int | None:
    """A reference's number in PubMed, which its url may be the address of."""
    return reference.pmid or pmid(reference.url or "")


def addresses(reference: Reference) -> tuple[Url, ...]:
    """Where a reference can be read, the best first: as it says, then by its identifiers."""
    paper, number = doi_of(reference), pmid_of(reference)
    found = (reference.url, paper and doi_url(paper), number and pmid_url(number))
    return tuple(dict.fromkeys(address for address in found if address))
