"""Media RSS (namespace media).

Specification: Media RSS 1.5.1; YouTube takes an episode's 16:9 still from it.
"""

from podsite import urls
from podsite.feeds.elements import Elements, element, number
from podsite.model import Episode
from podsite.relate import Catalogue


def thumbnail(catalogue: Catalogue, episode: Episode) -> Elements:
    """media:thumbnail: a still of 16:9."""
    place = urls.medium(episode.thumbnail)
    if episode.thumbnail and place:
        yield element(
            "media:thumbnail",
            url=urls.absolute(catalogue.show.url, place),
            width=number(episode.thumbnail.width),
            height=number(episode.thumbnail.height),
        )


CHANNEL = ()
ITEM = (thumbnail,)
