"""In a real browser: a video of another site is asked for when somebody wants to see it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.outside.browser import Visit, visited

ELSEWHERE = re.compile(r"^https://")


@pytest.fixture
def visit(context: BrowserContext) -> Iterator[Visit]:
    """A visit while other sites answer with an empty page."""

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html", body="<!doctype html><title>A player</title>")

    with visited(context) as found:
        found.page.route(ELSEWHERE, answer)
        yield found


FRAMES = {
    "tube": "https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1",
    "vimeo": "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1",
    "peer": "https://peer.test/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1",
}
FROM_75 = {
    "tube": f"{FRAMES['tube']}&start=75",
    "vimeo": f"{FRAMES['vimeo']}#t=75s",
    "peer": f"{FRAMES['peer']}&start=75",
}


@pytest.mark.parametrize("name", FRAMES)
def test_nothing_is_asked_of_it_before_the_click(visit: Visit, radio: str, name: str) -> None:
    visit.goes(f"{radio}episodes/{name}/?t=75")
    visit.page.wait_for_load_state("networkidle")
    assert visit.asked_elsewhere() == []
    assert visit.page.locator("iframe").count() == 0
    assert visit.page.locator(".facade img").evaluate("one => one.naturalWidth") > 0

    visit.page.get_by_role("button", name=re.compile("Play the video")).click()
    frame = visit.page.locator(".facade iframe")
    assert frame.get_attribute("src") == FROM_75[name]
    assert frame.get_attribute("title") == "To be seen"
    assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
    expect(frame).to_be_focused()
    box = frame.bounding_box()
    assert box
    assert box["width"] / box["height"] == pytest.approx(16 / 9, abs=0.02)


@pytest.mark.parametrize("name", FRAMES)
def test_times_lead_into_it_where_nothing_else_plays(visit: Visit, radio: str, name: str) -> None:
    visit.goes(f"{radio}episodes/{name}/")
    visit.page.locator(".chapters a").last.click()
    frame = visit.page.locator(".facade iframe")
    expect(frame).to_have_attribute("src", FROM_75[name])
    expect(frame).to_be_in_viewport()

    visit.page.locator(".prose").get_by_role("link", name="0:45").click()
    expect(frame).to_have_attribute("src", FROM_75[name].replace("75", "45"))
    visit.page.locator(".chapters a").first.click()
    expect(frame).to_have_attribute("src", FRAMES[name])


def test_beside_a_recording_times_play_that(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}episodes/film/")
    visit.page.locator(".prose").get_by_role("link", name="0:30").click()
    visit.plays_at(30)
    assert visit.asked_elsewhere() == []

    visit.page.get_by_role("button", name=re.compile("Play the video")).click()
    visit.until("media.paused")  # one thing plays at a time
    assert visit.page.locator("iframe").get_attribute("src") == FRAMES["tube"].replace(
        "?autoplay=1", "?autoplay=1&start=30"
    )


def test_the_keyboard_reaches_it(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}episodes/tube/")
    visit.page.get_by_role("button", name=re.compile("Play the video")).focus()
    visit.page.keyboard.press("Enter")

    expect(visit.page.locator(".facade iframe")).to_be_focused()
