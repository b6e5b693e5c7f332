"""In a real browser: every kind of page keeps its policy, and the browser has nothing to say."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from podsite.cli import main
from tests.outside.browser import browser, hosted
from tests.shows import FIRST_MD, SECOND_MD, lay, recording, show_in

VIDEO_MD = """\
---
title: To be watched
date: 2026-02-05 08:00
season: 2
series: Sights
audio: watched.wav
video: https://tube.peers.test/w/3fMqTqCAVYcNFxXBhSvVp1
topics: [Eyes]
corrections: [{date: 2026-03-01, text: It was *two* eyes., at: "0:10"}]
redirects: [/old/watched/]
---

A table too: no style of its own.

| A | B |
|:-:|--:|
| 1 | 2 |

![cover](../cover.png)
"""
MORE: Mapping[str, str | bytes] = {
    "episodes/first.md": FIRST_MD.replace("first.m4a", "first.wav"),
    "episodes/first.wav": recording(60, 3000),
    "episodes/second.md": SECOND_MD.replace("number: 2", "number: 2\nseason: 1"),
    "episodes/watched.md": VIDEO_MD,
    "episodes/watched.wav": recording(61, 3000),
}
# One of every kind.
PAGES = (
    *("", "episodes/first/", "episodes/watched/", "episodes/first/embed/", "topics/"),
    *("topics/optics/", "people/", "people/tobias-wren/", "seasons/", "seasons/2/", "series/"),
    *("series/sights/", "archive/", "archive/2026/", "about/", "press/", "corrections/"),
    *("subscribe/", "search/", "404.html"),
)
# A browser breaks off what it has heard enough of, and the news of a preview.
_BROKEN_OFF = re.compile("/media/|/_podsite/|-icon-")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's folder, with a show at some path of it."""
    made = tmp_path_factory.mktemp("site")
    show = lay(show_in(made / "show"), MORE)
    place = made / "host" / "some" / "path"
    words = ("--show", str(show), "--url", "https://signals.test/some/path/")
    assert main(["build", *words, "--output", str(place)]) == 0
    return made / "host"


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """Its address."""
    with hosted(folder) as host:
        yield f"{host}some/path/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    yield opened
    context.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """All that the browser says of what is amiss, while the test runs."""
    found: list[str] = []
    page.on("console", lambda told: found.append(f"{page.url}: {told.text}"))
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on(
        "requestfailed",
        lambda one: None if _BROKEN_OFF.search(one.url) else found.append(f"{page.url}: {one.url}"),
    )
    page.expose_function("violated", lambda what: found.append(f"{page.url}: violates {what}"))
    page.add_init_script(
        "addEventListener('securitypolicyviolation',"
        " (event) => violated(`${event.violatedDirective} ${event.blockedURI}`))"
    )
    return found


def told_by_host(folder: Path, address: str) -> list[str]:
    """The policies that a host which reads `_headers` sends with an address."""
    found, holds = [], False
    for row in (folder / "some/path/_headers").read_text("utf-8").splitlines():
        if row.startswith("/"):
            pattern = re.escape(row).replace(r"\*", ".*").replace(":slug", "[^/]+")
            holds = re.fullmatch(pattern, address) is not None
        elif holds and row.strip().startswith("Content-Security-Policy: "):
            found.append(row.partition(": ")[2])
    return found


@pytest.mark.parametrize("place", PAGES)
def test_every_kind_of_page_keeps_its_policy_and_says_nothing(
    page: Page, complaints: list[str], site: str, place: str
) -> None:
    page.goto(site + place, wait_until="load")
    page.wait_for_timeout(150)

    policies = page.locator("meta[http-equiv=Content-Security-Policy]")
    expect(policies).to_have_count(1)
    assert complaints == []


def test_a_host_that_sends_the_policy_too_changes_nothing(
    page: Page, complaints: list[str], site: str, folder: Path
) -> None:
    def sent(route: Route) -> None:
        found = route.fetch()
        policies = ", ".join(told_by_host(folder, urlsplit(route.request.url).path))
        headers = found.headers | {"content-security-policy": policies}
        route.fulfill(response=found, headers=headers)

    page.route(re.compile(r"/some/path/(?!media/)"), sent)
    for place in PAGES:
        page.goto(site + place, wait_until="load")
        page.wait_for_timeout(50)
    page.unroute_all(behavior="wait")  # answers that are still on their way

    assert complaints == []


def test_anybody_may_show_the_player_and_nobody_else_a_page(folder: Path) -> None:
    def ancestors(place: str) -> bool:
        found = told_by_host(folder, f"/some/path/{place}")
        assert found
        return any("frame-ancestors 'self'" in one for one in found)

    kinds = {place: ancestors(place) for place in PAGES}
    assert [place for place, closed in kinds.items() if not closed] == [
        "episodes/first/embed/",
        "press/",
        "404.html",
    ]


def test_the_search_runs_within_the_policy(page: Page, complaints: list[str], site: str) -> None:
    page.goto(f"{site}search/?q=mirror")

    expect(page.locator(".results li").first).to_be_visible()
    assert complaints == []


def test_the_player_runs_within_the_policy(page: Page, complaints: list[str], site: str) -> None:
    page.goto(f"{site}episodes/first/")
    page.locator("audio").evaluate("(audio) => audio.play()")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0.2")
    page.locator("select").first.select_option("1.5")
    page.get_by_role("link", name="A mirror is never done.").click()
    page.wait_for_function("() => document.querySelector('audio').currentTime >= 30")

    assert complaints == []


def test_an_episode_is_saved_for_offline_within_the_policy(
    page: Page, complaints: list[str], site: str
) -> None:
    page.goto(f"{site}episodes/first/")
    button = page.locator("[data-offline]")
    button.click()

    expect(button).to_have_text("Remove from this device")
    assert complaints == []


def test_a_script_that_got_into_a_page_does_not_run(
    page: Page, complaints: list[str], site: str
) -> None:
    """The other tests would say nothing if the policy said nothing."""

    def poisoned(route: Route) -> None:
        found = route.fetch()
        body = found.text().replace(
            "</main>", "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'></main>"
        )
        route.fulfill(response=found, body=body)

    page.route(f"{site}about/", poisoned)
    page.goto(f"{site}about/")
    page.wait_for_timeout(150)

    assert page.evaluate("window.ran") is None
    assert any("violates script-src" in one for one in complaints)


def test_the_browser_takes_the_rules_of_what_to_fetch_ahead(page: Page, site: str) -> None:
    session = page.context.new_cdp_session(page)
    taken: list[Mapping[str, object]] = []
    session.on("Preload.ruleSetUpdated", lambda event: taken.append(event["ruleSet"]))
    session.send("Preload.enable")
    page.goto(f"{site}episodes/first/")
    page.wait_for_timeout(300)

    assert taken
    assert [one["errorType"] for one in taken if "errorType" in one] == []
