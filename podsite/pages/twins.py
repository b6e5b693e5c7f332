"""An episode's page as Markdown, beside it, for programs that read text.

Source: llmstxt.org, which asks for a page's text at an address like its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from podsite import urls
from podsite.model import Episode, Html
from podsite.output import Page
from podsite.pages.cards import PersonCard, TopicCard, person_card, summary, topic_card
from podsite.pages.chapters import ChapterView, chapters
from podsite.pages.layout import Label
from podsite.pages.moments import Moments
from podsite.pages.references import ReferenceView, references
from podsite.pages.transcript import ParagraphView, transcript
from podsite.relate import Catalogue


@dataclass(frozen=True)
class TextView:
    """A correction: what it says, and when in the recording that was."""

    date: datetime
    text: Html
    at: timedelta | None


@dataclass(frozen=True)
class TwinView:
    """What `episode.md` sees; links in its HTML begin at `/` and become full ones."""

    title: str
    address: str  # of the page
    show: str
    number: int | None
    season: int | None
    date: datetime
    duration: timedelta | None
    summary: str  # empty where the notes begin with it
    recording: str | None  # address of the recording itself
    people: tuple[PersonCard, ...]
    topics: tuple[TopicCard, ...]
    chapters: tuple[ChapterView, ...]
    notes: Html
    references: tuple[ReferenceView, ...]
    corrections: tuple[TextView, ...]  # newest first
    links: tuple[Label, ...]
    transcript: tuple[ParagraphView, ...]


def twins(catalogue: Catalogue) -> Iterator[Page]:
    """`index.md` for every published episode."""
    for one in catalogue.published():
        yield Page(urls.twin(one.slug), "episode.md", _view(catalogue, one))


def _view(catalogue: Catalogue, one: Episode) -> TwinView:
    corrections = sorted(one.corrections, key=lambda each: each.date, reverse=True)
    return TwinView(
        title=one.title,
        address=urls.episode(one.slug),
        show=catalogue.show.title,
        number=one.number,
        season=one.season,
        date=one.date,
        duration=one.duration,
        summary=one.summary or ("" if one.body.html else summary(one)),
        recording=urls.medium(one.recording),
        people=tuple(
            person_card(entry, credit.role, one.date.date())
            for credit, entry in catalogue.people_of(one)
        ),
        topics=tuple(topic_card(entry) for entry in catalogue.topics_of(one)),
        chapters=tuple(chapters(one, set())),
        notes=one.body.html,
        references=tuple(references(one.references, Moments([], names=set()))),
        corrections=tuple(TextView(each.date, each.body.html, each.at) for each in corrections),
        links=tuple(Label(link.name, link.url) for link in one.links),
        transcript=tuple(transcript(catalogue, one)),
    )
