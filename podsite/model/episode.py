"""The episode: what RSS calls the item."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Annotated

from podsite.model.media import Chapter, Media, Transcript
from podsite.model.person import Credit
from podsite.model.said import Addressed, Link, Said


class EpisodeType(Enum):
    """What an episode is to its show (itunes:episodeType)."""

    FULL = "full"
    TRAILER = "trailer"
    BONUS = "bonus"


@dataclass(frozen=True, kw_only=True)
class Episode(Addressed):
    """One episode (the feed's item): a file in `episodes/`, whose body is the show notes."""

    title: Annotated[str, Said("Its title, without number and show name", "title")]
    date: Annotated[datetime, Said("When it is published; in the future: then", "pubDate")]
    guid: Annotated[
        str | None, Said("Its identity in every app, for life; kept in feed.lock", "guid")
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
    audio: Annotated[
        Media | None,
        Said("The recording: a file beside this one, or `url`, `length`, `type`", "enclosure"),
    ] = None
    duration: Annotated[
        timedelta | None, Said("Its length in time, if the file is elsewhere", "itunes:duration")
    ] = None
    artwork: Annotated[Media | None, Said("Its own picture, as the show's", "itunes:image")] = None
    chapters: Annotated[
        tuple[Chapter, ...], Said("Its parts, each with `start` and `title`", "podcast:chapters")
    ] = ()
    transcript: Annotated[
        Transcript | None, Said("A WebVTT file beside this one", "podcast:transcript")
    ] = None
    explicit: Annotated[bool | None, Said("If other than the show", "itunes:explicit")] = None
    links: Annotated[tuple[Link, ...], Said("This episode elsewhere: `name: url`")] = ()
    draft: Annotated[bool, Said("Not to be published yet")] = False
