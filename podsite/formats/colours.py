"""Colours: the accent of a show out of its artwork, and contrasts that can be relied on.

Colours are chosen in OKLCH (Björn Ottosson's Oklab as lightness, chroma and hue), where the same
lightness looks equally light in every hue. Contrast is that of WCAG 2.2 (relative luminance).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from math import atan2, cbrt, cos, degrees, hypot, radians, sin

Rgb = tuple[int, int, int]  # 0 to 255 each

_SECTORS = 24  # of the circle of hues
_VIVID = 0.04  # chroma below which a colour counts as a grey
_GREY = 250.0  # the hue that paper and ink of a picture without colours lean to
_STEPS = 200


@dataclass(frozen=True)
class Palette:
    """What a site is drawn in: `#rrggbb` each, by day and by night."""

    paper: tuple[str, str]
    raised: tuple[str, str]  # what lies on the paper: a player, a box
    ink: tuple[str, str]
    quiet: tuple[str, str]  # what matters less, and is as readable
    line: tuple[str, str]
    accent: tuple[str, str]  # links and buttons; on paper or beneath it at 5:1 at least


def palette(accent: Rgb | None) -> Palette:
    """The colours that go with an accent: paper and ink lean to its hue; greys without one."""
    _, chroma, hue = oklch(accent) if accent else (0.0, 0.0, _GREY)
    lean = 1.0 if chroma >= _VIVID else 0.4
    paper = rgb(0.985, 0.006 * lean, hue), rgb(0.185, 0.018 * lean, hue)
    raised = rgb(0.955, 0.011 * lean, hue), rgb(0.235, 0.022 * lean, hue)
    vivid = min(max(chroma, 0.09), 0.17) if chroma >= _VIVID else 0.0
    return Palette(
        paper=_spelt(*paper),
        raised=_spelt(*raised),
        ink=_spelt(rgb(0.23, 0.02 * lean, hue), rgb(0.93, 0.01 * lean, hue)),
        quiet=_spelt(
            _against(raised[0], 0.02 * lean, hue, 5.0), _against(raised[1], 0.02 * lean, hue, 5.0)
        ),
        line=_spelt(rgb(0.88, 0.014 * lean, hue), rgb(0.34, 0.022 * lean, hue)),
        accent=_spelt(_against(raised[0], vivid, hue, 5.0), _against(raised[1], vivid, hue, 6.0)),
    )


def properties(found: Palette) -> str:
    """The colours as custom properties of a stylesheet: `--paper`, `--accent` and so on.

    A browser that cannot tell day from night in one value shows the day.
    """
    named = [(field.name, getattr(found, field.name)) for field in fields(found)]
    plain = "".join(f"--{name}:{day};" for name, (day, _) in named)
    both = "".join(f"--{name}:light-dark({day},{night});" for name, (day, night) in named)
    return f":root{{{plain}}}\n@supports (color:light-dark(red,red)){{:root{{{both}}}}}\n"


def accent(pixels: Iterable[Rgb]) -> Rgb | None:
    """The colour that stands out of a picture: the mean of its liveliest hue; None of greys alone.

    A sector of the circle of hues weighs as much as its pixels are vivid, so that a red dot on a
    dark blue ground is found, and a speck of noise is not.
    """
    sectors: dict[int, list[tuple[float, Rgb]]] = defaultdict(list)
    seen = 0
    for pixel in pixels:
        seen += 1
        lightness, chroma, hue = oklch(pixel)
        if chroma >= _VIVID and 0.2 < lightness < 0.97:
            bright = 1.0 if 0.45 < lightness < 0.85 else 0.3
            sectors[int(hue * _SECTORS / 360) % _SECTORS].append((bright * chroma**3, pixel))
    weights = {sector: sum(weight for weight, _ in some) for sector, some in sectors.items()}
    if not weights or sum(len(some) for some in sectors.values()) < seen / 500:
        return None
    best = min(sectors, key=lambda sector: (-weights[sector], sector))
    red, green, blue = (
        round(sum(weight * pixel[part] for weight, pixel in sectors[best]) / weights[best])
        for part in range(3)
    )
    return red, green, blue


def parsed(text: str) -> Rgb | None:
    """`#c43` or `#cc4433` as a colour; None for anything else."""
    found = re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", text.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def spelt(colour: Rgb) -> str:
    """`#cc4433`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """How well one colour can be read on another, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def oklch(colour: Rgb) -> tuple[float, float, float]:
    """Lightness (0 to 1), chroma (0 to about 0.3) and hue (degrees) of a colour."""
    red, green, blue = (_linear(part) for part in colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), degrees(atan2(b, a)) % 360


def rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    """The colour that a screen can show: as vivid as asked for, or as it can be at that hue."""
    for step in range(_STEPS + 1):
        parts = _screen(lightness, chroma * (1 - step / _STEPS), hue)
        if all(-0.0005 <= part <= 1.0005 for part in parts):
            break
    red, green, blue = (round(255 * min(1.0, max(0.0, part))) for part in parts)
    return red, green, blue


def _against(ground: Rgb, chroma: float, hue: float, ratio: float) -> Rgb:
    """The colour of a hue nearest to the ground's lightness that is read on it at `ratio`."""
    start, _, _ = oklch(ground)
    end = 0.0 if start > 0.5 else 1.0
    for step in range(_STEPS + 1):
        found = rgb(start + (end - start) * step / _STEPS, chroma, hue)
        if contrast(found, ground) >= ratio:
            break
    return found


def _screen(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Red, green and blue as a screen is told them, 0 to 1 where it can show the colour."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    if value <= 0.0031308:
        return 12.92 * value
    return float(1.055 * value ** (1 / 2.4) - 0.055)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _spelt(day: Rgb, night: Rgb) -> tuple[str, str]:
    return spelt(day), spelt(night)
