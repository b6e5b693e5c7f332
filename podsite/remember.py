"""What feed.lock knows of recordings elsewhere joins the podcast, so that no build asks the web."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TypeVar

from podsite import urls
from podsite.formats import media, videos
from podsite.lock import Lock
from podsite.model import Alternate, Episode, Measured, Media, Podcast

T = TypeVar("T", Media, Alternate)


class Known:
    """What a lock knows of recordings by their URL: from its lines of media, else its promises."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self.measured: Mapping[str, Measured] = {one.url: one for one in lock.media}

    def of(self, url: str) -> Measured | None:
        """What is known of the recording at a URL; None where it was never measured."""
        return self.measured.get(url) or self._promised.get(url) or self._ends.get(urls.bare(url))

    @cached_property
    def _promised(self) -> Mapping[str, Measured]:
        """What was promised, by URL."""
        some = ((one.enclosure, one.duration) for one in self._lock.promises)
        return {one.url: Measured(one.url, one.length, one.type, lasts) for one, lasts in some}

    @cached_property
    def _ends(self) -> Mapping[str, Measured]:
        """The same by the end of its URL from each part on: before the recording's own URL may
        stand any media_prefix that the show has had."""
        found: dict[str, Measured] = {}
        for url, measured in self._promised.items():
            parts = url.split("/")
            for start in range(len(parts) - 1):  # the shortest are a host and something there
                found.setdefault("/".join(parts[start:]), measured)
        return found


def remembered(podcast: Podcast, lock: Lock) -> Podcast:
    """The podcast with what the lock knows of recordings that are elsewhere.

    Length, type and duration belong to a URL: they hold as long as the episode names the same one.
    What front matter says of them goes before.
    """
    known = Known(lock)
    return replace(podcast, episodes=tuple(_told(one, known) for one in podcast.episodes))


def unmeasured(one: Media | Alternate) -> bool:
    """Whether a recording is elsewhere, and nobody knows its length or type.

    One on a site that plays it is no file that has any: what is wrong with it, rules/videos tells.
    """
    if one.url is None or one.file or videos.hosted(one.url):
        return False
    return one.length is None or one.type is None


def _told(episode: Episode, known: Known) -> Episode:
    if not any(one.url for _, one in episode.recordings):
        return episode
    recording, duration = episode.recording, episode.duration
    if duration is None and recording and recording.url:
        facts = known.of(recording.url)
        if facts and facts.duration is not None:
            duration = timedelta(seconds=facts.duration)
    return replace(
        episode,
        audio=episode.audio and _measured(episode.audio, known),
        video=episode.video and _measured(episode.video, known),
        alternate=tuple(_measured(form, known) for form in episode.alternate),
        duration=duration,
    )


def _measured(one: T, known: Known) -> T:
    facts = known.of(one.url) if one.url and not one.file else None
    if facts is None:
        return one
    said = None if one.type == media.type_of(urls.path(one.url or "")) else one.type
    length = facts.length if one.length is None else one.length
    return replace(one, length=length, type=said or facts.type)
