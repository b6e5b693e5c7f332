"""An episode's page: to listen, to read, to go on from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from podsite import urls
from podsite.formats import timecode
from podsite.model import Episode, Html
from podsite.output import Page
from podsite.pages.cards import (
    EpisodeCard,
    PersonCard,
    TopicCard,
    episode_card,
    person_card,
    summary,
    topic_card,
)
from podsite.pages.corrections import CorrectionView, corrected
from podsite.pages.episode_data import episode_data
from podsite.pages.layout import Label, Layout, layout
from podsite.pages.moments import Moments, mentioned
from podsite.pages.player import PlayerView, player
from podsite.pages.prose import prose
from podsite.pages.references import ReferenceView, references
from podsite.pages.share import share
from podsite.pages.videos import VideoView, video
from podsite.relate import Catalogue


@dataclass(frozen=True)
class ChapterView:
    """A chapter; `anchor` is the id it needs where no words of the transcript have it."""

    title: str
    start: timedelta
    url: str | None
    anchor: str | None


@dataclass(frozen=True)
class CueView:
    """Spoken words; `anchor` is None where earlier ones start at the same time."""

    text: str
    start: timedelta
    anchor: str | None
    references: tuple[int, ...] = ()  # numbers of the references that are made here


@dataclass(frozen=True)
class ParagraphView:
    """Words of one speaker; a `chapter` that begins with them is a heading above."""

    speaker: str | None  # None where it is who spoke before
    chapter: str | None
    cues: tuple[CueView, ...]


@dataclass(frozen=True)
class EpisodeView:
    """What `episode.html` sees."""

    layout: Layout
    title: str
    number: int | None
    season: int | None
    type: str  # full, trailer, bonus
    date: datetime
    duration: timedelta | None
    summary: str
    artwork: str | None
    unpublished: bool
    explicit: bool
    player: PlayerView | None
    video: VideoView | None  # the video beside it
    people: tuple[PersonCard, ...]
    notes: Html
    chapters: tuple[ChapterView, ...]
    transcript: tuple[ParagraphView, ...]
    transcript_file: str | None  # address of the captions
    references: tuple[ReferenceView, ...]
    corrections: tuple[CorrectionView, ...]  # newest first
    topics: tuple[TopicCard, ...]
    links: tuple[Label, ...]
    share: tuple[Label, ...]
    older: EpisodeCard | None
    newer: EpisodeCard | None


def episode(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every episode."""
    for one in catalogue.episodes:
        yield Page(urls.episode(one.slug), "episode.html", _view(catalogue, one))


def _view(catalogue: Catalogue, one: Episode) -> EpisodeView:
    address = urls.episode(one.slug)
    older, newer = catalogue.older(one), catalogue.newer(one)
    show = catalogue.show
    chapters = tuple(_chapters(one))
    words = [cue.start for cue in one.transcript.cues] if one.transcript else []
    moments = Moments(words, [chapter.start for chapter in chapters])
    data = episode_data(catalogue, one, summary(one))
    return EpisodeView(
        layout=layout(catalogue, address, one.title, summary(one), one.artwork, data=data),
        title=one.title,
        number=one.number,
        season=one.season,
        type=one.type.value,
        date=one.date,
        duration=one.duration,
        summary=summary(one),
        artwork=urls.medium(one.artwork or show.artwork),
        unpublished=one.slug in catalogue.unpublished,
        explicit=show.explicit if one.explicit is None else one.explicit,
        player=player(one),
        video=video(one),
        people=tuple(person_card(entry, credit.role) for credit, entry in catalogue.people_of(one)),
        notes=prose(one.body.html, address, level=3),
        chapters=chapters,
        transcript=tuple(_transcript(one)),
        transcript_file=urls.transcript(one.slug) if one.transcript else None,
        references=tuple(references(one.references, moments)),
        corrections=tuple(corrected(one, address, moments)),
        topics=tuple(topic_card(entry) for entry in catalogue.topics_of(one)),
        links=tuple(Label(link.name, link.url) for link in one.links),
        share=share(one.title, urls.absolute(show.url, address)),
        older=episode_card(catalogue, older) if older else None,
        newer=episode_card(catalogue, newer) if newer else None,
    )


def _chapters(one: Episode) -> Iterator[ChapterView]:
    taken: set[str] = set()
    for cue in one.transcript.cues if one.transcript else ():
        _anchor(cue.start, taken)
    for chapter in one.chapters:
        anchor = _anchor(chapter.start, taken)
        yield ChapterView(chapter.title, chapter.start, chapter.url, anchor)


def _transcript(one: Episode) -> Iterator[ParagraphView]:
    """The cues as paragraphs: a new one for another speaker, and where a chapter begins."""
    cues = one.transcript.cues if one.transcript else ()
    made = mentioned([cue.start for cue in cues], one.references)
    waiting = list(one.chapters)
    taken: set[str] = set()
    paragraph: list[CueView] = []
    speaker: str | None = None
    heading: tuple[str | None, str | None] = (None, None)
    for cue, numbers in zip(cues, made, strict=True):
        chapter = None
        while waiting and waiting[0].start <= cue.start:
            chapter = waiting.pop(0).title
        if chapter or cue.speaker != speaker:
            if paragraph:
                yield ParagraphView(*heading, tuple(paragraph))
            heading = (cue.speaker if cue.speaker != speaker else None, chapter)
            paragraph, speaker = [], cue.speaker
        paragraph.append(CueView(cue.text, cue.start, _anchor(cue.start, taken), numbers))
    if paragraph:
        yield ParagraphView(*heading, tuple(paragraph))


def _anchor(start: timedelta, taken: set[str]) -> str | None:
    """The id of a time in the recording; None where it is `taken`, and from now on it is."""
    anchor = f"t={timecode.seconds(start)}"
    if anchor in taken:
        return None
    taken.add(anchor)
    return anchor
