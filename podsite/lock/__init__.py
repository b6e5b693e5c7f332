"""feed.lock: what subscribers have been promised, and whether a build keeps it.

Apps know an episode by its guid alone: one that changes is downloaded again by every subscriber.
So a guid is decided once, written down beside the show, and held against every later build.
"""

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

from podsite import urls
from podsite.lock.lines import FILE, parsed, written
from podsite.lock.promise import Lock, Promise
from podsite.model import Enclosure, Measured, Podcast

__all__ = [
    "FILE",
    "Lock",
    "Promise",
    "guid",
    "kept",
    "pinned",
    "promised",
    "read",
    "written",
]

# The namespace in which feed addresses become podcast:guids (podcast namespace, tag guid).
_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


def read(folder: Path) -> Lock:
    """The lock of the show in `folder`, an empty one where there is none yet.

    Raises ProblemError for a lock that is damaged: a fresh start would break every promise.
    """
    file = folder / FILE
    return parsed(file.read_text("utf-8-sig", errors="replace")) if file.exists() else Lock()


def pinned(podcast: Podcast, lock: Lock) -> Podcast:
    """The podcast with a guid for the show and for every episode, and the slugs episodes had.

    What front matter says comes first, then what was promised of the file, unless another file
    says that guid (a rename); then a new one: UUIDv5 of the feed's address for the show, of show
    guid and slug for an episode.
    """
    show, guids = _settled(podcast, lock)
    former = {promise.guid: promise.former for promise in lock.promises}
    episodes = tuple(
        replace(one, guid=guid, former=former.get(guid, one.former))
        for one, guid in zip(podcast.episodes, guids, strict=True)
    )
    return replace(podcast, show=replace(podcast.show, guid=show), episodes=episodes)


def guid(show: str, slug: str) -> str:
    """The guid of a new episode: UUIDv5 in the show's namespace (its guid, or a hash of that)."""
    try:
        namespace = UUID(show)
    except ValueError:
        namespace = uuid5(_PODCASTS, show)
    return str(uuid5(namespace, slug))


def promised(podcast: Podcast, old: Lock, moment: datetime) -> Lock:
    """What a build of this podcast at `moment` promises, after what `old` has promised.

    Every episode with an enclosure that is no draft has its line, one of the future too: so its
    guid is settled before anybody hears of it, and the day it comes out changes nothing here.
    """
    show, guids = _settled(podcast, old)
    here = set(guids)
    by_guid = {promise.guid: promise for promise in old.promises}
    left = {one.source: one for one in old.promises if one.guid not in here}
    promises = []
    for episode, guid in zip(podcast.episodes, guids, strict=True):
        enclosure = urls.enclosure(podcast.show, episode.recording)
        if not enclosure or episode.draft:
            continue
        source, slug, lasts = episode.source.file, episode.slug, episode.duration
        before = by_guid.get(guid) or left.get(str(source))  # left: it is published anew
        promises.append(
            Promise(
                guid=guid,
                source=str(source),
                slug=slug,
                url=urls.absolute(podcast.show.url, urls.episode(slug)),
                enclosure=enclosure,
                # In its zone's offset alone: a moment that a zone has twice equals no other's.
                published=datetime.fromisoformat(episode.date.isoformat()),
                duration=None if lasts is None else round(lasts.total_seconds()),
                former=_former(before, slug, moment),
                said=episode.guid is not None,
            )
        )
    promises.sort(key=lambda promise: (promise.published, promise.slug))
    return Lock(show, tuple(promises), kept(old.media, podcast, promises))


def kept(
    media: Iterable[Measured], podcast: Podcast, promises: Iterable[Promise]
) -> tuple[Measured, ...]:
    """What the lock goes on telling of recordings elsewhere: of those that the show still names,
    as far as no promise tells the same. By URL."""
    named = {one.url for episode in podcast.episodes for _, one in episode.recordings if one.url}
    told = {(one.enclosure, one.duration) for one in promises if one.duration is not None}

    def needed(one: Measured) -> bool:
        place = urls.counted(podcast.show, one.url)
        return (Enclosure(place, one.length, one.type), one.duration) not in told

    found = {one.url: one for one in media if one.url in named and needed(one)}
    return tuple(found[url] for url in sorted(found))


def _settled(podcast: Podcast, lock: Lock) -> tuple[str, list[str]]:
    """The guid of the show, and that of each episode in the podcast's order."""
    site = podcast.show.url.partition("://")[2].rstrip("/") + urls.FEED
    show = podcast.show.guid or lock.show or str(uuid5(_PODCASTS, site))
    said = {one.guid for one in podcast.episodes if one.guid}
    known = {one.source: one.guid for one in lock.promises if one.guid not in said}
    taken = said.union(promise.guid for promise in lock.promises)
    return show, [
        one.guid or known.get(str(one.source.file)) or _unused(show, one.slug, taken)
        for one in podcast.episodes
    ]


def _unused(show: str, slug: str, taken: Set[str]) -> str:
    """A guid for a new episode that no other one says or was ever promised under."""
    found, name = guid(show, slug), slug
    while found in taken:
        name += "+"
        found = guid(show, name)
    return found


def _former(before: Promise | None, slug: str, moment: datetime) -> tuple[str, ...]:
    """The slugs under which an episode was published, oldest first, without the one it has now."""
    if before is None:
        return ()
    slugs = (*before.former, before.slug) if before.published <= moment else before.former
    return tuple(one for one in dict.fromkeys(slugs) if one != slug)
