"""An accent comes out of every artwork, and what is drawn in it can be read."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats import colours
from podsite.formats.colours import Palette, Rgb, accent, contrast, oklch, palette, parsed, rgb

PART = st.integers(0, 255)
COLOUR = st.tuples(PART, PART, PART)
NAVY, ORANGE, WHITE, GREY = (16, 33, 59), (255, 90, 50), (255, 255, 255), (120, 120, 120)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [((0, 0, 0), WHITE, 21), (WHITE, WHITE, 1), ((118, 118, 118), WHITE, 4.54)],
)
def test_contrast_is_that_of_wcag(one: Rgb, other: Rgb, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@given(COLOUR | st.none())
def test_whatever_the_accent_everything_can_be_read_by_day_and_by_night(colour: Rgb | None) -> None:
    found = palette(colour)

    for ground in (*zip(found.paper, (0, 1), strict=True), *zip(found.raised, (0, 1), strict=True)):
        colour_of_ground, time = ground
        for ink, ratio in ((found.ink, 9), (found.quiet, 4.5), (found.accent, 4.5)):
            assert contrast(of(ink[time]), of(colour_of_ground)) >= ratio


@given(COLOUR)
def test_a_colour_that_goes_through_oklch_comes_back(colour: Rgb) -> None:
    back = rgb(*oklch(colour))

    assert all(abs(one - other) <= 1 for one, other in zip(back, colour, strict=True))


@given(st.floats(0, 1), st.floats(0, 0.4), st.floats(0, 360))
def test_a_colour_that_no_screen_can_show_becomes_one_of_the_same_lightness(
    lightness: float, chroma: float, hue: float
) -> None:
    found, _, _ = oklch(rgb(lightness, chroma, hue))

    assert found == pytest.approx(lightness, abs=0.05)


def test_a_lively_spot_goes_before_the_ground_it_lies_on() -> None:
    found = accent([NAVY] * 950 + [ORANGE] * 50)

    assert found == ORANGE


def test_a_speck_of_colour_among_greys_is_no_accent() -> None:
    assert accent([GREY] * 999 + [ORANGE]) is None


def test_a_picture_of_greys_has_no_accent_and_the_site_has_none() -> None:
    assert accent([GREY, WHITE, (0, 0, 0)] * 100) is None
    red, green, blue = of(palette(None).accent[0])
    assert red == green == blue


def test_the_order_of_pixels_does_not_matter() -> None:
    pixels = [NAVY] * 50 + [ORANGE] * 50

    assert accent(pixels) == accent(pixels[::-1])


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#c43", (204, 68, 51)),
        ("#CC4433", (204, 68, 51)),
        (" #c43 ", (204, 68, 51)),
        ("c43", None),
        ("red", None),
        ("#c4", None),
    ],
)
def test_colours_are_spelt_as_in_stylesheets(text: str, colour: Rgb | None) -> None:
    assert parsed(text) == colour


def test_every_colour_of_a_palette_is_spelt_twice() -> None:
    found = palette(ORANGE)

    assert all(
        colours.parsed(spelt) for one in fields(Palette) for spelt in getattr(found, one.name)
    )


def of(text: str) -> Rgb:
    """A colour that is known to be spelt well."""
    found = parsed(text)
    assert found is not None
    return found
