"""The show: what RSS calls the channel."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from enum import Enum
from pathlib import PurePosixPath
from typing import Annotated

from podsite.model.media import Media, Picture
from podsite.model.namespace import (
    Chat,
    Discussion,
    Funding,
    License,
    LiveItem,
    Location,
    Medium,
    RemoteItem,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
)
from podsite.model.person import Credit
from podsite.model.said import Colour, Link, Said, Url, Written


class ShowType(Enum):
    """In which order a show is meant to be heard (itunes:type)."""

    EPISODIC = "episodic"
    SERIAL = "serial"


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Who answers for the show towards directories; both are public in the feed."""

    name: Annotated[str | None, Said("A name", "itunes:name")] = None
    email: Annotated[str | None, Said("A public e-mail address", "itunes:email")] = None


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """The show in an app: its address there, or the id from which the address follows."""

    name: Annotated[str, Said("The app: `Apple Podcasts`, `Spotify` …")]
    place: Annotated[str, Said("The show's address or id there")]


@dataclass(frozen=True, kw_only=True)
class Fonts:
    """Font files of the show's own folder (`.woff2`, `.woff`); what is not said the reader has."""

    heading: Annotated[PurePosixPath | None, Said("A file beside this one, for headings")] = None
    text: Annotated[PurePosixPath | None, Said("And for all other text")] = None


@dataclass(frozen=True, kw_only=True)
class Season:
    """A season and its name."""

    number: Annotated[int, Said("Its number, from 1")]
    name: Annotated[str, Said("What it is called", "podcast:season name=")]


@dataclass(frozen=True, kw_only=True)
class Cloud:
    """Who tells subscribers of changes (RSS 2.0's own way, before WebSub)."""

    domain: Annotated[str, Said("The host", "domain=")]
    port: Annotated[int, Said("Its port", "port=")]
    path: Annotated[str, Said("The path there", "path=")]
    procedure: Annotated[str, Said("What to call", "registerProcedure=")]
    protocol: Annotated[str, Said("`http-post`, `xml-rpc`, `soap`", "protocol=")]


@dataclass(frozen=True, kw_only=True)
class ChannelRss:
    """Seldom needed elements of RSS 2.0's channel."""

    managing_editor: Annotated[str | None, Said("`mail@host (Name)`", "managingEditor")] = None
    webmaster: Annotated[str | None, Said("`mail@host (Name)`", "webMaster")] = None
    categories: Annotated[tuple[str, ...], Said("Categories of your own", "category")] = ()
    ttl: Annotated[int | None, Said("Minutes before asking again", "ttl")] = None
    skip_hours: Annotated[tuple[int, ...], Said("Hours without news, 0–23", "skipHours")] = ()
    skip_days: Annotated[tuple[str, ...], Said("Days without news: `Sunday`", "skipDays")] = ()
    cloud: Annotated[Cloud | None, Said("Who tells of changes", "cloud")] = None
    rating: Annotated[str | None, Said("A PICS rating", "rating")] = None


@dataclass(frozen=True, kw_only=True)
class Show(Written):
    """The show (the feed's channel): `show.md`, whose body is what the about page says."""

    title: Annotated[str, Said("The show's name", "title")]
    url: Annotated[Url, Said("Where the site will live, path included", "link, atom:link")]
    language: Annotated[str, Said("Language of show and site: `en`, `de-AT`", "language")] = "en"
    summary: Annotated[str | None, Said("The show in one or two sentences", "description")] = None
    author: Annotated[str | None, Said("Who makes it", "itunes:author")] = None
    owner: Annotated[Owner | None, Said("`name` and `email`, both public", "itunes:owner")] = None
    artwork: Annotated[
        Media | None,
        Said("Square JPEG or PNG, 1400 to 3000 pixels", "itunes:image, image"),
    ] = None
    accent: Annotated[
        Colour | None, Said("The colour of links and buttons, `#c43`; else the artwork's liveliest")
    ] = None
    social_cards: Annotated[
        bool, Said("`false`: no picture is drawn for where links to the site are shared")
    ] = True
    fonts: Annotated[Fonts | None, Said("Font files of its own, as `.woff2`")] = None
    categories: Annotated[
        tuple[str, ...],
        Said("Apple's categories: `Health & Fitness > Medicine`", "itunes:category"),
    ] = ()
    explicit: Annotated[bool, Said("Whether it is for adults only", "itunes:explicit")] = False
    type: Annotated[
        ShowType, Said("`episodic`, or `serial` when to be heard from the first on", "itunes:type")
    ] = ShowType.EPISODIC
    guid: Annotated[
        str | None,
        Said("The show's identity for life; kept when the show moves", "podcast:guid", exact=True),
    ] = None
    timezone: Annotated[
        tzinfo, Said("Zone of dates that name none, such as `Europe/Rome`; UTC if not said")
    ] = UTC
    hosts: Annotated[
        tuple[Credit, ...], Said("Who hosts, unless an episode says otherwise", "podcast:person")
    ] = ()
    copyright: Annotated[str | None, Said("Who holds the rights", "copyright")] = None
    subscribe: Annotated[
        tuple[Subscription, ...], Said("The show in each app: `Apple Podcasts: 123456789`, a url")
    ] = ()
    social: Annotated[tuple[Link, ...], Said("The show elsewhere: `name: url`")] = ()
    per_page: Annotated[int, Said("Episodes on one page of the home page's list")] = 20
    topic_minimum: Annotated[
        int | None, Said("From how many episodes on a topic has a page; 1 if not said")
    ] = None
    short_title: Annotated[str | None, Said("The name where room is short", "itunes:title")] = None
    medium: Annotated[
        Medium, Said("What it is made of: `podcast`, `music` …", "podcast:medium")
    ] = Medium.PODCAST
    locked: Annotated[
        bool | None,
        Said(
            "Whether other hosts must not import it; yes if an owner's email is said",
            "podcast:locked",
        ),
    ] = None
    funding: Annotated[tuple[Funding, ...], Said("Where to give money", "podcast:funding")] = ()
    license: Annotated[License | None, Said("The licence of all episodes", "podcast:license")] = (
        None
    )
    location: Annotated[tuple[Location, ...], Said("Where it is about", "podcast:location")] = ()
    trailer: Annotated[
        tuple[Trailer, ...],
        Said("Trailers; the newest episode of type `trailer` is one by itself", "podcast:trailer"),
    ] = ()
    update_frequency: Annotated[
        UpdateFrequency | None, Said("How often an episode comes", "podcast:updateFrequency")
    ] = None
    podroll: Annotated[tuple[RemoteItem, ...], Said("Shows you recommend", "podcast:podroll")] = ()
    publisher: Annotated[
        RemoteItem | None, Said("The publisher's own feed", "podcast:publisher")
    ] = None
    items: Annotated[
        tuple[RemoteItem, ...], Said("Items of other feeds, for list media", "podcast:remoteItem")
    ] = ()
    live: Annotated[tuple[LiveItem, ...], Said("Broadcasts", "podcast:liveItem")] = ()
    txt: Annotated[tuple[Txt, ...], Said("Text for machines", "podcast:txt")] = ()
    value: Annotated[Value | None, Said("How listeners pay", "podcast:value")] = None
    chat: Annotated[Chat | None, Said("Where listeners talk", "podcast:chat")] = None
    discussion: Annotated[
        tuple[Discussion, ...], Said("Posts to discuss under", "podcast:socialInteract")
    ] = ()
    images: Annotated[tuple[Picture, ...], Said("Further pictures", "podcast:image")] = ()
    seasons: Annotated[tuple[Season, ...], Said("`number: name`", "podcast:season name=")] = ()
    block: Annotated[bool, Said("To be in no directory", "itunes:block, podcast:block")] = False
    blocked_on: Annotated[
        tuple[str, ...], Said("To be left out by these services", "podcast:block id=")
    ] = ()
    complete: Annotated[bool, Said("No episode will ever come", "itunes:complete")] = False
    new_feed_url: Annotated[
        Url | None, Said("Where the feed has moved to", "itunes:new-feed-url")
    ] = None
    hub: Annotated[tuple[Url, ...], Said("WebSub hubs", "atom:link rel=hub")] = ()
    podping: Annotated[
        bool | None, Said("Whether changes are told by Podping", "podcast:podping")
    ] = None
    media_prefix: Annotated[
        Url | None,
        Said("Put before every recording's address, to count: `https://op3.dev/e/`", "enclosure"),
    ] = None
    feed_limit: Annotated[
        int | None,
        Said("Episodes on one page of the feed; all on one if not said", "atom:link rel=next"),
    ] = None
    countries: Annotated[
        tuple[str, ...], Said("Where it is for, two letters each", "spotify:countryOfOrigin")
    ] = ()
    recent: Annotated[int | None, Said("How many Spotify shows", "spotify:limit")] = None
    rss: Annotated[ChannelRss | None, Said("Seldom needed elements of RSS 2.0")] = None
