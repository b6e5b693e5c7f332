"""What Podcasting 2.0 adds to show and episode (the podcast namespace, one kind for each tag)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Annotated

from podsite.model.said import Said, Url


class Medium(Enum):
    """What a feed is made of (podcast:medium); `…L` are lists of items of other feeds."""

    PODCAST = "podcast"
    MUSIC = "music"
    VIDEO = "video"
    FILM = "film"
    AUDIOBOOK = "audiobook"
    NEWSLETTER = "newsletter"
    BLOG = "blog"
    PUBLISHER = "publisher"
    COURSE = "course"
    MIXED = "mixed"
    PODCASTS = "podcastL"
    MUSICS = "musicL"
    VIDEOS = "videoL"
    FILMS = "filmL"
    AUDIOBOOKS = "audiobookL"
    NEWSLETTERS = "newsletterL"
    BLOGS = "blogL"
    PUBLISHERS = "publisherL"
    COURSES = "courseL"


@dataclass(frozen=True, kw_only=True)
class Funding:
    """Where listeners can give money."""

    url: Annotated[Url, Said("Where to give", "url=")]
    text: Annotated[str, Said("What the button says")] = "Support the show"


@dataclass(frozen=True, kw_only=True)
class License:
    """Under which licence it may be used: a name of the SPDX list, or one's own with its url."""

    name: Annotated[str, Said("`CC-BY-4.0`, or a name of your own")]
    url: Annotated[Url | None, Said("Its text; needed for a name of your own", "url=")] = None


@dataclass(frozen=True, kw_only=True)
class Location:
    """A place that a show or an episode is about, or was made at."""

    name: Annotated[str, Said("The place as people call it")]
    rel: Annotated[str | None, Said("`subject` or `creator`", "rel=")] = None
    geo: Annotated[str | None, Said("`geo:52.2,0.12`", "geo=")] = None
    osm: Annotated[str | None, Said("OpenStreetMap: `R295355`", "osm=")] = None
    country: Annotated[str | None, Said("Two letters: `GB`", "country=")] = None


@dataclass(frozen=True, kw_only=True)
class Soundbite:
    """A few seconds that make one want to hear the rest."""

    start: Annotated[timedelta, Said("When it starts", "startTime=")]
    duration: Annotated[timedelta, Said("How long it is: 15 to 120 seconds", "duration=")]
    title: Annotated[str | None, Said("What is said")] = None


@dataclass(frozen=True, kw_only=True)
class Txt:
    """Free text for machines."""

    text: Annotated[str, Said("The text")]
    purpose: Annotated[str | None, Said("`verify`, `applepodcastsverify` …", "purpose=")] = None


@dataclass(frozen=True, kw_only=True)
class Trailer:
    """A trailer that is no episode of the feed."""

    title: Annotated[str, Said("Its title")]
    url: Annotated[Url, Said("Where the file is", "url=")]
    date: Annotated[datetime, Said("When it was published", "pubdate=")]
    length: Annotated[int | None, Said("Its size in bytes", "length=")] = None
    type: Annotated[str | None, Said("Its media type", "type=")] = None
    season: Annotated[int | None, Said("The season it is for", "season=")] = None


@dataclass(frozen=True, kw_only=True)
class UpdateFrequency:
    """How often an episode comes."""

    text: Annotated[str, Said("In words: `every other Monday`")]
    rule: Annotated[str | None, Said("In RFC 5545: `FREQ=WEEKLY`", "rrule=")] = None
    start: Annotated[datetime | None, Said("From when on", "dtstart=")] = None
    complete: Annotated[bool | None, Said("Whether the show has ended", "complete=")] = None


@dataclass(frozen=True, kw_only=True)
class RemoteItem:
    """Another feed, or an item of one."""

    feed_guid: Annotated[str, Said("The other show's podcast:guid", "feedGuid=", exact=True)]
    feed_url: Annotated[Url | None, Said("Its feed", "feedUrl=")] = None
    item_guid: Annotated[str | None, Said("The item's guid", "itemGuid=", exact=True)] = None
    medium: Annotated[Medium | None, Said("Its medium", "medium=")] = None
    title: Annotated[str | None, Said("What it is called", "title=")] = None


@dataclass(frozen=True, kw_only=True)
class Chat:
    """Where listeners talk with each other."""

    server: Annotated[str, Said("`irc.example.net`", "server=")]
    protocol: Annotated[str, Said("`irc`, `xmpp`, `nostr`, `matrix`", "protocol=")]
    account: Annotated[str | None, Said("Whose it is", "accountId=")] = None
    space: Annotated[str | None, Said("The room", "space=")] = None


@dataclass(frozen=True, kw_only=True)
class Discussion:
    """The post under which listeners discuss (podcast:socialInteract)."""

    protocol: Annotated[str, Said("`activitypub`, `atproto`, `disabled` …", "protocol=")]
    url: Annotated[str | None, Said("The post; not for `disabled`", "uri=")] = None
    account: Annotated[str | None, Said("Who wrote it: `@name@server`", "accountId=")] = None
    account_url: Annotated[Url | None, Said("That account's page", "accountUrl=")] = None
    priority: Annotated[int | None, Said("Which comes first", "priority=")] = None


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Who gets a part of what listeners pay."""

    type: Annotated[str, Said("`node`, `lnaddress`", "type=")]
    address: Annotated[str, Said("Where it goes", "address=")]
    split: Annotated[int, Said("The share", "split=")]
    name: Annotated[str | None, Said("Who it is", "name=")] = None
    custom_key: Annotated[str | None, Said("Sent along", "customKey=")] = None
    custom_value: Annotated[str | None, Said("Sent along", "customValue=")] = None
    fee: Annotated[bool | None, Said("Whether it is a fee", "fee=")] = None


@dataclass(frozen=True, kw_only=True)
class ValueSplit:
    """A time in which others are paid."""

    start: Annotated[timedelta, Said("When it starts", "startTime=")]
    duration: Annotated[timedelta, Said("How long it lasts", "duration=")]
    remote_start: Annotated[timedelta | None, Said("There", "remoteStartTime=")] = None
    remote_percentage: Annotated[int | None, Said("Their part", "remotePercentage=")] = None
    item: Annotated[RemoteItem | None, Said("Who: another feed", "podcast:remoteItem")] = None
    recipients: Annotated[tuple[Recipient, ...], Said("Or whom", "podcast:valueRecipient")] = ()


@dataclass(frozen=True, kw_only=True)
class Value:
    """How listeners can pay while they listen."""

    type: Annotated[str, Said("`lightning`", "type=")]
    method: Annotated[str, Said("`keysend`, `lnaddress`", "method=")]
    recipients: Annotated[tuple[Recipient, ...], Said("Who is paid", "podcast:valueRecipient")]
    suggested: Annotated[str | None, Said("How much", "suggested=")] = None
    splits: Annotated[tuple[ValueSplit, ...], Said("When others", "podcast:valueTimeSplit")] = ()


@dataclass(frozen=True, kw_only=True)
class LiveItem:
    """A broadcast, before, while and after it goes on."""

    title: Annotated[str, Said("Its title", "title")]
    status: Annotated[str, Said("`pending`, `live`, `ended`", "status=")]
    start: Annotated[datetime, Said("When it starts", "start=")]
    guid: Annotated[str, Said("Its identity", "guid", exact=True)]
    url: Annotated[Url, Said("The stream", "enclosure url=")]
    type: Annotated[str, Said("The stream's media type", "enclosure type=")]
    page: Annotated[Url, Said("Where else to listen", "podcast:contentLink")]
    end: Annotated[datetime | None, Said("When it ends", "end=")] = None
    summary: Annotated[str | None, Said("What it is about", "description")] = None
