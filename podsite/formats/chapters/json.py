"""Chapters as JSON: Podcasting 2.0's chapters.json, and what Podlove, Podigee and ffprobe write.

Specification: podcast namespace, JSON Chapters 1.2. Podlove's player takes a bare list of `start`,
`title`, `href`, `image`; ffprobe's `-show_chapters` keeps the title among its tags.
"""

import json
import re
from collections.abc import Mapping

from podsite.formats.chapters.reading import Fault, Gathering, Reading

# A chapter's field → the keys that it stands under, the more exact one first.
KEYS = {
    "start": ("startTime", "start_time", "start"),
    "title": ("title", "name"),
    "end": ("endTime", "end_time", "end"),
    "url": ("url", "href", "link"),
    "image": ("img", "image", "image_url"),
}
_LIST = re.compile(r'^\s*\[|"chapters"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


def chapters(text: str) -> Reading:
    """The chapters of a JSON file. One without a title is in no list, as with `toc: false`."""
    found = Gathering()
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        found.fault(error.lineno, f"this is no JSON from here on ({error.msg}); mend the line")
        return found.reading()
    except (RecursionError, ValueError):  # brackets within brackets; a number of 5,000 digits
        found.fault(1, "this is no JSON that can be read; export the chapters again")
        return found.reading()
    entries = content.get("chapters") if isinstance(content, dict) else content
    if not isinstance(entries, list):
        found.fault(1, 'there is no list "chapters" in this file; name a file of chapters')
        return found.reading()
    for number, entry in enumerate(entries):
        _take(found, number, entry)
    if not found.faults:
        return found.reading()
    lines = _lines(text, len(entries))
    placed = tuple(Fault(lines[fault.line], fault.message) for fault in found.faults)
    return Reading(tuple(found.chapters), placed)


def _take(found: Gathering, number: int, entry: object) -> None:
    """Takes the entry of this number, which is its line for now."""
    if not isinstance(entry, Mapping):
        message = 'a chapter is written as {"startTime": 754, "title": "Why we dream"}; mend this'
        found.fault(number, message)
        return
    tags = entry.get("tags")
    entry = {**tags, **entry} if isinstance(tags, Mapping) else entry
    start, title, end, url, image = (_first(entry, keys) for keys in KEYS.values())
    quiet = entry.get("toc") is False or (title is None and bool(image or url))
    found.add(number, start, title, end=end, url=url, image=image, toc=not quiet)


def _first(entry: Mapping[str, object], keys: tuple[str, ...]) -> object:
    return next((entry[key] for key in keys if entry.get(key) not in (None, "")), None)


def _lines(text: str, many: int) -> list[int]:
    """The line that each of so many entries begins at."""
    lines: list[int] = []
    opening = _LIST.search(text)
    place = opening.end() if opening else 0
    while len(lines) < many:
        begins = _BETWEEN.match(text, place)
        place = begins.end() if begins else place
        lines.append(text.count("\n", 0, place) + 1)
        try:
            _, place = json.JSONDecoder().raw_decode(text, place)
        except ValueError:  # another list of that name was found first
            return lines + [1] * (many - len(lines))
    return lines
