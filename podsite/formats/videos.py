"""Videos that stand on a site which plays them: which video an address means.

All the ways in which YouTube, Vimeo and PeerTube spell the address of one video; a file's own
address is none of them. Sources: what their share buttons and embed codes write; PeerTube's routes
`/w/ID`, `/videos/watch/ID` and `/videos/embed/ID`, on whichever host.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from podsite.model import Media, Url


@dataclass(frozen=True)
class Hosted:
    """A video on a site that plays it: where to watch it, and what to embed.

    `key` is the secret part of the address of one that is unlisted on Vimeo.
    """

    service: str  # its name: YouTube, Vimeo, PeerTube
    id: str
    watch: Url
    embed: Url
    key: str | None = None


def hosted(address: str) -> Hosted | None:
    """The video that an address of a site means; None where it is no such address."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    return _HOSTS.get(host, _peertube)(parts)


def video_of(media: Media | None) -> Hosted | None:
    """The same of a medium, which may be a file."""
    return hosted(media.url) if media and media.url else None


def player_host(media: Media | None) -> str | None:
    """The host, with its port if any, whose player shows a video; None of a file."""
    found = video_of(media)
    return urlsplit(found.embed).netloc if found else None


_YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v|e)/([\w-]{11})/?")
_YOUTUBE_ID = re.compile(r"[\w-]{11}")


def _youtube(parts: SplitResult) -> Hosted | None:
    found = _YOUTUBE_PATH.fullmatch(parts.path)
    name = found[1] if found else parse_qs(parts.query).get("v", [""])[0]
    return _of_youtube(name) if found or parts.path.rstrip("/") == "/watch" else None


def _youtu_be(parts: SplitResult) -> Hosted | None:
    return _of_youtube(parts.path.strip("/"))


def _of_youtube(name: str) -> Hosted | None:
    if not _YOUTUBE_ID.fullmatch(name):
        return None
    watch = Url(f"https://www.youtube.com/watch?v={name}")
    # The host that sets no cookie before the video plays.
    return Hosted("YouTube", name, watch, Url(f"https://www.youtube-nocookie.com/embed/{name}"))


_VIMEO_PATH = re.compile(
    r"/(?:channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/\d+/video/|video/)?"
    r"(\d{5,12})(?:/([0-9a-f]{8,12}))?/?"
)


def _vimeo(parts: SplitResult) -> Hosted | None:
    found = _VIMEO_PATH.fullmatch(parts.path)
    if not found:
        return None
    name, key = found[1], found[2] or parse_qs(parts.query).get("h", [None])[0]
    watch = f"https://vimeo.com/{name}" + (f"/{key}" if key else "")
    embed = f"https://player.vimeo.com/video/{name}?" + urlencode(
        {"dnt": 1} | ({"h": key} if key else {})
    )
    return Hosted("Vimeo", name, Url(watch), Url(embed), key)


# A UUID, or the same in the 22 signs that PeerTube shortens it to.
_PEERTUBE_PATH = re.compile(
    r"/(?:w|videos/(?:watch|embed))/"
    r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,22})/?"
)


def _peertube(parts: SplitResult) -> Hosted | None:
    found = _PEERTUBE_PATH.fullmatch(parts.path)
    if not found:
        return None
    site = f"https://{parts.netloc}"
    watch, embed = Url(f"{site}/w/{found[1]}"), Url(f"{site}/videos/embed/{found[1]}")
    return Hosted("PeerTube", found[1], watch, embed)


# Host, without `www.` and `m.` → what its addresses mean; all others may run PeerTube.
_HOSTS: dict[str, Callable[[SplitResult], Hosted | None]] = {
    "youtube.com": _youtube,
    "music.youtube.com": _youtube,
    "youtube-nocookie.com": _youtube,
    "youtu.be": _youtu_be,
    "vimeo.com": _vimeo,
    "player.vimeo.com": _vimeo,
}
