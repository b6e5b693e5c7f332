"""Chapters as WebVTT: each cue is one, its words are the title.

Specification: W3C WebVTT, file of chapters. Read here and not by the reader of captions, which
passes over a cue whose times it cannot read, and does not know its line.
"""

import re
from html import unescape

from podsite.formats.chapters.reading import Gathering, Reading

_TIME = r"((?:\d{1,3}:)?[0-5]?\d:[0-5]?\d[.,]\d{1,3})"
_TIMES = re.compile(rf"{_TIME}\s*-->\s*{_TIME}(?:\s|$)")
_TAG = re.compile(r"<[^<>]*>")
_ASIDE = ("NOTE", "STYLE", "REGION", "WEBVTT")


def chapters(text: str) -> Reading:
    """The cues in the order of the file, with their ends."""
    found = Gathering()
    for number, block in _blocks(text):
        if block[0].startswith(_ASIDE):
            continue
        # A line before the times is the cue's own name.
        place = next((one for one, row in enumerate(block[:2]) if "-->" in row), None)
        if place is None:
            message = f"'{block[0]:.40}' has no times; write  00:12:34.000 --> 00:20:00.000  above"
            found.fault(number, message)
            continue
        times = _TIMES.match(block[place].strip())
        if times is None:
            message = f"'{block[place]:.40}' are no times; write  00:12:34.000 --> 00:20:00.000"
            found.fault(number + place, message)
            continue
        title = unescape(_TAG.sub("", " ".join(block[place + 1 :])))
        found.add(number + place, times[1], title, end=times[2])
    return found.reading()


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    """What stands between empty lines, each with the line (from 1) that it begins at."""
    blocks: list[tuple[int, list[str]]] = []
    open_ = False
    for number, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            open_ = False
        elif open_:
            blocks[-1][1].append(row)
        else:
            blocks.append((number, [row]))
            open_ = True
    return blocks
