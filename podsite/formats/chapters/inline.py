"""Chapters as front matter puts them: fields, lines, times before titles, a whole chapters.json."""

from collections.abc import Mapping

from podsite.formats import timecode
from podsite.formats.chapters import simple
from podsite.formats.values import UnfitError
from podsite.model import Chapter

Path = tuple[str | int, ...]


def entries(value: object, path: Path) -> tuple[object, Path]:
    """What the field at `path` holds as a list or mapping of chapters, and where that stands."""
    if isinstance(value, Mapping) and "chapters" in value:
        return value["chapters"], (*path, "chapters")
    if isinstance(value, str):
        return [row for row in value.split("\n") if row.strip()], path
    return [_entry(one) for one in value] if isinstance(value, list) else value, path


def _entry(one: object) -> object:
    """What YAML takes for a mapping, and is a line: `- 12:34: Sleep`, `- 12:34 Sleep: a talk`."""
    if not isinstance(one, Mapping) or len(one) != 1:
        return one
    [(said, title)] = one.items()
    if timecode.parsed(str(said)) is not None:
        return {"start": said, "title": title}
    return f"{said}: {title}" if simple.START.match(str(said)) else one


def chapter(text: str) -> Chapter:
    """A line such as `12:34 Why we dream`, with a page and a picture behind it in `<>`.

    Raises UnfitError.
    """
    read = simple.chapters(text)
    if read.faults:
        raise UnfitError("is to be a time and a title, such as  12:34 Why we dream")
    return read.chapters[0]
