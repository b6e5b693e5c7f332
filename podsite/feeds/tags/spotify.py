"""Spotify's tags (namespace spotify).

Specification: Spotify, Podcast Delivery Specification 1.10 (second hand).
"""

from podsite.feeds.elements import Elements, element, number
from podsite.model import Show
from podsite.relate import Catalogue


def country_of_origin(_: Catalogue, show: Show) -> Elements:
    """spotify:countryOfOrigin: ISO 3166-1 codes, the most relevant first."""
    if show.countries:
        yield element("spotify:countryOfOrigin", " ".join(show.countries))


def limit(_: Catalogue, show: Show) -> Elements:
    """spotify:limit: how many of the newest episodes are shown."""
    if show.recent:
        yield element("spotify:limit", recentCount=number(show.recent))


CHANNEL = (country_of_origin, limit)
ITEM = ()
