"""People and their parts in episodes."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from podsite.model.media import Media
from podsite.model.said import Addressed, Link, PartialDate, Said, Url


@dataclass(frozen=True, kw_only=True)
class Credit:
    """A person's part in one episode, as the podcaster wrote the name."""

    name: Annotated[str, Said("The name", "podcast:person")]
    honorific: Annotated[str | None, Said("What stands before the name: `Dr.`")] = None
    credentials: Annotated[str | None, Said("What stands behind the name: `MD, PhD`")] = None
    role: Annotated[str | None, Said("What the person did: host, guest, editor …", "role=")] = None
    group: Annotated[str | None, Said("Among whom: cast, writing, visuals …", "group=")] = None


@dataclass(frozen=True, kw_only=True)
class Affiliation:
    """Where a person works or belongs, and when: each date a day, a month or a year."""

    name: Annotated[str, Said("The university, company …")]
    since: Annotated[PartialDate | None, Said("From when on: `2019`, `2019-05`")] = None
    until: Annotated[PartialDate | None, Said("Until when, itself included")] = None

    def holds(self, day: date) -> bool:
        """Whether it was so on that day."""
        text = day.isoformat()
        begun = self.since is None or text[: len(self.since)] >= self.since
        return begun and (self.until is None or text[: len(self.until)] <= self.until)


@dataclass(frozen=True, kw_only=True)
class Person(Addressed):
    """Someone who appears in the show: a file in `people/`, whose body is the biography."""

    name: Annotated[str, Said("The name")]
    aliases: Annotated[tuple[str, ...], Said("Other spellings of the name in episodes")] = ()
    honorific: Annotated[str | None, Said("What stands before the name: `Dr.`")] = None
    credentials: Annotated[str | None, Said("What stands behind the name: `MD, PhD`")] = None
    pronoun: Annotated[str | None, Said("How to speak of them: `she/her`")] = None
    affiliations: Annotated[
        tuple[Affiliation, ...], Said("Where they work: `name`, `since`, `until`")
    ] = ()
    portrait: Annotated[Media | None, Said("A picture beside this file", "podcast:person img=")] = (
        None
    )
    links: Annotated[tuple[Link, ...], Said("The person elsewhere: `name: url`")] = ()
    same_as: Annotated[
        tuple[Url, ...], Said("The same person in Wikidata and the like, as addresses")
    ] = ()
    orcid: Annotated[str | None, Said("Their ORCID: `0000-0002-1825-0097`", exact=True)] = None
    removed: Annotated[
        bool, Said("To be taken out of every page, feed and file with the next build")
    ] = False

    def elsewhere(self) -> tuple[str, ...]:
        """Every address at which they are the subject, each once (JSON-LD `sameAs`)."""
        orcid = (f"https://orcid.org/{self.orcid}",) if self.orcid else ()
        return tuple(dict.fromkeys((*orcid, *self.same_as, *(link.url for link in self.links))))
