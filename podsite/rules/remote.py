"""Other feeds and their items, and what a feed that consists of them is made of."""

from collections.abc import Iterator
from uuid import UUID

from podsite.formats.frontmatter import Path, problem, warning
from podsite.model import Medium, Podcast, RemoteItem, Show
from podsite.problem import Problem


def lists_hold_items(podcast: Podcast) -> Iterator[Problem]:
    """A feed of a list medium holds items of other feeds, and others do not (podcast namespace,
    medium).

    list-empty: apps show a feed of this medium as a list of other feeds' items, and there are none.
    Add  items:  or choose the medium without the L.
    list-medium: apps pass over items of other feeds unless the medium is a list's. Choose the one
    with an L, such as  musicL
    list-episodes: apps show only the items of other feeds in a list, and none of these episodes.
    """
    show = podcast.show
    of_a_list = show.medium.value.endswith("L") or show.medium is Medium.PUBLISHER
    if of_a_list and not show.items:
        message = f"a feed of medium '{show.medium.value}' holds items of other feeds; add  items:"
        yield problem(show.source, ("medium",), "list-empty", message)
    if show.items and not of_a_list and show.medium is not Medium.MIXED:
        message = (
            f"apps look for items of other feeds in lists alone; write  medium:"
            f" {show.medium.value}L"
        )
        yield warning(show.source, ("items",), "list-medium", message)
    if of_a_list and any(one.recording and not one.draft for one in podcast.episodes):
        message = "apps show no episodes of a list's own; choose another medium"
        yield warning(show.source, ("medium",), "list-episodes", message)


def remote_feeds_are_named(podcast: Podcast) -> Iterator[Problem]:
    """Another feed is named by its podcast:guid, which is a UUID (podcast namespace, remoteItem).

    remote-guid: apps look the feed up by it and find nothing. The Podcast Index
    (https://podcastindex.org/) shows the guid of every show.
    """
    for item, where in _items(podcast.show):
        if not _is_uuid(item.feed_guid):
            message = f"'{item.feed_guid}' is no podcast:guid; look it up at podcastindex.org"
            yield problem(podcast.show.source, (*where, "feed_guid"), "remote-guid", message)


def _items(show: Show) -> Iterator[tuple[RemoteItem, Path]]:
    for place, item in enumerate(show.podroll):
        yield item, ("podroll", place)
    for place, item in enumerate(show.items):
        yield item, ("items", place)
    if show.publisher:
        yield show.publisher, ("publisher",)
    for place, split in enumerate(show.value.splits if show.value else ()):
        if split.item:
            yield split.item, ("value", "splits", place, "item")


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
