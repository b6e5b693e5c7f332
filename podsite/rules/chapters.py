"""Chapters that every player can jump to."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from podsite.formats import markdown, timecode
from podsite.formats.frontmatter import line_below, problem, warning
from podsite.model import Podcast
from podsite.problem import Problem, Severity

_FEWEST = 3
# A time at the beginning of a line of Markdown, behind whatever makes it bold or part of a list.
_WRITTEN = re.compile(r"(?m)^[\s>*_+-]*[\[(]?(\d{1,3}:\d{2}(?::\d{2})?)\b.*\S")
# The same where it is read, with words behind it, in whichever form people write it.
_STAMP = re.compile(r"[\[(]?((?:\d{1,2}:)?\d{1,3}:\d{2})(?:\.\d+)?[\])]?[\s:.|–—-]*\S")
_READABLE = re.compile(r"\(?(?:\d{1,2}:)?\d{1,2}:\d{2}\)?\s*[-–—:]?\s+\S")


def chapters_go_forward(podcast: Podcast) -> Iterator[Problem]:
    """Chapters start one after the other, within the recording (JSON Chapters 1.2).

    chapter-order: players show chapters in the order of the file and jump back and forth. Put them
    in order of time.
    chapter-late: the chapter starts after the recording's end; players drop it, or all of them.
    Mend its start, or look whether these are the chapters of another episode.
    """
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


def chapters_begin_at_zero(podcast: Podcast) -> Iterator[Problem]:
    """The first chapter starts with the recording (Apple, chapters; Spotify; YouTube).

    chapter-first: Spotify and YouTube take no chapters where the first one does not start at 0:00;
    other players show none while the beginning plays. Add one that starts at 0.
    """
    for episode in podcast.episodes:
        if episode.chapters and min(one.start for one in episode.chapters) > timedelta():
            message = "the first chapter does not start at 0, so Spotify takes none; add one"
            yield warning(episode.source, ("chapters", 0, "start"), "chapter-first", message)


def chapters_are_enough(podcast: Podcast) -> Iterator[Problem]:
    """There are at least three chapters, or none (Apple, chapters; Spotify; YouTube).

    chapter-few: Apple, Spotify and YouTube pass over fewer than three. Add some (about six an hour
    are usual), or take them out.
    """
    for episode in podcast.episodes:
        if 0 < len(episode.chapters) < _FEWEST:
            message = f"Apple and Spotify take no fewer than {_FEWEST} chapters; add some"
            yield warning(episode.source, ("chapters",), "chapter-few", message)


def times_in_notes_can_be_read(podcast: Podcast) -> Iterator[Problem]:
    """Times in show notes become chapters where they have the usual form (Apple; Spotify; YouTube).

    times-in-notes: the notes hold a list of times that apps would show as chapters if the first
    were 0:00, each later than the one before, at least three, and each at the beginning of a
    paragraph or list item, as in  12:34 Why we dream . Better still, move them to  chapters:  in
    the front matter: then the page, the feed and the recording get them, and apps that read no
    notes too.
    """
    for episode in podcast.episodes:
        written = _WRITTEN.findall(episode.body.markdown)
        if episode.chapters or len(written) < 2:
            continue
        rows = markdown.plain(episode.body.html).split("\n")
        wrong = _wrong([row for row in rows if _STAMP.match(row)], len(written))
        if wrong:
            message = f"apps cannot read these times as chapters: {wrong}; move them to  chapters:"
            place = line_below(episode.source.matter, episode.body.markdown, written[0])
            file = episode.source.file
            yield Problem("times-in-notes", message, file, place, Severity.WARNING)


def _wrong(rows: list[str], written: int) -> str | None:
    if len(rows) < written:
        return "without empty lines between them they run together into one paragraph"
    odd = next((row for row in rows if not _READABLE.match(row)), None)
    if odd:
        return f"'{odd:.30}' has not the form  12:34 Title"
    stamps = (found[1] for row in rows if (found := _STAMP.match(row)))
    times = [timecode.parsed(stamp) or timedelta() for stamp in stamps]
    if times[0]:
        return "the first is not 0:00"
    if any(one >= other for one, other in pairwise(times)):
        return "they do not go forward"
    return None if len(times) >= _FEWEST else "they are fewer than three"
