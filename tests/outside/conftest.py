"""What several tests with outside parts need, made once."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.corpora import CORPORA
from tests.outside.browser import Visit, browser, hosted, visited
from tests.outside.programs import missing, packages, run, unvirtual
from tests.outside.radio import radio_in
from tests.outside.sites import SEEN, SHOWS, Site, standing


@pytest.fixture(scope="session")
def pip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pip in a fresh virtual environment, on a machine that reaches a package index."""
    folder = tmp_path_factory.mktemp("pip")
    run(sys.executable, "-m", "venv", "venv", environment=unvirtual(), folder=folder)
    found = folder / "venv" / "bin" / "pip"
    try:
        run(found, "download", "--no-deps", "hatchling", environment=unvirtual(), folder=folder)
    except (AssertionError, subprocess.TimeoutExpired):
        missing("no package index can be reached from here")
    return found


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the packages of node/package.json are installed, on a machine that has
    node and reaches npm's registry."""
    return packages(tmp_path_factory.mktemp("node") / "packages")


@pytest.fixture(scope="module")  # one for the whole session would keep its event loop to the end
def chromium() -> Iterator[Browser]:
    """A browser in which pages may play by themselves."""
    with browser() as opened:
        yield opened


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A listener who was here never before."""
    opened = chromium.new_context()
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext) -> Iterator[Visit]:
    """A visit in which nothing goes wrong."""
    with visited(context) as found:
        yield found


@pytest.fixture(scope="session")
def radio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a show to listen to, below some path of its host."""
    with hosted(radio_in(tmp_path_factory.mktemp("radio"))) as host:
        yield f"{host}some/path/"


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:
    """The sites that have been asked for so far, all of them up."""
    with ExitStack() as stack:
        sites = _Sites(tmp_path_factory, stack)
        yield sites


@pytest.fixture(scope="session", params=SHOWS)
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Each of the shows' sites, built once and standing at its address."""
    return _asked(request.param, sites)


@pytest.fixture(scope="session", params=SEEN)
def seen(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """The same of those that a browser is to look at."""
    return _asked(request.param, sites)


def _asked(name: str, sites: dict[str, Site]) -> Site:
    if name == "ado" and not CORPORA.is_dir():
        pytest.skip("there is no ../shared/corpora")
    return sites[name]


class _Sites(dict[str, Site]):
    """Sites by their shows' names, built when they are first asked for."""

    def __init__(self, folders: pytest.TempPathFactory, stack: ExitStack) -> None:
        super().__init__()
        self.folders, self.stack = folders, stack

    def __missing__(self, name: str) -> Site:
        folder = self.folders.mktemp(name)
        self[name] = self.stack.enter_context(standing(name, folder))
        return self[name]
