"""Things of schema.org as values, and as JSON-LD that may stand in a page.

Specification: JSON-LD 1.1; schema.org.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Thing:
    """A thing: its type, what is said of it in order, and the URL that names it anywhere.

    Without a type it stands for the thing of that name, which is told elsewhere.
    """

    type: str | None
    said: "tuple[tuple[str, Said], ...]" = ()
    id: str | None = None


# What can be said of a thing.
Said: TypeAlias = str | int | float | bool | Thing | tuple["Said", ...]


class Script(str):
    """JSON that may stand inside an element `script` as it is; only `embedded` makes it."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def thing(type: str, id: str | None = None, /, **said: Said | None) -> Thing:  # noqa: A002 - what JSON-LD calls them
    """A thing of which all is said that there is: neither None nor empty."""
    there = ((name, value) for name, value in said.items() if value is not None)
    return Thing(type, tuple((name, value) for name, value in there if value not in ("", ())), id)


def named(id: str) -> Thing:  # noqa: A002 - what JSON-LD calls it
    """Stands for the thing of this name."""
    return Thing(None, (), id)


def script(things: Iterable[Thing]) -> Script:
    """The things as one graph, to stand in `<script type="application/ld+json">`."""
    return embedded({"@context": "https://schema.org", "@graph": [_plain(one) for one in things]})


def embedded(value: object) -> Script:
    """Any value as JSON that ends no element `script`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":  # outside of texts JSON has none of them
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Script(text)


def _plain(said: Said) -> object:
    if isinstance(said, tuple):
        return _plain(said[0]) if len(said) == 1 else [_plain(one) for one in said]
    if not isinstance(said, Thing):
        return said
    head = {"@type": said.type, "@id": said.id}
    return {
        **{name: value for name, value in head.items() if value},
        **{name: _plain(value) for name, value in said.said},
    }
