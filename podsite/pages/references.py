"""What an episode cites, as a numbered list on its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podsite.formats import citations, identifiers
from podsite.model import Reference
from podsite.pages.layout import Label
from podsite.pages.moments import Moments, MomentView


@dataclass(frozen=True)
class ReferenceView:
    """A reference; its id on the page is `reference-NUMBER`."""

    number: int  # from 1
    title: str
    address: str | None  # where it can be read
    details: str  # who wrote it, where and when; empty where nothing of it is said
    identifiers: tuple[Label, ...]  # its DOI and its number in PubMed, where the title is neither
    moments: tuple[MomentView, ...]  # when it is mentioned


def references(cited: Iterable[Reference], moments: Moments) -> Iterator[ReferenceView]:
    """The references of an episode in the podcaster's order."""
    for number, one in enumerate(cited, 1):
        title = citations.title(one)
        yield ReferenceView(
            number=number,
            title=title,
            address=next(iter(identifiers.addresses(one)), None),
            details=citations.details(one),
            identifiers=tuple(label for label in _identifiers(one) if label.name != title),
            moments=tuple(map(moments.moment, one.at)),
        )


def _identifiers(one: Reference) -> Iterator[Label]:
    doi, pmid = identifiers.doi_of(one), identifiers.pmid_of(one)
    if doi:
        yield Label(f"doi:{doi}", identifiers.doi_url(doi))
    if pmid:
        yield Label(f"PubMed {pmid}", identifiers.pmid_url(pmid))
