"""Spotify's tags."""

from podsite.feeds.tags import spotify
from tests.elements import xml
from tests.shows import a_catalogue, a_show


def test_countries_stand_in_the_order_in_which_they_were_said() -> None:
    assert xml(spotify.country_of_origin(a_catalogue(), a_show(countries=("SI", "IT")))) == [
        "<spotify:countryOfOrigin>SI IT</spotify:countryOfOrigin>"
    ]


def test_how_many_are_shown_is_a_number() -> None:
    assert xml(spotify.limit(a_catalogue(), a_show(recent=3))) == [
        '<spotify:limit recentCount="3"/>'
    ]
