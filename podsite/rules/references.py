"""References that a reader can open and find again."""

import re
from collections.abc import Iterator

from podsite.formats import identifiers, markdown, timecode
from podsite.formats.frontmatter import Path, line_below, problem, warning
from podsite.model import Episode, Podcast, Reference
from podsite.problem import Problem

_HIGHEST_PMID = 99_999_999
_LINK = re.compile(r"#reference-(\d+)")


def references_lead_somewhere(podcast: Podcast) -> Iterator[Problem]:
    """A reference says what it is and where it can be read (Crossref, DOI display guidelines).

    reference-empty: neither a title nor an address is said, so there is nothing to show. Add
    title:  or one of  doi:  pmid:  url:
    reference-unlinked: there is nothing to open, and who looks for it has to search. Add  doi:
    pmid:  or  url: ; a book's page at its publisher or in a library's catalogue will do.
    """
    for episode, where, one in _references(podcast):
        doubtful = episode.source.file in podcast.unread  # what could not be read of it is told
        if not identifiers.addresses(one) and not one.doi and not doubtful:
            if one.title:
                message = f"nothing can be opened of '{one.title:.50}'; add  doi: , pmid:  or  url:"
                yield warning(episode.source, where, "reference-unlinked", message)
            else:
                message = "this reference shows nothing; add  title: , doi: , pmid:  or  url:"
                yield problem(episode.source, where, "reference-empty", message)


def identifiers_are_well_formed(podcast: Podcast) -> Iterator[Problem]:
    """A DOI is `10.`, a number, `/` and more; a PMID has up to 8 digits (DOI Handbook 2.2; PubMed).

    doi-form: what is no DOI leads to an error page. Copy it from the paper's own page; `doi:` and
    https://doi.org/ in front of it may stay.
    pmid-form: PubMed's numbers go from 1 to 8 digits. What begins with PMC is the number of
    another archive, and its address can be given as  url:
    """
    for episode, where, one in _references(podcast):
        if one.doi and not identifiers.doi(one.doi):
            message = f"'{one.doi}' is no DOI; it looks like 10.1016/j.stem.2023.11.001"
            yield problem(episode.source, (*where, "doi"), "doi-form", message)
        if one.pmid is not None and not 0 < one.pmid <= _HIGHEST_PMID:
            message = f"{one.pmid} is no number of PubMed, which has 1 to 8 digits; look it up"
            yield problem(episode.source, (*where, "pmid"), "pmid-form", message)


def references_are_of_the_recording(podcast: Podcast) -> Iterator[Problem]:
    """A reference is mentioned within the recording (design, 4: times of references).

    reference-late: the time lies after the recording's end, so that its link plays nothing. Mend
    it, or look whether it is of another cut.
    """
    for episode, where, one in _references(podcast):
        for place, time in enumerate(one.at):
            if episode.duration and time > episode.duration:
                message = (
                    f"this is at {timecode.clock(time)}, and the recording ends at"
                    f" {timecode.clock(episode.duration)}; mend the time"
                )
                yield problem(episode.source, (*where, "at", place), "reference-late", message)


def references_stand_once(podcast: Podcast) -> Iterator[Problem]:
    """Everything that is cited has one number (citing-sequence style, Vancouver).

    reference-twice: two numbers for one paper look like two papers. Keep one of them, and give all
    its times there:  at: [12:34, 56:07]
    """
    for episode in podcast.episodes:
        first: dict[str, int] = {}
        for place, one in enumerate(episode.references):
            keys = _keys(one)
            again = next((first[key] for key in keys if key in first), None)
            if again is not None:
                message = (
                    f"this is reference {again + 1} again; keep one, with all its times in  at: […]"
                )
                yield warning(episode.source, ("references", place), "reference-twice", message)
            for key in keys:
                first.setdefault(key, place)


def links_to_references_lead_there(podcast: Podcast) -> Iterator[Problem]:
    """A link `#reference-3` in notes has a third reference to lead to (design, promise 2).

    reference-missing: the link does nothing. Mend its number, or add the reference.
    """
    for episode in podcast.episodes:
        for address in markdown.addresses(episode.body.html):
            found = _LINK.fullmatch(address)
            if found and not 0 < int(found[1]) <= len(episode.references):
                message = f"there is no reference {found[1]}; mend the link, or add it"
                source = episode.source
                place = line_below(source.matter, episode.body.markdown, address)
                yield Problem("reference-missing", message, source.file, place)


def _references(podcast: Podcast) -> Iterator[tuple[Episode, Path, Reference]]:
    for episode in podcast.episodes:
        for place, one in enumerate(episode.references):
            yield episode, ("references", place), one


def _keys(one: Reference) -> tuple[str, ...]:
    """What tells a reference from others, however it is spelt."""
    keys = [address.rstrip("/").casefold() for address in identifiers.addresses(one)]
    return tuple(keys) or ((one.title.casefold(),) if one.title else ())
