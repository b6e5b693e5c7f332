"""Debian's Chromium, driven by Playwright, and a built site at a path of a host as it sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from podsite.server import HOST, Preview, listening, served
from tests.outside.programs import program

# For a browser that runs as root, draws nothing and asks nobody for news.
_WORDS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required"
)


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    found = program("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=_WORDS.split())
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serves a folder as a static host would, byte ranges included; yields its address."""
    host = Preview(folder)
    host.built(anew=True)
    with listening(0) as door, served(host, door):
        yield f"http://{HOST}:{door.getsockname()[1]}/"
