"""feed.lock: what subscribers have been promised, and whether a build keeps it.

Apps know an episode by its guid alone: one that changes is downloaded again by every subscriber.
So a guid is decided once, written down beside the show, and held against every later build.
"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
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

    `source` is the file it is written in, `duration` in seconds. `former` are slugs that it had
    before; their addresses lead to it. `said` tells that front matter gave the guid.
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
    """All promises, in order of date then slug, and the show's own guid."""

    show: str | None = None
    promises: tuple[Promise, ...] = ()

    def line(self, promise: Promise) -> int:
        """On which line of the file a promise of this lock stands."""
        return self.promises.index(promise) + (2 if self.show else 1)


def read(folder: Path) -> Lock:
    """The lock of the show in `folder`, an empty one where there is none yet.

    Raises ProblemError for a lock that is damaged: a fresh start would break every promise.
    """
    file = folder / FILE
    if not file.exists():
        return Lock()
    show, promises = None, []
    rows = file.read_text("utf-8", errors="replace").splitlines()
    for number, row in enumerate(rows or [""], 1):  # a lock of no line at all was emptied
        try:
            entry = json.loads(row)
            if "show" in entry:
                show = str(entry["show"])
            else:
                promises.append(_promise(entry))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise ProblemError(_damaged(row, number)) from error
    return Lock(show, tuple(promises))


def written(lock: Lock) -> bytes:
    """The lock as its file holds it: a line for the show, then one for each promise."""
    entries: list[dict[str, object]] = [{"show": lock.show}] if lock.show else []
    for promise in lock.promises:
        entry = asdict(promise) | {"published": promise.published.isoformat()}
        entries.append(
            {key: value for key, value in entry.items() if value not in (None, (), False)}
        )
    rows = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    return "".join(rows).encode()


def pinned(podcast: Podcast, lock: Lock) -> Podcast:
    """The podcast with a guid for the show and for every episode.

    What front matter says comes first, then what was promised, then a new one: UUIDv5 of the feed's
    address for the show, of show guid and slug for an episode.
    """
    site = podcast.show.url.partition("://")[2].rstrip("/") + urls.FEED
    show = podcast.show.guid or lock.show or str(uuid5(_PODCASTS, site))
    known = {promise.source: promise.guid for promise in lock.promises}
    episodes = (
        one.guid or known.get(str(one.source.file)) or _unused(show, one.slug, lock)
        for one in podcast.episodes
    )
    return replace(
        podcast,
        show=replace(podcast.show, guid=show),
        episodes=tuple(
            replace(one, guid=guid) for one, guid in zip(podcast.episodes, episodes, strict=True)
        ),
    )


def guid(show: str, slug: str) -> str:
    """The guid of a new episode: UUIDv5 in the show's namespace (its guid, or a hash of that)."""
    try:
        namespace = UUID(show)
    except ValueError:
        namespace = uuid5(_PODCASTS, show)
    return str(uuid5(namespace, slug))


def promised(podcast: Podcast, old: Lock) -> Lock:
    """What a build of this podcast promises, after what `old` has promised.

    Every episode with an enclosure that is no draft has its line, one of the future too, so that
    its guid is settled before anybody hears of it.
    """
    fixed = pinned(podcast, old)
    before = {promise.guid: promise for promise in old.promises}
    said = {str(one.source.file) for one in podcast.episodes if one.guid}
    promises = []
    for episode in fixed.episodes:
        enclosure = urls.enclosure(fixed.show.url, episode.audio)
        if enclosure and episode.guid and not episode.draft:
            promises.append(
                Promise(
                    guid=episode.guid,
                    source=str(episode.source.file),
                    slug=episode.slug,
                    url=urls.absolute(fixed.show.url, urls.episode(episode.slug)),
                    enclosure=enclosure,
                    published=episode.date,
                    duration=round(episode.duration.total_seconds()) if episode.duration else None,
                    former=_former(before.get(episode.guid), episode),
                    said=str(episode.source.file) in said,
                )
            )
    promises.sort(key=lambda promise: (promise.published.astimezone(UTC), promise.slug))
    return Lock(fixed.show.guid, tuple(promises))


def _promise(entry: dict[str, object]) -> Promise:
    """A line of the file as a promise. Raises ValueError, TypeError or KeyError."""
    enclosure, published, former = entry["enclosure"], entry["published"], entry.get("former", [])
    if not isinstance(enclosure, dict) or not isinstance(former, list):
        raise TypeError
    more = {"former": tuple(former), "enclosure": Enclosure(**enclosure)}
    more["published"] = datetime.fromisoformat(str(published))
    promise = Promise(**(entry | more))  # type: ignore[arg-type]  # what does not fit is told below
    if not all(isinstance(text, str) for text in (promise.guid, promise.source, promise.slug)):
        raise TypeError
    if promise.published.tzinfo is None:
        raise ValueError
    return promise


def _unused(show: str, slug: str, lock: Lock) -> str:
    """A guid for a new episode that no other one was ever promised under."""
    taken = {promise.guid for promise in lock.promises}
    found, name = guid(show, slug), slug
    while found in taken:
        name += "+"
        found = guid(show, name)
    return found


def _former(before: Promise | None, episode: Episode) -> tuple[str, ...]:
    """The slugs that an episode has had, oldest first, without the one it has now."""
    slugs = (*before.former, before.slug) if before else ()
    return tuple(slug for slug in dict.fromkeys(slugs) if slug != episode.slug)


def _damaged(row: str, number: int) -> Problem:
    if row.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        message = (
            "feed.lock holds a merge conflict; keep the lines of both sides, each once,"
            " and delete the marks"
        )
    else:
        message = (
            "this line of feed.lock cannot be read; take the file back from your version"
            " control (git checkout feed.lock), for it holds what subscribers were promised"
        )
    return Problem("lock-damaged", message, FILE, number)
