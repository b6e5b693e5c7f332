"""The whole of what was read of a show."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated

from podsite.model.episode import Episode
from podsite.model.person import Person
from podsite.model.said import Addressed, Said
from podsite.model.show import Show
from podsite.model.topic import Topic


@dataclass(frozen=True, kw_only=True)
class Leaflet(Addressed):
    """A page of the podcaster's own (press, imprint): a file in `pages/`."""

    title: Annotated[str, Said("Its title")]


@dataclass(frozen=True, kw_only=True)
class Podcast:
    """All that was read of a show, drafts and future episodes included, in order of files.

    `unread` are the files that could not be read in whole: not all that they promise is known.
    """

    show: Show
    episodes: tuple[Episode, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    leaflets: tuple[Leaflet, ...] = ()
    unread: frozenset[PurePosixPath] = frozenset()

    def show_and_episodes(self) -> tuple[Show | Episode, ...]:
        """Whatever the feed carries: the show, then its episodes."""
        return (self.show, *self.episodes)
