"""The fields of front matter as values of the model, driven by the model's own annotations.

A new field needs no line here: its annotation says how it is read. What does not fit becomes a
problem at its line, and the field counts as not said; all problems of a file are found at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from difflib import get_close_matches
from enum import Enum
from functools import cache
from pathlib import PurePosixPath
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from podsite.formats import identifiers, values
from podsite.formats.chapters import inline
from podsite.formats.frontmatter import Path, problem
from podsite.formats.values import UnfitError
from podsite.model import (
    Alternate,
    Chapter,
    Colour,
    Credit,
    Doi,
    Funding,
    License,
    Link,
    Location,
    Media,
    PartialDate,
    Picture,
    Reference,
    Said,
    Season,
    Source,
    Speaker,
    Subscription,
    Transcript,
    Txt,
    UpdateFrequency,
    Url,
)
from podsite.problem import Problem

T = TypeVar("T")


@cache
def said(kind: Any) -> dict[str, tuple[Any, Said]]:
    """The fields that front matter may give for a kind of the model: name → type and mark."""
    hints = get_type_hints(kind, include_extras=True)
    marked = {name: get_args(hint) for name, hint in hints.items() if get_args(hint)[1:]}
    return {
        name: (arguments[0], arguments[1])
        for name, arguments in marked.items()
        if isinstance(arguments[1], Said)
    }


@cache
def needed(kind: Any) -> frozenset[str]:
    """The fields that front matter must give for a kind of the model."""
    return frozenset(
        member.name
        for member in fields(kind)
        if member.name in said(kind) and member.default is member.default_factory is MISSING
    )


@dataclass
class Reader:
    """Reads the fields of one file; gathers what is wrong with them in `problems`."""

    source: Source
    timezone: tzinfo = UTC
    problems: list[Problem] = field(default_factory=list)

    def record(
        self, kind: Callable[..., T], matter: object, path: Path = (), **more: object
    ) -> T | None:
        """`matter` as a `kind`, with what else it is made of; None when it lacks a needed field."""
        if not isinstance(matter, Mapping):
            raise UnfitError(f"needs fields of its own: {', '.join(said(kind))}")
        known = said(kind)
        matter = {ALSO.get((kind, name), str(name)): value for name, value in matter.items()}
        for name in matter:
            if name not in known:
                self._complain((*path, name), "unknown-field", _unknown(name, known))
        given = {name: value for name, value in matter.items() if name in known}
        for name in needed(kind) - {name for name, value in given.items() if value is not None}:
            self._complain(path, "missing-field", f"there is no '{name}'; add a line  {name}: …")
        for name, value in sorted(given.items(), key=lambda one: one[0] != "timezone"):
            annotation, mark = known[name]
            field = name
            if mark.file and isinstance(value, str) and "\n" not in value.strip():
                field, annotation = mark.file, PurePosixPath
            if (read := self._field(name, annotation, mark, value, (*path, name))) is not None:
                more[field] = read
                if isinstance(read, tzinfo):
                    self.timezone = read  # show.md's own, first read, is that of its dates too
        fitting = {name: value for name, value in more.items() if value is not None}
        return kind(**fitting) if needed(kind) <= fitting.keys() else None

    def _field(
        self, name: str, annotation: Any, mark: Said, value: object, path: Path
    ) -> object | None:
        try:
            value = values.exact(value) if mark.exact and value is not None else value
            return None if value is None else self.value(annotation, value, path)
        except UnfitError as unfit:
            self._complain(path, "wrong-value", f"field '{name}' {unfit}")
            return None

    def value(self, annotation: Any, value: object, path: Path) -> object:
        """One value as its annotation wants it; raises UnfitError."""
        annotation = _not_none(annotation)
        if get_origin(annotation) is tuple:
            return self._many(get_args(annotation)[0], value, path)
        if get_origin(annotation) is Mapping:
            if not isinstance(value, Mapping):
                raise UnfitError("holds fields of your own, each as  name: value")
            return dict(value)
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return values.choice(annotation, value)
        if annotation is datetime:
            return values.moment(value, self.timezone)
        if annotation in SHORT and (isinstance(value, str) or not said(annotation)):
            return SHORT[annotation](values.text(value))
        if is_dataclass(annotation) and isinstance(annotation, type):
            return self.record(annotation, value, path)
        return SCALARS[annotation](value)

    def _many(self, item: Any, value: object, path: Path) -> tuple[object, ...]:
        if item in LISTS:
            value, path = LISTS[item](value, path)
        items: list[tuple[str | int, object]]
        items = list(enumerate(value if isinstance(value, list) else [value]))
        if item in PAIRS and isinstance(value, Mapping) and PAIRS[item][1] not in value:
            one, other = PAIRS[item]
            items = [(str(key), {one: key, other: text}) for key, text in value.items()]
        read = []
        for key, entry in items:
            try:
                read.append(self.value(item, entry, (*path, key)))
            except UnfitError as unfit:
                name = path[-1] if path else ""
                quoted = entry is None or f"'{entry}'" in str(unfit)
                what = "an entry" if quoted else f"{entry!r:.60}"
                self._complain((*path, key), "wrong-value", f"in field '{name}', {what} {unfit}")
        return tuple(one for one in read if one is not None)

    def _complain(self, path: Path, code: str, message: str) -> None:
        self.problems.append(problem(self.source, path, code, message))


def _not_none(annotation: Any) -> Any:
    # `Url | None` is a Union and no UnionType, since Url is a NewType.
    if get_origin(annotation) in (UnionType, Union):
        return next(part for part in get_args(annotation) if part is not NoneType)
    return annotation


def _unknown(name: object, known: Mapping[str, object]) -> str:
    close = get_close_matches(str(name), known, 1)
    own = "extra" in known
    advice = "data of your own goes under 'extra:'" if own else f"there are {', '.join(known)}"
    return f"no field is called '{name}'; " + (f"did you mean '{close[0]}'?" if close else advice)


def _place(text: str) -> dict[str, Any]:
    """A file's name or a URL, as whichever it is."""
    return {"url": values.url(text)} if "://" in text else {"file": PurePosixPath(text)}


def _reference(text: str) -> Reference:
    """What is cited: a DOI or a number in PubMed however spelt, a URL, or else a title."""
    if identifiers.doi(text) or identifiers.meant_as_doi(text):
        return Reference(doi=_doi(text))
    if pmid := identifiers.pmid(text):
        return Reference(pmid=pmid)
    return Reference(url=values.url(text)) if "://" in text else Reference(title=text)


def _doi(value: object) -> Doi:
    """A DOI however spelt; one that is none stays as it was said, for a rule to tell."""
    text = values.text(value)
    return identifiers.doi(text) or Doi(text)


SCALARS: dict[Any, Callable[[object], object]] = {
    str: values.text,
    Url: values.url,
    Doi: _doi,
    Colour: values.colour,
    PartialDate: values.partial_date,
    bool: values.yes_or_no,
    int: values.whole,
    timedelta: values.length,
    PurePosixPath: lambda value: PurePosixPath(values.text(value)),
    tzinfo: values.timezone,
}

# What may be written as plain text where it has no further fields.
SHORT: dict[Any, Callable[[str], object]] = {
    Alternate: lambda text: Alternate(**_place(text)),
    Chapter: inline.chapter,
    Credit: lambda text: Credit(name=text),
    Funding: lambda text: Funding(url=values.url(text)),
    License: lambda text: License(name=text),
    Location: lambda text: Location(name=text),
    Media: lambda text: Media(**_place(text)),
    Picture: lambda text: Picture(**_place(text)),
    Reference: _reference,
    Transcript: lambda text: Transcript(file=PurePosixPath(text)),
    Txt: lambda text: Txt(text=text),
    UpdateFrequency: lambda text: UpdateFrequency(text=text),
}

# Lists that may be written as a mapping: which field stands before the colon, and which behind.
PAIRS = {
    Chapter: ("start", "title"),
    Link: ("name", "url"),
    Season: ("number", "name"),
    Speaker: ("label", "name"),
    Subscription: ("name", "place"),
}

# Lists that may be written in further ways: what they hold, and where.
LISTS: dict[Any, Callable[[object, Path], tuple[object, Path]]] = {Chapter: inline.entries}

# Other names of fields: those of the Podcasting 2.0 file that people copy from.
ALSO: dict[tuple[Any, object], str] = {
    (Chapter, "startTime"): "start",
    (Chapter, "endTime"): "end",
    (Chapter, "img"): "image",
}
