"""A map of topics: regions of those that belong together, each topic a place with its name.

No name ever covers another, however many there are: a region's places stand in rows, and regions
stand on shelves. Lengths are in units of the drawing, one of which is about a pixel.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from unicodedata import combining, east_asian_width

LARGEST = 500  # places on one map; more are no map any more

_SMALL, _LARGE = 13.0, 22.0  # heights of names
_ROW, _GAP, _EDGE = 1.75, 18.0, 20.0  # rows in heights of names; between places; inside a region
_APART = 26.0  # between regions
_NARROWEST, _WIDEST = 640.0, 1500.0
_LONGEST = 40  # signs of a name


@dataclass(frozen=True)
class Spot:
    """A topic to be placed: its name, its address, how many episodes it has, and what is near.

    `near` are places in the list of all spots, each with how strongly the two belong together.
    """

    name: str
    address: str
    count: int
    near: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Mark:
    """A topic on the map: the middle of its dot, the dot's radius, and its name to the right."""

    name: str
    address: str
    count: int
    x: float
    y: float
    radius: float
    height: float  # of the letters


@dataclass(frozen=True)
class Region:
    """Topics that belong together, the most frequent first, and the box around them."""

    x: float
    y: float
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Atlas:
    """The whole map: its size, its regions, the most populous first, and roads (SVG paths)."""

    width: float
    height: float
    regions: tuple[Region, ...]
    roads: tuple[str, ...]


def atlas(spots: Sequence[Spot]) -> Atlas:
    """The map of these topics; of more than LARGEST, the most frequent."""
    chosen = sorted(range(len(spots)), key=lambda one: (-spots[one].count, one))[:LARGEST]
    most = max((spots[one].count for one in chosen), default=1)
    drawn = [
        _region([_mark(spots[one], most) for one in group]) for group in _groups(spots, chosen)
    ]
    area = sum((one.width + _APART) * (one.height + _APART) for one in drawn)
    widest = max((one.width for one in drawn), default=0.0)
    width = min(max(_NARROWEST, 1.35 * sqrt(area), widest), max(_WIDEST, widest))
    regions, height = _shelved(drawn, width)
    return Atlas(round(width, 1), height, regions, tuple(_roads(spots, chosen, regions)))


def _groups(spots: Sequence[Spot], chosen: Sequence[int]) -> list[list[int]]:
    """Topics that belong together, joined from the strongest relation on; each group most frequent
    first. No group takes more than its share, or all would be one in the end.
    """
    limit = max(6, ceil(1.6 * sqrt(len(chosen))))
    home = {one: [one] for one in chosen}
    pairs = {
        (min(one, other), max(one, other)): strength
        for one in chosen
        for other, strength in spots[one].near
        if other in home and other != one
    }
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        here, there = home[one], home[other]
        if here is not there and len(here) + len(there) <= limit:
            here += there
            for moved in there:
                home[moved] = here
    groups = {id(group): group for group in home.values()}.values()
    rank = {one: place for place, one in enumerate(chosen)}
    several = [sorted(group, key=rank.__getitem__) for group in groups if len(group) > 1]
    alone = sorted((group[0] for group in groups if len(group) == 1), key=rank.__getitem__)
    several.sort(key=lambda group: (-sum(spots[one].count for one in group), rank[group[0]]))
    return [*several, *([alone] if alone else [])]


def _mark(spot: Spot, most: int) -> Mark:
    share = sqrt(spot.count / most)
    height = _SMALL + (_LARGE - _SMALL) * share
    name = spot.name if len(spot.name) <= _LONGEST else f"{spot.name[: _LONGEST - 1].rstrip()}…"
    return Mark(name, spot.address, spot.count, 0.0, 0.0, 3.0 + 6.0 * share, height)


def _length(mark: Mark) -> float:
    """How much room a place takes, dot and name; rather more than less, whatever the font."""
    signs = sum(
        0.0 if combining(sign) else 1.05 if east_asian_width(sign) in "WF" else 0.6
        for sign in mark.name
    )
    return 2 * mark.radius + 6.0 + signs * mark.height


def _region(marks: list[Mark]) -> Region:
    """The places of a region in rows, its box about one and a half times as wide as high."""
    lengths = [_length(mark) for mark in marks]
    area = sum((length + _GAP) * mark.height * _ROW for length, mark in zip(lengths, marks))  # noqa: B905 - made from one list
    room = max(max(lengths), min(_WIDEST - 2 * _EDGE, sqrt(1.6 * area)))
    placed: list[Mark] = []
    x, y, tallest = _EDGE, _EDGE, 0.0
    for length, mark in zip(lengths, marks, strict=True):
        if x > _EDGE and x + length > _EDGE + room:
            x, y, tallest = _EDGE, y + tallest * _ROW, 0.0
        tallest = max(tallest, mark.height)
        placed.append(_moved(mark, x + mark.radius, y + tallest * _ROW / 2))
        x += length + _GAP
    return Region(0, 0, room + 2 * _EDGE, y + tallest * _ROW + _EDGE, tuple(placed))


def _moved(mark: Mark, x: float, y: float) -> Mark:
    return Mark(
        mark.name, mark.address, mark.count, round(x, 1), round(y, 1), round(mark.radius, 1),
        round(mark.height, 1),
    )  # fmt: skip


def _shelved(regions: Iterable[Region], width: float) -> tuple[tuple[Region, ...], float]:
    """The regions side by side, on as many shelves as they need; and the height of all."""
    placed: list[Region] = []
    x = y = tallest = 0.0
    for one in regions:
        if x and x + one.width > width:
            x, y, tallest = 0.0, y + tallest + _APART, 0.0
        marks = tuple(_moved(mark, mark.x + x, mark.y + y) for mark in one.marks)
        box = (round(x, 1), round(y, 1), round(one.width, 1), round(one.height, 1))
        placed.append(Region(*box, marks))
        x += one.width + _APART
        tallest = max(tallest, one.height)
    return tuple(placed), round(y + tallest, 1)


def _roads(
    spots: Sequence[Spot], chosen: Sequence[int], regions: Iterable[Region]
) -> Iterable[str]:
    """A curve from each topic to the one that it belongs to most."""
    by_address = {mark.address: mark for region in regions for mark in region.marks}
    places = {one: by_address[spots[one].address] for one in chosen}
    drawn: set[tuple[int, int]] = set()
    for one in chosen:
        near = [pair for pair in spots[one].near if pair[0] in places and pair[0] != one]
        if not near:
            continue
        other = max(near, key=lambda pair: (pair[1], -pair[0]))[0]
        ends = (min(one, other), max(one, other))
        if ends in drawn:
            continue
        drawn.add(ends)
        here, there = places[ends[0]], places[ends[1]]
        bend = (here.y + there.y) / 2 + abs(here.x - there.x) / 8
        middle = (here.x + there.x) / 2
        yield f"M{here.x:g} {here.y:g}Q{middle:g} {bend:g} {there.x:g} {there.y:g}"
