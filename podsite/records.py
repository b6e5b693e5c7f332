"""Records: all that search knows of each page, as the HTML that the indexer reads.

They come from the catalogue and not from drawn pages. So what stands on a page of others (cards,
navigation) is not found there, a theme of one's own cannot lose the search, and whether anything
searchable has changed is known before any page is drawn.

The attributes are Pagefind's. What a result shows and nobody searches for rides on the id of an
element, encoded because blanks would be lost: Pagefind gives ids back, and searches its metadata.
A time in the recording stands before its words as `t=75`, which is their id in the page too.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape
from urllib.parse import quote

from podsite import urls
from podsite.formats import markdown, timecode
from podsite.model import Episode, Notes, Person, Topic
from podsite.relate import Catalogue

# What a word counts for. A name is what most people search for; spoken words are many.
_TITLE = 10
_NAMES = 5
_CHAPTERS = 3
_NOTES = 2
_SPOKEN = 1


def records(catalogue: Catalogue) -> Iterator[str]:
    """A record for every page: the episodes, topics and people A–Z, then further pages.

    The oldest episode comes first: a new one is to leave the numbers of the others as they are.
    """
    for episode in reversed(catalogue.episodes):
        yield _of_episode(catalogue, episode)
    for topic in (entry.topic for entry in catalogue.topics):
        place = urls.topic(topic.slug)
        yield _record(catalogue, "topic", place, topic.title, _named(catalogue, topic, topic.body))
    for person in (entry.person for entry in catalogue.people):
        name = ", ".join(filter(None, (person.name, person.credentials)))
        place = urls.person(person.slug)
        yield _record(catalogue, "person", place, name, _named(catalogue, person, person.body))
    if catalogue.show.body.markdown:
        parts = _paragraphs(catalogue.show.body)
        title = catalogue.language.say("About %(show)s", show=catalogue.show.title)
        yield _record(catalogue, "page", urls.ABOUT, title, parts)
    for one in catalogue.leaflets:
        yield _record(catalogue, "page", urls.leaflet(one.slug), one.title, _paragraphs(one.body))


def _of_episode(catalogue: Catalogue, one: Episode) -> str:
    parts = (
        *_filters(catalogue, one),
        *([_text("p", one.summary, _NOTES)] if one.summary else ()),
        *_paragraphs(one.body),
        *_cited(one),
        *_names(catalogue, one),
        *_untimed(one),
        *_chapters(one),
        *_spoken(one),
    )
    place, told = urls.episode(one.slug), _told(catalogue, one)
    return _record(catalogue, "episode", place, one.title, parts, told, one.date)


def _told(catalogue: Catalogue, one: Episode) -> Iterator[str]:
    """What a result says of an episode below its title."""
    language = catalogue.language
    if one.number:
        yield language.say("Episode %(number)s", number=one.number)
    yield language.day(one.date)
    if one.duration:
        yield language.length(one.duration)
    if one.slug in catalogue.unpublished:
        yield language.say("not published yet")


def _record(
    catalogue: Catalogue,
    kind: str,
    address: str,
    title: str,
    parts: Iterable[str],
    told: Iterable[str] = (),
    date: datetime | None = None,
) -> str:
    """A document for the indexer; `told` is what stands below the title of a result."""
    shown = {"kind": kind, "link": quote(address.removeprefix("/")), "told": " · ".join(told)}
    sort = f"<i {_valued('sort', 'date', date.isoformat())}></i>" if date else ""
    return "\n".join(
        (
            f'<html lang="{escape(catalogue.show.language)}"><body data-pagefind-body>',
            _text("h1", title, _TITLE),
            f'<i id="card={quote(json.dumps(shown))}"></i>{sort}',
            *parts,
            "</body></html>\n",
        )
    )


def _text(tag: str, text: str, weight: int) -> str:
    return f'<{tag} data-pagefind-weight="{weight}">{escape(text, quote=False)}</{tag}>'


def _valued(what: str, name: str, value: str) -> str:
    """An attribute that reads its value from another one, where it may hold any sign."""
    return f'data-pagefind-{what}="{name}[data-value]" data-value="{escape(value)}"'


def _paragraphs(notes: Notes) -> Iterator[str]:
    for line in markdown.plain(notes.html).splitlines():
        yield _text("p", line, _NOTES)


def _named(catalogue: Catalogue, one: Topic | Person, notes: Notes) -> Iterator[str]:
    """The other names, which count as much as the first, and what is said in the file."""
    yield from _paragraphs(notes)
    if one.aliases:
        language = catalogue.language
        names = language.comma.join(one.aliases)
        yield _text("p", language.say("Also called %(names)s", names=names), _TITLE)


def _filters(catalogue: Catalogue, one: Episode) -> Iterator[str]:
    """By what the results can be narrowed down."""
    season = {each.number: each.name for each in catalogue.seasons}.get(one.season or 0)
    chosen = (
        *(("topic", entry.topic.title) for entry in catalogue.topics_of(one)),
        *(("person", entry.person.name) for _, entry in catalogue.people_of(one)),
        *([("season", season)] if season else ()),
        ("year", str(one.date.year)),
    )
    for name, value in dict.fromkeys(chosen):
        yield f"<i {_valued('filter', name, value)}></i>"


def _cited(one: Episode) -> Iterator[str]:
    """What is cited, and what was put right."""
    for reference in one.references:
        told = (reference.title, ", ".join(reference.authors), reference.source)
        yield _text("p", ". ".join(filter(None, told)), _NOTES)
    for correction in one.corrections:
        yield from _paragraphs(correction.body)


def _names(catalogue: Catalogue, one: Episode) -> Iterator[str]:
    """Who is heard and what it is about, by all names."""
    people = dict.fromkeys(
        _all_names(entry.person.name, entry.person.aliases) for _, entry in catalogue.people_of(one)
    )
    topics = (
        _all_names(entry.topic.title, entry.topic.aliases) for entry in catalogue.topics_of(one)
    )
    say, comma = catalogue.language.say, catalogue.language.comma
    if names := comma.join(people):
        yield _text("p", say("With %(names)s", names=names), _NAMES)
    if names := comma.join(topics):
        yield _text("p", say("About %(names)s", names=names), _NAMES)


def _all_names(name: str, aliases: tuple[str, ...]) -> str:
    return f"{name} ({', '.join(aliases)})" if aliases else name


def _untimed(one: Episode) -> Iterator[str]:
    """A transcript without times: what stands behind a time is taken for what is said then."""
    for utterance in one.transcript.spoken if one.transcript else ():
        yield _text("p", utterance.text, _SPOKEN)


def _chapters(one: Episode) -> Iterator[str]:
    chapters = [chapter for chapter in one.chapters if chapter.toc]
    if chapters:
        yield "<p>"
        for chapter in chapters:
            time = f'<b id="t={timecode.seconds(chapter.start)}"></b>'
            yield time + _text("span", chapter.title, _CHAPTERS)
        yield "</p>"


def _spoken(one: Episode) -> Iterator[str]:
    """The transcript, without who speaks: a name would be found wherever that person does."""
    if one.transcript and one.transcript.cues:
        yield f'<p data-pagefind-weight="{_SPOKEN}">'
        for cue in one.transcript.cues:
            text = escape(cue.text, quote=False)
            yield f'<i id="t={timecode.seconds(cue.start)}"></i>{text}'
        yield "</p>"
