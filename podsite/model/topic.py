"""What episodes are about."""

from dataclasses import dataclass
from typing import Annotated

from podsite.model.said import Addressed, Link, Said, Url


@dataclass(frozen=True, kw_only=True)
class Topic(Addressed):
    """What episodes are about: a file in `topics/`, whose body introduces it."""

    title: Annotated[str, Said("Its name")]
    aliases: Annotated[tuple[str, ...], Said("Other names of the same topic: `MS`")] = ()
    links: Annotated[tuple[Link, ...], Said("The topic elsewhere: `name: url`")] = ()
    broader: Annotated[tuple[str, ...], Said("Topics that this one is a part of: `Neurology`")] = ()
    same_as: Annotated[
        tuple[Url, ...], Said("The same in Wikidata, MeSH and the like, as addresses")
    ] = ()
