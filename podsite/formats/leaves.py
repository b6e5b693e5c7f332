"""Every single value that front matter gave for a show or an episode, however deep it stands."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any, NamedTuple

from podsite.formats.fields import said
from podsite.formats.frontmatter import Path


class Leaf(NamedTuple):
    """A value, the kind of the model that it is a field of, that field's name, and where it stands.

    Of a list, each entry is a leaf of its own.
    """

    kind: type
    name: str
    path: Path
    value: object


def leaves(one: object, path: Path = ()) -> Iterator[Leaf]:
    """The values of one thing of the model, in the order of its fields.

    What was not said is not among them.
    """
    kind: Any = type(one)
    for name in _names(kind):
        value = getattr(one, name)
        if value is None or value == ():
            continue
        many = isinstance(value, tuple)
        for place, single in enumerate(value if many else (value,)):
            where = (*path, name, place) if many else (*path, name)
            inner: Any = type(single)
            if _names(inner):
                yield from leaves(single, where)
            else:
                yield Leaf(kind, name, where, single)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a kind of the model that front matter gives; none of any other type."""
    fields: tuple[str, ...] = ()
    if is_dataclass(kind):
        fields = tuple(said(kind))  # type: ignore[arg-type]  # every type can be hashed
    return fields
