"""When something comes: how often episodes do, and broadcasts."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem

_FREQUENCIES = "SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY"
_PARTS = (
    "UNTIL|COUNT|INTERVAL|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS)"
)
_RULE = re.compile(rf"(?:RRULE:)?FREQ=(?:{_FREQUENCIES})(?:;(?:{_PARTS})=[\w,+-]+)*")
_STATUS = ("pending", "live", "ended")


def frequency_can_be_reckoned(podcast: Podcast) -> Iterator[Problem]:
    """How often an episode comes is a recurrence rule (RFC 5545; podcast namespace,
    updateFrequency).

    frequency-rule: apps cannot reckon with it. It begins with FREQ, as in  FREQ=WEEKLY  or
    FREQ=MONTHLY;BYDAY=1MO  (every first Monday).
    frequency-start: the rule counts episodes and does not say from when on. Add  start
    """
    often = podcast.show.update_frequency
    source, here = podcast.show.source, ("update_frequency",)
    if often and often.rule and not _RULE.fullmatch(often.rule):
        message = f"'{often.rule}' is no rule; write it as  FREQ=WEEKLY  or  FREQ=MONTHLY;BYDAY=1MO"
        yield problem(source, (*here, "rule"), "frequency-rule", message)
    if often and "COUNT=" in (often.rule or "") and not often.start:
        message = "the rule counts, but from when on? add  start: 2026-11-22"
        yield problem(source, (*here, "rule"), "frequency-start", message)


def broadcasts_take_place(podcast: Podcast) -> Iterator[Problem]:
    """A broadcast is pending, live or ended, and ends after its start (podcast namespace,
    liveItem).

    live-status: apps know no other word, and notify nobody.
    live-times: apps show a broadcast that ends before it starts as over. Mend  start  or  end
    live-type: the stream's media type tells apps how to play it, and this is none. It is written as
    in  audio/mpeg  or  application/x-mpegURL
    """
    show = podcast.show
    for place, live in enumerate(show.live):
        here = ("live", place)
        if live.status not in _STATUS:
            message = f"a broadcast is {', '.join(_STATUS)}, not '{live.status}'; mend it"
            yield problem(show.source, (*here, "status"), "live-status", message)
        if live.end and live.end <= live.start:
            message = "this broadcast ends before it starts; mend one of the two"
            yield problem(show.source, (*here, "end"), "live-times", message)
        if not re.fullmatch(r"(audio|video|application)/[\w.+-]+", live.type):
            message = f"'{live.type}' is no media type; write it as  audio/mpeg"
            yield problem(show.source, (*here, "type"), "live-type", message)
