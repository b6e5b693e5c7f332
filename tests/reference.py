"""The front matter reference of the README, made from the model.

`python tests/reference.py` writes it into README.md; tests/test_readme.py holds that it is there.
"""

from dataclasses import MISSING, fields
from datetime import datetime, timedelta, tzinfo
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

from podsite.formats.fields import said
from podsite.model import (
    WRITTEN,
    Affiliation,
    Chapter,
    Correction,
    Credit,
    Doi,
    Link,
    Media,
    Owner,
    PartialDate,
    Reference,
    Speaker,
    Subscription,
    Transcript,
    Url,
)

README = Path(__file__).parent.parent / "README.md"
START = "<!-- made from podsite/model by tests/reference.py -->\n"
END = "<!-- end of the reference -->\n"

# How a value of each type is written, in a word or two.
FORMS: dict[Any, str] = {
    str: "text",
    Url: "web address",
    Doi: "text",
    bool: "true, false",
    int: "number",
    datetime: "date",
    PartialDate: "day, month or year",
    timedelta: "time",
    tzinfo: "zone",
    Media: "file, address or fields",
    Transcript: "file",
    Owner: "fields",
    Credit: "name or fields",
    Chapter: "`12:34 Title` or fields",
    Reference: "DOI, PMID, address, title or fields",
    Link: "`name: address`",
    Speaker: "`label: name`",
    Subscription: "`name: address or id`",
}
# What has fields of its own within a field.
# What every kind has, at the end of its table.
COMMON = ("slug", "extra")
PARTS = (Media, Credit, Affiliation, Chapter, Reference, Correction, Owner)


def reference() -> str:
    """All of it, as Markdown."""
    files = {"show.md": "`show.md`", "episodes": "an episode", "people": "a person"}
    files |= {"topics": "a topic", "pages": "a page"}
    sections = [
        _section(f"### {_title(home, files[home])}", kind) for home, kind in WRITTEN.items()
    ]
    parts = [_section(f"### The fields of `{kind.__name__.lower()}`", kind) for kind in PARTS]
    return "\n".join((*sections, *parts))


def _title(home: str, what: str) -> str:
    return f"`{home}`" if home.endswith(".md") else f"`{home}/NAME.md`: {what}"


def _section(title: str, kind: Any) -> str:
    needed = {one.name for one in fields(kind) if one.default is one.default_factory is MISSING}
    rows = []
    known = said(kind)
    for name in sorted(known, key=lambda name: name in COMMON):
        annotation, mark = known[name]
        must = " (needed)" if name in needed else ""
        becomes = f"`{mark.feed}`" if mark.feed else ""
        rows.append(f"| `{name}` | {_form(annotation)} | {mark.meaning}{must} | {becomes} |")
    head = "| field | is | means | in the feed |\n|---|---|---|---|"
    return "\n".join((title, "", head, *rows, ""))


def _form(annotation: Any) -> str:
    arguments = [one for one in get_args(annotation) if one not in (NoneType, ...)]
    if get_origin(annotation) is tuple:
        return f"one or a list: {_form(arguments[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "a word"
    if annotation in FORMS:
        return FORMS[annotation]
    return _form(arguments[0]) if len(arguments) == 1 else "fields"


if __name__ == "__main__":
    text = README.read_text("utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    README.write_text(before + START + reference() + END + after, "utf-8")
