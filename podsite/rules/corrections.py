"""Corrections that tell when and what."""

from collections.abc import Iterator

from podsite.formats import timecode
from podsite.formats.frontmatter import problem, warning
from podsite.model import Podcast
from podsite.problem import Problem


def corrections_come_later(podcast: Podcast) -> Iterator[Problem]:
    """A correction is made after its episode was published (ICMJE, corrections).

    correction-early: its date lies before the episode's, so one of the two is wrong. What was put
    right before anyone heard it needs no correction.
    """
    for episode in podcast.episodes:
        for place, one in enumerate(episode.corrections):
            if one.date.date() < episode.date.date():
                message = (
                    f"this is dated {one.date:%Y-%m-%d}, before the episode"
                    f" ({episode.date:%Y-%m-%d}); mend one of the two"
                )
                where = ("corrections", place, "date")
                yield warning(episode.source, where, "correction-early", message)


def corrections_are_of_the_recording(podcast: Podcast) -> Iterator[Problem]:
    """What a correction puts right was said within the recording (design, 4: times).

    correction-late: the time lies after the recording's end, so that its link plays nothing. Mend
    it.
    """
    for episode in podcast.episodes:
        for place, one in enumerate(episode.corrections):
            if episode.duration and one.at is not None and one.at > episode.duration:
                message = (
                    f"this is at {timecode.clock(one.at)}, and the recording ends at"
                    f" {timecode.clock(episode.duration)}; mend the time"
                )
                where = ("corrections", place, "at")
                yield problem(episode.source, where, "correction-late", message)
