"""Podlove Simple Chapters (namespace psc), which Spotify and gPodder read.

Specification: podlove.org, Simple Chapters 1.2.
"""

from podsite import urls
from podsite.feeds.elements import Elements, element
from podsite.formats import timecode
from podsite.model import Episode
from podsite.relate import Catalogue


def chapters(catalogue: Catalogue, episode: Episode) -> Elements:
    """psc:chapters: each with its start (`00:12:34.000`), title, page and picture.

    Silent ones are left out, since every chapter here is shown in a list.
    """
    if episode.listed:
        made = element("psc:chapters", version="1.2")
        for chapter in episode.listed:
            image = urls.medium(chapter.image)
            made.append(
                element(
                    "psc:chapter",
                    start=timecode.precise(chapter.start),
                    title=chapter.title,
                    href=chapter.url,
                    image=urls.absolute(catalogue.show.url, image) if image else None,
                )
            )
        yield made


CHANNEL = ()
ITEM = (chapters,)
