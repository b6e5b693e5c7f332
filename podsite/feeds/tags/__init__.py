"""The tags of the feed beyond plain RSS: one module for each namespace, one function for each tag.

A tag's function takes the catalogue and the show or the episode, and yields elements; it yields
none where nothing was said. A new tag is written into its module and that module's CHANNEL or ITEM.
"""

from podsite.feeds.elements import Elements
from podsite.feeds.tags import (
    atom,
    itunes,
    live,
    media,
    podcast,
    podcast_both,
    podcast_item,
    psc,
    rss,
    spotify,
)
from podsite.model import Episode
from podsite.relate import Catalogue

# What only the main feed says: where it goes, what is new in it, what is no part of a topic.
_MAIN_ONLY = (
    atom.hub,
    itunes.new_feed_url,
    podcast.trailer,
    podcast.publisher,
    podcast.remote_items,
    podcast.podping,
    spotify.limit,
    live.live_item,
)
# media before itunes: gPodder shows the last picture of an item, which is to be the artwork.
TAGS = (rss, atom, media, itunes, podcast, podcast_both, podcast_item, psc, spotify, live)


def of_channel(catalogue: Catalogue) -> Elements:
    """Every element of the channel that no plain RSS writes."""
    for module in TAGS:
        for tag in module.CHANNEL:
            yield from tag(catalogue, catalogue.show)


def of_branch(catalogue: Catalogue) -> Elements:
    """The same for the feed of a topic, a person or a season."""
    for module in TAGS:
        for tag in module.CHANNEL:
            if tag not in _MAIN_ONLY:
                yield from tag(catalogue, catalogue.show)


def of_item(catalogue: Catalogue, episode: Episode) -> Elements:
    """Every element of an episode's item that no plain RSS writes."""
    for module in TAGS:
        for tag in module.ITEM:
            yield from tag(catalogue, episode)
