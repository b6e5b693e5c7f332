"""feed.lock: what subscribers have been promised, and whether a build keeps it.

Apps know an episode by its guid alone: one that changes is downloaded again by every subscriber.
So a guid is decided once, written down beside the show, and held against every later build.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from uuid import UUID, uuid5

from podsite import urls
from podsite.formats.frontmatter import problem
from podsite.model import Enclosure, Episode, Podcast, Show
from podsite.problem import Problem, ProblemError, Severity
from podsite.relate import Catalogue

FILE = PurePosixPath("feed.lock")
# The namespace in which feed addresses become podcast:guids (podcast namespace, tag guid).
_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What subscribers know of one published episode.

    `source` is the file it is written in, `duration` in seconds, `published` an ISO 8601 date.
    """

    guid: str
    source: str
    slug: str
    url: str
    enclosure: Enclosure
    published: str
    duration: int | None = None


@dataclass(frozen=True)
class Lock:
    """All promises, in order of date then slug, and the show's own guid."""

    show: str | None = None
    promises: tuple[Promise, ...] = ()


def read(folder: Path) -> Lock:
    """The lock of the show in `folder`, an empty one where there is none yet.

    Raises ProblemError for a lock that is damaged: a fresh start would break every promise.
    """
    file = folder / FILE
    if not file.exists():
        return Lock()
    show, promises = None, []
    for number, row in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
        try:
            entry = json.loads(row)
            if "show" in entry:
                show = str(entry["show"])
            else:
                entry["enclosure"] = Enclosure(**entry["enclosure"])
                promises.append(Promise(**entry))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise ProblemError(_damaged(row, number)) from error
    return Lock(show, tuple(promises))


def written(lock: Lock) -> bytes:
    """The lock as its file holds it: a line for the show, then one for each promise."""
    entries: list[dict[str, object]] = [{"show": lock.show}] if lock.show else []
    for promise in lock.promises:
        entry = asdict(promise)
        entries.append({key: value for key, value in entry.items() if value is not None})
    rows = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    return "".join(rows).encode()


def pinned(podcast: Podcast, lock: Lock) -> Podcast:
    """The podcast with a guid for the show and for every episode.

    What front matter says comes first, then what was promised, then a new one: UUIDv5 of the feed's
    address for the show, of show guid and slug for an episode.
    """
    site = podcast.show.url.partition("://")[2].rstrip("/") + urls.FEED
    show = podcast.show.guid or lock.show or str(uuid5(_PODCASTS, site))
    promised = {promise.source: promise.guid for promise in lock.promises}
    return replace(
        podcast,
        show=replace(podcast.show, guid=show),
        episodes=tuple(
            replace(
                one, guid=one.guid or promised.get(str(one.source.file)) or guid(show, one.slug)
            )
            for one in podcast.episodes
        ),
    )


def guid(show: str, slug: str) -> str:
    """The guid of a new episode: UUIDv5 in the show's namespace (its guid, or a hash of that)."""
    try:
        namespace = UUID(show)
    except ValueError:
        namespace = uuid5(_PODCASTS, show)
    return str(uuid5(namespace, slug))


def promised(catalogue: Catalogue) -> Lock:
    """What a build of this catalogue promises: every published episode that has an enclosure."""
    promises = (_promise(catalogue.show, one) for one in reversed(catalogue.published()))
    return Lock(catalogue.show.guid, tuple(one for one in promises if one))


def broken(old: Lock, new: Lock, podcast: Podcast) -> Iterator[Problem]:
    """What `new` would do to the promises of `old`; `podcast` is all that was read of the show."""
    here = {promise.guid: promise for promise in new.promises}
    by_source = {promise.source: promise for promise in new.promises}
    kept = {promise.guid for promise in old.promises}
    first = 2 if old.show else 1
    for number, promise in enumerate(old.promises, first):
        now = here.get(promise.guid)
        if now:
            yield from _altered(promise, now)
        elif PurePosixPath(promise.source) in podcast.unread:
            continue  # the file has problems of its own; nothing is known of its guid
        elif promise.source in by_source:
            yield _changed(promise, by_source[promise.source], podcast, number)
        else:
            candidates = (one for one in new.promises if one.guid not in kept)
            renamed = next((one for one in candidates if _alike(promise, one)), None)
            yield _renamed(promise, renamed, number) if renamed else _gone(promise, podcast, number)


def _promise(show: Show, episode: Episode) -> Promise | None:
    enclosure = episode.audio and urls.enclosure(show.url, episode.audio)
    if not enclosure or not episode.guid:
        return None
    return Promise(
        guid=episode.guid,
        source=str(episode.source.file),
        slug=episode.slug,
        url=urls.absolute(show.url, urls.episode(episode.slug)),
        enclosure=enclosure,
        duration=int(episode.duration.total_seconds()) if episode.duration else None,
        published=episode.date.isoformat(),
    )


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


def _altered(old: Promise, new: Promise) -> Iterator[Problem]:
    """Changes under a guid that stays: apps may keep what they have."""
    changes = []
    if old.enclosure.length != new.enclosure.length:
        changes.append(
            f"its recording had {old.enclosure.length} bytes and has {new.enclosure.length} now:"
            " who has the old one keeps it"
        )
    if old.published != new.published:
        changes.append(f"its date was {old.published}: apps will move it in their lists")
    for change in changes:
        yield Problem("promise-altered", change, PurePosixPath(new.source), None, Severity.WARNING)


def _changed(old: Promise, new: Promise, podcast: Podcast, number: int) -> Problem:
    source = next(one.source for one in podcast.episodes if str(one.source.file) == new.source)
    message = (
        f"subscribers know this episode by the guid {old.guid}, and every app would download it"
        f" again under another; write  guid: {old.guid}  or, if you mean to publish it anew,"
        f" delete line {number} of {FILE}"
    )
    return problem(source, ("guid",), "guid-changed", message)


def _alike(old: Promise, new: Promise) -> bool:
    name, now = (PurePosixPath(one.enclosure.url).name for one in (old, new))
    same_audio = old.enclosure.length == new.enclosure.length
    return old.slug == new.slug or name == now or (same_audio and old.duration == new.duration)


def _renamed(old: Promise, new: Promise, number: int) -> Problem:
    message = (
        f"this looks like {old.source} under another name, and every app would download it again;"
        f" write  guid: {old.guid}  into it or, if it is another episode, delete line {number}"
        f" of {FILE}"
    )
    return Problem("guid-renamed", message, PurePosixPath(new.source), 1)


def _gone(old: Promise, podcast: Podcast, number: int) -> Problem:
    there = any(str(one.source.file) == old.source for one in podcast.episodes)
    why = "is a draft, of the future or without recording now" if there else "is not there any more"
    message = (
        f"{old.source} {why}, and subscribers were promised it (guid {old.guid});"
        f" bring it back or, if it is to vanish from the feed, delete line {number} of {FILE}"
    )
    place = (PurePosixPath(old.source), 1) if there else (FILE, number)
    return Problem("guid-gone", message, *place)
