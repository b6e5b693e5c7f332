"""Podlove Simple Chapters (namespace psc), which Spotify and gPodder read.

Specification: podlove.org, Simple Chapters 1.2.
"""

from podsite.feeds.elements import Elements, element
from podsite.formats import timecode
from podsite.model import Episode
from podsite.relate import Catalogue


def chapters(_: Catalogue, episode: Episode) -> Elements:
    """psc:chapters: each with its start (`00:12:34.000`), title and page."""
    if episode.chapters:
        made = element("psc:chapters", version="1.2")
        for chapter in episode.chapters:
            start = timecode.precise(chapter.start)
            made.append(element("psc:chapter", start=start, title=chapter.title, href=chapter.url))
        yield made


CHANNEL = ()
ITEM = (chapters,)
