"""Recordings and pictures, and what is known of a recording's inside."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Annotated

from podsite.model.said import Said, Url


@dataclass(frozen=True, kw_only=True)
class Media:
    """A recording or picture: a file of this show or the URL of one elsewhere.

    `length` in bytes and `type` are measured where the file is on this disk.
    """

    file: PurePosixPath | None = None
    url: Annotated[Url | None, Said("Where the file is", "url=")] = None
    length: Annotated[int | None, Said("Its size in bytes", "length=")] = None
    type: Annotated[str | None, Said("Its media type", "type=")] = None


@dataclass(frozen=True)
class Enclosure:
    """The recording as the feed carries it: absolute url, length in bytes, media type."""

    url: str
    length: int
    type: str


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A part of a recording, from `start` until the next one starts."""

    start: Annotated[timedelta, Said("When it starts: `1:02:03`, `12:34`, `75`", "startTime")]
    title: Annotated[str, Said("What it is about", "title")]
    url: Annotated[Url | None, Said("A page to open with it", "url")] = None


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Words spoken from `start` to `end`, and by whom where that is known."""

    start: timedelta
    end: timedelta
    text: str
    speaker: str | None = None


@dataclass(frozen=True, kw_only=True)
class Transcript:
    """Every word of a recording: its cues in order of time, and the file they were read from."""

    file: PurePosixPath
    cues: tuple[Cue, ...] = ()
