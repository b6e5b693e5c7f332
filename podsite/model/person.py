"""People and their parts in episodes."""

from dataclasses import dataclass
from typing import Annotated

from podsite.model.media import Media
from podsite.model.said import Addressed, Link, Said


@dataclass(frozen=True, kw_only=True)
class Credit:
    """A person's part in one episode, as the podcaster wrote the name."""

    name: Annotated[str, Said("The name, without titles", "podcast:person")]
    credentials: Annotated[str | None, Said("What stands behind the name: `MD, PhD`")] = None
    role: Annotated[str | None, Said("What the person did: host, guest, editor …", "role=")] = None
    group: Annotated[str | None, Said("Among whom: cast, writing, visuals …", "group=")] = None


@dataclass(frozen=True, kw_only=True)
class Person(Addressed):
    """Someone who appears in the show: a file in `people/`, whose body is the biography."""

    name: Annotated[str, Said("The name, without titles")]
    aliases: Annotated[tuple[str, ...], Said("Other spellings of the name in episodes")] = ()
    credentials: Annotated[str | None, Said("What stands behind the name: `MD, PhD`")] = None
    portrait: Annotated[Media | None, Said("A picture beside this file", "podcast:person img=")] = (
        None
    )
    links: Annotated[tuple[Link, ...], Said("The person elsewhere: `name: url`")] = ()
