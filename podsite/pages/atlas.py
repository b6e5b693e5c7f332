"""A map of topics: regions of those that belong together, each topic a place with its name.

No name ever covers another, however many there are: a region's places stand in rows under the one
that heads it, and regions are packed as boxes are. Lengths are in units of the drawing, one of
which is about a pixel.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil, sqrt
from unicodedata import combining, east_asian_width

LARGEST = 500  # places on one map; more are no map any more

_SMALL, _LARGE = 13.0, 22.0  # heights of names
_HEAD = 4.0  # by how much a region's first name is higher
_ROW, _GAP, _EDGE = 1.75, 18.0, 20.0  # rows in heights of names; between places; inside a region
_APART = 14.0  # between regions
_COLUMN, _COLUMNS = 353.0, 3  # of regions; as many as fit on a desk
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
    title: str  # the name in full
    address: str
    count: int
    x: float
    y: float
    radius: float
    height: float  # of the letters


@dataclass(frozen=True)
class Region:
    """Topics that belong together, the most frequent first, and the box around them.

    The first heads the region, in the largest letters; not where no two belong together.
    """

    x: float
    y: float
    width: float
    height: float
    headed: bool
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
    groups, alone = _groups(spots, chosen)
    marked = [[_mark(spots[one], most) for one in group] for group in groups]
    drawn = [_region([_heading(first), *others], headed=True) for first, *others in marked]
    columns = max(1, min(_COLUMNS, len(chosen) // 4))
    if alone:
        marks = [_mark(spots[one], most) for one in alone]
        many = len(alone) > len(chosen) / 4
        drawn.append(_region(marks, headed=False, columns=columns if many else 1))
    widest = max((one.width for one in drawn), default=0.0)
    regions = _packed(drawn, max(widest, _wide(columns)))
    return Atlas(
        round(max((one.x + one.width for one in regions), default=0.0), 1),
        round(max((one.y + one.height for one in regions), default=0.0), 1),
        regions,
        tuple(_roads(spots, chosen, regions)),
    )


def _groups(spots: Sequence[Spot], chosen: Sequence[int]) -> tuple[list[list[int]], list[int]]:
    """Topics that belong together, joined from the strongest relation on, and those alone.

    Each group most frequent first. No group takes more than its share, or all would be one.
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
    return several, alone


def _mark(spot: Spot, most: int) -> Mark:
    share = sqrt(spot.count / most)
    height = _SMALL + (_LARGE - _SMALL) * share
    name = spot.name if len(spot.name) <= _LONGEST else f"{spot.name[: _LONGEST - 1].rstrip()}…"
    return Mark(name, spot.name, spot.address, spot.count, 0.0, 0.0, 3.0 + 4.0 * share, height)


def _heading(mark: Mark) -> Mark:
    return replace(mark, height=mark.height + _HEAD)


def _length(mark: Mark) -> float:
    """How much room a place takes, dot and name; rather more than less, whatever the font."""
    signs = sum(
        0.0 if combining(sign) else 1.05 if east_asian_width(sign) in "WF" else 0.6
        for sign in mark.name
    )
    return 2 * mark.radius + 6.0 + signs * mark.height


def _wide(columns: int) -> float:
    return columns * (_COLUMN + _APART) - _APART


def _region(marks: list[Mark], headed: bool, columns: int = 1) -> Region:
    """The places of a region in rows, in a box of so many columns or as many as a name needs.

    What heads it has the first row to itself.
    """
    lengths = [_length(mark) for mark in marks]
    while _wide(columns) < max(lengths) + 2 * _EDGE:
        columns += 1
    placed: list[Mark] = []
    x, y, tallest = _EDGE, _EDGE / 2, 0.0
    for place, (length, mark) in enumerate(zip(lengths, marks, strict=True)):
        if x > _EDGE and (x + length > _wide(columns) - _EDGE or (headed and place == 1)):
            x, y, tallest = _EDGE, y + tallest * _ROW, 0.0
        tallest = max(tallest, mark.height)
        placed.append(_moved(mark, x + mark.radius, y + tallest * _ROW / 2))
        x += length + _GAP
    bottom = y + tallest * _ROW + _EDGE / 2
    return Region(0, 0, _wide(columns), bottom, headed, tuple(placed))


def _moved(mark: Mark, x: float, y: float) -> Mark:
    radius, height = round(mark.radius, 1), round(mark.height, 1)
    return replace(mark, x=round(x, 1), y=round(y, 1), radius=radius, height=height)


def _packed(regions: Iterable[Region], width: float) -> tuple[Region, ...]:
    """The regions, each as high up as there is room for it, then as far left.

    What is taken is known by its lower edge: steps from left to right, each where it begins and
    how far down.
    """
    edge = [(0.0, 0.0)]
    placed: list[Region] = []
    for one in regions:
        takes = one.width + _APART
        fitting = [
            (max(down for start, down in edge[step:] if start < x + takes), x)
            for step, (x, _) in enumerate(edge)
            if x + one.width <= width + 0.1
        ]
        y, x = min(fitting)
        end = x + takes
        beyond = [down for start, down in edge if start <= end][-1]
        edge = [
            *(step for step in edge if step[0] < x),
            (x, y + one.height + _APART),
            *([(end, beyond)] if end < width else []),
            *(step for step in edge if step[0] > end),
        ]
        marks = tuple(_moved(mark, mark.x + x, mark.y + y) for mark in one.marks)
        box = (round(x, 1), round(y, 1), round(one.width, 1), round(one.height, 1))
        placed.append(Region(*box, one.headed, marks))
    return tuple(placed)


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
        yield f"M{here.x:g} {here.y:g}Q{_bend(here, there)} {there.x:g} {there.y:g}"


def _bend(here: Mark, there: Mark) -> str:
    """What a road is drawn to: the left of places that stand below each other, else below both."""
    across = abs(here.x - there.x)
    x, y = (here.x + there.x) / 2, (here.y + there.y) / 2
    bent = (min(here.x, there.x) - 1.3 * _EDGE, y) if across < _EDGE else (x, y + across / 8)
    return f"{bent[0]:g} {bent[1]:g}"
