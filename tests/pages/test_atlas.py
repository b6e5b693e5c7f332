"""A map of topics shows what belongs together, and every name can be read."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.pages import atlas as module
from podsite.pages.atlas import LARGEST, Atlas, Mark, Spot, atlas

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40)


@st.composite
def spots(draw: st.DrawFn) -> list[Spot]:
    """Topics that belong together by chance."""
    names = draw(st.lists(NAMES, max_size=40))
    other = st.tuples(st.integers(0, max(0, len(names) - 1)), st.floats(0, 10))
    return [
        Spot(name, f"/topics/{place}/", draw(st.integers(1, 300)), tuple(draw(st.lists(other))))
        for place, name in enumerate(names)
    ]


def marks(drawn: Atlas) -> list[Mark]:
    return [mark for region in drawn.regions for mark in region.marks]


def box(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a dot and its name."""
    left, length = mark.x - mark.radius, module._length(mark)
    return left, mark.y - mark.height / 2, left + length, mark.y + mark.height / 2


def group(*counts: int, near: Mapping[int, tuple[tuple[int, float], ...]]) -> list[list[str]]:
    """The regions of topics A, B, C … with so many episodes each."""
    given = [
        Spot(chr(65 + place), f"/{place}/", count, near.get(place, ()))
        for place, count in enumerate(counts)
    ]
    return [[mark.name for mark in region.marks] for region in atlas(given).regions]


@settings(deadline=None)
@given(spots())
def test_no_name_covers_another_and_all_are_inside_their_region(given: list[Spot]) -> None:
    drawn = atlas(given)

    for one, other in combinations(map(box, marks(drawn)), 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart
    for region in drawn.regions:
        for left, top, right, bottom in map(box, region.marks):
            assert region.x <= left
            assert right <= region.x + region.width + 0.2
            assert region.y <= top
            assert bottom <= region.y + region.height + 0.2
        assert region.x + region.width <= drawn.width + 0.2
        assert region.y + region.height <= drawn.height + 0.2


@settings(deadline=None)
@given(spots())
def test_every_topic_is_there_once(given: list[Spot]) -> None:
    assert sorted(mark.address for mark in marks(atlas(given))) == sorted(
        one.address for one in given
    )


def test_topics_that_belong_together_share_a_region() -> None:
    together = {0: ((2, 5.0),), 1: ((3, 4.0),)}

    assert group(1, 9, 1, 2, near=together) == [["B", "D"], ["A", "C"]]


def test_topics_without_any_relation_stand_together_at_the_end() -> None:
    assert group(1, 5, 9, 2, near={0: ((3, 1.0),)}) == [["D", "A"], ["C", "B"]]


def test_a_region_does_not_swallow_the_map() -> None:
    everyone = {one: tuple((other, 1.0) for other in range(60)) for one in range(60)}

    assert max(map(len, group(*[1] * 60, near=everyone))) <= 13


def test_the_most_frequent_topics_have_the_largest_names() -> None:
    drawn = atlas([Spot("a", "/a/", 1, ()), Spot("b", "/b/", 100, ())])
    heights = {mark.name: mark.height for mark in marks(drawn)}

    assert heights["b"] > 1.4 * heights["a"]


def test_of_too_many_topics_the_most_frequent_are_drawn_and_names_stay_as_large() -> None:
    many = [Spot(f"Topic {one}", f"/{one}/", 1 + one, ()) for one in range(LARGEST + 100)]
    drawn = atlas(many)

    assert {mark.count for mark in marks(drawn)} == {1 + one for one in range(100, LARGEST + 100)}
    assert min(mark.height for mark in marks(drawn)) >= 13
    assert drawn.width <= 1500


def test_a_road_leads_from_a_topic_to_the_one_it_belongs_to_most() -> None:
    spots = [
        Spot("a", "/a/", 3, ((1, 1.0), (2, 2.0))),
        Spot("b", "/b/", 2, ()),
        Spot("c", "/c/", 1, ((0, 2.0),)),
    ]
    drawn = atlas(spots)
    place = {mark.name: f"{mark.x:g} {mark.y:g}" for mark in marks(drawn)}

    [road] = drawn.roads
    assert road.startswith(f"M{place['a']}Q")
    assert road.endswith(place["c"])


@pytest.mark.parametrize("number", [0, 1])
def test_a_map_of_hardly_anything_is_drawn_too(number: int) -> None:
    assert len(marks(atlas([Spot("a", "/a/", 1, ())] * number))) == number


def test_a_name_without_end_is_cut() -> None:
    [mark] = marks(atlas([Spot("a" * 300, "/a/", 1, ())]))

    assert mark.name == "a" * 39 + "…"
