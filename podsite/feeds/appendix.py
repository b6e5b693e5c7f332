"""What follows the show notes in the feed: what an episode cites, and what it had to put right.

Times are bare text: in an app a link to one would open the browser.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from html import escape

from podsite.formats import citations, identifiers, timecode
from podsite.language import Language
from podsite.model import Correction, Episode, Html, Reference


def appendix(episode: Episode, language: Language) -> Html:
    """Its references in a numbered list, then its corrections, newest first; empty without any."""
    return Html("\n".join((*_references(episode, language), *_corrections(episode, language))))


def _references(episode: Episode, language: Language) -> Iterator[str]:
    if episode.references:
        yield f"<h3>{_escaped(language.say('References'))}</h3>\n<ol>"
        yield from (f"<li>{_reference(one, language)}</li>" for one in episode.references)
        yield "</ol>"


def _reference(one: Reference, language: Language) -> str:
    title, details = _escaped(citations.title(one)), _escaped(citations.details(one))
    address, times = next(iter(identifiers.addresses(one)), None), _times(one.at, language)
    if address:
        quoted = _escaped(address).replace('"', "&quot;")
        title = f'<a href="{quoted}">{title}</a>'
    return title + (details and f". {details}") + (times and f" ({times})")


def _corrections(episode: Episode, language: Language) -> Iterator[str]:
    if episode.corrections:
        yield f"<h3>{_escaped(language.say('Corrections'))}</h3>"
        for one in sorted(episode.corrections, key=lambda one: one.date, reverse=True):
            yield f"<p><strong>{_escaped(_head(one, language))}</strong></p>\n{one.body.html}"


def _head(one: Correction, language: Language) -> str:
    day = language.day(one.date)
    if one.at is None:
        return day
    return language.say("%(day)s, at %(time)s", day=day, time=timecode.clock(one.at))


def _times(at: Iterable[timedelta], language: Language) -> str:
    """`at 1:15, 12:34`; empty without any."""
    told = language.comma.join(timecode.clock(one) for one in at)
    return told and language.say("at %(times)s", times=told)


def _escaped(text: str) -> str:
    return escape(text, quote=False)
