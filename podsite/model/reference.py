"""What an episode cites, and what it had to put right."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, NewType

from podsite.model.said import NO_NOTES, Notes, Said, Url

# A digital object identifier, without `doi:` or address.
Doi = NewType("Doi", str)


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A paper, book or page that an episode cites, and the times at which it is mentioned."""

    title: Annotated[str | None, Said("What it is called")] = None
    url: Annotated[Url | None, Said("Where it can be read")] = None
    doi: Annotated[Doi | None, Said("Its DOI: `10.1016/j.stem.2023.11.001`", exact=True)] = None
    pmid: Annotated[int | None, Said("Its number in PubMed")] = None
    authors: Annotated[tuple[str, ...], Said("Who wrote it")] = ()
    year: Annotated[int | None, Said("When it was published")] = None
    source: Annotated[str | None, Said("The journal, book or site it is in")] = None
    at: Annotated[tuple[timedelta, ...], Said("When it is mentioned: `12:34`")] = ()


@dataclass(frozen=True, kw_only=True)
class Correction:
    """What was wrong in an episode, and is put right since `date`; `body` is its text as HTML."""

    date: Annotated[datetime, Said("Since when it is put right")]
    text: Annotated[str, Said("What is right, in Markdown")]
    at: Annotated[timedelta | None, Said("When in the recording it was said: `12:34`")] = None
    body: Notes = NO_NOTES
