"""The transcript on an episode's page: paragraphs, each word of them a way to where it is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from podsite import urls
from podsite.formats import transcripts
from podsite.formats.seeking import anchor
from podsite.formats.transcripts.paragraphs import paragraphs
from podsite.model import Cue, Episode
from podsite.pages.layout import Label
from podsite.pages.moments import mentioned
from podsite.relate import Catalogue
from podsite.relate.speakers import Voice, voices


@dataclass(frozen=True)
class CueView:
    """Spoken words; `anchor` is None where earlier ones start at the same time.

    `start` is None in a transcript without times.
    """

    text: str
    start: timedelta | None
    anchor: str | None
    references: tuple[int, ...] = ()  # numbers of the references that are made here


@dataclass(frozen=True)
class SpeakerView:
    """Who speaks; `address` is that of the person's page, if there is one."""

    name: str
    address: str | None


@dataclass(frozen=True)
class ParagraphView:
    """Words of one speaker; a `chapter` that begins with them is a heading above."""

    speaker: SpeakerView | None  # None where it is who spoke before
    chapter: str | None
    cues: tuple[CueView, ...]


def transcript(catalogue: Catalogue, one: Episode) -> Iterator[ParagraphView]:
    """What is said in an episode: a new paragraph for a speaker, a pause, a chapter."""
    said = one.transcript
    if said is None:
        return
    known = {name: _speaker(voice) for name, voice in voices(catalogue, one).items()}
    made = iter(mentioned([cue.start for cue in said.cues], one.references))
    taken: set[str] = set()
    for part in paragraphs(said.cues, one.listed):
        cues = tuple(
            CueView(cue.text, cue.start, anchor(cue.start, taken), next(made)) for cue in part.cues
        )
        yield ParagraphView(known[part.speaker] if part.speaker else None, part.chapter, cues)
    before: str | None = None
    for utterance in said.spoken:
        name = utterance.speaker if utterance.speaker != before else None
        before = utterance.speaker
        words = CueView(utterance.text, None, None)
        yield ParagraphView(known[name] if name else None, None, (words,))


def downloads(catalogue: Catalogue, one: Episode) -> tuple[Label, ...]:
    """The files of an episode's transcript, called by what each is for."""
    say = catalogue.language.say
    names = {
        "vtt": say("Captions (WebVTT)"),
        "srt": say("Captions (SRT)"),
        "json": say("Data (JSON)"),
        "txt": say("Text"),
    }
    return tuple(
        Label(names[suffix], urls.transcript(one.slug, suffix))
        for suffix in (transcripts.written(one.transcript) if one.transcript else ())
    )


def cues_of(one: Episode) -> tuple[Cue, ...]:
    """An episode's cues; none where it has no transcript, or one without times."""
    return one.transcript.cues if one.transcript else ()


def _speaker(voice: Voice) -> SpeakerView:
    return SpeakerView(voice.name, urls.person(voice.person.slug) if voice.person else None)
