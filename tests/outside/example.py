"""This repository's own show: copied, built for another address, and served from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copy2, copytree
from threading import Thread
from urllib.parse import unquote
from xml.etree import ElementTree

from podsite.cli import main

CHECKOUT = Path(__file__).parents[2]
_FOLDERS = ("episodes", "people", "topics", "pages", "templates")
_FILES = ("show.md", "feed.lock", "artwork.jpg")


@dataclass(frozen=True)
class Item:
    """An episode as the built feed has it, and the SHA-256 of its recording in the checkout."""

    guid: str
    title: str
    enclosure: str
    type: str
    digest: str


def copied(folder: Path) -> Path:
    """A copy of the show in `folder`, so that no test writes into the checkout."""
    for name in _FOLDERS:
        if (CHECKOUT / name).is_dir():
            copytree(CHECKOUT / name, folder / name)
    for name in _FILES:
        copy2(CHECKOUT / name, folder / name)
    return folder


def build(show: Path, output: Path, url: str) -> None:
    """Builds the show for `url`."""
    assert main(["build", "--show", str(show), "--output", str(output), "--url", url]) == 0


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder, also one that is still to be filled; yields its address, with the slash."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def items(feed: Path, site: str) -> tuple[Item, ...]:
    """The episodes of a feed that was built for the address `site`, newest first."""
    return tuple(_item(item, site) for item in ElementTree.parse(feed).iter("item"))


def digests(folder: Path) -> set[str]:
    """The SHA-256 of every file below `folder`."""
    return {_digest(file) for file in folder.rglob("*") if file.is_file()}


def _item(item: ElementTree.Element, site: str) -> Item:
    enclosure = next(item.iter("enclosure"))
    url = enclosure.attrib["url"]
    recording = unquote(url.removeprefix(f"{site}media/"))
    return Item(
        guid=item.findtext("guid", ""),
        title=item.findtext("title", ""),
        enclosure=url,
        type=enclosure.attrib["type"],
        digest=_digest(CHECKOUT / recording),
    )


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
