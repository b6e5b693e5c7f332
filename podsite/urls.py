"""Where everything lives: addresses within the site, absolute URLs, slugs.

An address starts with `/`, which is the site's own root wherever it is published; it is written in
the script people read. It becomes percent-encoded where it turns into a link or a URL.
"""

import hashlib
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import quote, unquote, urlsplit

from podsite.model import Enclosure, Media, Show
from podsite.slugs import distinct as distinct
from podsite.slugs import folded as folded
from podsite.slugs import named_signs as named_signs
from podsite.slugs import slug as slug

HOME = "/"
ABOUT = "/about/"
SUBSCRIBE = "/subscribe/"
EPISODES = "/episodes/"
TOPICS = "/topics/"
PEOPLE = "/people/"
MEDIA = "/media/"
ARTWORK = "/media/artwork/"  # pictures out of recordings; their names carry a hash
ASSETS = "/assets/"
SEASONS = "/seasons/"
CORRECTIONS = "/corrections/"
SERIES = "/series/"
ARCHIVE = "/archive/"
FEED = "/feed.xml"
FEED_STYLE = "/feed.css"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
MISSING = "/404.html"
OFFLINE = "/sw.js"
REDIRECTS = "/_redirects"
SEARCH = "/search/"
PAGEFIND = "/pagefind/"
PAGEFIND_ENTRY = "/pagefind/pagefind-entry.json"  # names the other files of the index
HEADERS = "/_headers"
LLMS = "/llms.txt"
MANIFEST = "/manifest.webmanifest"
ICON = "/icon.svg"
FAVICON = "/favicon.ico"
CARD = "/card.png"  # stands for the show where a link is shared


def episode(slug: str) -> str:
    """The address of an episode's page."""
    return f"{EPISODES}{slug}/"


def chapters(slug: str) -> str:
    """The address of an episode's chapters as JSON."""
    return f"{EPISODES}{slug}/chapters.json"


def transcript(slug: str, suffix: str = "vtt") -> str:
    """The address of an episode's transcript in the form that has this suffix."""
    return f"{EPISODES}{slug}/transcript.{suffix}"


def twin(slug: str) -> str:
    """The address of an episode's page as Markdown."""
    return f"{EPISODES}{slug}/index.md"


def card(slug: str) -> str:
    """The address of the picture that stands for an episode where its link is shared."""
    return f"{EPISODES}{slug}/card.png"


def embed(slug: str) -> str:
    """The address of an episode's player for other people's pages."""
    return f"{EPISODES}{slug}/embed/"


def oembed(slug: str) -> str:
    """The address of what an episode's page says of its player (oEmbed)."""
    return f"{EPISODES}{slug}/oembed.json"


def topic(slug: str) -> str:
    """The address of a topic's page."""
    return f"{TOPICS}{slug}/"


def topic_page(slug: str, number: int) -> str:
    """The address of a topic's page `number` (from 1)."""
    return topic(slug) if number == 1 else f"{TOPICS}{slug}/page/{number}/"


def topic_feed(slug: str) -> str:
    """The address of the feed of a topic's episodes."""
    return f"{TOPICS}{slug}/feed.xml"


def person(slug: str) -> str:
    """The address of a person's page."""
    return f"{PEOPLE}{slug}/"


def person_feed(slug: str) -> str:
    """The address of the feed of the episodes that a person appears in."""
    return f"{PEOPLE}{slug}/feed.xml"


def season(number: int) -> str:
    """The address of a season's page."""
    return f"{SEASONS}{number}/"


def season_feed(number: int) -> str:
    """The address of the feed of a season's episodes."""
    return f"{SEASONS}{number}/feed.xml"


def series(slug: str) -> str:
    """The address of a series' page."""
    return f"{SERIES}{slug}/"


def archive(year: int) -> str:
    """The address of the list of a year's episodes."""
    return f"{ARCHIVE}{year}/"


def feed(number: int) -> str:
    """The address of the feed, page `number` (from 1)."""
    return FEED if number == 1 else f"/feed/{number}.xml"


def leaflet(slug: str) -> str:
    """The address of a page of the podcaster's own."""
    return f"/{slug}/"


def home(number: int) -> str:
    """The address of the home page's list, page `number` (from 1)."""
    return HOME if number == 1 else f"/page/{number}/"


def media(file: PurePosixPath) -> str:
    """The address of a local recording or picture, `file` being relative to the show's folder."""
    return f"{MEDIA}{file}"


def medium(one: Media | None) -> str | None:
    """Where a recording or picture is: an address of the site, or a URL elsewhere."""
    if one is None:
        return None
    if one.part:
        return f"{ARTWORK}{one.part.name}"
    return media(one.file) if one.file else one.url


def rendition(digest: str, width: int, suffix: str) -> str:
    """The address of a picture in another size: its name carries a hash of the original."""
    return f"{ASSETS}pictures/{digest[:16]}-{width}{suffix}"


def icon(digest: str, side: int, suffix: str) -> str:
    """The address of the middle of a picture as an icon."""
    return f"{ASSETS}pictures/{digest[:16]}-icon-{side}{suffix}"


def drawn_icon(side: int) -> str:
    """The address of the icon of a show that has no picture, in pixels."""
    return f"/icon-{side}.png"


def asset(name: str, content: bytes) -> str:
    """The address of a part of the theme: its name carries a hash of its content."""
    path = PurePosixPath(name)
    return f"{ASSETS}{path.with_suffix('')}.{hashlib.sha256(content).hexdigest()[:10]}{path.suffix}"


def absolute(site: str, address: str) -> str:
    """The URL of an address of the site that lives at `site`, percent-encoded to ASCII.

    What is a URL already stays as it is.
    """
    if "://" in address:
        return address
    return site.rstrip("/") + quote(address)


def below_root(site: str, address: str) -> str:
    """An address as a path from the host's root, for a page whose own place is not known."""
    return urlsplit(site).path.rstrip("/") + quote(address)


def link(address: str, here: str) -> str:
    """An address as the shortest link from the page at `here`: the site may live under any path."""
    folder = here if here.endswith("/") else here.rpartition("/")[0] + "/"
    relative = relpath(address, folder)
    if address.endswith("/"):
        relative = "./" if relative == "." else relative + "/"
    return quote(relative)


def path(href: str) -> str:
    """The address that a link in notes leads to: readable, without its query and fragment."""
    return unquote(re.split("[?#]", href, maxsplit=1)[0])


def followed(href: str, place: Callable[[str], str]) -> str:
    """A link in notes with its address as `place` writes it; query and fragment stay."""
    bare = re.split("[?#]", href, maxsplit=1)[0]
    return place(unquote(bare)) + href[len(bare) :]


def moved(old: str) -> str:
    """An old address as its page will have it: readable, in a folder unless it is an HTML file."""
    address = unquote(old)
    return address if address.endswith(("/", ".html", ".htm")) else address + "/"


def file(address: str) -> PurePosixPath:
    """The file, relative to the output folder, that a host serves for an address."""
    path = address.removeprefix("/")
    return PurePosixPath(path + "index.html" if address.endswith("/") else path)


def enclosure(show: Show, recording: Media | None) -> Enclosure | None:
    """A recording as the feed carries it; None while its length or type is not known."""
    place = medium(recording)
    if not recording or not place or recording.length is None or recording.type is None:
        return None
    return Enclosure(counted(show, place), recording.length, recording.type)


def counted(show: Show, place: str) -> str:
    """The URL of a recording as feeds give it: behind the show's media_prefix, which counts.

    Prefixes take a URL without `https://`, and any other whole (https://op3.dev/setup).
    """
    url, prefix = absolute(show.url, place), show.media_prefix or ""
    return url if not prefix or url.startswith(prefix) else prefix + bare(url)


def bare(url: str) -> str:
    """A URL as it stands behind a media_prefix."""
    return url.removeprefix("https://")
