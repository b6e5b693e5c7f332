"""feed.lock: what subscribers have been promised, and whether a build keeps it.

Apps know an episode by its guid alone: one that changes is downloaded again by every subscriber.
So a guid is decided once, written down beside the show, and held against every later build.
"""

import json
from collections.abc import Mapping, Set
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import UUID, uuid5

from podsite import urls
from podsite.model import Enclosure, Episode, Podcast
from podsite.problem import Problem, ProblemError

FILE = PurePosixPath("feed.lock")
# The namespace in which feed addresses become podcast:guids (podcast namespace, tag guid).
_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What subscribers know, or will know when its date has come, of one episode.

    `source` is the file it is written in, `duration` in seconds. `former` are the slugs it was
    published under before; their addresses lead to it. `said`: front matter gave the guid.
    """

    guid: str
    source: str
    slug: str
    url: str
    enclosure: Enclosure
    published: datetime
    duration: int | None = None
    former: tuple[str, ...] = ()
    said: bool = False


@dataclass(frozen=True)
class Lock:
    """The show's own guid, None before the first build, and all promises by date, then slug."""

    show: str | None = None
    promises: tuple[Promise, ...] = ()

    def line(self, promise: Promise) -> int:
        """On which line of the file a promise of this lock stands."""
        return self._lines[promise]

    @cached_property
    def _lines(self) -> dict[Promise, int]:
        return {promise: number for number, promise in enumerate(self.promises, 2)}


def read(folder: Path) -> Lock:
    """The lock of the show in `folder`, an empty one where there is none yet.

    Raises ProblemError for a lock that is damaged: a fresh start would break every promise.
    """
    file = folder / FILE
    if not file.exists():
        return Lock()
    text = file.read_text("utf-8-sig", errors="replace")
    show, promises = None, []
    for number, row in enumerate(text.removesuffix("\n").split("\n"), 1):
        try:
            entry = json.loads(row)
            if number == 1:
                show = _text(entry["show"])
            else:
                promises.append(_promise(entry))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ProblemError(_damaged(text, row, number)) from error
    return Lock(show, tuple(promises))


def written(lock: Lock) -> bytes:
    """The lock as its file holds it: a line for the show, then one for each promise."""
    entries: list[dict[str, object]] = [{"show": lock.show}] if lock.show else []
    for promise in lock.promises:
        entry = asdict(promise) | {"published": promise.published.isoformat()}
        unsaid = {"duration": None, "former": (), "said": False}
        entries.append(
            {key: entry[key] for key in entry if (key, entry[key]) not in unsaid.items()}
        )
    rows = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    return "".join(rows).encode()


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


def remembered(podcast: Podcast, lock: Lock) -> Podcast:
    """The podcast with what the lock knows of recordings that are elsewhere.

    Length, type and duration belong to a URL: they hold as long as the episode names the same one.
    """
    known = {promise.enclosure.url: promise for promise in lock.promises}
    return replace(
        podcast, episodes=tuple(_measured(episode, known) for episode in podcast.episodes)
    )


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
        enclosure = urls.enclosure(podcast.show.url, episode.recording)
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
    return Lock(show, tuple(promises))


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


def _promise(entry: Any) -> Promise:
    """A line of the file as a promise. Raises ValueError, TypeError, KeyError, AttributeError."""
    former = entry.get("former", [])
    enclosure = Enclosure(**entry["enclosure"])
    published = datetime.fromisoformat(_text(entry["published"]))
    more = {"former": tuple(former), "enclosure": enclosure, "published": published}
    promise = Promise(**(entry | more))
    for text in (promise.guid, promise.source, promise.slug, promise.url, *former):
        _text(text)
    for text in (enclosure.url, enclosure.type):
        _text(text)
    numbers = isinstance(enclosure.length, int) and isinstance(promise.duration, int | None)
    if not numbers or not isinstance(former, list) or published.tzinfo is None:
        raise ValueError
    return promise


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


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


def _damaged(text: str, row: str, number: int) -> Problem:
    if row.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        message = (
            "feed.lock holds a merge conflict; keep the lines of both sides, each once,"
            " and delete the marks"
        )
    elif text.strip() and not row.strip():
        message = "this line of feed.lock is empty; delete it"
    elif row.startswith('{"show"') and number > 1:
        message = "the show's own line of feed.lock is its first, and there once; delete this one"
    else:
        what = "is not the show's own" if row.startswith('{"guid"') else "cannot be read"
        message = (
            f"this line of feed.lock {what}; take the file back from your version control"
            " (git checkout feed.lock), for it holds what subscribers were promised"
        )
    return Problem("lock-damaged", message, FILE, number)


def _measured(episode: Episode, known: Mapping[str, Promise]) -> Episode:
    audio = episode.audio
    promise = known.get(audio.url) if audio and audio.url else None
    if audio is None or promise is None:
        return episode
    lasts = None if promise.duration is None else timedelta(seconds=promise.duration)
    measured = replace(
        audio,
        length=promise.enclosure.length if audio.length is None else audio.length,
        type=audio.type or promise.enclosure.type,
    )
    return replace(episode, audio=measured, duration=episode.duration or lasts)
