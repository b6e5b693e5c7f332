"""What a visit costs: bytes, requests, and nothing that anybody else learns of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.outside.sites import Site

BYTES = 100_000
# The longest made-up episode has a video of another site besides: its script, or its picture in a
# second width, is one more.
REQUESTS = {"ours": 12, "ado": 12, "rich": 13}
# A phone of middling size and sharpness, as Lighthouse has it, and a desk.
SCREENS: tuple[dict[str, Any], ...] = (
    {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75},
    {"viewport": {"width": 1280, "height": 800}},
)


@dataclass
class Visit:
    """All that was asked for, as it went over the wire, and what the console said."""

    requests: dict[str, int] = field(default_factory=dict)  # URL → bytes, headers included
    console: list[str] = field(default_factory=list)

    @property
    def bytes(self) -> int:
        return sum(self.requests.values())


def visit(context: BrowserContext, url: str) -> Visit:
    """What happens until a page is at rest: nothing has been touched or played yet."""
    found = Visit()
    page = context.new_page()
    names: dict[str, str] = {}
    session = context.new_cdp_session(page)
    session.send("Network.enable")

    def asked(event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if not address.startswith("data:"):
            names[event["requestId"]] = address
            found.requests.setdefault(address, 0)

    def done(event: dict[str, Any]) -> None:
        if name := names.get(event["requestId"]):
            found.requests[name] += round(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", done)
    page.on("console", lambda told: found.console.append(f"{told.type}: {told.text}"))
    page.on("pageerror", lambda error: found.console.append(str(error)))
    page.goto(url, wait_until="networkidle")
    page.close()
    return found


@pytest.fixture(params=SCREENS, ids=("phone", "desk"))
def context(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor who has never been here."""
    with chromium.new_context(**request.param) as opened:
        yield opened


def test_an_episode_is_light(context: BrowserContext, seen: Site) -> None:
    """The longest: as hosts compress it, headers included, before play is pressed."""
    found = visit(context, seen.url + seen.kinds()["episode"])

    assert found.bytes <= BYTES, found.requests
    assert len(found.requests) <= REQUESTS[seen.name], found.requests


def test_no_page_asks_another_host_complains_or_leaves_a_cookie(
    context: BrowserContext, seen: Site
) -> None:
    found: dict[str, Any] = {}
    for kind, place in seen.kinds().items():
        visited = visit(context, seen.url + place)
        others = [one for one in visited.requests if not one.startswith(seen.url)]
        if others or visited.console:
            found[kind] = others, visited.console

    assert found == {}
    assert context.cookies() == []
