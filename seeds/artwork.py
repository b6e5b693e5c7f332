"""Draws the example show's artwork again: `artwork.jpg`, 3000 by 3000 pixels.

Run `python seeds/artwork.py` from the top of the repository. It needs the packages pillow and
resvg_py, and the typeface Manrope (SIL Open Font License; Debian: fonts-manrope), which becomes
pixels here.

The drawing is a nerve fibre cut across: the axon in the middle, wound about by its myelin. In one
sector the winding has come apart, and cells gather there to mend it. It is also a sound and its
waves.
"""

import io
import math
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import resvg_py
from PIL import Image

ARTWORK = Path("artwork.jpg")
TYPEFACE = Path("/usr/share/fonts/truetype/manrope/Manrope-ExtraBold.ttf")
TITLE = ("The", "Empowering", "Neurologist")

SIZE = 3000
NIGHT, PAPER, MYELIN, ACCENT = "#10203a", "#f7efe3", "#8fb0c4", "#ff5a36"

CENTRE = (1990, 790)
CORE = 225  # the radius of the axon
FIRST, PITCH, TURNS, STROKE = 375, 124, 6, 58  # where the winding begins, and how it goes on
WOUND, WOUND_WIDTH = math.radians(168), math.radians(58)  # the sector that has come apart
STEP = math.radians(1)


def radius(angle: float) -> float:
    """How far from the centre the winding is, after so much of its way: a living spiral."""
    wobble = 0.030 * math.sin(2 * angle + 0.6) + 0.022 * math.sin(3 * angle + 2.1 + angle / 40)
    return (FIRST + PITCH * angle / math.tau) * (1 + wobble)


def point(angle: float, distance: float) -> tuple[float, float]:
    """A place on the canvas, seen from the centre."""
    return CENTRE[0] + distance * math.cos(angle), CENTRE[1] + distance * math.sin(angle)


def windings(dice: random.Random) -> Iterator[tuple[float, float]]:
    """The unbroken stretches of the winding, as angles from and to."""
    start = 0.0
    for turn in range(TURNS):
        middle = turn * math.tau + WOUND + dice.uniform(-0.06, 0.06)
        half = WOUND_WIDTH / 2 * dice.uniform(0.9, 1.2)
        yield start, middle - half
        start = middle + half
    yield start, TURNS * math.tau


def arc(start: float, end: float) -> str:
    """One stretch of the winding, paler the further out it lies."""
    steps = max(2, round((end - start) / STEP))
    angles = (start + (end - start) * step / steps for step in range(steps + 1))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (point(a, radius(a)) for a in angles))
    strength = 1 - 0.65 * start / math.tau / TURNS
    return (
        f'<polyline points="{path}" fill="none" stroke="{MYELIN}" stroke-width="{STROKE}" '
        f'stroke-linecap="round" stroke-opacity="{strength:.3f}"/>'
    )


def cells(dice: random.Random) -> Iterator[str]:
    """The cells in the gap, a row in every winding's track; further out they only arrive."""
    for turn in range(TURNS + 4):
        distance = radius(turn * math.tau + WOUND)
        apart = 118 / distance
        count = max(2, round(WOUND_WIDTH * 0.68 / apart))
        for place in range(count):
            angle = turn * math.tau + WOUND + (place - (count - 1) / 2) * apart
            shift, size, arrived = dice.uniform(-15, 15), dice.uniform(24, 42), dice.random()
            if arrived > 1.25 - 0.095 * turn:
                continue
            x, y = point(angle + shift / distance, radius(angle) + shift)
            size *= 1 - 0.055 * turn
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{ACCENT}"/>'


def lettering() -> Iterator[str]:
    """The show's title, one word a line."""
    for (left, base), word in zip(((212, 1893), (190, 2324), (190, 2755)), TITLE, strict=True):
        yield (
            f'<text x="{left}" y="{base}" fill="{PAPER}" font-family="Manrope" '
            f'font-weight="800" font-size="446" letter-spacing="-16">{word}</text>'
        )


def drawing() -> str:
    """The artwork as SVG."""
    dice = random.Random(7)
    x, y = CENTRE
    return "".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">',
        f'<rect width="{SIZE}" height="{SIZE}" fill="{NIGHT}"/>',
        *(arc(*stretch) for stretch in windings(dice)),
        *cells(dice),
        f'<circle cx="{x}" cy="{y}" r="{CORE}" fill="{ACCENT}"/>',
        *lettering(),
        "</svg>",
    ))  # fmt: skip


def main() -> None:
    """Writes the artwork."""
    if not TYPEFACE.exists():
        sys.exit(f"There is no {TYPEFACE}. On Debian: apt-get install fonts-manrope")
    pixels = resvg_py.svg_to_bytes(
        svg_string=drawing(), width=SIZE, font_files=[str(TYPEFACE)], skip_system_fonts=True
    )
    image = Image.open(io.BytesIO(pixels)).convert("RGB")
    image.save(ARTWORK, quality=86, subsampling=0, progressive=True, dpi=(72, 72))


if __name__ == "__main__":
    main()
