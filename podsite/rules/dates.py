"""Dates that put episodes in the order that was meant."""

from collections.abc import Iterator
from datetime import datetime

from podsite.formats.frontmatter import warning
from podsite.model import Episode, Podcast
from podsite.problem import Problem

_FIRST, _LAST = 1995, 2100  # sound on the web began with the one; the other is a slip of a digit


def dates_are_of_our_time(podcast: Podcast) -> Iterator[Problem]:
    """An episode's date is when it is published (RSS 2.0, pubDate).

    odd-date: apps sort by it, so that an episode of 1926 goes to the end of every list and one of
    2226 is never published. Mend the year; when the recording was made belongs into the notes.
    """
    for episode in podcast.episodes:
        if not _FIRST <= episode.date.year <= _LAST:
            message = f"was this really published in {episode.date.year}? mend the year"
            yield warning(episode.source, ("date",), "odd-date", message)


def one_episode_at_a_time(podcast: Podcast) -> Iterator[Problem]:
    """No two episodes have the very same date and time (feed practice: AntennaPod; Google).

    same-moment: apps sort by date alone and put the two in an order of their own. Give each a time,
    as in  date: 2026-11-22 18:30
    """
    seen: dict[datetime, Episode] = {}
    for episode in podcast.episodes:
        first = episode if episode.draft else seen.setdefault(episode.date, episode)
        if first is not episode:
            message = (
                f"{first.source.file} has the same date and time, so apps choose which comes first;"
                f" write  date: {episode.date:%Y-%m-%d} 18:30  or another time"
            )
            yield warning(episode.source, ("date",), "same-moment", message)
