"""What stands beside an episode's text: its recordings measured, its other files read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from podsite.folder import Folder
from podsite.formats import markdown, transcripts, videos
from podsite.formats.frontmatter import problem
from podsite.formats.tags import artwork, reading
from podsite.formats.tags.tagged import UnreadableTagsError
from podsite.model import Episode, Media, Show, Transcript
from podsite.problem import Problem, Severity

T = TypeVar("T")
_LARGEST_TRANSCRIPT = 20_000_000  # bytes; every word of many hours with its times


def settled(folder: Folder, episode: Episode) -> Episode:
    """The episode with its media measured, its recording unpacked and its transcript read."""
    audio = folder.recording(episode, "audio", episode.audio)
    video = _video(folder, episode)
    # What the duration is measured of: as in Episode.recording.
    name, recording = ("audio", audio) if audio else ("video", video)
    episode = _unpacked(folder, episode, name, recording)
    duration = episode.duration or _duration(folder, episode, name, recording)
    return replace(
        episode,
        audio=audio,
        video=video,
        duration=duration,
        artwork=_artwork(folder, episode),
        thumbnail=folder.picture(episode, "thumbnail", episode.thumbnail),
        alternate=found(folder.alternate(episode, form) for form in episode.alternate),
        images=found(folder.image(episode, picture) for picture in episode.images),
        transcript=_transcript(folder, episode, duration),
        corrections=tuple(
            replace(one, body=markdown.unnamed(markdown.notes(one.text)))
            for one in episode.corrections
        ),
    )


def found(some: Iterable[T | None]) -> tuple[T, ...]:
    """Those that are there."""
    return tuple(one for one in some if one is not None)


def _unpacked(folder: Folder, episode: Episode, name: str, recording: Media | None) -> Episode:
    """The episode with the chapters and the artwork in its recording, where it names no others."""
    chapters = not episode.chapters and not episode.chapters_file
    file = recording.file if recording else None
    if file is None or (not chapters and episode.artwork):
        return episode
    try:
        with (folder.path / file).open("rb") as opened:
            inside = reading.inside(opened)
    except UnreadableTagsError as error:
        message = f"'{file.name}' {error}; save it again, or give chapters and artwork here"
        warning = problem(episode.source, (name,), "damaged-tags", message, Severity.WARNING)
        folder.problems.append(warning)
        return episode
    if inside.chapters and chapters:
        episode = replace(episode, chapters=inside.chapters, chapters_file=file)
    if inside.artwork and episode.artwork is None:
        episode = replace(episode, artwork=artwork.medium(file, inside.artwork))
    return episode


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


def _artwork(folder: Folder, episode: Episode) -> Media | None:
    said = episode.artwork
    return said if said and said.part else folder.picture(episode, "artwork", said)


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
