"""An episode's page: to listen, to read, to go on from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from podsite import urls
from podsite.formats import videos
from podsite.formats.seeking import anchor, sought
from podsite.model import Episode, Html
from podsite.output import Page
from podsite.pages import properties
from podsite.pages.cards import (
    EpisodeCard,
    PersonCard,
    TopicCard,
    episode_card,
    person_card,
    summary,
    topic_card,
)
from podsite.pages.chapters import ChapterView, chapters
from podsite.pages.corrections import CorrectionView, corrected
from podsite.pages.embed import Elsewhere, elsewhere
from podsite.pages.episode_data import episode_data
from podsite.pages.layout import Label, Layout, layout
from podsite.pages.moments import Moments
from podsite.pages.pictures import PictureView, picture
from podsite.pages.player import PlayerView, player
from podsite.pages.previews import preview
from podsite.pages.prose import prose
from podsite.pages.references import ReferenceView, references
from podsite.pages.related import PartView, RelatedView, parts, related
from podsite.pages.share import share
from podsite.pages.transcript import ParagraphView, cues_of, downloads, transcript
from podsite.pages.videos import VideoView, video
from podsite.relate import Catalogue


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
    artwork: PictureView | None
    unpublished: bool
    explicit: bool
    player: PlayerView | None
    video: VideoView | None  # the video beside it
    people: tuple[PersonCard, ...]
    notes: Html
    chapters: tuple[ChapterView, ...]
    transcript: tuple[ParagraphView, ...]
    transcript_file: str | None  # address of the captions
    transcript_files: tuple[Label, ...]  # the forms to download
    references: tuple[ReferenceView, ...]
    corrections: tuple[CorrectionView, ...]  # newest first
    topics: tuple[TopicCard, ...]
    links: tuple[Label, ...]
    share: tuple[Label, ...]
    elsewhere: Elsewhere | None  # how other people's pages show it
    part: PartView | None  # where it is one of a series
    related: tuple[RelatedView, ...]
    older: EpisodeCard | None
    newer: EpisodeCard | None


def episode(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every episode."""
    series, alike = parts(catalogue), related(catalogue)
    for one in catalogue.episodes:
        view = _view(catalogue, one, series.get(one.slug), alike[one.slug])
        yield Page(urls.episode(one.slug), "episode.html", view)


def _view(
    catalogue: Catalogue,
    one: Episode,
    part: PartView | None,
    alike: tuple[RelatedView, ...],
) -> EpisodeView:
    address = urls.episode(one.slug)
    older, newer = catalogue.older(one), catalogue.newer(one)
    show = catalogue.show
    # Words of the transcript have the ids of their times; chapters, notes, and what else points to
    # times, those that are left.
    words = [cue.start for cue in cues_of(one)]
    taken: set[str] = set()
    for time in words:
        anchor(time, taken)
    parts = tuple(chapters(one, taken))
    playing, shown, notes = player(one), video(one), prose(one.body.html, address, level=3)
    notes = sought(notes, one.duration, taken) if playing or shown else notes
    moments = Moments(words, names=taken)
    host = videos.player_host(one.video)
    return EpisodeView(
        layout=layout(
            catalogue,
            address,
            one.title,
            summary(one),
            one.artwork,
            told=episode_data(catalogue, one, summary(one)),
            preview=preview(show, one, one.artwork),
            properties=properties.of_episode(catalogue, one),
            frames=(host,) if host else (),
        ),
        title=one.title,
        number=one.number,
        season=one.season,
        type=one.type.value,
        date=one.date,
        duration=one.duration,
        summary=summary(one),
        artwork=picture(one.artwork, show.artwork),
        unpublished=one.slug in catalogue.unpublished,
        explicit=show.explicit if one.explicit is None else one.explicit,
        player=playing,
        video=shown,
        people=tuple(
            person_card(entry, credit.role, one.date.date())
            for credit, entry in catalogue.people_of(one)
        ),
        notes=notes,
        chapters=parts,
        transcript=tuple(transcript(catalogue, one)),
        transcript_file=urls.transcript(one.slug) if cues_of(one) else None,
        transcript_files=downloads(catalogue, one),
        references=tuple(references(one.references, moments)),
        corrections=tuple(corrected(one, address, moments)),
        topics=tuple(topic_card(entry) for entry in catalogue.topics_of(one)),
        links=tuple(Label(link.name, link.url) for link in one.links),
        share=share(one.title, urls.absolute(show.url, address), catalogue.language),
        elsewhere=elsewhere(catalogue, one),
        part=part,
        related=alike,
        older=episode_card(catalogue, older) if older else None,
        newer=episode_card(catalogue, newer) if newer else None,
    )
