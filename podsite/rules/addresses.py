"""Where the show lives and what it names elsewhere: addresses that are real and safe."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from podsite import urls
from podsite.formats.frontmatter import problem, warning
from podsite.formats.leaves import leaves
from podsite.model import (
    Alternate,
    Discussion,
    Funding,
    License,
    LiveItem,
    Media,
    Picture,
    Podcast,
    Show,
    Trailer,
)
from podsite.problem import Problem

# What apps load themselves, or open from a tag of the podcast namespace.
_LOADED: frozenset[tuple[type, str]] = frozenset(
    {
        *((kind, "url") for kind in (Show, Media, Alternate, Picture, Funding, License, Trailer)),
        *((LiveItem, "url"), (LiveItem, "page"), (Discussion, "account_url")),
        *((Show, "new_feed_url"), (Show, "hub")),
    }
)
_OWN_MACHINE = re.compile(r"localhost|127\.\d+\.\d+\.\d+|::1|.*\.(?:localhost|onion)")


def address_is_real(podcast: Podcast) -> Iterator[Problem]:
    """Feed and pages name their own address; example.org is nobody's (RFC 2606).

    placeholder-url: every address in the feed begins with  url:  of show.md, and while that is a
    placeholder no app finds a recording. Write where the site will live before you publish.
    """
    show = podcast.show
    host = urlsplit(show.url).hostname or ""
    if re.search(r"(^|\.)example\.(org|com|net)$", host):
        message = (
            f"{show.url} is only a placeholder; before you publish, write where the site will live"
        )
        yield warning(show.source, ("url",), "placeholder-url", message)


def address_is_whole(podcast: Podcast) -> Iterator[Problem]:
    """Every URL is made from the site's, so nothing may follow its path (RFC 3986).

    url-form: with a `?` or `#` in it, no address made from it would lead anywhere. Give the address
    of the folder in which the site will live.
    """
    show = podcast.show
    parts = urlsplit(show.url)
    if parts.query or parts.fragment or "?" in show.url or "#" in show.url:
        message = f"{show.url} has a '?' or '#'; give the address of the site's folder alone"
        yield problem(show.source, ("url",), "url-form", message)


def addresses_are_safe(podcast: Podcast) -> Iterator[Problem]:
    """What apps load is at https addresses (podcast namespace; Google's and Apple's guides).

    not-https: browsers show no picture and play no recording of http:// on a page of https://,
    iPhones refuse such a connection by default, and the podcast namespace asks for https. Most
    hosts answer to the same address with https:// already.
    """
    for one in podcast.show_and_episodes():
        given = one is podcast.show or "http://" in one.source.matter
        for leaf in leaves(one) if given else ():
            address = str(leaf.value)
            if (leaf.kind, leaf.name) not in _LOADED or not address.startswith("http://"):
                continue
            if not _OWN_MACHINE.fullmatch(urlsplit(address).hostname or ""):
                message = f"browsers and phones refuse {address}; give its https:// address"
                yield warning(one.source, leaf.path, "not-https", message)


def feed_moves_elsewhere(podcast: Podcast) -> Iterator[Problem]:
    """A feed moves to another address than its own (Apple, A Podcaster's Guide to RSS).

    moved-to-itself: `new_feed_url` tells apps to subscribe to another feed, and this is the address
    that they have. Name the new feed, or take the line out.
    """
    show = podcast.show
    own = urls.absolute(show.url, urls.FEED).partition("://")[2]
    if show.new_feed_url and show.new_feed_url.partition("://")[2].rstrip("/") == own:
        message = "this is the feed's own address; name the feed that it moves to, or take it out"
        yield warning(show.source, ("new_feed_url",), "moved-to-itself", message)
