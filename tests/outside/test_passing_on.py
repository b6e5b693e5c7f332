"""In a real browser: links, moments and quotes are passed on, and players stand on other pages."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.outside.browser import Visit, hosted, visited
from tests.shows import lay

TALK = "episodes/talk/"
CANONICAL = "https://signals.test/episodes/talk/"


@pytest.fixture
def visit(context: BrowserContext, radio: str) -> Iterator[Visit]:
    """A visit of who may look into the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=radio)
    with visited(context) as found:
        yield found


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def told(page: Page, words: str) -> None:
    """Whoever listens to the page hears these words."""
    expect(page.locator("[role=status].told")).to_have_text(words)


def test_the_feeds_address_is_copied_from_every_page(visit: Visit, radio: str) -> None:
    for place in ("", "subscribe/", TALK):
        visit.goes(radio + place)
        visit.page.get_by_role("button", name="Copy the feed's address").first.click()
        told(visit.page, "The feed's address is copied")
        assert copied(visit.page) == "https://signals.test/feed.xml"


def test_a_moment_is_copied_as_a_link_to_it(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=12:34")
    visit.plays_at(754)
    visit.page.evaluate("document.querySelector('audio').pause()")
    visit.page.get_by_role("button", name="Copy link at this moment").click()

    told(visit.page, "The link to 12:34 is copied")
    assert copied(visit.page) == f"{CANONICAL}#t=754"


def test_the_page_is_copied_as_its_address(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}?from=somewhere")
    visit.page.get_by_role("button", name="Copy link", exact=True).click()

    told(visit.page, "The link is copied")
    assert copied(visit.page) == CANONICAL


def test_where_there_is_no_clipboard_it_is_copied_the_old_way(visit: Visit, radio: str) -> None:
    visit.page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"
    )
    visit.goes(radio + TALK)
    button = visit.page.get_by_role("button", name="Copy link", exact=True)
    button.click()

    told(visit.page, "The link is copied")
    assert copied(visit.page) == CANONICAL
    expect(button).to_be_focused()


def test_selected_words_are_a_quote_with_its_second_and_its_speaker(
    visit: Visit, radio: str
) -> None:
    visit.goes(radio + TALK)
    first, last = visit.page.locator('[id="t=30"]'), visit.page.locator('[id="t=35"]')
    first.scroll_into_view_if_needed()
    begin, end = first.bounding_box(), last.bounding_box()
    assert begin
    assert end
    visit.page.mouse.move(begin["x"] + 1, begin["y"] + 8)
    visit.page.mouse.down()
    visit.page.mouse.move(end["x"] + end["width"] - 30, end["y"] + end["height"] - 8, steps=8)
    visit.page.mouse.up()
    assert visit.page.evaluate("getSelection().toString()").startswith("At second 30 this")
    visit.page.get_by_role("button", name="Copy this quote").click()

    told(visit.page, "The quote is copied")
    assert re.fullmatch(
        r"“At second 30 this is what we say\. At second 35 this is [^”]*” – Tobias Wren\n"
        + re.escape(f"{CANONICAL}#t=30"),
        copied(visit.page),
    )
    assert visit.of_media("paused")  # dragging over words does not play them


def test_a_quote_of_two_people_names_nobody(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.locator('[id="t=25"]').hover()
    visit.page.evaluate(
        "getSelection().setBaseAndExtent(document.getElementById('t=25').firstChild, 3,"
        " document.getElementById('t=30').firstChild, 12)"
    )
    visit.page.get_by_role("button", name="Copy this quote").click()

    told(visit.page, "The quote is copied")
    assert copied(visit.page) == (
        f"“second 25 this is what we say. At second 30”\n{CANONICAL}#t=25"
    )


def test_the_keyboard_alone_copies_a_quote(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.locator(".follow input").focus()
    visit.page.keyboard.press("Tab")
    while "speaker" in visit.page.evaluate("document.activeElement.parentElement.className"):
        visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_role("button", name="Copy this quote")).to_be_visible()
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_role("button", name="Copy this quote")).to_be_focused()
    visit.page.keyboard.press("Enter")

    told(visit.page, "The quote is copied")
    said = copied(visit.page)
    assert said.startswith("“At second 0 this is what we say. At second 5")
    assert said.endswith(f"– Mira Solano\n{CANONICAL}#t=0")


def test_what_is_offered_for_a_quote_goes_with_the_selection(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.locator('[id="t=25"]').hover()
    visit.page.evaluate("getSelection().selectAllChildren(document.getElementById('t=25'))")
    offered = visit.page.locator(".quote")
    expect(offered).to_be_visible()
    visit.page.evaluate("getSelection().removeAllRanges()")
    expect(offered).to_be_hidden()

    visit.page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    visit.page.wait_for_timeout(100)
    expect(offered).to_be_hidden()


def test_a_browser_that_shares_is_given_page_and_quote(visit: Visit, radio: str) -> None:
    visit.page.add_init_script(
        "navigator.share = (what) => { globalThis.shared = what; return Promise.resolve() }"
    )
    visit.goes(radio + TALK)
    visit.page.get_by_role("button", name="Share …").click()
    shared = visit.page.evaluate("shared")
    assert shared == {"title": "A long talk – Night Signals", "url": CANONICAL}

    visit.page.locator('[id="t=25"]').hover()
    visit.page.evaluate("getSelection().selectAllChildren(document.getElementById('t=25'))")
    visit.page.get_by_role("button", name="Share this quote").click()
    assert visit.page.evaluate("shared.text").endswith(f"{CANONICAL}#t=25")


def test_a_browser_that_does_not_share_shows_no_button_for_it(visit: Visit, radio: str) -> None:
    visit.page.add_init_script("delete Navigator.prototype.share")
    visit.goes(radio + TALK)
    visit.page.wait_for_load_state("networkidle")

    expect(visit.page.get_by_role("button", name="Share …")).to_have_count(0)


def test_the_code_of_the_player_plays_on_another_page(
    visit: Visit, radio: str, chromium: Browser, tmp_path: Path
) -> None:
    visit.goes(radio + TALK)
    visit.page.get_by_text("Embed this episode").click()
    visit.page.get_by_role("button", name="Copy the code").click()
    told(visit.page, "The code is copied")
    code = copied(visit.page)
    expect(visit.page.get_by_role("textbox", name="HTML for your own page")).to_have_value(code)

    head = "<!doctype html><meta charset=utf-8><title>A blog</title><link rel=icon href=data:,>"
    html = f"{head}<h1>A blog</h1>{code}"
    blog_in = lay(tmp_path, {"index.html": html.replace("https://signals.test/", radio)})
    with (
        hosted(blog_in) as other,
        chromium.new_context() as context,
        visited(context) as blog,
    ):
        blog.goes(other)
        frame = blog.page.frame_locator("iframe[title='A long talk – Night Signals']")
        expect(frame.get_by_role("link", name="A long talk")).to_be_visible()
        audio = frame.locator("audio")
        assert audio.evaluate("one => one.paused")
        audio.press("Space")
        expect(audio).to_have_js_property("paused", value=False)
        box = blog.page.locator("iframe").bounding_box()
        assert box
        assert frame.locator("body").evaluate("one => one.scrollHeight") <= box["height"]


def test_a_frame_never_begins_by_itself(radio: str, chromium: Browser, tmp_path: Path) -> None:
    head = "<!doctype html><meta charset=utf-8><title>A blog</title><link rel=icon href=data:,>"
    html = f"{head}<iframe title=Talk src='{radio}{TALK}embed/#t=75' allow=autoplay></iframe>"
    blog_in = lay(tmp_path, {"index.html": html})
    with (
        hosted(blog_in) as other,
        chromium.new_context() as context,
        visited(context) as blog,
    ):
        blog.goes(other)
        audio = blog.page.frame_locator("iframe").locator("audio")
        expect(audio).to_have_js_property("currentTime", 75)

        assert audio.evaluate("one => one.paused")


def test_other_sites_find_what_says_how_to_embed_it(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    link = visit.page.locator("link[type='application/json+oembed']")
    address = link.get_attribute("href") or ""
    assert address == f"{CANONICAL}oembed.json"

    with urlopen(address.replace("https://signals.test/", radio)) as answer:
        assert "<iframe" in json.load(answer)["html"]
