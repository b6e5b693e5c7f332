"""Chapters that every player can jump to."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from podsite.formats import timecode
from podsite.formats.chapters import notes
from podsite.formats.frontmatter import line_below, problem, warning
from podsite.model import Episode, Podcast, Source
from podsite.problem import Problem, Severity

_FEWEST = 3


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
                yield problem(_source(episode), where, "chapter-order", message)
        end, last = episode.duration, episode.chapters[-1:]
        if end and last and last[0].start > end and not _noted(episode):
            message = (
                f"chapter '{last[0].title}' starts after the recording's end"
                f" ({timecode.clock(end)}); mend its start"
            )
            where = ("chapters", len(episode.chapters) - 1, "start")
            yield problem(_source(episode), where, "chapter-late", message)


def chapters_end_before_the_next(podcast: Podcast) -> Iterator[Problem]:
    """A chapter ends after it starts, before the next one starts (JSON Chapters 1.2).

    chapter-end: the chapter ends before it starts, or as it does, so that players show it never or
    for ever. Mend its end, or leave it out: a chapter lasts until the next one starts.
    chapter-overlap: the chapter goes on after the next one started, and players show one at a time.
    Mend its end, or leave it out.
    """
    for episode in podcast.episodes:
        for place, one in enumerate(episode.chapters):
            if one.end is not None and one.end <= one.start:
                message = (
                    f"chapter '{one.title}' ends at {timecode.clock(one.end)}, and starts at"
                    f" {timecode.clock(one.start)}; mend its end or leave it out"
                )
                yield problem(_source(episode), ("chapters", place, "end"), "chapter-end", message)
        for place, (one, following) in enumerate(pairwise(episode.chapters)):
            if one.end is not None and one.start < following.start < one.end:
                message = (
                    f"chapter '{one.title}' ends at {timecode.clock(one.end)}, after"
                    f" '{following.title}' starts; mend its end or leave it out"
                )
                where = ("chapters", place, "end")
                yield warning(_source(episode), where, "chapter-overlap", message)


def chapters_begin_at_zero(podcast: Podcast) -> Iterator[Problem]:
    """The first chapter starts with the recording (Apple, chapters; Spotify; YouTube).

    chapter-first: Spotify and YouTube take no chapters where the first one does not start at 0:00;
    other players show none while the beginning plays. Add one that starts at 0.
    """
    for episode in podcast.episodes:
        starts = [one.start for one in episode.listed]
        if starts and not _noted(episode) and min(starts) > timedelta():
            message = "the first chapter does not start at 0, so Spotify takes none; add one"
            where = ("chapters", 0, "start")
            yield warning(_source(episode), where, "chapter-first", message)


def chapters_are_enough(podcast: Podcast) -> Iterator[Problem]:
    """There are at least three chapters, or none (Apple, chapters; Spotify; YouTube).

    chapter-few: Apple, Spotify and YouTube pass over fewer than three. Add some (about six an hour
    are usual), or take them out.
    """
    for episode in podcast.episodes:
        if 0 < len(episode.listed) < _FEWEST and not _noted(episode):
            message = f"Apple and Spotify take no fewer than {_FEWEST} chapters; add some"
            yield warning(_source(episode), ("chapters",), "chapter-few", message)


def times_in_notes_go_forward(podcast: Podcast) -> Iterator[Problem]:
    """Times that list chapters in show notes go forward within the recording (Apple; Spotify).

    times-in-notes: notes list times, from which chapters are made for every app, and this one is
    left out: it is not later than the one above, or later than the recording's end. Often an hour
    is missing in front, as with 02:33 for 1:02:33. Where too many are like that, none are chapters;
    mend them, or write the list under  chapters:  in the front matter.
    """
    for episode in podcast.episodes:
        if episode.chapters and not _noted(episode):
            continue
        for one in notes.chapters(episode.body.html, episode.duration).misplaced:
            late = episode.duration is not None and one.start >= episode.duration
            why = "is after the recording's end" if late else "does not come after the one above"
            message = f"'{one.written} {one.title:.30}' {why}, so it is no chapter; mend its time"
            place = line_below(episode.source.matter, episode.body.markdown, one.written)
            file = episode.source.file
            yield Problem("times-in-notes", message, file, place, Severity.WARNING)


def _noted(episode: Episode) -> bool:
    """Whether its chapters are times in its notes: in order, and the feed adds the rest."""
    return episode.chapters_file == episode.source.file


def _source(episode: Episode) -> Source:
    """Where its chapters stand: in front matter, whose lines are known, or in another file."""
    return Source(episode.chapters_file) if episode.chapters_file else episode.source
