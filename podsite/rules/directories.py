"""What podcast directories ask of a show; the feed can live without, so these are warnings."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem, Severity


def show_is_presentable(podcast: Podcast) -> Iterator[Problem]:
    """Apple and Spotify take no show without author, artwork and category (PSP-1; Apple)."""
    show = podcast.show
    for name, given in (
        ("author", show.author),
        ("artwork", show.artwork),
        ("categories", show.categories),
        ("summary", show.summary),
    ):
        if not given:
            message = f"Apple Podcasts and Spotify take no show without '{name}'; add it"
            yield problem(show.source, (), f"no-{name}", message, Severity.WARNING)


def address_is_real(podcast: Podcast) -> Iterator[Problem]:
    """Feed and pages name their own address; example.org is nobody's (RFC 2606)."""
    show = podcast.show
    host = urlsplit(show.url).hostname or ""
    if re.search(r"(^|\.)example\.(org|com|net)$", host):
        message = (
            f"{show.url} is only a placeholder; before you publish, write where the site will live"
        )
        yield problem(show.source, ("url",), "placeholder-url", message, Severity.WARNING)


def address_is_whole(podcast: Podcast) -> Iterator[Problem]:
    """Every URL is made from the site's, so nothing may follow its path (RFC 3986)."""
    show = podcast.show
    parts = urlsplit(show.url)
    if parts.query or parts.fragment or "?" in show.url or "#" in show.url:
        message = f"{show.url} has a '?' or '#'; give the address of the site's folder alone"
        yield problem(show.source, ("url",), "url-form", message)


def roles_are_said(podcast: Podcast) -> Iterator[Problem]:
    """A person who is neither host nor guest has a role (podcast namespace, tag person)."""
    for episode in podcast.episodes:
        for place, credit in enumerate(episode.people):
            if not credit.role:
                message = f"what did {credit.name} do? write  {{name: {credit.name}, role: editor}}"
                yield problem(episode.source, ("people", place), "no-role", message)
