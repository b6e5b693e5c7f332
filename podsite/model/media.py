"""Recordings and pictures, and what is known of a recording's inside."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Annotated

from podsite.model.said import Said, Url


@dataclass(frozen=True)
class Part:
    """Bytes of a file that are published by themselves, under a name that carries their hash."""

    start: int
    length: int
    name: str


@dataclass(frozen=True, kw_only=True)
class Media:
    """A recording or picture: a file of this show or the URL of one elsewhere.

    `length` in bytes and `type` are measured where the file is on this disk; so are a picture's
    `width` and `height` in pixels, its `colours`: `RGB`, `RGBA`, `CMYK`, `L` (greys) … and its
    `digest`, SHA-256 in hexadecimal. A picture in the tags of a recording is a `part` of that file.
    """

    file: PurePosixPath | None = None
    url: Annotated[Url | None, Said("Where the file is", "url=")] = None
    length: Annotated[int | None, Said("Its size in bytes", "length=")] = None
    type: Annotated[str | None, Said("Its media type", "type=")] = None
    width: int | None = None
    height: int | None = None
    colours: str | None = None
    digest: str | None = None
    part: Part | None = None


@dataclass(frozen=True, kw_only=True)
class Alternate:
    """The same episode in another form: another format, bit rate or language, or as video."""

    file: Annotated[PurePosixPath | None, Said("A file beside this one")] = None
    url: Annotated[Url | None, Said("Or where it is", "podcast:source uri=")] = None
    length: Annotated[int | None, Said("Its size in bytes", "length=")] = None
    type: Annotated[str | None, Said("Its media type", "type=")] = None
    title: Annotated[str | None, Said("What to call it", "title=")] = None
    bitrate: Annotated[int | None, Said("In bits per second", "bitrate=")] = None
    height: Annotated[int | None, Said("Of a video, in pixels", "height=")] = None
    language: Annotated[str | None, Said("If other than the show's", "lang=")] = None
    rel: Annotated[str | None, Said("Which are for the same", "rel=")] = None
    codecs: Annotated[str | None, Said("RFC 6381", "codecs=")] = None
    sources: Annotated[tuple[str, ...], Said("Where else it is", "podcast:source uri=")] = ()
    integrity: Annotated[str | None, Said("`sha384-…`", "podcast:integrity value=")] = None


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One more picture of a show or episode, and what it is for."""

    file: Annotated[PurePosixPath | None, Said("A file beside this one", "href=")] = None
    url: Annotated[Url | None, Said("Or where it is", "href=")] = None
    alt: Annotated[str | None, Said("What one sees", "alt=")] = None
    aspect_ratio: Annotated[str | None, Said("`16/9`; square if not said", "aspect-ratio=")] = None
    width: Annotated[int | None, Said("In pixels", "width=")] = None
    height: Annotated[int | None, Said("In pixels", "height=")] = None
    purpose: Annotated[str | None, Said("`social`, `banner`, `canvas` …", "purpose=")] = None


@dataclass(frozen=True)
class Enclosure:
    """The recording as the feed carries it: absolute url, length in bytes, media type."""

    url: str
    length: int
    type: str


@dataclass(frozen=True)
class Measured:
    """What was found out about a recording elsewhere.

    `length` in bytes, media type, `duration` in seconds, None where the recording does not say.
    """

    url: str
    length: int
    type: str
    duration: int | None = None


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A part of a recording, from `start` until the next one starts."""

    start: Annotated[timedelta, Said("When it starts: `1:02:03`, `12:34`, `75`", "startTime")]
    title: Annotated[str, Said("What it is about", "title")]
    url: Annotated[Url | None, Said("A page to open with it", "url")] = None
    image: Annotated[Media | None, Said("A picture to show with it", "img")] = None
    end: Annotated[timedelta | None, Said("When it ends, if before the next", "endTime")] = None
    toc: Annotated[bool, Said("`false`: it is in no list of chapters", "toc")] = True


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Words spoken from `start` to `end`, and by whom where that is known."""

    start: timedelta
    end: timedelta
    text: str
    speaker: str | None = None


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What somebody says in one go, of which nobody knows when."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, kw_only=True)
class Mended:
    """What was wrong with cues of a transcript, with how many, and what was done about it.

    `first` is where the first of them starts.
    """

    what: str
    count: int
    first: timedelta
    done: str


@dataclass(frozen=True, kw_only=True)
class Transcript:
    """Every word of a recording: its cues in order of time, and the file they were read from.

    Where the file has no times there are no cues, and `spoken` holds the words in their order.
    """

    file: PurePosixPath
    cues: tuple[Cue, ...] = ()
    spoken: tuple[Utterance, ...] = ()
    mended: tuple[Mended, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who a transcript means by a name or label of its own: `A`, `SPEAKER_00`."""

    label: Annotated[str, Said("What the transcript calls them: `A`, `SPEAKER_00`")]
    name: Annotated[str, Said("Who it is")]
