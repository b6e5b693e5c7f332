"""What stands beside an episode's text: its recordings measured, its other files read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from podsite.folder import Folder
from podsite.formats import captions, media
from podsite.formats.frontmatter import problem
from podsite.model import Episode, Media, Transcript
from podsite.problem import Severity

T = TypeVar("T")
_LARGEST_TRANSCRIPT = 20_000_000  # bytes; every word of many hours with its times


def settled(folder: Folder, episode: Episode) -> Episode:
    """The episode with its media measured and its transcript read."""
    audio = folder.recording(episode, "audio", episode.audio)
    return replace(
        episode,
        audio=audio,
        duration=episode.duration or _duration(folder, episode, audio),
        artwork=folder.picture(episode, "artwork", episode.artwork),
        thumbnail=folder.picture(episode, "thumbnail", episode.thumbnail),
        alternate=found(folder.alternate(episode, form) for form in episode.alternate),
        images=found(folder.image(episode, picture) for picture in episode.images),
        transcript=_transcript(folder, episode),
    )


def found(some: Iterable[T | None]) -> tuple[T, ...]:
    """Those that are there."""
    return tuple(one for one in some if one is not None)


def _duration(folder: Folder, episode: Episode, audio: Media | None) -> timedelta | None:
    if audio is None or audio.file is None:
        return None
    with (folder.path / audio.file).open("rb") as recording:
        duration = media.duration(recording, audio.file.name)
    if duration is None:
        message = (
            f"'{audio.file.name}' does not say how long it lasts, so it may be damaged;"
            " listen to it, save it again, or give  duration: 1:02:03"
        )
        warning = problem(episode.source, ("audio",), "no-duration", message, Severity.WARNING)
        folder.problems.append(warning)
    return duration


def _transcript(folder: Folder, episode: Episode) -> Transcript | None:
    said = episode.transcript
    file = folder.found(episode.source, ("transcript",), str(said.file)) if said else None
    text = folder.text(file, _LARGEST_TRANSCRIPT) if file else None
    if file is None or text is None:
        return None
    try:
        return Transcript(file=file, cues=captions.cues(text))
    except captions.UnreadableCaptionsError as error:
        message = f"'{file.name}' {error}"
        folder.problems.append(problem(episode.source, ("transcript",), "unreadable", message))
        return None
