"""Videos that can be watched: a file, or the page of one video on a site that plays it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from podsite.formats import videos
from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem

_SITES = ("youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com")


def videos_can_be_watched(podcast: Podcast) -> Iterator[Problem]:
    """A video is a file, or one video of YouTube, Vimeo or PeerTube (podcast namespace,
    contentLink and alternateEnclosure).

    video-address: neither an app nor the page can tell what to play here: the address of a
    channel, a playlist or a search, or one that does not end as files of video do. Copy the address
    of the one video from its share button, or say  type: video/mp4  where it is a file.
    """
    for episode in podcast.episodes:
        video = episode.video
        if video and video.url and not video.type and not videos.hosted(video.url):
            site = _site(video.url)
            what = f"no address of one video on {site}" if site else "no file of video by its name"
            advice = "copy it from the video's share button" if site else "add  type: video/mp4"
            message = f"{video.url} is {what}; {advice}"
            yield problem(episode.source, ("video",), "video-address", message)


def recordings_are_files(podcast: Podcast) -> Iterator[Problem]:
    """An enclosure is a file that apps can load (RSS 2.0; Apple, A Podcaster's Guide to RSS).

    video-as-audio: a page that plays a video is no file, and no podcast app can load it. Give it as
    video: , and the recording as  audio: , so that it can be heard in apps too.
    """
    for episode in podcast.episodes:
        hosted = videos.video_of(episode.audio)
        if hosted:
            message = f"this is a page of {hosted.service} and no recording; give it as  video:"
            yield problem(episode.source, ("audio",), "video-as-audio", message)


def _site(address: str) -> str | None:
    """The site for videos that an address is of, where it is a known one."""
    host = urlsplit(address).hostname or ""
    return next((site for site in _SITES if f".{host}".endswith(f".{site}")), None)
