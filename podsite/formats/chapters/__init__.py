"""Files of chapters, one module for each form; which one a file has, its content says.

`reading` is what all of them give. Times in show notes are read by `notes`.
"""

import re
from collections.abc import Callable

from podsite.formats.chapters import audacity, json, psc, simple, webvtt
from podsite.formats.chapters.reading import Fault, Reading

__all__ = ["FORMS", "read"]

# How the first line that holds anything begins → how the file is read.
FORMS: tuple[tuple[re.Pattern[str], Callable[[str], Reading]], ...] = (
    (re.compile(r"[{\[]\s*(?:[\"{\[\]}]|$)"), json.chapters),
    (re.compile("<"), psc.chapters),
    (re.compile("WEBVTT"), webvtt.chapters),
    (audacity.ROW, audacity.chapters),
    (simple.START, simple.chapters),
)
_KNOWN = (
    "JSON (Podcasting 2.0), Podlove Simple Chapters, WebVTT, Audacity's labels, or lines such as"
    "  00:12:34 Why we dream"
)


def read(text: str) -> Reading:
    """The chapters of a file, and what is wrong with its lines."""
    rows = enumerate((row.strip() for row in text.split("\n")), 1)
    number, first = next((one for one in rows if one[1] and one[1][0] != "#"), (1, ""))
    if not first:
        return Reading(faults=(Fault(1, "this file is empty; write chapters, or name another"),))
    for begins, chapters in FORMS:
        if begins.match(first):
            return chapters(text)
    return Reading(faults=(Fault(number, f"chapters do not begin like this; known are {_KNOWN}"),))
