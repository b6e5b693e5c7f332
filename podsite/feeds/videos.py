"""What the sitemap says of an episode's video.

Specification: Google Search Central, video sitemaps: a picture, a title, a description, and the
file or its player.
"""

from collections.abc import Iterator

from podsite import urls
from podsite.feeds.description import shortened
from podsite.formats import markdown, videos
from podsite.model import Episode, Media, Show

_DESCRIPTION = 2048  # characters
_TITLE = 100
_LONGEST = 28_800  # seconds; of a longer one nothing is said


def watched(show: Show, one: Episode) -> tuple[tuple[str, str], ...]:
    """The names and contents of the elements of an episode's video; none without one to show."""
    media = _video(one)
    picture = urls.medium(one.thumbnail or one.artwork or show.artwork)
    place = _place(show, media) if media else None
    return tuple(_told(show, one, picture, place)) if picture and place else ()


def _video(one: Episode) -> Media | None:
    recording = one.recording
    if one.video:
        return one.video
    return recording if recording and (recording.type or "").startswith("video/") else None


def _place(show: Show, media: Media) -> tuple[str, str] | None:
    hosted, place = videos.video_of(media), urls.medium(media)
    if hosted:
        return "player_loc", hosted.embed
    return ("content_loc", urls.absolute(show.url, place)) if place else None


def _told(
    show: Show, one: Episode, picture: str, place: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    """In the order that the schema wants."""
    told = one.summary or markdown.plain(one.body.html) or one.title
    explicit = show.explicit if one.explicit is None else one.explicit
    seconds = round(one.duration.total_seconds()) if one.duration else 0
    yield "thumbnail_loc", urls.absolute(show.url, picture)
    yield "title", shortened(one.title, _TITLE)
    yield "description", shortened(" ".join(told.split()), _DESCRIPTION)
    yield place
    if 1 <= seconds <= _LONGEST:
        yield "duration", f"{seconds}"
    yield "publication_date", one.date.isoformat()
    yield "family_friendly", "no" if explicit else "yes"
