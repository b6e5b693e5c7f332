"""Places are on the map."""

import pytest

from podsite.rules.places import places_are_on_the_map
from tests.rules.asked import told


@pytest.mark.parametrize(
    "more",
    [
        *("", "geo: geo:52.2,0.12", "geo: 'geo:-33.87,151.21'", "geo: 'geo:90,-180'"),
        *("geo: 'geo:48.2,16.37,183;crs=wgs84'", "osm: R295355", "osm: N1", "osm: W5013364#2"),
        *("rel: subject", "rel: creator"),
    ],
)
def test_a_place_that_maps_understand_is_fine(more: str) -> None:
    place = f"location:\n- name: Somewhere\n  {more}"

    assert told(places_are_on_the_map, place, show=place) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("geo: '52.2,0.12'", "geo-form"),
        ("geo: 'geo:52.2'", "geo-form"),
        ("geo: 'geo:91,0'", "geo-form"),
        ("geo: 'geo:0,181'", "geo-form"),
        ("osm: '295355'", "osm-form"),
        ("osm: relation 295355", "osm-form"),
        ("rel: birthplace", "place-relation"),
    ],
)
def test_another_is_told_at_its_line(more: str, code: str) -> None:
    place = f"location:\n- name: Somewhere\n  {more}"

    assert told(places_are_on_the_map, place) == [f"a.md:4 error {code}"]
