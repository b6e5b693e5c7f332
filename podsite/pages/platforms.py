"""The show in each app: links made of the feed's address, the show's guid and a few ids.

Every form is one that the app's makers or their own manifests name; what an app does not offer for
a feed alone is left out until show.md says its id. `https` forms come first: a link of an app's own
scheme does nothing visible where the app is missing.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from podsite.model import Show, Subscription


@dataclass(frozen=True)
class Facts:
    """All that a link can be made of: the feed's URL, the show's title and guid, and ids by app."""

    feed: str
    title: str
    guid: str
    ids: Mapping[str, str]


@dataclass(frozen=True)
class Place:
    """The show in one app: a link that works in any browser, and one that opens the app itself."""

    name: str
    url: str | None
    scheme: str | None = None
    own: bool = False  # the podcaster named it, or gave its id


@dataclass(frozen=True)
class Platform:
    """An app or directory, and how a link to a show in it is made; None where it cannot be."""

    name: str
    url: Callable[[Facts], str | None] = lambda _: None
    scheme: Callable[[Facts], str | None] = lambda _: None
    id: str | None = None  # under which name its id is said, if not its own


def _bare(facts: Facts) -> str:
    return facts.feed.partition("://")[2]


def _encoded(facts: Facts) -> str:
    return quote(facts.feed, safe="")


def _base64(facts: Facts) -> str:
    return urlsafe_b64encode(facts.feed.encode()).decode().rstrip("=")


def _by_id(form: str, name: str) -> Callable[[Facts], str | None]:
    def made(facts: Facts) -> str | None:
        found = facts.ids.get(name)
        return form.format(quote(found, safe="")) if found else None

    return made


def _by_guid(form: str) -> Callable[[Facts], str | None]:
    return lambda facts: form.format(facts.guid) if facts.guid else None


APPLE, SPOTIFY, INDEX = "Apple Podcasts", "Spotify", "Podcast Index"

# In the order in which they are shown where show.md names none of them.
PLATFORMS = (
    Platform(
        APPLE,
        _by_id("https://podcasts.apple.com/podcast/id{}", APPLE),
        lambda facts: f"podcast://{_bare(facts)}",
    ),
    Platform(SPOTIFY, _by_id("https://open.spotify.com/show/{}", SPOTIFY)),
    Platform(
        "YouTube Music",
        lambda facts: f"https://music.youtube.com/library/podcasts?addrssfeed={_base64(facts)}",
    ),
    Platform(
        "Pocket Casts",
        _by_id("https://pca.st/itunes/{}", APPLE),
        lambda facts: f"pktc://subscribe/{_bare(facts)}",
        id=APPLE,
    ),
    Platform(
        "Overcast",
        _by_id("https://overcast.fm/itunes{}", APPLE),
        lambda facts: f"overcast://x-callback-url/add?url={_encoded(facts)}",
        id=APPLE,
    ),
    Platform(
        "AntennaPod",
        lambda facts: (
            "https://antennapod.org/deeplink/subscribe"
            f"?url={_encoded(facts)}&title={quote(facts.title, safe='')}"
        ),
    ),
    Platform(
        "Castro",
        _by_id("https://castro.fm/itunes/{}", APPLE),
        lambda facts: f"castros://subscribe/{_bare(facts)}",
        id=APPLE,
    ),
    Platform("Podcast Addict", lambda facts: f"https://podcastaddict.com/feed/{_encoded(facts)}"),
    Platform("Player FM", lambda facts: f"https://player.fm/subscribe?id={_encoded(facts)}"),
    Platform(
        "Podcast Guru",
        lambda facts: f"https://app.podcastguru.io/podcast/X{facts.feed.encode().hex()}",
    ),
    Platform("Castamatic", _by_guid("https://castamatic.com/guid/{}")),
    Platform("TrueFans", _by_guid("https://truefans.fm/{}")),
    Platform("Metacast", _by_guid("https://open.metacast.app/podcasts/{}")),
    Platform("Fountain", _by_id("https://fountain.fm/show/{}", "Fountain")),
    Platform("Podverse", _by_id("https://podverse.fm/podcast/{}", "Podverse")),
    Platform("Amazon Music", _by_id("https://music.amazon.com/podcasts/{}", "Amazon Music")),
    Platform("Deezer", _by_id("https://www.deezer.com/show/{}", "Deezer")),
    Platform("Castbox", _by_id("https://castbox.fm/vic/{}", APPLE), id=APPLE),
    Platform("Goodpods", _by_id("https://www.goodpods.com/podcasts-aid/{}", APPLE), id=APPLE),
    Platform(
        "gPodder",
        lambda facts: f"https://gpodder.net/subscribe?url={_encoded(facts)}",
        lambda facts: f"gpodder://{_bare(facts)}",
    ),
)


def places(show: Show, feed: str) -> tuple[Place, ...]:
    """The show in every app: first what show.md names, in its order, then what follows from it.

    `feed` is the feed's URL.
    """
    named = {one.name.casefold(): one for one in show.subscribe}
    by_name = {one.name.casefold(): one for one in PLATFORMS}
    ids = {
        by_name[name].name: one.place
        for name, one in named.items()
        if name in by_name and not _is_url(one.place)
    }
    facts = Facts(feed, show.title, show.guid or "", ids)
    own = [_own(one, by_name, facts) for one in show.subscribe]
    return (*own, *_others(facts, named))


def _own(one: Subscription, known: Mapping[str, Platform], facts: Facts) -> Place:
    platform = known.get(one.name.casefold())
    scheme = platform.scheme(facts) if platform else None
    if _is_url(one.place) or platform is None:
        return Place(one.name, one.place, scheme, own=True)
    return Place(platform.name, platform.url(facts), scheme, own=True)


def _others(facts: Facts, named: Mapping[str, Subscription]) -> Iterator[Place]:
    for platform in PLATFORMS:
        if platform.name.casefold() in named:
            continue
        url, scheme = platform.url(facts), platform.scheme(facts)
        if url or scheme:
            yield Place(platform.name, url, scheme, own=bool(url and platform.id in facts.ids))


def _is_url(place: str) -> bool:
    return place.startswith(("https://", "http://"))
