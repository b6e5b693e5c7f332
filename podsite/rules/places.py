"""Places as maps understand them."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem

_GEO = re.compile(
    r"geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?(?:;[\w=;.-]+)?"
)
_OSM = re.compile(r"[NWR]\d+(?:#\d+)?")
_RELATIONS = ("subject", "creator")


def places_are_on_the_map(podcast: Podcast) -> Iterator[Problem]:
    """A place is a geo URI or an object of OpenStreetMap (RFC 5870; podcast namespace, location).

    geo-form: maps cannot read it, or it lies outside the world. Write latitude, then longitude, in
    degrees, south and west with a minus, as in  geo:-33.87,151.21
    osm-form: OpenStreetMap's objects are N (node), W (way) or R (relation) and a number, as in
    R295355 ; the address of the object's page holds both.
    place-relation: a place is the subject of the episode or where its creator is; apps know no
    other word.
    """
    for one in podcast.show_and_episodes():
        for place, location in enumerate(one.location):
            here = ("location", place)
            if location.geo and not _is_on_earth(location.geo):
                message = f"'{location.geo}' is no place; write  geo: geo:52.2,0.12"
                yield problem(one.source, (*here, "geo"), "geo-form", message)
            if location.osm and not _OSM.fullmatch(location.osm):
                message = f"'{location.osm}' is nothing on OpenStreetMap; write  osm: R295355"
                yield problem(one.source, (*here, "osm"), "osm-form", message)
            if location.rel and location.rel not in _RELATIONS:
                message = f"a place is the subject or the creator's, not '{location.rel}'; mend it"
                yield problem(one.source, (*here, "rel"), "place-relation", message)


def _is_on_earth(geo: str) -> bool:
    found = _GEO.fullmatch(geo)
    return found is not None and abs(float(found[1])) <= 90 and abs(float(found[2])) <= 180
