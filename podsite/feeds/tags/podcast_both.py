"""Podcasting 2.0 tags of channel and item alike (namespace podcast), one function for each.

Specification: the podcast namespace, https://podcastindex.org/namespace/1.0. What an item says
stands in place of what the channel says.
"""

from urllib.parse import urlsplit

from lxml.etree import _Element

from podsite import urls
from podsite.feeds.elements import Elements, element, number, span
from podsite.formats import media
from podsite.formats.roles import group_of
from podsite.model import (
    Episode,
    Media,
    Recipient,
    RemoteItem,
    Show,
    ValueSplit,
)
from podsite.relate import Catalogue


def person(catalogue: Catalogue, one: Show | Episode) -> Elements:
    """podcast:person: a show's hosts; everyone in an episode, for items replace the channel's."""
    site = catalogue.show.url
    for credit, entry in catalogue.people_of(one):
        href = urls.absolute(site, urls.person(entry.person.slug)) if entry.appearances else None
        portrait = urls.medium(entry.person.portrait)
        yield element(
            "podcast:person",
            entry.person.name,
            role=credit.role,
            group=credit.group or _group(credit.role),
            href=href,
            img=portrait and urls.absolute(site, portrait),
        )


def _group(role: str | None) -> str | None:
    """The group of a role, where apps would not take it for granted: they take cast."""
    group = group_of(role)
    return None if group == "cast" else group


def funding(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:funding: where to give money, and what the button says."""
    for fund in one.funding:
        yield element("podcast:funding", fund.text, url=fund.url)


def license_(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:license: its name; the url is needed for a name of one's own."""
    if one.license:
        yield element("podcast:license", one.license.name, url=one.license.url)


def location(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:location: a place, as people call it and as maps do."""
    for place in one.location:
        yield element(
            "podcast:location",
            place.name,
            rel=place.rel,
            geo=place.geo,
            osm=place.osm,
            country=place.country,
        )


def txt(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:txt: free text for machines."""
    for text in one.txt:
        yield element("podcast:txt", text.text, purpose=text.purpose)


def chat(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:chat: where listeners talk with each other."""
    if one.chat:
        yield element(
            "podcast:chat",
            server=one.chat.server,
            protocol=one.chat.protocol,
            accountId=one.chat.account,
            space=one.chat.space,
        )


def social_interact(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:socialInteract: the post to discuss under; `disabled` stands alone."""
    for post in one.discussion:
        yield element(
            "podcast:socialInteract",
            protocol=post.protocol,
            uri=post.url,
            accountId=post.account,
            accountUrl=post.account_url,
            priority=number(post.priority),
        )


def image(catalogue: Catalogue, one: Show | Episode) -> Elements:
    """podcast:image: the artwork, and further pictures with what they are for."""
    site = catalogue.show.url
    place = urls.medium(one.artwork)
    if one.artwork and place:
        href = urls.absolute(site, place)
        yield element(
            "podcast:image",
            href=href,
            type=one.artwork.type,
            width=number(one.artwork.width),
            height=number(one.artwork.height),
            purpose="artwork",
        )
    for picture in one.images:
        place = urls.medium(Media(file=picture.file, url=picture.url))
        if place:
            yield element(
                "podcast:image",
                href=urls.absolute(site, place),
                type=media.type_of(urlsplit(place).path),
                alt=picture.alt,
                width=number(picture.width),
                height=number(picture.height),
                purpose=picture.purpose,
                **{"aspect-ratio": picture.aspect_ratio},
            )


def value(_: Catalogue, one: Show | Episode) -> Elements:
    """podcast:value: how listeners pay while they listen, and who is paid when."""
    if one.value:
        made = element(
            "podcast:value",
            type=one.value.type,
            method=one.value.method,
            suggested=one.value.suggested,
        )
        made.extend(_recipient(recipient) for recipient in one.value.recipients)
        made.extend(_split(split) for split in one.value.splits)
        yield made


def remote_item(item: RemoteItem) -> _Element:
    """podcast:remoteItem: another feed, or an item of one."""
    return element(
        "podcast:remoteItem",
        feedGuid=item.feed_guid,
        feedUrl=item.feed_url,
        itemGuid=item.item_guid,
        medium=item.medium and item.medium.value,
        title=item.title,
    )


def _recipient(recipient: Recipient) -> _Element:
    return element(
        "podcast:valueRecipient",
        name=recipient.name,
        type=recipient.type,
        address=recipient.address,
        split=number(recipient.split),
        customKey=recipient.custom_key,
        customValue=recipient.custom_value,
        fee=None if recipient.fee is None else str(recipient.fee).lower(),
    )


def _split(split: ValueSplit) -> _Element:
    made = element(
        "podcast:valueTimeSplit",
        startTime=span(split.start),
        duration=span(split.duration),
        remoteStartTime=span(split.remote_start),
        remotePercentage=number(split.remote_percentage),
    )
    if split.item:
        made.append(remote_item(split.item))
    made.extend(_recipient(recipient) for recipient in split.recipients)
    return made


CHANNEL = ITEM = (
    person,
    funding,
    license_,
    location,
    txt,
    chat,
    social_interact,
    image,
    value,
)
