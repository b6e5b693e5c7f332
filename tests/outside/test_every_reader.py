"""In a real browser: the pages serve whoever has no script, paper, dark rooms, few colours."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.outside.browser import Visit, hosted, visited
from tests.outside.radio import radio_in

TALK = "episodes/talk/"


def ground(page: Page) -> str:
    """The colour of the page's ground."""
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def brightness(colour: str) -> float:
    parts = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    return sum(parts) / (3 if max(parts) <= 1 else 765)


def test_without_script_all_plays_and_leads_where_it_says(chromium: Browser, radio: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context, visited(context) as visit:
        visit.goes(radio + TALK)
        page = visit.page
        expect(page.locator("audio")).to_have_attribute("controls", "")
        # What could do nothing is not shown.
        for one in (".controls", ".keys summary", ".keep", ".follow", ".scheme", "[data-copy]"):
            for found in page.locator(one).all():
                expect(found).to_be_hidden()
        page.locator(".chapters").get_by_role("link", name="Dust").click()
        assert page.url == f"{radio}{TALK}#t=300"
        expect(page.locator('[id="t=300"]')).to_be_in_viewport()
        page.locator(".prose").get_by_role("link", name="later").click()
        expect(page.locator('[id="t=900"]')).to_be_in_viewport()

        with page.expect_request("**/talk.wav"):
            page.locator("audio").press("Space")

        page.get_by_text("Embed this episode").click()
        expect(page.get_by_role("textbox", name="HTML")).to_have_value(re.compile("<iframe"))


def test_without_script_a_video_is_a_picture_and_a_link(chromium: Browser, radio: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context, visited(context) as visit:
        visit.goes(f"{radio}episodes/tube/")

        expect(visit.page.get_by_role("button", name=re.compile("Play the video"))).to_have_count(0)
        link = visit.page.get_by_role("link", name="Watch it on YouTube")
        assert link.get_attribute("href") == "https://www.youtube.com/watch?v=AbCdEfGhIjK"
        assert visit.asked_elsewhere() == []


def test_paper_has_the_words_and_the_addresses_but_no_player(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.emulate_media(media="print")
    page = visit.page

    for one in (".player", ".top nav", "button", ".share"):
        for found in page.locator(one).all():
            expect(found).to_be_hidden()
    for one in (".prose", ".references", ".transcript"):
        expect(page.locator(one).first).to_be_visible()
    for place, address in (
        (".references li > a", "https://dust.test/paper"),
        (".prose a[href^=http]", "https://dust.test/"),
    ):
        said = page.locator(place).first.evaluate("one => getComputedStyle(one, '::after').content")
        assert "attr(href)" in said or address in said
    assert len(page.pdf()) > 1000


def test_print_tells_no_times_as_addresses(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.emulate_media(media="print")

    time = visit.page.locator(".at-times a").first
    assert time.evaluate("one => getComputedStyle(one, '::after').content") == "none"


def test_dark_is_a_preference_and_a_choice_that_is_remembered(visit: Visit, radio: str) -> None:
    page = visit.page
    visit.goes(radio + TALK)
    light = ground(page)
    page.emulate_media(color_scheme="dark")
    dark = ground(page)
    assert brightness(dark) < 0.3 < 0.7 < brightness(light)
    choice = page.get_by_role("button", name="Dark colours")
    expect(choice).to_have_attribute("aria-pressed", "true")

    choice.click()
    assert ground(page) == light
    expect(choice).to_have_attribute("aria-pressed", "false")
    visit.goes(radio)
    assert ground(page) == light
    page.get_by_role("button", name="Dark colours").click()
    assert ground(page) == dark


def test_a_choice_of_colours_holds_in_all_tabs(visit: Visit, radio: str) -> None:
    visit.goes(radio)
    with visited(visit.page.context) as other:
        other.goes(radio + TALK)
        other.page.get_by_role("button", name="Dark colours").click()
        expect(visit.page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_with_few_colours_the_words_spoken_now_are_still_marked(visit: Visit, radio: str) -> None:
    visit.page.emulate_media(forced_colors="active")
    visit.goes(f"{radio}{TALK}#t=100")
    visit.plays_at(100)
    now = visit.page.locator(".cue[aria-current]")

    expect(now).to_have_attribute("id", re.compile("t=10"))
    assert now.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    for one in (".controls button", ".controls select"):
        border = "one => getComputedStyle(one).borderTopWidth"
        assert visit.page.locator(one).first.evaluate(border) != "0px"


@pytest.mark.parametrize("place", [TALK, "episodes/film/", "episodes/tube/", f"{TALK}embed/"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_nobody_is_shut_out_of_the_player(
    chromium: Browser, radio: str, place: str, width: int, scheme: Any
) -> None:
    size = {"width": width, "height": 800}
    with (
        chromium.new_context(color_scheme=scheme, viewport=size) as context,  # type: ignore[arg-type]  # a size is a TypedDict
        visited(context) as visit,
    ):
        visit.goes(radio + place)
        visit.page.evaluate(
            "document.querySelectorAll('details').forEach((one) => one.open = true)"
        )
        visit.page.evaluate("document.querySelector('audio')?.play()")

        assert Axe().run(visit.page).response["violations"] == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        for button in visit.page.locator(".player button, .player summary, .facade button").all():
            box = button.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= 24


def test_right_to_left_the_player_is_whole(visit: Visit, tmp_path: Path) -> None:
    host = radio_in(tmp_path, language="ar")
    with hosted(host) as address:
        visit.goes(f"{address}some/path/{TALK}#t=5:10")
        visit.plays_at(310)
        page = visit.page
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
        # Time runs from left to right in players everywhere, so the chapters do beside it.
        back, forward = (
            page.locator(f"[data-do={name}]").bounding_box() for name in ("back", "forward")
        )
        assert back
        assert forward
        assert back["x"] < forward["x"]
        page.close()


def test_no_page_asks_anything_of_another_host(visit: Visit, radio: str) -> None:
    visit.goes(radio)
    waiting, seen = [radio], set[str]()
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        visit.goes(place)
        assert visit.asked_elsewhere() == [], place
        links = visit.page.evaluate("[...document.links].map((one) => one.href.split(/[?#]/)[0])")
        waiting += [one for one in links if one.startswith(radio) and one.endswith("/")]

    assert {f"{radio}{TALK}", f"{radio}subscribe/", f"{radio}people/tobias-wren/"} <= seen
