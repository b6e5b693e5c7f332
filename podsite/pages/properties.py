"""What other sites are told of a page, its picture aside, where somebody pastes its address.

Specification: ogp.me (article, profile, audio, video); X's cards; Mastodon's `fediverse:creator`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import videos
from podsite.model import Episode, Link, Show
from podsite.relate import Catalogue


@dataclass(frozen=True)
class Property:
    """What is told in a `meta`."""

    name: str  # such as `og:type`
    content: str


# What people call a place of the fediverse; the host alone cannot tell.
_FEDIVERSE = re.compile(
    r"mastodon|fediverse|pixelfed|pleroma|akkoma|misskey|sharkey|gotosocial|friendica|peertube",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"https?://([^/]+)/(?:web/)?(?:@|users/|a/|c/)([\w.-]+)(?:@([\w.-]+))?/?")
# What a page is that is nothing more; and a person's. First and last name are not told apart there:
# few names say which is which.
WEBSITE: tuple[Property, ...] = (Property("og:type", "website"),)
PROFILE: tuple[Property, ...] = (Property("og:type", "profile"),)
_X = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/@?(\w{1,15})/?")


def of_episode(catalogue: Catalogue, one: Episode) -> tuple[Property, ...]:
    """An episode's page: an article that can be heard, or watched."""
    show, topics = catalogue.show, catalogue.topics_of(one)
    hosts = (entry for credit, entry in catalogue.people_of(one) if credit.role == "host")
    said: list[tuple[str, str | None]] = [
        ("og:type", "article"),
        ("article:published_time", one.date.isoformat()),
        ("article:modified_time", modified(one)),
        ("article:section", topics[0].topic.title if topics else None),
        *(("article:tag", entry.topic.title) for entry in topics),
        *(
            ("article:author", urls.absolute(show.url, urls.person(entry.person.slug)))
            for entry in hosts
            if entry.appearances
        ),
        *_recordings(show, one),
    ]
    return tuple(Property(name, content) for name, content in said if content)


def modified(one: Episode) -> str | None:
    """When an episode was put right last."""
    dates = [each.date for each in one.corrections]
    return max(dates).isoformat() if dates else None


def _recordings(show: Show, one: Episode) -> Iterator[tuple[str, str | None]]:
    """The recording itself, not behind what counts; a video elsewhere as its own player."""
    for media in dict.fromkeys(filter(None, (one.recording, one.video))):
        hosted, place = videos.video_of(media), urls.medium(media)
        kind = "video" if hosted or (media.type or "").startswith("video/") else "audio"
        if hosted or place:
            address = hosted.embed if hosted else urls.absolute(show.url, f"{place}")
            yield f"og:{kind}", address
            yield f"og:{kind}:type", "text/html" if hosted else media.type


def of_accounts(catalogue: Catalogue) -> Iterator[Property]:
    """Whose the pages are: the show's own accounts, or else those of its hosts."""
    hosts = (link for _, one in catalogue.people_of(catalogue.show) for link in one.person.links)
    links = (*catalogue.show.social, *hosts)
    yield from _first("fediverse:creator", map(fediverse, links))
    yield from _first("twitter:site", map(_on_x, links))


def _first(name: str, found: Iterable[str | None]) -> Iterator[Property]:
    yield from [Property(name, one) for one in found if one][:1]


def fediverse(link: Link) -> str | None:
    """`@name@host`, where a link is called after the fediverse and leads to an account there."""
    found = _ACCOUNT.fullmatch(link.url) if _FEDIVERSE.search(link.name + link.url) else None
    return f"@{found[2]}@{found[3] or found[1]}" if found else None


def _on_x(link: Link) -> str | None:
    found = _X.fullmatch(link.url)
    return f"@{found[1]}" if found else None
