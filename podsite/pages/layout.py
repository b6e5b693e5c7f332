"""What surrounds every page: the show's name, the ways around it, the ways to subscribe."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.formats.colours import palette, parsed
from podsite.formats.jsonld import Script, script
from podsite.formats.policy import policy
from podsite.formats.prefetching import prefetching
from podsite.icons import Icon, icons_of
from podsite.model import Media
from podsite.pages import linked_data, previews
from podsite.pages.page_data import Told, page_data
from podsite.pages.pictures import PictureView, picture
from podsite.pages.platforms import places
from podsite.pages.previews import PreviewView
from podsite.pages.properties import WEBSITE, Property, of_accounts
from podsite.relate import Catalogue, shelves

_APPS = 6  # in every page's footer, if the podcaster names no more


@dataclass(frozen=True)
class Label:
    """A link: what it is called, and an address of the site or a URL elsewhere."""

    name: str
    address: str


@dataclass(frozen=True)
class Layout:
    """The frame of a page; every view has one as `view.layout`."""

    title: str  # the page's own; empty on the home page
    description: str  # one sentence for search engines and previews
    canonical: str  # the page's URL
    language: str  # of show and site, such as `en`
    show: str  # the show's name
    artwork: PictureView | None  # the show's picture
    artwork_url: str | None  # the picture that stands for this page elsewhere, as a full URL
    preview: PreviewView | None  # what stands for it where its link is shared
    properties: tuple[Property, ...]  # what else other sites are told of it (Open Graph)
    icons: tuple[Icon, ...]  # the smallest first; one for any size before them
    manifest: str  # address of what devices read that put the site among their apps
    bars: tuple[str, str]  # the colour of a browser's own bars, by day and by night
    feed: str  # the feed's address
    feed_url: str  # and its full URL, to copy into an app
    feeds: tuple[Label, ...]  # further feeds that belong to this page
    navigation: tuple[Label, ...]
    aside: tuple[Label, ...]  # further ways, for the foot of the page
    search: str | None  # address of the search page
    subscribe: tuple[Label, ...]  # the show in apps: the podcaster's own first
    social: tuple[Label, ...]  # the show elsewhere
    copyright: str | None
    data: Script | None  # what the page says of itself to machines, as JSON-LD
    ahead: Script  # what a browser may fetch before it is asked for (speculation rules)
    policy: str  # what the page may load and run (Content Security Policy)


def layout(
    catalogue: Catalogue,
    address: str,
    title: str = "",
    description: str | None = None,
    artwork: Media | None = None,
    feeds: tuple[Label, ...] = (),
    told: Told | None = None,
    preview: PreviewView | None = None,
    properties: tuple[Property, ...] = WEBSITE,
    frames: tuple[str, ...] = (),
) -> Layout:
    """The frame of the page at `address`; what is not given is the show's own.

    `told` is what the page tells machines, if anything; `properties` are what other sites show of
    it; `frames` are the hosts whose players it may show.
    """
    show = catalogue.show
    site = show.url
    place = urls.medium(artwork or show.artwork)
    description = description or summary_of_show(catalogue)
    ahead = prefetching(urls.below_root(site, urls.HOME))
    return Layout(
        title=title,
        description=description,
        canonical=urls.absolute(site, address),
        language=show.language,
        show=show.title,
        artwork=picture(show.artwork),
        artwork_url=place and urls.absolute(site, place),
        preview=preview or previews.preview(show, None, artwork),
        properties=(*properties, *of_accounts(catalogue)),
        icons=icons_of(show),
        manifest=urls.MANIFEST,
        bars=palette(parsed(show.accent) if show.accent else None).paper,
        feed=urls.FEED,
        feed_url=urls.absolute(site, urls.FEED),
        feeds=feeds,
        navigation=_navigation(catalogue),
        aside=tuple(_aside(catalogue)),
        search=urls.SEARCH if catalogue.episodes else None,
        subscribe=tuple(_subscribe(catalogue)),
        social=tuple(Label(link.name, link.url) for link in show.social),
        copyright=show.copyright,
        data=_data(catalogue, address, title, description, told) if told else None,
        ahead=ahead,
        policy=policy(frames, (ahead,)),
    )


def feed_of_part(catalogue: Catalogue, name: str, address: str) -> Label:
    """The feed of a topic, a person or a season, under the title that it has itself."""
    return Label(f"{catalogue.show.title}: {name}", address)


def summary_of_show(catalogue: Catalogue) -> str:
    """What the show says of itself in a sentence or two."""
    show = catalogue.show
    return show.summary or markdown.first_paragraph(show.body.html) or show.title


def _data(catalogue: Catalogue, address: str, title: str, description: str, told: Told) -> Script:
    series = linked_data.series(catalogue, summary_of_show(catalogue))
    return script((*page_data(catalogue, address, title, description, told), series))


def ways_to_episodes(catalogue: Catalogue) -> Iterator[Label]:
    """The indexes of episodes that there are."""
    say = catalogue.language.say
    if catalogue.episodes:
        yield Label(say("All episodes by year"), urls.ARCHIVE)
    if catalogue.seasons:
        yield Label(say("Seasons"), urls.SEASONS)
    if shelves.series(catalogue.episodes):
        yield Label(say("Series"), urls.SERIES)


def _aside(catalogue: Catalogue) -> Iterator[Label]:
    if catalogue.corrections:
        yield Label(catalogue.language.say("Corrections"), urls.CORRECTIONS)
    for leaflet in catalogue.leaflets:
        yield Label(leaflet.title, urls.leaflet(leaflet.slug))


def _subscribe(catalogue: Catalogue) -> Iterator[Label]:
    """Some of the apps; `/subscribe/` has all of them."""
    found = places(catalogue.show, urls.absolute(catalogue.show.url, urls.FEED))
    own = [place for place in found if place.own]
    others = [place for place in found if not place.own][: max(0, _APPS - len(own))]
    for place in (*own, *others):
        if place.url:
            yield Label(place.name, place.url)


def _navigation(catalogue: Catalogue) -> tuple[Label, ...]:
    say = catalogue.language.say
    ways = [Label(say("Episodes"), urls.HOME)]
    if catalogue.topics:
        ways.append(Label(say("Topics"), urls.TOPICS))
    if catalogue.people:
        ways.append(Label(say("People"), urls.PEOPLE))
    if catalogue.show.body.markdown:
        ways.append(Label(say("About"), urls.ABOUT))
    return tuple(ways)
