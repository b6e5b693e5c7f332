"""Transcripts that can be shown as captions while the recording plays."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from podsite.formats import timecode
from podsite.formats.frontmatter import problem, warning
from podsite.model import Cue, Episode, Podcast
from podsite.problem import Problem

_LONGEST = 5 * 65  # characters: five lines of captions
_LATE = timedelta(seconds=3)  # captions may stand a little longer than the sound


def cues_go_forward(podcast: Podcast) -> Iterator[Problem]:
    """Cues of a transcript are in order and end after they start (W3C WebVTT).

    cue-order: players look for the words of a moment from the last place on, and show none after a
    cue that lies before it. Sort the file by time.
    """
    for episode, cues in _cues(podcast):
        late = next(
            (one for one, after in pairwise(cues) if after.start < one.start),
            None,
        ) or next((one for one in cues if one.end <= one.start), None)
        if late and episode.transcript:
            message = (
                f"the transcript is out of order at {timecode.precise(late.start)}"
                f" ('{late.text[:30]}…'); sort {episode.transcript.file.name} by time"
            )
            yield problem(episode.source, ("transcript",), "cue-order", message)


def transcripts_have_words(podcast: Podcast) -> Iterator[Problem]:
    """A transcript has cues (podcast namespace, tag transcript).

    cue-none: the file is read and holds no words, so that apps offer a transcript that is empty.
    Look whether it is the right file.
    """
    for episode, cues in _cues(podcast):
        if episode.transcript and not cues:
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

    cue-long: lines are wrapped at 65 characters when they are written, and a cue of more than five
    such lines fills a phone's screen or is cut. Have the program that made it end a cue with every
    sentence.
    """
    for episode, cues in _cues(podcast):
        long = [cue for cue in cues if len(cue.text) > _LONGEST]
        if long:
            message = (
                f"{len(long)} of {len(cues)} cues are longer than five lines, the first at"
                f" {timecode.clock(long[0].start)}; let each hold a sentence"
            )
            yield warning(episode.source, ("transcript",), "cue-long", message)


def _cues(podcast: Podcast) -> Iterator[tuple[Episode, tuple[Cue, ...]]]:
    for episode in podcast.episodes:
        yield episode, episode.transcript.cues if episode.transcript else ()
