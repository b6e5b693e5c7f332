"""In a real browser: what was said is found, and plays from the second at which it was said."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, expect

from podsite.cli import main
from tests.outside.browser import Visit, hosted
from tests.shows import lay, recording, show_in

# Half an hour of small talk, and one thing that is said once.
PHRASE = "the moon was a paper lantern over the harbour"
SECOND = 1665


def captions() -> str:
    said = []
    for number in range(360):
        start = 5 * number
        text = PHRASE if start == SECOND else f"and then we went on, {number} of many"
        clocks = (
            f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}.000" for at in (start, start + 5)
        )
        said.append(f"{' --> '.join(clocks)}\n<v Mira Solano>{text}\n")
    return "WEBVTT\n\n" + "\n".join(said)


LONG_MD = """\
---
title: A long night
date: 2025-06-01 08:00
season: 3
number: 7
audio: long.wav
transcript: long.vtt
guests: [Ottilie Varga]
topics: [Multiple Sclerosis, C++]
chapters: [{start: 0, title: Arrival}, {start: "10:00", title: Zodiacal dust}]
---

What we saw from the pier.
"""
MORE: Mapping[str, str | bytes] = {
    "episodes/long.md": LONG_MD,
    "episodes/long.vtt": captions(),
    "episodes/long.wav": recording(1800, 3000),
    "topics/nerves.md": "---\ntitle: Multiple Sclerosis\naliases: [MS]\n---\n\nOf nerves.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small show with a long episode, below some path of its host."""
    folder = tmp_path_factory.mktemp("site")
    show = lay(show_in(folder / "show"), MORE)
    output = folder / "host" / "some" / "path"
    assert main(["build", "--show", str(show), "--output", str(output)]) == 0
    with hosted(folder / "host") as host:
        yield f"{host}some/path/"


def test_nothing_is_loaded_before_the_box_is_used(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/")
    visit.page.wait_for_timeout(500)
    assert visit.of_the_index() == []
    assert visit.page.evaluate("document.activeElement.tagName") == "BODY"

    with visit.page.expect_request(re.compile("pagefind-entry")):
        visit.page.get_by_role("searchbox").focus()


def test_no_other_page_loads_anything_of_it(visit: Visit, site: str) -> None:
    for place in ("", "episodes/long/", "topics/"):
        visit.goes(site + place)
        visit.page.get_by_role("searchbox", name="Search").focus()

    assert visit.of_the_index() == []
    assert not any("search." in one for one in visit.requests)


def test_spoken_words_open_the_episode_at_their_second_and_play(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/")
    visit.asks("moon paper lantern harbour")
    visit.says("1 result for “moon paper lantern harbour”")
    moment = visit.page.locator(".results ul a").first

    expect(moment).to_contain_text(PHRASE)
    expect(moment).to_contain_text("27:45")
    assert moment.get_attribute("href") == f"{site}episodes/long/#t={SECOND}"
    marked = moment.locator("mark").all_inner_texts()
    assert marked == ["moon", "paper", "lantern", "harbour"]

    moment.click()
    visit.page.wait_for_function(f"() => document.querySelector('audio').currentTime >= {SECOND}")
    assert visit.page.evaluate("document.querySelector('audio').currentTime") < SECOND + 5
    assert not visit.page.evaluate("document.querySelector('audio').paused")
    assert visit.page.locator(":target").inner_text() == PHRASE


def test_a_phrase_in_quotes_is_found_as_it_is(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/")
    visit.asks('"paper lantern over"')
    visit.says(re.compile("1 result"))
    visit.asks('"lantern paper"')
    visit.says(re.compile('Nothing was found for “"lantern paper"”'))


def test_a_chapter_leads_to_its_beginning(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?q=zodiacal")
    moment = visit.page.locator(".results ul a")

    expect(moment).to_have_text(re.compile(r"^10:00\s+Zodiacal dust$"))
    assert (moment.get_attribute("href") or "").endswith("/episodes/long/#t=600")


@pytest.mark.parametrize("name", ["MS", "ms", "Multiple Sclerosis", "multiple"])
def test_a_topic_is_found_by_all_its_names(visit: Visit, site: str, name: str) -> None:
    visit.goes(f"{site}search/")
    visit.asks(name)
    visit.says(f"2 results for “{name}”")

    assert visit.titles() == ["Multiple Sclerosis", "A long night"]
    visit.page.get_by_role("link", name="Multiple Sclerosis").first.click()
    visit.page.wait_for_url(f"{site}topics/nerves/")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("toby", "Tobias Wren"),
        ("lenses", "Optics"),
        ("c++", "C++"),
        ("press", "Press"),
        ("sky", "About Night Signals"),
        ("second sight", "Second sight"),
    ],
)
def test_people_topics_pages_and_titles_are_found(
    visit: Visit, site: str, words: str, title: str
) -> None:
    visit.goes(f"{site}search/")
    visit.asks(words)
    visit.says(re.compile(f"results? for “{re.escape(words)}”"))

    assert visit.titles()[0] == title


def test_results_are_narrowed_down_and_counted(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/")
    visit.asks("optics")
    visit.says(re.compile("3 results"))
    topic, person = visit.choice("Topic"), visit.choice("Person")

    assert topic.locator("option").all_inner_texts() == [
        "any topic",
        "Eyes (1)",
        "Optics (2)",
        "Telescopes (1)",
    ]
    topic.select_option("Eyes")
    visit.says("1 result for “optics”")
    assert visit.titles() == ["Second sight"]
    assert person.locator("option").all_inner_texts()[1:] == ["Ines Okafor (1)", "Mira Solano (1)"]
    assert "topic=Eyes" in visit.page.url


def test_choices_alone_list_the_newest_first(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?person=Mira+Solano")
    visit.says("3 results for these choices")
    assert visit.titles() == ["Second sight", "First light", "A long night"]

    visit.choice("Year").select_option("2025")
    visit.says("1 result for these choices")
    assert visit.titles() == ["A long night"]


def test_a_search_has_an_address_and_back_goes_back(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?q=ground")
    visit.says("1 result for “ground”")
    box = visit.page.get_by_role("searchbox")
    box.fill("pier")
    box.press("Enter")
    visit.says("1 result for “pier”")
    assert visit.page.url == f"{site}search/?q=pier"

    visit.page.locator(".results a").first.click()
    visit.page.wait_for_url(f"{site}episodes/long/")
    visit.page.go_back()
    visit.says("1 result for “pier”")
    expect(box).to_have_value("pier")


def test_the_box_of_every_page_searches(visit: Visit, site: str) -> None:
    visit.goes(f"{site}episodes/first/")
    box = visit.page.get_by_role("searchbox", name="Search")
    box.fill("lantern & more")
    box.press("Enter")

    visit.page.wait_for_url(f"{site}search/?q=lantern+%26+more")
    visit.says(re.compile("“lantern & more”"))


def test_the_keyboard_is_enough(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/")
    keys = visit.page.keyboard
    focused = "document.activeElement.textContent || document.activeElement.name"
    for _ in range(12):
        keys.press("Tab")
        if visit.page.evaluate("document.activeElement.name") == "q":
            break
    keys.type("lantern")
    visit.says("1 result for “lantern”")

    keys.press("ArrowDown")
    assert visit.page.evaluate(focused) == "A long night"
    keys.press("ArrowDown")
    assert PHRASE in visit.page.evaluate(focused)
    keys.press("Escape")
    assert visit.page.evaluate("document.activeElement.name") == "q"
    keys.press("Escape")
    visit.says("")
    assert visit.titles() == []

    keys.type("lantern")
    visit.says("1 result for “lantern”")
    for _ in range(12):
        keys.press("Tab")
        if PHRASE in visit.page.evaluate(focused):
            break
    keys.press("Enter")
    visit.page.wait_for_url(f"{site}episodes/long/#t={SECOND}")


def test_many_moments_are_a_few_and_the_rest_on_demand(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?q=went")
    visit.says("1 result for “went”")

    assert visit.page.locator(".results > li > ul a").count() == 3
    visit.page.get_by_text(re.compile(r"^\d+ more moments$")).click()
    expect(visit.page.locator(".results details a").first).to_be_visible()


def test_who_finds_nothing_is_shown_the_ways_around(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?q=xylophone")
    visit.says(re.compile("Nothing was found for “xylophone”"))

    assert visit.titles() == []
    expect(visit.page.get_by_role("link", name="Topics, A to Z")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_shut_out(chromium: Browser, site: str, scheme: Any, width: int) -> None:
    with chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        page.goto(f"{site}search/?q=went&person=Mira+Solano")
        page.get_by_text(re.compile("more moments")).click()

        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_of_a_visitor_are_words_and_no_html(visit: Visit, site: str) -> None:
    visit.goes(f"{site}search/?q=%3Cimg+src=x+onerror=alert(1)%3E+$%26&topic=%3Cb%3E")
    visit.says(re.compile(re.escape("“<img src=x onerror=alert(1)> $&”")))

    assert visit.page.locator("#search img, #search b").count() == 0


def test_without_script_the_indexes_are_there(chromium: Browser, site: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}topics/")
        page.get_by_role("link", name="Search", exact=True).click()

        assert page.get_by_role("searchbox").count() == 0
        for name in ("All episodes by year", "Seasons", "Topics, A to Z", "People, A to Z"):
            expect(page.get_by_role("link", name=name)).to_be_visible()
        page.get_by_role("link", name="Topics, A to Z").click()
        assert page.url == f"{site}topics/"


def test_where_the_index_is_missing_the_page_says_so(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site}search/?q=ground")

    expect(page.locator("#search [role=status]")).to_have_text(re.compile("could not be loaded"))
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search [role=status]")).to_have_text("1 result for “ground”")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de-AT", "1 Ergebnis für „ground“"),
        ("ja", "「ground」の検索結果：1件"),
        ("fa", "۱ result for “ground”"),  # its own digits, and the words that nobody translated
    ],
)
def test_it_works_in_any_language(visit: Visit, tmp_path: Path, language: str, told: str) -> None:
    show = show_in(tmp_path / "show")
    head = (show / "show.md").read_text().replace("url:", f"language: {language}\nurl:", 1)
    (show / "show.md").write_text(head)
    output = tmp_path / "host" / "radio"
    assert main(["build", "--show", str(show), "--output", str(output)]) == 0
    with hosted(tmp_path / "host") as host:
        visit.goes(f"{host}radio/search/")
        visit.asks("ground")
        visit.says(told)
        visit.page.close()
