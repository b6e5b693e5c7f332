"""What stands beside an episode's text: its recordings measured, its other files read.

Where chapters come from, if from several places, is decided here alone.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import PurePosixPath
from typing import TypeVar

from podsite.folder import Folder
from podsite.formats import chapters, markdown, transcripts, videos
from podsite.formats.chapters import notes
from podsite.formats.frontmatter import problem
from podsite.formats.tags import artwork, reading
from podsite.formats.tags.tagged import Inside, UnreadableTagsError
from podsite.model import Chapter, Episode, Media, Show, Source, Transcript
from podsite.problem import Problem, Severity

T = TypeVar("T")
_MOST = 20  # lines of one file that are told to be wrong
_LARGEST_TRANSCRIPT = 20_000_000  # bytes; every word of many hours with its times


def settled(folder: Folder, episode: Episode) -> Episode:
    """The episode with its media measured, its recording unpacked, chapters and transcript read."""
    audio = folder.recording(episode, "audio", episode.audio)
    video = _video(folder, episode)
    # What the duration is measured of: as in Episode.recording.
    name, recording = ("audio", audio) if audio else ("video", video)
    inside = _inside(folder, episode, name, recording)
    duration = episode.duration or _duration(folder, episode, name, recording)
    measured = replace(
        episode,
        audio=audio,
        video=video,
        duration=duration,
        artwork=_artwork(folder, episode, recording, inside),
        thumbnail=folder.picture(episode, "thumbnail", episode.thumbnail),
        alternate=found(folder.alternate(episode, form) for form in episode.alternate),
        images=found(folder.image(episode, picture) for picture in episode.images),
        transcript=_transcript(folder, episode, duration),
        corrections=tuple(
            replace(one, body=markdown.unnamed(markdown.notes(one.text)))
            for one in episode.corrections
        ),
    )
    return _divided(folder, measured, inside)


def found(some: Iterable[T | None]) -> tuple[T, ...]:
    """Those that are there."""
    return tuple(one for one in some if one is not None)


def _inside(folder: Folder, episode: Episode, name: str, recording: Media | None) -> Inside:
    """What stands in the recording, where the episode leaves chapters or artwork to it."""
    file = recording.file if recording else None
    if file is None or file not in folder.durations:  # what is wrong with it as a whole is told
        return Inside()
    if (episode.chapters or episode.chapters_file) and episode.artwork:
        return Inside()
    try:
        with (folder.path / file).open("rb") as opened:
            return reading.inside(opened)
    except UnreadableTagsError as error:
        message = f"'{file.name}' {error}; save it again, or give chapters and artwork here"
        warning = problem(episode.source, (name,), "damaged-tags", message, Severity.WARNING)
        folder.problems.append(warning)
        return Inside()


def distinct(folder: Folder, show: Show, episodes: tuple[Episode, ...]) -> tuple[Episode, ...]:
    """The episodes, without the artwork in a recording where that is the show's, byte by byte."""
    file = show.artwork.file if show.artwork else None
    parts = [one.artwork.part for one in episodes if one.artwork]
    if file is None or not any(parts):
        return episodes
    own = artwork.mark((folder.path / file).read_bytes())
    return tuple(
        replace(one, artwork=None) if part and own in part.name else one
        for one, part in ((one, one.artwork and one.artwork.part) for one in episodes)
    )


def _artwork(
    folder: Folder, episode: Episode, recording: Media | None, inside: Inside
) -> Media | None:
    """The episode's own picture, or else the one in its recording, if directories would take it."""
    if episode.artwork is None and inside.artwork and recording and recording.file:
        return artwork.medium(recording.file, inside.artwork)
    return folder.picture(episode, "artwork", episode.artwork)


def _video(folder: Folder, episode: Episode) -> Media | None:
    """The video measured; one on a site that plays it has no type, for nobody else can play it."""
    said = episode.video
    if said and videos.video_of(said):
        return Media(url=said.url)
    return folder.video(episode, "video", said)


def _duration(
    folder: Folder, episode: Episode, name: str, recording: Media | None
) -> timedelta | None:
    file = recording.file if recording else None
    if file is None or file not in folder.durations:
        return None
    duration = folder.durations[file]
    if duration is None:
        message = (
            f"'{file.name}' does not say how long it lasts, so it may be damaged;"
            " listen to it, save it again, or give  duration: 1:02:03"
        )
        warning = problem(episode.source, (name,), "no-duration", message, Severity.WARNING)
        folder.problems.append(warning)
    return duration


def _transcript(folder: Folder, episode: Episode, duration: timedelta | None) -> Transcript | None:
    said = episode.transcript
    file = folder.found(episode.source, ("transcript",), str(said.file)) if said else None
    if file == episode.source.file:
        message = f"'{file.name}' is the episode itself; name the file of its transcript"
        folder.problems.append(problem(episode.source, ("transcript",), "unreadable", message))
        return None
    text = folder.text(file, _LARGEST_TRANSCRIPT) if file else None
    if file is None or text is None:
        return None
    try:
        return transcripts.read(text, file, duration)
    except transcripts.UnreadableTranscriptError as error:
        message = f"'{file.name}' {error}"
        folder.problems.append(Problem("unreadable", message, file, error.line))
        return None


def _divided(folder: Folder, episode: Episode, inside: Inside) -> Episode:
    """The measured episode with the chapters of the first place that has any."""
    for place in _PLACES:
        found = place(folder, episode, inside)
        if found is None:
            continue
        file, parts = found
        # Pictures are named from the file that names them.
        at = replace(episode, source=Source(file)) if file else episode
        pictured = (replace(one, image=folder.picture(at, "chapters", one.image)) for one in parts)
        return replace(episode, chapters=tuple(pictured), chapters_file=file)
    return episode


# Chapters, and the file that they were read from if not from front matter.
_Found = tuple[PurePosixPath | None, tuple[Chapter, ...]]


def _said(_folder: Folder, episode: Episode, _inside: Inside) -> _Found | None:
    return (None, episode.chapters) if episode.chapters else None


def _filed(folder: Folder, episode: Episode, _inside: Inside) -> _Found | None:
    """The chapters of the file that front matter names, none where it cannot be read."""
    if episode.chapters_file is None:
        return None
    file = folder.found(episode.source, ("chapters",), str(episode.chapters_file))
    text = folder.text(file) if file else None
    if file is None or text is None:
        return None, ()
    reading = chapters.read(text)
    for fault in reading.faults[:_MOST]:
        folder.problems.append(Problem("unreadable-chapters", fault.message, file, fault.line))
    if rest := len(reading.faults[_MOST:]):
        message = f"{rest} more lines of this file cannot be read; is it one of chapters?"
        folder.problems.append(Problem("unreadable-chapters", message, file))
    return file, reading.chapters


def _recorded(_folder: Folder, episode: Episode, inside: Inside) -> _Found | None:
    recording = episode.recording
    return (recording.file, inside.chapters) if recording and inside.chapters else None


def _noted(_folder: Folder, episode: Episode, _inside: Inside) -> _Found | None:
    """The times in the show notes, where they make a list."""
    found = notes.chapters(episode.body.html, episode.duration).chapters
    return (episode.source.file, found) if found else None


# Where chapters are looked for, in this order.
_PLACES: tuple[Callable[[Folder, Episode, Inside], _Found | None], ...] = (
    _said,
    _filed,
    _recorded,
    _noted,
)
