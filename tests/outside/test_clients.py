"""Podcast clients that people use: they subscribe, list the episodes and download them."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.outside.example import Item, build, copied, digests, items, served
from tests.outside.programs import newcomer, program, run, terminal


@dataclass(frozen=True)
class Published:
    """A site that is served: the address of its feed, and what that feed carries."""

    feed: str
    items: tuple[Item, ...]

    @property
    def recordings(self) -> set[str]:
        """The SHA-256 of every episode's recording, as it is in the checkout."""
        return {item.digest for item in self.items}


@pytest.fixture(scope="module", params=["", "some/path/"], ids=["at the root", "under a path"])
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Published]:
    """This repository's show on a server of its own, built for that server's address."""
    folder, path = tmp_path_factory.mktemp("published"), str(request.param)
    with served(folder / "root") as address:
        site, output = f"{address}{path}", folder / "root" / path
        build(copied(folder / "show"), output, site)
        yield Published(f"{site}feed.xml", items(output / "feed.xml", site))


def test_the_show_has_an_episode_to_listen_to(published: Published) -> None:
    assert published.items


def test_gpodder_subscribes_lists_and_downloads(published: Published, tmp_path: Path) -> None:
    gpo, downloads = program("gpo"), tmp_path / "downloads"
    environment = newcomer(
        tmp_path, GPODDER_HOME=str(tmp_path / "gpodder"), GPODDER_DOWNLOAD_DIR=str(downloads)
    )

    def said(*words: str) -> str:
        return run(gpo, *words, environment=environment, folder=tmp_path)

    said("subscribe", published.feed)
    said("update")
    assert published.feed in said("list")
    pending, listed = said("pending"), said("episodes", "--guid", published.feed)
    for item in published.items:
        assert item.title in pending
        assert f"{item.guid}  *  {item.title}" in listed
    said("download")
    assert digests(downloads) == published.recordings


def test_newsboat_lists_and_podboat_downloads(published: Published, tmp_path: Path) -> None:
    newsboat, podboat = program("newsboat"), program("podboat")
    own, downloads = tmp_path / ".newsboat", tmp_path / "downloads"
    own.mkdir()
    (own / "urls").write_text(f"{published.feed}\n")
    (own / "config").write_text(f'download-path "{downloads}/"\npodcast-auto-enqueue yes\n')
    environment = newcomer(tmp_path)

    run(newsboat, "-x", "reload", environment=environment, folder=tmp_path)
    assert _listed(own / "cache.db") == {
        (item.guid, item.title, item.enclosure, item.type) for item in published.items
    }
    with terminal(podboat, "-a", environment=environment) as drawn:
        whole = _before_long(lambda: published.recordings <= digests(downloads))
    assert whole, drawn.decode(errors="replace")


def _listed(cache: Path) -> set[tuple[str, str, str, str]]:
    """What newsboat has noted of every episode: guid, title, enclosure and its type."""
    database = sqlite3.connect(cache)
    try:
        query = "select guid, title, enclosure_url, enclosure_type from rss_item"
        return set(database.execute(query))
    finally:
        database.close()


def _before_long(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within 30 seconds."""
    end = monotonic() + 30
    while not holds():
        if monotonic() > end:
            return False
        sleep(0.1)
    return True
