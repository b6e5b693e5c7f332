"""Soundbites that apps can play."""

from collections.abc import Iterator

from podsite.formats import timecode
from podsite.formats.frontmatter import problem, warning
from podsite.model import Podcast
from podsite.problem import Problem

_SHORTEST, _LONGEST = 15, 120


def soundbites_are_short(podcast: Podcast) -> Iterator[Problem]:
    """A soundbite lasts 15 to 120 seconds (podcast namespace, tag soundbite).

    soundbite-length: apps play soundbites one after the other as a trailer, and leave out what is
    shorter than 15 seconds or longer than two minutes. Mend its start or duration.
    """
    for episode in podcast.episodes:
        for place, bite in enumerate(episode.soundbites):
            seconds = bite.duration.total_seconds()
            if not _SHORTEST <= seconds <= _LONGEST:
                message = (
                    f"this lasts {seconds:g} seconds, and apps play {_SHORTEST} to {_LONGEST};"
                    " mend it"
                )
                where = ("soundbites", place, "duration")
                yield warning(episode.source, where, "soundbite-length", message)


def soundbites_are_of_the_recording(podcast: Podcast) -> Iterator[Problem]:
    """A soundbite lies within the recording (podcast namespace, tag soundbite).

    soundbite-late: it begins or goes on after the recording's end, so apps play silence or nothing.
    Mend its start or duration.
    """
    for episode in podcast.episodes:
        for place, bite in enumerate(episode.soundbites):
            if episode.duration and bite.start + bite.duration > episode.duration:
                message = (
                    f"this ends at {timecode.clock(bite.start + bite.duration)}, and the recording"
                    f" at {timecode.clock(episode.duration)}; mend it"
                )
                where = ("soundbites", place, "start")
                yield problem(episode.source, where, "soundbite-late", message)
