"""Whether a build keeps what subscribers were promised (design, 7).

Apps know an episode by its guid (Apple, AntennaPod, gPodder, Podcast Index): one that
changes is downloaded again by everybody, one that vanishes is lost.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PurePosixPath

from podsite.formats.frontmatter import problem
from podsite.lock import FILE, Lock, Promise
from podsite.model import Episode, Podcast
from podsite.problem import Problem, Severity


def promises_are_kept(
    old: Lock, new: Lock, podcast: Podcast, moment: datetime
) -> Iterator[Problem]:
    """No promised guid is lost or changed; what else changes is told (design, 7)."""
    here = {promise.guid: promise for promise in new.promises}
    by_source = {promise.source: promise for promise in new.promises}
    episodes = {str(episode.source.file): episode for episode in podcast.episodes}
    fresh = [promise for promise in new.promises if promise.guid not in _guids(old)]
    for promise in old.promises:
        now = here.get(promise.guid)
        if promise.published > moment:
            continue  # nobody has heard of it yet: it may change, move and vanish
        if now is not None and now.published <= moment:
            continue
        if PurePosixPath(promise.source) in podcast.unread:
            continue  # the file has problems of its own; nothing is known of its guid
        if now is not None or promise.source not in by_source:
            renamed = next((one for one in fresh if _alike(promise, one)), None)
            yield (
                _renamed(old, promise, renamed, episodes[renamed.source])
                if renamed and now is None
                else _gone(old, promise, episodes.get(promise.source))
            )
        else:
            yield _changed(old, promise, by_source[promise.source], episodes[promise.source])
    yield from _altered(
        [(one, here[one.guid]) for one in old.promises if one.guid in here], podcast
    )


def _guids(lock: Lock) -> frozenset[str]:
    return frozenset(promise.guid for promise in lock.promises)


def _alike(old: Promise, new: Promise) -> bool:
    """The same recording, or the same title as far as the slug tells it."""
    same_audio = old.enclosure.length == new.enclosure.length and old.duration == new.duration
    return old.slug == new.slug or same_audio


def _renamed(old: Lock, promise: Promise, new: Promise, episode: Episode) -> Problem:
    message = (
        f"this looks like {promise.source} under another name, and every app would download it"
        f" again; write  guid: {promise.guid}  into {new.source} or, if it is another episode,"
        f" delete line {old.line(promise)} of {FILE}"
    )
    return problem(episode.source, ("title",), "guid-renamed", message)


def _gone(old: Lock, promise: Promise, episode: Episode | None) -> Problem:
    back = f"bring it back or, if it is to vanish, delete line {old.line(promise)} of {FILE}"
    promised = f"subscribers were promised it (guid {promise.guid})"
    if episode is None:
        message = f"{promise.source} is not there any more, and {promised}; {back}"
        return Problem("guid-gone", message, FILE, old.line(promise))
    field, why = _absence(episode)
    message = f"this episode {why}, and {promised}; {back}"
    return problem(episode.source, (field,), "guid-gone", message)


def _absence(episode: Episode) -> tuple[str, str]:
    """Why an episode that is there is not in the feed, and the field that says so."""
    if episode.draft:
        return "draft", "is a draft now"
    if episode.audio is None:
        return "audio", "has no recording now"
    return "date", "is of the future now"


def _changed(old: Lock, promise: Promise, new: Promise, episode: Episode) -> Problem:
    if new.said and not promise.said:
        message = (
            f"this guid is published in place of {promise.guid}: every app downloads the episode"
            " again, which is what you want after a bad upload; else take the line out"
        )
        return problem(episode.source, ("guid",), "guid-anew", message, Severity.WARNING)
    message = (
        f"subscribers know this episode by the guid {promise.guid}, and every app would download"
        f" it again under another; write  guid: {promise.guid}  or, if you mean to publish it"
        f" anew, delete line {old.line(promise)} of {FILE}"
    )
    return problem(episode.source, ("guid",), "guid-changed", message)


def _altered(kept: Iterable[tuple[Promise, Promise]], podcast: Podcast) -> Iterator[Problem]:
    """Changes under a guid that stays: apps may keep what they have."""
    sources = {str(episode.source.file): episode.source for episode in podcast.episodes}
    moves: dict[tuple[str, str], list[Promise]] = defaultdict(list)
    for was, now in kept:
        source = sources[now.source]
        if was.enclosure.length != now.enclosure.length:
            message = (
                f"its recording had {was.enclosure.length} bytes and has {now.enclosure.length};"
                " who has the old one keeps it, so give a new recording a new file name"
            )
            yield problem(source, ("audio",), "audio-changed", message, Severity.WARNING)
        if was.published != now.published:
            message = f"its date was {was.published.isoformat()}; apps will move it in their lists"
            yield problem(source, ("date",), "date-changed", message, Severity.WARNING)
        if was.enclosure.url != now.enclosure.url:
            moves[_bases(was.enclosure.url, now.enclosure.url)].append(now)
    for (before, after), promises in moves.items():
        many = f"the recordings of {len(promises)} episodes move" if promises[1:] else "it moves"
        message = (
            f"{many} from {before} to {after}; apps keep what they have, so leave a redirect at"
            " the old address until all have followed"
        )
        one = promises[0]
        if promises[1:]:
            place = podcast.show.source, ("url",)
        else:
            place = sources[one.source], ("audio",)
        yield problem(*place, "audio-moved", message, Severity.WARNING)


def _bases(before: str, after: str) -> tuple[str, str]:
    """Two URLs without the end that they have in common, cut where a name begins."""
    one, two = before.split("/"), after.split("/")
    while one and two and one[-1] == two[-1]:
        one.pop()
        two.pop()
    return "/".join(one), "/".join(two)
