"""Podcasting 2.0 tags of the channel (namespace podcast), one function for each.

Specification: the podcast namespace, https://podcastindex.org/namespace/1.0.
"""

from collections.abc import Iterator
from dataclasses import replace

from podsite import urls
from podsite.feeds.elements import Elements, element, iso8601, number, rfc2822, yes_or_no
from podsite.feeds.tags.podcast_both import remote_item
from podsite.model import EpisodeType, Show, Trailer, Url
from podsite.relate import Catalogue


def guid(_: Catalogue, show: Show) -> Elements:
    """podcast:guid: the show's identity, which stays when the show moves."""
    if show.guid:
        yield element("podcast:guid", show.guid)


def locked(_: Catalogue, show: Show) -> Elements:
    """podcast:locked: whether other hosts must refuse to import the show, and whom to ask.

    Where nothing is said: yes, as soon as there is an owner's address to ask at.
    """
    email = show.owner.email if show.owner else None
    answer = bool(email) if show.locked is None else show.locked
    if answer or show.locked is not None:
        yield element("podcast:locked", yes_or_no(answer), owner=email)


def medium(_: Catalogue, show: Show) -> Elements:
    """podcast:medium: what the feed is made of."""
    yield element("podcast:medium", show.medium.value)


def trailer(catalogue: Catalogue, show: Show) -> Elements:
    """podcast:trailer: those of show.md, and the feed's own episodes of type trailer."""
    written = (replace(one, url=Url(urls.counted(show, one.url))) for one in show.trailer)
    for one in (*written, *_episodes_as_trailers(catalogue, show)):
        yield element(
            "podcast:trailer",
            one.title,
            url=one.url,
            pubdate=rfc2822(one.date),
            length=number(one.length),
            type=one.type,
            season=number(one.season),
        )


def update_frequency(_: Catalogue, show: Show) -> Elements:
    """podcast:updateFrequency: how often an episode comes, in words and as RFC 5545 rule."""
    often = show.update_frequency
    if often:
        yield element(
            "podcast:updateFrequency",
            often.text,
            rrule=often.rule,
            dtstart=iso8601(often.start),
            complete=None if often.complete is None else str(often.complete).lower(),
        )


def podroll(_: Catalogue, show: Show) -> Elements:
    """podcast:podroll: shows that this one recommends."""
    if show.podroll:
        made = element("podcast:podroll")
        made.extend(remote_item(item) for item in show.podroll)
        yield made


def publisher(_: Catalogue, show: Show) -> Elements:
    """podcast:publisher: the feed of who publishes; it counts when that feed links back."""
    if show.publisher:
        made = element("podcast:publisher")
        item = remote_item(show.publisher)
        item.set("medium", "publisher")
        made.append(item)
        yield made


def remote_items(_: Catalogue, show: Show) -> Elements:
    """podcast:remoteItem: what a feed of a list medium is made of."""
    yield from (remote_item(item) for item in show.items)


def block(_: Catalogue, show: Show) -> Elements:
    """podcast:block: to be in no directory, or not in these."""
    if show.block:
        yield element("podcast:block", "yes")
    for service in show.blocked_on:
        yield element("podcast:block", "yes", id=service)


def podping(_: Catalogue, show: Show) -> Elements:
    """podcast:podping: whether changes are told by Podping."""
    if show.podping is not None:
        yield element("podcast:podping", usesPodping=str(show.podping).lower())


def _episodes_as_trailers(catalogue: Catalogue, show: Show) -> Iterator[Trailer]:
    for episode in catalogue.published():
        enclosure = urls.enclosure(show, episode.recording)
        if episode.type is EpisodeType.TRAILER and enclosure:
            yield Trailer(
                title=episode.title,
                url=Url(enclosure.url),
                date=episode.date,
                length=enclosure.length,
                type=enclosure.type,
                season=episode.season,
            )


CHANNEL = (
    guid,
    locked,
    medium,
    trailer,
    update_frequency,
    podroll,
    publisher,
    remote_items,
    block,
    podping,
)
ITEM = ()
