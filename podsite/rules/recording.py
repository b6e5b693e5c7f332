"""What an episode needs to be heard: a recording that the feed can carry, and sound times in it."""

from collections.abc import Iterator
from itertools import pairwise

from podsite import urls
from podsite.formats import timecode
from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem, Severity


def something_to_hear(podcast: Podcast) -> Iterator[Problem]:
    """An item without enclosure is none to a podcast app (Apple; Podcast Index drops it)."""
    for episode in podcast.episodes:
        if episode.audio is None and not episode.draft:
            message = (
                "this episode has no recording: it gets a page, but stays out of the feed;"
                " add  audio: FILE  when there is one"
            )
            yield problem(episode.source, (), "no-audio", message, Severity.WARNING)


def remote_recording_is_known(podcast: Podcast) -> Iterator[Problem]:
    """An enclosure has a length in bytes and a type (RSS 2.0; Apple)."""
    for episode in podcast.episodes:
        audio = episode.audio
        if audio and urls.enclosure(podcast.show.url, audio) is None:
            message = (
                "the feed must tell the length and type of a recording that is elsewhere; write"
                f"  audio: {{url: {audio.url}, length: BYTES, type: {audio.type or 'audio/mpeg'}}}"
            )
            yield problem(episode.source, ("audio",), "unmeasured", message)


def chapters_go_forward(podcast: Podcast) -> Iterator[Problem]:
    """Chapters start one after the other, within the recording (JSON Chapters 1.2)."""
    for episode in podcast.episodes:
        for place, (one, following) in enumerate(pairwise(episode.chapters)):
            if following.start <= one.start:
                message = (
                    f"chapter '{following.title}' starts at {timecode.clock(following.start)},"
                    f" not after '{one.title}'; put them in order of time"
                )
                where = ("chapters", place + 1, "start")
                yield problem(episode.source, where, "chapter-order", message)
        if episode.duration and episode.chapters and episode.chapters[-1].start > episode.duration:
            message = (
                f"chapter '{episode.chapters[-1].title}' starts after the recording's end"
                f" ({timecode.clock(episode.duration)}); mend its start"
            )
            where = ("chapters", len(episode.chapters) - 1, "start")
            yield problem(episode.source, where, "chapter-late", message)


def cues_go_forward(podcast: Podcast) -> Iterator[Problem]:
    """Cues of a transcript are in order and end after they start (W3C WebVTT)."""
    for episode in podcast.episodes:
        cues = episode.transcript.cues if episode.transcript else ()
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
