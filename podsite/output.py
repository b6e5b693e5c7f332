"""What a build makes, as data: pages to draw, documents in bytes, files to copy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Page:
    """A page before it is drawn: the address it will have, the template, and all it will show."""

    address: str
    template: str
    view: Any  # a dataclass of pages/; which one is between that module and its template


@dataclass(frozen=True)
class Document:
    """A finished file: its address and its bytes."""

    address: str
    content: bytes


@dataclass(frozen=True)
class Copied:
    """A file that is published as it is: its address and where it stands on this disk."""

    address: str
    source: Path


@dataclass(frozen=True)
class Extract:
    """A part of a file that is published by itself, such as the artwork in a recording."""

    address: str
    source: Path
    start: int
    length: int


@dataclass(frozen=True)
class Rendition:
    """A picture still to be made: another one in fewer pixels or in another form.

    `original` is the address of the picture that it is made from, `digest` the SHA-256 of that.
    `width` is in pixels. A `square` one is cut out of its middle.
    """

    address: str
    original: str
    digest: str
    width: int
    type: str
    square: bool = False


@dataclass(frozen=True)
class Drawing:
    """A PNG still to be drawn: a page whose template gives SVG, in so many pixels of width.

    Pictures that the SVG names are renditions of the same site, by their addresses.
    """

    address: str
    page: Page
    width: int


Output = Page | Document | Copied | Extract | Rendition | Drawing
Pictured = Rendition | Drawing
File = Document | Copied | Extract


class Site(Mapping[str, Output]):
    """Address → what stands there; in `taken`, where a second thing was to stand."""

    def __init__(self, outputs: Iterable[Output]) -> None:
        self._outputs: dict[str, Output] = {}
        self.taken: list[str] = []
        for output in outputs:
            first = self._outputs.setdefault(output.address, output)
            if first != output:
                self.taken.append(output.address)

    def __getitem__(self, address: str) -> Output:
        return self._outputs[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._outputs)

    def __len__(self) -> int:
        return len(self._outputs)
