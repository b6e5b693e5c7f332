"""The first stage: a show's folder becomes a Podcast. Nothing is left out and nothing is judged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta, tzinfo
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar
from urllib.parse import unquote

from podsite import urls
from podsite.folder import Folder
from podsite.formats import captions, markdown, media
from podsite.formats.fields import Reader
from podsite.formats.frontmatter import UnreadableError, problem, split
from podsite.model import (
    Episode,
    Leaflet,
    Media,
    Notes,
    Person,
    Podcast,
    Show,
    Source,
    Topic,
    Transcript,
    Written,
)
from podsite.problem import Problem, ProblemError, Severity

W = TypeVar("W", bound=Written)
SHOW = PurePosixPath("show.md")


def read(path: Path) -> tuple[Podcast | None, tuple[Problem, ...]]:
    """The show in the folder `path`, and every problem of every file.

    None where show.md itself cannot be read. Raises ProblemError where there is no show.
    """
    if not (path / SHOW).is_file():
        raise ProblemError(
            Problem(
                "no-show",
                f"there is no show.md in {path}; name the show's folder with --show,"
                " or make a new show with  podsite init DIR",
            )
        )
    folder = Folder(path)
    show = _one(folder, SHOW, Show, UTC)
    zone = show.timezone if show else UTC
    episodes = tuple(_settled(folder, one) for one in _all(folder, "episodes", Episode, zone))
    people = tuple(
        replace(one, portrait=folder.picture(one, "portrait", one.portrait))
        for one in _all(folder, "people", Person, zone)
    )
    topics = tuple(_all(folder, "topics", Topic, zone))
    leaflets = tuple(_all(folder, "pages", Leaflet, zone))
    if show is None:
        return None, tuple(folder.problems)
    show = replace(show, artwork=folder.picture(show, "artwork", show.artwork))
    podcast = Podcast(
        show=show,
        episodes=episodes,
        people=people,
        topics=topics,
        leaflets=leaflets,
        unread=frozenset(folder.unread),
    )
    return podcast, tuple(folder.problems)


def _all(folder: Folder, home: str, kind: type[W], zone: tzinfo) -> Iterator[W]:
    for file in folder.written(home):
        name = file.parent.name if file.name == "index.md" else file.stem
        one = _one(folder, file, kind, zone, slug=urls.slug(name))
        if one is not None:
            yield one


def _one(folder: Folder, file: PurePosixPath, kind: type[W], zone: tzinfo, **more: Any) -> W | None:
    """One file's front matter and body as a `kind`; None, and problems, where it is unreadable."""
    text = folder.text(file)
    if text is None:
        return None
    try:
        matter = split(text)
    except UnreadableError as error:
        folder.problems.append(Problem("unreadable", str(error), file, error.line))
        folder.unread.add(file)
        return None
    source = Source(file, matter.text)
    reader = Reader(source, zone)
    body = _resolved(folder, source, markdown.notes(matter.body))
    one = reader.record(kind, matter.values, (), source=source, body=body, **more)
    folder.problems.extend(reader.problems)
    if one is None:
        folder.unread.add(file)
    return one


def _settled(folder: Folder, episode: Episode) -> Episode:
    """The episode with its media measured and its transcript read."""
    audio = folder.medium(episode, "audio", episode.audio)
    return replace(
        episode,
        audio=audio,
        duration=episode.duration or _duration(folder, episode, audio),
        artwork=folder.picture(episode, "artwork", episode.artwork),
        transcript=_transcript(folder, episode),
    )


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
    text = folder.text(file) if file else None
    if file is None or text is None:
        return None
    try:
        return Transcript(file=file, cues=captions.cues(text))
    except captions.UnreadableCaptionsError as error:
        message = f"'{file.name}' {error}"
        folder.problems.append(problem(episode.source, ("transcript",), "unreadable", message))
        return None


def _resolved(folder: Folder, source: Source, notes: Notes) -> Notes:
    """The notes with the files that they show or link to at the addresses they will have."""

    def target(address: str) -> str:
        if address.startswith(("/", "#", "?")) or ":" in address.partition("/")[0]:
            return address
        file = folder.found(source, (), unquote(address))
        return urls.media(file) if file else address

    if all(address.startswith(("http", "#")) for address in markdown.addresses(notes.html)):
        return notes
    return replace(notes, html=markdown.linked(notes.html, target))
