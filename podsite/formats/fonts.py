"""How wide words are in a font, and lines that fit. The only door to the reader of fonts."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

_NEVER = re.compile("[\ufe00-\ufe0f\u200d\U0001f3fb-\U0001f3ff]")  # what only shapes a sign before
_ALONE = re.compile("([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff])")
_CUT = "…"
_EM = 1.0


class UnreadableFontError(ValueError):
    """A file that is no font, or one that cannot be measured."""


@dataclass(frozen=True)
class Font:
    """A font: its family, its weight (400 is regular, 700 bold), the width of each letter in em."""

    family: str
    weight: int
    widths: Mapping[int, float]


@dataclass(frozen=True)
class Fitted:
    """Lines of text in a size of letters."""

    size: float
    lines: tuple[str, ...]


def font(content: bytes) -> Font:
    """A font file as it is measured: TrueType or OpenType. Raises UnreadableFontError."""
    # Here, since only drawing asks for it.
    from fontTools.ttLib import TTFont

    try:
        with TTFont(BytesIO(content), lazy=True) as opened:
            names, letters = opened["name"], opened.getBestCmap()
            advances, units = opened["hmtx"].metrics, opened["head"].unitsPerEm
            family = str(names.getDebugName(16) or names.getDebugName(1))
            weight = int(opened["OS/2"].usWeightClass)
            widths = {code: advances[name][0] / units for code, name in letters.items()}
    except Exception as error:  # whatever a damaged file makes the reader raise
        raise UnreadableFontError("is no font that can be read") from error
    return Font(family, weight, widths)


def fitted(
    text: str, fonts: Sequence[Font], width: float, sizes: Sequence[float], most: int
) -> Fitted | None:
    """A text in the first of the sizes in which it has no more than so many lines.

    Where it has more in the last one, it is cut with `…`. A sign that no font has, such as an
    emoji, is left out. None where a letter is missing, or nothing is left.
    """
    shown = _shown(text, fonts)
    if not shown:
        return None
    for size in sizes:
        lines = tuple(_lines(shown, fonts, width / size))
        if len(lines) <= most and all(length(line, fonts) <= width / size for line in lines):
            return Fitted(size, lines)
    some = (*lines[: most - 1], " ".join(lines[most - 1 :]))
    return Fitted(size, tuple(_cut(line, fonts, width / size) for line in some if line))


def length(text: str, fonts: Sequence[Font]) -> float:
    """How long a line is, in em; letters that no font has count as one each."""
    return sum(_width(character, fonts) for character in text)


def _shown(text: str, fonts: Sequence[Font]) -> str | None:
    kept = []
    for character in _NEVER.sub("", unicodedata.normalize("NFC", text)):
        if character.isspace() or any(ord(character) in font.widths for font in fonts):
            kept.append(character)
        elif unicodedata.category(character)[0] not in "SC":
            return None
    return " ".join("".join(kept).split())


def _lines(text: str, fonts: Sequence[Font], width: float) -> Iterator[str]:
    """The text in lines of no more than so many em; a longer word has one of its own."""
    line = ""
    for part in _parts(text):
        longer = line + part
        if line and length(longer.rstrip(), fonts) > width:
            yield line.rstrip()
            longer = part
        line = longer
    yield line.rstrip()


def _parts(text: str) -> Iterator[str]:
    """What a line may end behind: a word with its space, a sign of Chinese or Japanese."""
    for word in re.findall(r"\S+\s*", text):
        yield from (part for part in _ALONE.split(word) if part)


def _cut(text: str, fonts: Sequence[Font], width: float) -> str:
    """As much of a text as fits, with `…` where something is missing."""
    if length(text, fonts) <= width:
        return text
    room = width - length(_CUT, fonts)
    end = len(text)
    while end and length(text[:end], fonts) > room:
        end -= 1
    whole = text[:end].rpartition(" ")[0]
    return (whole if len(whole) > end / 2 else text[:end]).rstrip(" ,;:–—-") + _CUT


def _width(character: str, fonts: Sequence[Font]) -> float:
    code = ord(character)
    return next((font.widths[code] for font in fonts if code in font.widths), _EM)
