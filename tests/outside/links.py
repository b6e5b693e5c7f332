"""Every address that a built site names, and which of its own lead nowhere."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.outside.sites import Site

_NAMING = ("href", "src", "poster", "action", "data-artwork", "data-offline")
_MOMENT = re.compile(r"t=[\d:.,]+")  # what the player understands needs no place in the page
_REST = r"[^\s\"'<>&\\)]*"  # of an address in the midst of other text


class Named(HTMLParser):
    """What an HTML file names: the addresses, and its own places that others can name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.places: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value for name, value in attrs if value is not None}
        self.places += [said["id"]] if "id" in said else []
        self.addresses += [said[name] for name in _NAMING if name in said]
        for candidates in filter(None, map(said.get, ("srcset", "imagesrcset"))):
            self.addresses += [one.split()[0] for one in candidates.split(",")]
        if tag == "meta" and said.get("http-equiv", "").lower() == "refresh":
            self.addresses.append(said["content"].partition("url=")[2])


def dead(site: Site) -> Iterator[tuple[str, str]]:
    """Pages and feeds, each with an address of this site that it names and that is not there."""
    files = [file for file in site.folder.rglob("*") if file.suffix in (".html", ".xml", ".json")]
    for file in sorted(files):
        here = file.relative_to(site.folder).as_posix()
        for address in sorted(set(_named(site, file, urljoin(site.url, here)))):
            if not _there(site, address, played=_plays(file)):
                yield here, address


def _named(site: Site, file: Path, url: str) -> Iterator[str]:
    """Full URLs of this site that a file names, relative in HTML and as they are anywhere."""
    text = file.read_text("utf-8")
    if file.suffix == ".html":
        yield from (urljoin(url, one) for one in Named(text).addresses)
    for found in re.finditer(re.escape(site.url) + _REST, text):
        # Within HTML these are texts and JSON-LD, whose `#show` names a thing and no place.
        yield urldefrag(found[0]).url if file.suffix == ".html" else found[0]


def _there(site: Site, address: str, *, played: bool) -> bool:
    """Whether it is elsewhere, or a file of the site with that place in it."""
    if not address.startswith(urljoin(site.url, "/")):
        return True
    if not address.startswith(site.url):
        return False
    parts = urlsplit(address.removeprefix(site.url))
    file = site.folder / unquote(parts.path)
    file = file / "index.html" if parts.path.endswith("/") or not parts.path else file
    if not file.is_file():
        return False
    if not parts.fragment or (_MOMENT.fullmatch(parts.fragment) and (played or _plays(file))):
        return True
    return file.suffix == ".html" and unquote(parts.fragment) in _places(file)


@cache
def _places(file: Path) -> frozenset[str]:
    return frozenset(Named(file.read_text("utf-8")).places)


@cache
def _plays(file: Path) -> bool:
    return file.suffix == ".html" and 'class="player"' in file.read_text("utf-8")
