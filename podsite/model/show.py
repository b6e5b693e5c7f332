"""The show: what RSS calls the channel."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from enum import Enum
from typing import Annotated

from podsite.model.media import Media
from podsite.model.person import Credit
from podsite.model.said import Link, Said, Url, Written


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
    categories: Annotated[
        tuple[str, ...],
        Said("Apple's categories: `Health & Fitness > Medicine`", "itunes:category"),
    ] = ()
    explicit: Annotated[bool, Said("Whether it is for adults only", "itunes:explicit")] = False
    type: Annotated[
        ShowType, Said("`episodic`, or `serial` when to be heard from the first on", "itunes:type")
    ] = ShowType.EPISODIC
    guid: Annotated[
        str | None, Said("The show's identity for life; kept when the show moves", "podcast:guid")
    ] = None
    timezone: Annotated[
        tzinfo, Said("Zone of dates that name none, such as `Europe/Rome`; UTC if not said")
    ] = UTC
    hosts: Annotated[
        tuple[Credit, ...], Said("Who hosts, unless an episode says otherwise", "podcast:person")
    ] = ()
    copyright: Annotated[str | None, Said("Who holds the rights", "copyright")] = None
    subscribe: Annotated[tuple[Link, ...], Said("The show in each app: `name: url`")] = ()
    social: Annotated[tuple[Link, ...], Said("The show elsewhere: `name: url`")] = ()
    per_page: Annotated[int, Said("Episodes on one page of the home page's list")] = 20
