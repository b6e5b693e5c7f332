"""SVG becomes PNG: with the fonts and pictures that it is given, and no others."""

from io import BytesIO

import pytest

from podsite.drawing import Sketch, UndrawableError, embedded, named, png, pngs
from podsite.formats.pictures import measured, resized, sample
from podsite.lettering import Lettering
from tests.shows import picture

FONTS = tuple(map(str, Lettering(()).files))


def svg(width: int, height: int, content: str) -> bytes:
    size = f'viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{content}</svg>'.encode()


RED = svg(4, 2, '<rect width="4" height="2" fill="red"/>')


def lettered(family: str) -> Sketch:
    return Sketch(svg(40, 20, f'<text y="15" font-family="{family}">a</text>'), 40, FONTS)


def test_a_drawing_is_as_wide_as_asked_for() -> None:
    found = measured(BytesIO(png(Sketch(RED, 64, ()))))

    assert (found.type, found.width, found.height) == ("image/png", 64, 32)


def test_the_same_sketch_has_the_same_bytes() -> None:
    sketch = lettered("Source Serif Pro")

    assert png(sketch) == png(sketch)


def test_fonts_of_the_machine_are_never_used() -> None:
    assert png(lettered("DejaVu Sans")) == png(lettered("no such font"))
    assert png(lettered("Source Serif Pro")) != png(
        Sketch(lettered("Source Serif Pro").svg, 40, ())
    )


def test_pictures_are_shown_out_of_the_svg_itself() -> None:
    white = '<rect width="8" height="8" fill="#fff"/>'
    one = svg(8, 8, white + '<image width="8" height="8" href="/a.webp"/>')
    black = resized(picture(8), 8, "image/webp")

    assert named(one) == ("/a.webp",)
    drawn = png(Sketch(embedded(one, {"/a.webp": black}, "image/webp"), 8, ()))
    assert set(sample(BytesIO(drawn), 8)) == {(0, 0, 0)}
    assert set(sample(BytesIO(png(Sketch(one, 8, ()))), 8)) == {(255, 255, 255)}


def test_what_is_no_svg_cannot_be_drawn() -> None:
    with pytest.raises(UndrawableError):
        png(Sketch(b"<svg", 8, ()))


def test_several_processes_draw_the_same_in_the_same_order() -> None:
    sketches = [Sketch(RED, width, ()) for width in (8, 16, 24)]

    assert pngs(sketches, processes=2) == pngs(sketches, processes=1)


def test_an_svg_that_cannot_be_drawn_is_told_by_other_processes_too() -> None:
    with pytest.raises(UndrawableError):
        pngs([Sketch(b"<svg", 8, ()), Sketch(RED, 8, ())], processes=2)
