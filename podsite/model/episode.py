"""The episode: what RSS calls the item."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import PurePosixPath
from typing import Annotated

from podsite.model.media import Alternate, Chapter, Media, Picture, Speaker, Transcript
from podsite.model.namespace import (
    Chat,
    Discussion,
    Funding,
    License,
    Location,
    Soundbite,
    Txt,
    Value,
)
from podsite.model.person import Credit
from podsite.model.reference import Correction, Reference
from podsite.model.said import Addressed, Link, Notes, Said, Url


class EpisodeType(Enum):
    """What an episode is to its show (itunes:episodeType)."""

    FULL = "full"
    TRAILER = "trailer"
    BONUS = "bonus"


@dataclass(frozen=True, kw_only=True)
class Republished:
    """The feed that an episode was first published in."""

    title: Annotated[str, Said("That show's name")]
    url: Annotated[Url, Said("Its feed", "url=")]


@dataclass(frozen=True, kw_only=True)
class ItemRss:
    """Seldom needed elements of RSS 2.0's item."""

    author: Annotated[str | None, Said("`mail@host (Name)`", "author")] = None
    comments: Annotated[Url | None, Said("A page to comment on", "comments")] = None
    source: Annotated[Republished | None, Said("Where it came from", "source")] = None


@dataclass(frozen=True, kw_only=True)
class Episode(Addressed):
    """One episode (the feed's item): a file in `episodes/`, whose body is the show notes.

    `former` are slugs it was published under before, as feed.lock knows them. `chapters_file` is
    where its chapters were read from, if not from its front matter: a file of them, the recording,
    or the episode's own file for times in its notes. `hostless`: its own hosts were taken out, and
    the show's are none of its.
    """

    title: Annotated[str, Said("Its title, without number and show name", "title")]
    date: Annotated[datetime, Said("When it is published; in the future: then", "pubDate")]
    guid: Annotated[
        str | None,
        Said("Its identity in every app, for life; kept in feed.lock", "guid", exact=True),
    ] = None
    number: Annotated[int | None, Said("Its number, from 1", "itunes:episode")] = None
    season: Annotated[int | None, Said("Its season, from 1", "itunes:season")] = None
    type: Annotated[EpisodeType, Said("`full`, `trailer`, `bonus`", "itunes:episodeType")] = (
        EpisodeType.FULL
    )
    summary: Annotated[
        str | None, Said("One or two sentences; else the notes' first paragraph", "description")
    ] = None
    hosts: Annotated[tuple[Credit, ...], Said("Hosts, if not the show's", "podcast:person")] = ()
    guests: Annotated[tuple[Credit, ...], Said("Guests, by name", "podcast:person")] = ()
    people: Annotated[tuple[Credit, ...], Said("Others, with a `role`", "podcast:person")] = ()
    topics: Annotated[tuple[str, ...], Said("Topics, as people say them", "category")] = ()
    series: Annotated[
        str | None, Said("The series that it is a part of, in the order of dates")
    ] = None
    related: Annotated[
        tuple[str, ...], Said("Episodes to go on with: slugs, file names or titles")
    ] = ()
    audio: Annotated[
        Media | None,
        Said("The recording: a file beside this one, or `url`, `length`, `type`", "enclosure"),
    ] = None
    duration: Annotated[
        timedelta | None, Said("Its length in time, if the file is elsewhere", "itunes:duration")
    ] = None
    artwork: Annotated[Media | None, Said("Its own picture, as the show's", "itunes:image")] = None
    video: Annotated[
        Media | None,
        Said(
            "The same to watch: a file, or its address (also on YouTube, Vimeo, PeerTube)",
            "podcast:contentLink",
        ),
    ] = None
    chapters: Annotated[
        tuple[Chapter, ...],
        Said(
            "Its parts, or a file of them; else times that make a list in the notes",
            "podcast:chapters",
            file="chapters_file",
        ),
    ] = ()
    chapters_file: PurePosixPath | None = None
    hostless: bool = False
    transcript: Annotated[
        Transcript | None,
        Said("A file of it: WebVTT, SRT, JSON, HTML, Markdown or text", "podcast:transcript"),
    ] = None
    speakers: Annotated[
        tuple[Speaker, ...], Said("Whom its labels mean, as in  `{A: Ada Marlow}`")
    ] = ()
    references: Annotated[
        tuple[Reference, ...],
        Said("What is cited: each with `doi`, `pmid` or `url`", "content:encoded"),
    ] = ()
    corrections: Annotated[
        tuple[Correction, ...],
        Said("What was mended later: each with `date` and `text`", "content:encoded"),
    ] = ()
    explicit: Annotated[bool | None, Said("If other than the show", "itunes:explicit")] = None
    links: Annotated[
        tuple[Link, ...], Said("This episode elsewhere: `name: url`", "podcast:contentLink")
    ] = ()
    draft: Annotated[bool, Said("Not to be published yet")] = False
    short_title: Annotated[str | None, Said("The title as Apple shows it", "itunes:title")] = None
    label: Annotated[
        str | None, Said("How its number is shown: `Ch. 3`", "podcast:episode display=")
    ] = None
    alternate: Annotated[
        tuple[Alternate, ...], Said("The same in other formats", "podcast:alternateEnclosure")
    ] = ()
    soundbites: Annotated[
        tuple[Soundbite, ...], Said("A few seconds worth hearing", "podcast:soundbite")
    ] = ()
    license: Annotated[License | None, Said("If other than the show's", "podcast:license")] = None
    location: Annotated[tuple[Location, ...], Said("Where it is about", "podcast:location")] = ()
    funding: Annotated[
        tuple[Funding, ...], Said("If other than the show's", "podcast:funding")
    ] = ()
    value: Annotated[Value | None, Said("If other than the show's", "podcast:value")] = None
    txt: Annotated[tuple[Txt, ...], Said("Text for machines", "podcast:txt")] = ()
    chat: Annotated[Chat | None, Said("If other than the show's", "podcast:chat")] = None
    discussion: Annotated[
        tuple[Discussion, ...], Said("Posts to discuss under", "podcast:socialInteract")
    ] = ()
    images: Annotated[tuple[Picture, ...], Said("Further pictures", "podcast:image")] = ()
    thumbnail: Annotated[
        Media | None, Said("A picture of 16:9, for YouTube", "media:thumbnail")
    ] = None
    block: Annotated[bool, Said("To be in no directory", "itunes:block")] = False
    redirects: Annotated[
        tuple[str, ...], Said("Old addresses, which will lead to it: `/old/page/`")
    ] = ()
    former: tuple[str, ...] = ()
    rss: Annotated[ItemRss | None, Said("Seldom needed elements of RSS 2.0")] = None

    @property
    def texts(self) -> tuple[Notes, ...]:
        """All that it says in Markdown: the show notes and its corrections."""
        return (self.body, *(correction.body for correction in self.corrections))

    @property
    def listed(self) -> tuple[Chapter, ...]:
        """Its chapters without the silent ones, which are in no list."""
        return tuple(one for one in self.chapters if one.toc)

    @property
    def recording(self) -> Media | None:
        """What the enclosure is made of: the audio, or else the video where it is a file.

        A video on a site that plays it (YouTube) has no media type.
        """
        return self.audio or (self.video if self.video and self.video.type else None)

    @property
    def recordings(self) -> tuple[tuple[str, Media | Alternate], ...]:
        """All its recordings, each with the field that names it."""
        video = self.video if self.video and self.video.type else None
        alternate = (("alternate", one) for one in self.alternate)
        some = (("audio", self.audio), ("video", video), *alternate)
        return tuple((name, one) for name, one in some if one is not None)
