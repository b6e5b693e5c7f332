"""How a value came to be said: the mark of a front matter field, its file, its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Annotated, NewType


@dataclass(frozen=True)
class Said:
    """That front matter may give this field: what it means, and which feed element it becomes.

    `exact` text is compared sign by sign, so a number is refused: `0x1F` would arrive as `31`.
    `file` is the field that takes the name of a file, where one is said in place of values.
    """

    meaning: str
    feed: str = ""
    exact: bool = False
    file: str = ""


class Html(str):
    """Cleaned HTML, which may stand in a page as it is; only formats/markdown makes it."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


NO_HTML = Html("")


@dataclass(frozen=True)
class Source:
    """The file something was read from, relative to the show's folder, and its front matter."""

    file: PurePosixPath
    matter: str = ""


@dataclass(frozen=True)
class Notes:
    """Text a podcaster wrote: as Markdown, and as cleaned HTML whose links start at `/`."""

    markdown: str = ""
    html: Html = NO_HTML


# A web address of http or https.
Url = NewType("Url", str)
# A colour as stylesheets spell it: `#c43` or `#cc4433`.
Colour = NewType("Colour", str)
# A day, month or year as ISO 8601 writes it: `2019-05-03`, `2019-05`, `2019`.
PartialDate = NewType("PartialDate", str)


@dataclass(frozen=True, kw_only=True)
class Link:
    """Somewhere else on the web, under the name people know it by."""

    name: Annotated[str, Said("What the link is called")]
    url: Annotated[Url, Said("Where it leads")]


NO_NOTES = Notes()


@dataclass(frozen=True, kw_only=True)
class Written:
    """Anything that is written as one file: front matter above Markdown."""

    source: Source
    body: Notes = NO_NOTES
    extra: Annotated[Mapping[str, object], Said("Data of your own, for your templates")] = field(
        default_factory=dict
    )

    @property
    def texts(self) -> tuple[Notes, ...]:
        """All that it says in Markdown."""
        return (self.body,)


@dataclass(frozen=True, kw_only=True)
class Addressed(Written):
    """What is written as one file and has a page of its own."""

    slug: Annotated[str, Said("Its part of the address, if not the file's name")] = ""
