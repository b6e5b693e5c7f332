"""Whether a build keeps what subscribers were promised (design, 7).

Apps know an episode by its guid (Apple's Guide to RSS; AntennaPod, gPodder, Podcast Index): one
that changes is downloaded again by everybody, one that vanishes is lost.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from podsite import urls
from podsite.formats.frontmatter import problem, warning
from podsite.lock import FILE, Lock, Promise
from podsite.model import Episode, Podcast
from podsite.problem import Problem
from podsite.remember import unmeasured


@dataclass(frozen=True)
class Change:
    """From what was promised, `old`, to what a build of the podcast at `moment` promises."""

    old: Lock
    new: Lock
    podcast: Podcast
    moment: datetime

    @cached_property
    def heard(self) -> tuple[Promise, ...]:
        """The old promises whose day has come; of the others nobody has heard: they are free."""
        return tuple(one for one in self.old.promises if one.published <= self.moment)

    @cached_property
    def before(self) -> Mapping[str, Promise]:
        """Guid → what was promised under it."""
        return {promise.guid: promise for promise in self.old.promises}

    @cached_property
    def now(self) -> Mapping[str, Promise]:
        """Guid → what is promised under it."""
        return {promise.guid: promise for promise in self.new.promises}

    @cached_property
    def kept(self) -> tuple[tuple[Promise, Promise], ...]:
        """What subscribers have heard of under a guid that is still there, and what is there."""
        return tuple((one, self.now[one.guid]) for one in self.heard if one.guid in self.now)

    @cached_property
    def episodes(self) -> Mapping[str, Episode]:
        """File → the episode in it."""
        return {str(episode.source.file): episode for episode in self.podcast.episodes}

    @cached_property
    def fresh(self) -> Mapping[object, list[Promise]]:
        """What is promised under new guids, by all that an episode is known again by."""
        places: dict[object, list[Promise]] = defaultdict(list)
        for promise in self.new.promises:
            if promise.guid not in self.before:
                for key in (promise.slug, *_recording(promise)):
                    places[key].append(promise)
        return places

    @cached_property
    def unread(self) -> frozenset[str]:
        """The episodes' files that have problems of their own."""
        return frozenset(map(str, self.podcast.unread)) - {"show.md"}

    @cached_property
    def strangers(self) -> bool:
        """Whether any of them is new, and may be what another was before."""
        return bool(self.unread - {promise.source for promise in self.old.promises})

    def deleted(self, promise: Promise) -> str:
        """The way to take a promise back, in words."""
        return f"delete its line of {FILE}, now line {self.old.line(promise)}"


def show_guid_is_kept(change: Change) -> Iterator[Problem]:
    """A show keeps its guid for life, wherever it moves (podcast namespace, tag guid).

    show-guid-changed: directories find the show by it, and under another it is another show. Write
    the old guid into show.md again; where it was wrong, change it in the first line of feed.lock.
    """
    old, new = change.old.show, change.new.show
    if old is not None and old != new:
        message = (
            f"apps and directories know this show by the guid {old}; write  guid: {old}  or, if"
            f" it is to be another show to them, write this guid into line 1 of {FILE}"
        )
        yield problem(change.podcast.show.source, ("guid",), "show-guid-changed", message)


def guids_are_kept(change: Change) -> Iterator[Problem]:
    """No guid that subscribers know is lost or changed (Apple's Guide to RSS; design, 7).

    guid-gone: subscribers have this episode, and the feed would carry it no more. Bring its file
    back, or undo what keeps it out of the feed. If it is to vanish, delete its line of feed.lock.

    guid-renamed: a file is gone and a new one has the same recording or address, so the episode
    would come to every subscriber again. Write the guid into the new file; then its name is free.

    guid-changed: under another guid every app takes the episode for a new one and downloads it
    again. Write the old guid. To publish it anew on purpose, delete its line of feed.lock.

    guid-anew: front matter gives a guid to an episode that had one by itself, which publishes it
    anew: right after a bad upload, and an annoyance else. Take the line out if it is not meant.
    """
    by_source = {promise.source: promise for promise in change.new.promises}
    for promise in change.heard:
        now, heir = change.now.get(promise.guid), by_source.get(promise.source)
        if now:
            if now.published > change.moment:
                yield _gone(change, promise, change.episodes[now.source])
            continue
        alike = (
            one for key in (*_recording(promise), promise.slug) for one in change.fresh.get(key, ())
        )
        moved = next((one for one in alike if one is not heir), None)
        if moved and not (heir and _same_recording(promise, heir)):
            yield _renamed(change, promise, moved)
        elif heir:
            yield _changed(change, promise, heir)
        elif promise.source not in change.unread:
            episode = change.episodes.get(promise.source)
            # What nobody has measured yet is told as that: nothing of it needs to be taken back.
            if _waits(episode):
                continue
            if episode or not change.strangers:
                yield _gone(change, promise, episode)


def recordings_keep_their_guid(change: Change) -> Iterator[Problem]:
    """A recording that apps have under one guid does not come under another (design, 7).

    guid-exchanged: two files have exchanged their names or guids, or a new episode took the name of
    an old one, so subscribers would get the one for the other. Write the guid into the file whose
    recording they know by it.
    """
    places: dict[object, list[Promise]] = defaultdict(list)
    for promise in change.new.promises:
        for key in _recording(promise):
            places[key].append(promise)
    for promise, now in change.kept:
        if _same_recording(promise, now):
            continue
        for other in {one.guid: one for key in _recording(promise) for one in places[key]}.values():
            was = change.before.get(other.guid)
            if (was is None and now.said) or (was and _same_recording(was, promise)):
                continue  # a further episode, as the guid in the first one's file confirms
            there = f" and take it out of {now.source}" if now.said else ""
            message = (
                f"subscribers know this recording by the guid {promise.guid}, which is that of"
                f" {now.source} now; write  guid: {promise.guid}  here{there} or, if it is to be"
                f" as it is, {change.deleted(promise)}"
            )
            source = change.episodes[other.source].source
            yield problem(source, ("guid",), "guid-exchanged", message)


def _renamed(change: Change, promise: Promise, new: Promise) -> Problem:
    other = "give it a slug of its own and " if new.slug == promise.slug else ""
    message = (
        f"this looks like {promise.source} under another name, and every app would download it"
        f" again; write  guid: {promise.guid}  into {new.source} or, if it is another episode and"
        f" that one is to vanish, {other}{change.deleted(promise)}"
    )
    source = change.episodes[new.source].source
    return problem(source, ("guid",), "guid-renamed", message)


def _changed(change: Change, promise: Promise, heir: Promise) -> Problem:
    source = change.episodes[heir.source].source
    if heir.said and not promise.said and heir.guid not in change.before:
        message = (
            f"this guid comes in place of {promise.guid}: every app downloads the episode again,"
            " which is what you want after a bad upload; else take the line out"
        )
        return warning(source, ("guid",), "guid-anew", message)
    message = (
        f"subscribers know this episode by the guid {promise.guid}, and every app would download"
        f" it again under another; write  guid: {promise.guid}  or, if you mean to publish it"
        f" anew, {change.deleted(promise)}"
    )
    return problem(source, ("guid",), "guid-changed", message)


def _gone(change: Change, promise: Promise, episode: Episode | None) -> Problem:
    known = f"subscribers know it by the guid {promise.guid}"
    deleted = change.deleted(promise)
    if episode is None:
        message = (
            f"{promise.source} is not there any more, and {known}; bring it back, write"
            f"  guid: {promise.guid}  into the file it is in now or, if it is to vanish, {deleted}"
        )
        return Problem("guid-gone", message, FILE, change.old.line(promise))
    if episode.draft:
        field, why = "draft", "is a draft now"
    elif urls.enclosure(change.podcast.show, episode.recording) is None:
        field, why = "audio", "has no recording now that the feed can carry"
    else:
        field, why = "date", "is of the future now"
    message = f"this episode {why}, and {known}; undo that or, if it is to vanish, {deleted}"
    return problem(episode.source, (field,), "guid-gone", message)


def _waits(episode: Episode | None) -> bool:
    """Whether an episode would be in the feed if its recording were measured."""
    recording = episode.recording if episode and not episode.draft else None
    return recording is not None and unmeasured(recording)


def _same_recording(one: Promise, other: Promise) -> bool:
    return bool({*_recording(one)} & {*_recording(other)})


def _recording(promise: Promise) -> tuple[object, ...]:
    """By what a recording is known again: where it is, or how long it is in bytes and seconds."""
    return promise.enclosure.url, (promise.enclosure.length, promise.duration)
