"""What follows the show notes in the feed: what an episode cites, and what it had to put right.

Times are bare text: in an app a link to one would open the browser.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from html import escape

from podsite.formats import citations, identifiers, timecode, words
from podsite.model import Correction, Episode, Html, Reference


def appendix(episode: Episode) -> Html:
    """Its references in a numbered list, then its corrections, newest first; empty without any."""
    return Html("\n".join((*_references(episode), *_corrections(episode))))


def _references(episode: Episode) -> Iterator[str]:
    if episode.references:
        yield "<h3>References</h3>\n<ol>"
        yield from (f"<li>{_reference(one)}</li>" for one in episode.references)
        yield "</ol>"


def _reference(one: Reference) -> str:
    title, details = _escaped(citations.title(one)), _escaped(citations.details(one))
    address, times = next(iter(identifiers.addresses(one)), None), _times(one.at)
    if address:
        quoted = _escaped(address).replace('"', "&quot;")
        title = f'<a href="{quoted}">{title}</a>'
    return title + (details and f". {details}") + (times and f" ({times})")


def _corrections(episode: Episode) -> Iterator[str]:
    if episode.corrections:
        yield "<h3>Corrections</h3>"
        for one in sorted(episode.corrections, key=lambda one: one.date, reverse=True):
            head = ", ".join(part for part in (words.day(one.date), _times(_at(one))) if part)
            yield f"<p><strong>{head}</strong></p>\n{one.body.html}"


def _at(one: Correction) -> tuple[timedelta, ...]:
    return () if one.at is None else (one.at,)


def _times(at: Iterable[timedelta]) -> str:
    """`at 1:15, 12:34`; empty without any."""
    told = ", ".join(timecode.clock(one) for one in at)
    return told and f"at {told}"


def _escaped(text: str) -> str:
    return escape(text, quote=False)
