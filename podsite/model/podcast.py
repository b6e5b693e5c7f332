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

    `unread` are the files that could not be read at all: of what they promise nothing is known.
    """

    show: Show
    episodes: tuple[Episode, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    leaflets: tuple[Leaflet, ...] = ()
    unread: frozenset[PurePosixPath] = frozenset()
