"""Whole sites to judge: four shows, each built once, and a page of every kind of them.

`ours` is this repository's; `everything` says every field that there is; `rich` is long, right to
left, and has whatever makes pages long; `ado` is a real one with hundreds of pages.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from podsite.cli import main
from tests import corpora, specimens
from tests.outside import rich
from tests.outside.example import copied
from tests.outside.host import hosting

SHOWS: Mapping[str, Callable[[Path], Path]] = {
    "ours": copied,
    "everything": specimens.everything_in,
    "rich": rich.show_in,
    "ado": corpora.ado,
}
# Those that browsers look at: the fonts and recordings of `everything` are none that open.
SEEN = ("ours", "rich", "ado")
_ABOVE = {"everything": "/some/path/"}  # where on its host a show lives

# Every kind of page by its address below the site's; the first that fits.
_KINDS: Mapping[str, str] = {
    "home": "",
    "page": r"page/\d+/",
    "embed": r"episodes/[^/]+/embed/",
    "episode": r"episodes/[^/]+/",
    "topics": "topics/",
    "topic": r"topics/[^/]+/",
    "topic page": r"topics/[^/]+/page/\d+/",
    "people": "people/",
    "person": r"people/[^/]+/",
    "seasons": "seasons/",
    "season": r"seasons/[^/]+/",
    "all series": "series/",
    "series": r"series/[^/]+/",
    "archive": "archive/",
    "year": r"archive/\d+/",
    "search": "search/",
    "subscribe": "subscribe/",
    "about": "about/",
    "corrections": "corrections/",
    "leaflet": r"[^/]+/",
    "missing": r"404\.html",
}


@dataclass(frozen=True)
class Site:
    """A built site: its show's name here, its folder, and the address it was built for."""

    name: str
    folder: Path
    url: str

    def pages(self) -> dict[str, Path]:
        """Every HTML file by its address below the site's own, in order."""
        found = sorted(self.folder.rglob("*.html"))
        return {_place(file.relative_to(self.folder).as_posix()): file for file in found}

    def kinds(self) -> dict[str, str]:
        """For each kind of page that the site has, the address of the longest: it has the most."""
        longest: dict[str, tuple[int, str]] = {}
        for place, file in self.pages().items():
            text = file.read_text("utf-8")
            if kind := None if _leads_on(text) else _kind(place):
                longest[kind] = max(longest.get(kind, (0, "")), (len(text), place))
        return {kind: longest[kind][1] for kind in _KINDS if kind in longest}


@contextmanager
def standing(name: str, folder: Path) -> Iterator[Site]:
    """A show's site, built for the address at which it stands as long as the context lasts."""
    above = _ABOVE.get(name, "/")
    show = SHOWS[name](folder / "show")
    output = folder / "site"
    with hosting(output, above) as url:
        assert main(["build", "--show", str(show), "--output", str(output), "--url", url]) == 0
        yield Site(name, output, url)


def _place(name: str) -> str:
    return name.removesuffix("index.html")


def _kind(place: str) -> str | None:
    return next((kind for kind, form in _KINDS.items() if re.fullmatch(form, place)), None)


def _leads_on(html: str) -> bool:
    """Whether a page is none, but leads to where it went."""
    return 'http-equiv="refresh"' in html
