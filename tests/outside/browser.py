"""Debian's Chromium, driven by Playwright, and a built site at a path of a host as it sees it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Locator,
    Page,
    expect,
    sync_playwright,
)

from podsite.server import HOST, Preview, listening, served
from tests.outside.programs import program

# For a browser that runs as root, draws nothing and asks nobody for news.
_WORDS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
FREELY = "no-user-gesture-required"
ON_A_CLICK = "document-user-activation-required"


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser without a window, in which pages may play by themselves."""
    program("chromium")
    with sync_playwright() as playwright, opened(playwright.chromium, FREELY) as found:
        yield found


@contextmanager
def opened(kind: BrowserType, autoplay: str) -> Iterator[Browser]:
    """One more browser, in which pages play FREELY or only ON_A_CLICK."""
    words = [*_WORDS.split(), f"--autoplay-policy={autoplay}"]
    found = kind.launch(executable_path=program("chromium"), args=words)
    try:
        yield found
    finally:
        found.close()


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serves a folder as a static host would, byte ranges included; yields its address."""
    host = Preview(folder)
    host.built(anew=True)
    with listening(0) as door, served(host, door):
        yield f"http://{HOST}:{door.getsockname()[1]}/"


@dataclass
class Visit:
    """A page that is open, and all that happened in it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def goes(self, address: str) -> None:
        self.page.goto(address)

    def asks(self, words: str) -> None:
        self.page.get_by_role("searchbox").fill(words)

    def titles(self) -> list[str]:
        return self.page.locator(".results h2").all_inner_texts()

    def choice(self, name: str) -> Locator:
        return self.page.get_by_role("combobox", name=name, exact=True)

    def says(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.locator("#search [role=status]")).to_have_text(words)

    def of_the_index(self) -> list[str]:
        return [one for one in self.requests if "/pagefind/" in one]

    def asked_elsewhere(self) -> list[str]:
        """What was asked of other hosts than the page's own."""
        own = re.match(r"\w+://[^/]+/", self.page.url)
        assert own
        return [one for one in self.requests if not one.startswith((own[0], "data:", "blob:"))]

    def of_media(self, what: str) -> Any:
        """A property of what the player plays: `paused`, `playbackRate`."""
        return self.page.evaluate(f"document.querySelector('.player audio, .player video').{what}")

    def second(self) -> float:
        return float(self.of_media("currentTime"))

    def plays_at(self, second: float) -> None:
        """Waits until it plays there or a little later."""
        self.is_at(second)
        self.until("!media.paused")

    def is_at(self, second: float) -> None:
        """Waits until the place is there or a little later."""
        self.until(f"media.currentTime >= {second} && media.currentTime < {second + 8}")

    def until(self, holds: str) -> None:
        """Waits until an expression holds of `media`, what the player plays."""
        media = "const media = document.querySelector('.player audio, .player video')"
        self.page.wait_for_function(f"() => {{ {media}; return {holds}; }}")


@contextmanager
def visited(context: BrowserContext) -> Iterator[Visit]:
    """A visit in which nothing goes wrong."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    found = Visit(page)
    page.on("request", lambda request: found.requests.append(request.url))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.on(
        "console",
        lambda told: found.complaints.append(told.text) if told.type != "debug" else None,
    )
    # What a browser breaks off since somebody went on is no failure.
    page.on(
        "requestfailed",
        lambda request: (
            found.complaints.append(request.url) if request.failure != "net::ERR_ABORTED" else None
        ),
    )
    yield found
    # A browser breaks off what it has heard enough of, and the news of a preview.
    broken_off = re.compile("/media/|/_podsite/")
    left = [one for one in found.complaints if not broken_off.search(one)]
    assert not left, left
