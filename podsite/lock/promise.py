"""What subscribers have been promised, as values."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from podsite.model import Enclosure, Measured


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
    """The show's own guid, None before the first build; all promises by date, then slug; and what
    no promise tells of recordings that are elsewhere, by URL.

    `places` are the lines of the promises in a file that was read: merging may mix them with those
    of media.
    """

    show: str | None = None
    promises: tuple[Promise, ...] = ()
    media: tuple[Measured, ...] = ()
    places: tuple[int, ...] = field(default=(), compare=False)

    def line(self, promise: Promise) -> int:
        """On which line of the file a promise of this lock stands."""
        return self._lines[promise]

    @cached_property
    def _lines(self) -> dict[Promise, int]:
        places = self.places or range(2, len(self.promises) + 2)
        return dict(zip(self.promises, places, strict=True))
