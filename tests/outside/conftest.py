"""What several tests with outside parts need, made once."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.outside.browser import Visit, browser, hosted, visited
from tests.outside.programs import missing, run, unvirtual
from tests.outside.radio import radio_in


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
