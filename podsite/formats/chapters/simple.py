"""Chapters as lines of text: `00:12:34.000 Why we dream <https://dreams.example.net/>`.

Specification: podlove.org, Simple Chapters, in the text form that Auphonic, mp4chaps and others
write. `12:34 Why we dream`, as people write below a video, is the same.
"""

import re

from podsite.formats import media
from podsite.formats.chapters.reading import Gathering, Reading

START = re.compile(r"[\[(]?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,6})?)[\])]?(?=[\s:–—|-]|$)")
_BEHIND = re.compile(r"^[\s:–—|-]+")
_PLACE = re.compile(r" ?<([^<>\s]+)>$")


def chapters(text: str) -> Reading:
    """A chapter a line; behind its title may stand, in `<>`, a page and a picture."""
    found = Gathering()
    for number, row in enumerate(text.split("\n"), 1):
        row = " ".join(row.split())
        if not row or row.startswith("#"):
            continue
        begins = START.match(row)
        if begins is None:
            message = f"'{row:.40}' does not begin with a time; write  00:12:34 Why we dream"
            found.fault(number, message)
            continue
        title = _BEHIND.sub("", row[begins.end() :])
        places: dict[str, str] = {}
        while place := _PLACE.search(title):
            kind = "image" if (media.type_of(place[1]) or "").startswith("image/") else "url"
            if kind in places:
                break
            places[kind] = place[1]
            title = title[: place.start()]
        page, shown = places.get("url"), places.get("image")
        found.add(number, begins[1], title, url=page, image=shown)
    return found.reading()
