"""The video of an episode that is heard: a file to play here, or where to watch it."""

from dataclasses import dataclass

from podsite import urls
from podsite.formats import videos
from podsite.model import Episode


@dataclass(frozen=True)
class VideoView:
    """A video beside the recording: a file with its media type, or a page of a service."""

    source: str  # an address of the site or a URL elsewhere
    type: str | None
    length: int | None  # bytes
    service: str | None  # the site that plays it: YouTube, Vimeo, PeerTube; None of a file
    embed: str | None  # what a page may show of that site


def video(one: Episode) -> VideoView | None:
    """An episode's video, unless it is itself the recording that the page plays."""
    media, place = one.video, urls.medium(one.video)
    if media is None or place is None or media is one.recording:
        return None
    hosted = videos.video_of(media)
    if hosted:
        return VideoView(hosted.watch, None, None, hosted.service, hosted.embed)
    return VideoView(place, media.type, media.length, None, None)
