"""Nobody is shut out of any kind of page: by colours, size, keyboard or screen reader."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.outside.sites import Site

SCHEMES: tuple[Any, ...] = ("light", "dark")
WIDTHS = (390, 1280)
# How wide a window is, and by how much a reader has enlarged all text.
ENLARGED = ((320, 1), (390, 2), (1280, 2))
# Reaches to the right or left of the window, apart from what scrolls in a place of its own.
_TOO_FAR = """scale => {
  const root = document.documentElement;
  root.style.fontSize = `${scale * parseFloat(getComputedStyle(root).fontSize)}px`;
  const wide = root.scrollWidth - root.clientWidth;
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > root.clientWidth + 1 || box.left < -1);
  });
  root.style.removeProperty("font-size");
  return wide > 0 ? [wide, ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))] : [];
}"""


@pytest.fixture
def page(chromium: Browser) -> Any:
    with chromium.new_context(reduced_motion="reduce") as context:
        opened = context.new_page()
        opened.set_default_timeout(20_000)
        yield opened


def complaints(page: Page) -> list[str]:
    """What axe finds in a page as it is shown: rule, and the places."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {place['html'][:200]} {place['failureSummary']}"
            for one in found for place in one["nodes"]]  # fmt: skip


def test_axe_finds_nothing_on_any_kind_of_page(page: Page, seen: Site) -> None:
    """All its rules: WCAG 2 A, AA and best practices."""
    found = {}
    for kind, place in seen.kinds().items():
        page.goto(seen.url + place)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                if wrong := complaints(page):
                    found[kind, scheme, width] = wrong[:5]

    assert found == {}


def test_nothing_scrolls_sideways_on_a_small_phone_or_with_large_text(
    page: Page, seen: Site
) -> None:
    found = {}
    for kind, place in seen.kinds().items():
        page.goto(seen.url + place)
        for width, scale in ENLARGED:
            page.set_viewport_size({"width": width, "height": 640})
            if wrong := page.evaluate(_TOO_FAR, scale):
                found[kind, width, scale] = wrong

    assert found == {}


def test_the_first_tab_skips_to_the_content_and_the_player_is_near(page: Page, seen: Site) -> None:
    kinds = seen.kinds()
    for kind in ("episode", "embed"):
        page.goto(seen.url + kinds[kind])
        reached = []
        for _ in range(8):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.matches('.player *')"))
            if len(reached) == 1 and kind == "episode":
                assert page.evaluate("document.activeElement.matches('.skip')")
        assert any(reached), (kind, reached)
