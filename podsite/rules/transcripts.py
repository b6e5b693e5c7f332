"""Transcripts that can be shown as captions while the recording plays."""

from collections.abc import Iterator
from datetime import timedelta

from podsite.formats import timecode
from podsite.formats.frontmatter import warning
from podsite.model import Cue, Episode, Podcast
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.relate.speakers import label, unknown

_LONGEST = 5 * 65  # characters: five lines of captions
_LATE = timedelta(seconds=3)  # captions may stand a little longer than the sound


def cues_are_in_order(podcast: Podcast) -> Iterator[Problem]:
    """Cues stand in order, each with words and with times of its own (W3C WebVTT).

    cue-mended: players look for the words of a moment from the last place on, and lose their way
    where a cue lies before it, lasts no time or covers the next. It is mended in all that is
    written, and your file stays as it is. Look at the place that is named: a few slips are usual; a
    great many show that the file is damaged or another one.
    """
    for episode in podcast.episodes:
        said = episode.transcript
        for one in said.mended if said else ():
            cues = "cue" if one.count == 1 else "cues"
            message = (
                f"the transcript has {one.count} {cues} {one.what}, the first at"
                f" {timecode.clock(one.first)}: {one.done}; look whether that is right"
            )
            yield warning(episode.source, ("transcript",), "cue-mended", message)


def transcripts_have_words(podcast: Podcast) -> Iterator[Problem]:
    """A transcript has words (podcast namespace, tag transcript).

    cue-none: the file is read and holds no words, so that apps offer a transcript that is empty.
    Look whether it is the right file.
    """
    for episode, cues in _cues(podcast):
        if episode.transcript and not cues and not episode.transcript.spoken:
            message = f"{episode.transcript.file.name} holds no words; is it the right file?"
            yield warning(episode.source, ("transcript",), "cue-none", message)


def cues_end_with_the_recording(podcast: Podcast) -> Iterator[Problem]:
    """A transcript is as long as its recording (podcast namespace, tag transcript).

    cue-late: the transcript goes on after the recording's end, so it was probably made from another
    cut, and its words stand beside the wrong sound. Make it again from this recording.
    """
    for episode, cues in _cues(podcast):
        end = max((cue.end for cue in cues), default=timedelta())
        if episode.duration and end > episode.duration + _LATE:
            message = (
                f"the transcript ends at {timecode.clock(end)}, and the recording at"
                f" {timecode.clock(episode.duration)}; is it of another cut?"
            )
            yield warning(episode.source, ("transcript",), "cue-late", message)


def cues_fit_a_screen(podcast: Podcast) -> Iterator[Problem]:
    """A cue is a few lines of at most 65 characters (podcast namespace, tag transcript).

    cue-long: a cue of more than five lines fills a phone's screen, so captions show it in parts.
    Nobody knows when each part is said, so its time is shared out by length and captions run ahead
    of the voice or behind it. Have the program that made the transcript end a cue with every
    sentence.
    """
    for episode, cues in _cues(podcast):
        long = [cue for cue in cues if len(cue.text) > _LONGEST]
        if long:
            message = (
                f"{len(long)} of {len(cues)} cues are longer than five lines, the first at"
                f" {timecode.clock(long[0].start)}, so when their parts are said is a guess;"
                " let each hold a sentence"
            )
            yield warning(episode.source, ("transcript",), "cue-long", message)


def speakers_have_names(catalogue: Catalogue, _: Site) -> Iterator[Problem]:
    """Speakers of a transcript have the names of people (podcast namespace, transcripts).

    speaker-label: the program that wrote the transcript told voices apart and knows no names, so
    that readers see "Speaker A". Say under  speakers:  whom each label means.
    """
    for episode in catalogue.episodes:
        labels = unknown(catalogue, episode)
        if labels:
            which = " and ".join(f"'{one}'" for one in labels)
            are = "is nobody's name" if len(labels) == 1 else "are nobody's names"
            pairs = ", ".join(f"{label(one)}: …" for one in labels)
            message = f"{which} {are}; add  speakers: {{{pairs}}}"
            yield warning(episode.source, ("transcript",), "speaker-label", message)


def _cues(podcast: Podcast) -> Iterator[tuple[Episode, tuple[Cue, ...]]]:
    for episode in podcast.episodes:
        yield episode, episode.transcript.cues if episode.transcript else ()
