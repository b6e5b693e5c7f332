"""In a real browser: an episode plays from any time, by any hand, and goes on where it was left."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.outside.browser import ON_A_CLICK, Visit, opened, visited
from tests.outside.radio import LENGTH

TALK = "episodes/talk/"


def focus(page: Page) -> str:
    """The HTML of what has the focus, without what it contains."""
    return str(page.evaluate("document.activeElement.cloneNode().outerHTML"))


def test_the_keyboard_alone_plays_within_eight_tabs(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    tabs = 0
    while "<audio" not in focus(visit.page):
        visit.page.keyboard.press("Tab")
        tabs += 1
        assert tabs <= 8

    visit.page.keyboard.press("Space")
    visit.plays_at(0)
    visit.page.keyboard.press("Space")
    visit.until("media.paused")


def test_letters_steer_while_the_player_has_the_focus(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=100")
    visit.plays_at(100)
    keys = visit.page.keyboard
    visit.page.get_by_role("button", name="Forward 30 seconds").focus()

    keys.press("k")
    visit.until("media.paused")
    before = visit.second()
    keys.press("l")
    assert visit.second() == pytest.approx(before + 30, abs=0.1)
    keys.press("j")
    assert visit.second() == pytest.approx(before + 15, abs=0.1)
    keys.press("N")
    assert visit.second() == 300
    keys.press("p")
    assert visit.second() == 0
    keys.press("m")
    assert visit.of_media("muted")
    keys.press("Control+m")
    assert visit.of_media("muted")


def test_letters_do_nothing_elsewhere(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.get_by_role("link", name="Tobias Wren").first.focus()
    visit.page.keyboard.type("lkm")

    assert (visit.second(), visit.of_media("paused"), visit.of_media("muted")) == (0, True, False)


def test_the_keys_are_listed_beside_the_player(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.get_by_text("Keys", exact=True).click()

    keys = visit.page.locator(".keys kbd").all_inner_texts()
    assert keys == ["k", "j", "l", "m", "p", "n"]
    expect(visit.page.locator(".keys dl")).to_be_visible()


@pytest.mark.parametrize("spelt", ["?t=75", "#t=75", "#t=1:15", "?t=9#t=1m15s"])
def test_a_link_to_a_time_plays_from_there(visit: Visit, radio: str, spelt: str) -> None:
    visit.goes(f"{radio}{TALK}{spelt}")
    visit.plays_at(75)

    words = visit.page.locator('[id="t=75"]')
    expect(words).to_be_in_viewport()


SPELT = {
    75: (
        "?t=75 #t=75s #t=1:15 #t=1%3A15 #t=0:01:15 #t=00:01:15.000 ?t=1m15s #t=0h1m15s #T=1M15S"
        " #t=npt:75 ?time=75 ?start=75 ?a=b&t=75&c=d"
    ),
    75.5: "#t=75.5 #t=1:15.5 #t=1m15.5s",
    5400: "#t=90m #t=1h30m #t=1:30:00 #t=5400",
    0: "#t=0 #t=,90",
    None: "#t= #t=soon ?t=-3 #t=%E0%A4%A #transcript #sort=75 #t=1:2:3:4 #t=h #t=,",
}


def test_times_in_addresses_are_read_in_all_usual_spellings(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    moments = next(one for one in visit.requests if "/moments." in one)
    ask = f"(spelt) => import('{moments}').then(({{span}}) => span(spelt)?.start ?? null)"

    for second, spellings in SPELT.items():
        for spelt in spellings.split():
            assert visit.page.evaluate(ask, spelt) == second, spelt


@pytest.mark.parametrize("spelt", ["#t=soon", "#t=%E0%A4%A"])
def test_what_names_no_time_plays_nothing(visit: Visit, radio: str, spelt: str) -> None:
    visit.goes(f"{radio}{TALK}{spelt}")
    visit.page.wait_for_load_state("networkidle")

    assert visit.of_media("paused")
    assert not any("talk.wav" in one for one in visit.requests)


def test_a_time_behind_the_end_is_the_end(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=9:00:00")

    visit.until(f"media.currentTime >= {LENGTH} - 1")


@pytest.mark.parametrize("spelt", ["#t=75,76", "?t=1m15s%2C1:16"])
def test_a_range_ends_where_it_says(visit: Visit, radio: str, spelt: str) -> None:
    visit.goes(f"{radio}{TALK}{spelt}")
    visit.until("media.paused && media.currentTime >= 76")
    assert visit.second() < 77

    visit.page.evaluate("document.querySelector('audio').play()")
    visit.plays_at(76.8)


def test_who_leaves_a_range_is_not_held_to_it(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=75,80")
    visit.plays_at(75)
    visit.page.evaluate("document.querySelector('audio').currentTime = 200")

    visit.plays_at(201)


def test_where_play_needs_a_click_the_place_is_kept_for_it(chromium: Browser, radio: str) -> None:
    with (
        opened(chromium.browser_type, ON_A_CLICK) as strict,
        visited(strict.new_context()) as visit,
    ):
        visit.goes(f"{radio}{TALK}#t=1:15")
        visit.is_at(75)
        assert visit.of_media("paused")
        # The words are in sight, and so is what plays them.
        assert visit.page.locator(".docked").count() == 1

        visit.page.locator("audio").focus()
        visit.page.keyboard.press("Space")
        visit.plays_at(75)


@pytest.mark.parametrize(
    ("where", "name", "second"),
    [
        (".chapters", "Dust", 300),
        (".prose", "2:05", 125),
        (".prose", "later", 900),
        (".references", "6:40", 400),
        (".transcript", "At second 450", 450),
    ],
)
def test_times_on_the_page_play_from_there(
    visit: Visit, radio: str, where: str, name: str, second: int
) -> None:
    visit.goes(radio + TALK)
    link = visit.page.locator(where).get_by_role("link", name=name).first
    link.scroll_into_view_if_needed()
    before = visit.page.evaluate("scrollY")
    link.click()

    visit.plays_at(second)
    assert visit.page.url == f"{radio}{TALK}#t={second}"
    assert abs(visit.page.evaluate("scrollY") - before) < 2 or where == ".transcript"


def test_chapters_lie_on_the_line_of_time_and_lead_to_their_beginning(
    visit: Visit, radio: str
) -> None:
    visit.goes(radio + TALK)
    parts = visit.page.locator(".timeline a")
    assert parts.locator("title").all_text_contents() == [
        "0:00 Arrival",
        "5:00 Dust",
        "10:00 Glass & light",
    ]
    line = visit.page.locator(".timeline").bounding_box()
    assert line
    assert line["height"] >= 24

    visit.page.mouse.click(line["x"] + 0.6 * line["width"], line["y"] + line["height"] / 2)
    visit.plays_at(600)
    expect(visit.page.locator(".now")).to_have_text("Glass & light")
    expect(visit.page.locator(".chapters [aria-current]")).to_contain_text("Glass & light")
    played = visit.page.locator(".timeline .played").bounding_box()
    assert played
    assert played["width"] / line["width"] == pytest.approx(0.5, abs=0.02)


def test_buttons_step_through_time_and_chapters(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    for name, second in (
        ("Next chapter", 300),
        ("Forward 30 seconds", 330),
        ("Previous chapter", 300),
        ("Previous chapter", 0),
        ("Forward 30 seconds", 30),
        ("Back 15 seconds", 15),
    ):
        visit.page.get_by_role("button", name=name).click()
        visit.is_at(second)
        assert visit.of_media("paused")  # who only looks around hears nothing


def test_the_transcript_follows_until_the_reader_scrolls(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=100")
    visit.plays_at(100)
    follow = visit.page.get_by_role("checkbox", name="Follow along")
    now = visit.page.locator(".cue[aria-current]")
    expect(now).to_have_attribute("id", "t=100")
    expect(follow).to_be_checked()

    visit.page.evaluate("document.querySelector('audio').currentTime = 1100")
    expect(now).to_have_attribute("id", "t=1100")
    expect(now).to_be_in_viewport()

    visit.page.mouse.wheel(0, -50)
    expect(follow).not_to_be_checked()
    visit.page.evaluate("document.querySelector('audio').currentTime = 100")
    expect(now).to_have_attribute("id", "t=100")
    visit.page.wait_for_timeout(300)
    expect(now).not_to_be_in_viewport()

    follow.check()
    expect(now).to_be_in_viewport()


def test_where_motion_is_not_wanted_nothing_moves_unasked(visit: Visit, radio: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    visit.goes(f"{radio}{TALK}#t=100")
    visit.plays_at(100)
    follow = visit.page.get_by_role("checkbox", name="Follow along")
    now = visit.page.locator(".cue[aria-current]")
    expect(follow).not_to_be_checked()
    before = visit.page.evaluate("scrollY")
    visit.page.evaluate("document.querySelector('audio').currentTime = 1100")
    expect(now).to_have_attribute("id", "t=1100")
    assert visit.page.evaluate("scrollY") == before

    follow.check()
    expect(now).to_be_in_viewport()


def test_who_reads_elsewhere_is_not_carried_off(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.locator(".chapters").get_by_role("link", name="Dust").click()
    before = visit.page.evaluate("scrollY")
    expect(visit.page.locator(".cue[aria-current]")).to_have_attribute("id", "t=300")
    visit.page.wait_for_timeout(300)

    assert visit.page.evaluate("scrollY") == before


def test_place_and_speed_are_remembered(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t=12:30")
    visit.plays_at(750)
    visit.page.get_by_role("combobox", name="Speed").select_option("1.5")
    assert visit.of_media("playbackRate") == 1.5
    visit.goes(f"{radio}episodes/film/")
    assert visit.of_media("playbackRate") == 1.5  # for the whole site
    expect(visit.page.get_by_role("button", name="Resume")).to_have_count(0)

    visit.goes(radio + TALK)
    expect(visit.page.get_by_role("combobox", name="Speed")).to_have_value("1.5")
    resume = visit.page.get_by_role("button", name=re.compile(r"^Resume at 12:3\d$"))
    resume.click()
    visit.plays_at(750)
    assert visit.of_media("playbackRate") == 1.5
    expect(resume).to_have_count(0)
    assert "<audio" in focus(visit.page)


def test_the_offer_to_resume_moves_nothing(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    place = visit.page.locator(".files").bounding_box()
    visit.page.evaluate(
        "localStorage.setItem('podsite-place:' + document.querySelector('.player').dataset.episode,"
        " '754')"
    )
    visit.goes(f"{radio}episodes/first/")
    visit.goes(radio + TALK)

    expect(visit.page.get_by_role("button", name="Resume at 12:34")).to_be_visible()
    assert visit.page.locator(".files").bounding_box() == place


def test_what_was_heard_to_its_end_begins_anew(visit: Visit, radio: str) -> None:
    visit.goes(f"{radio}{TALK}#t={LENGTH - 30}")
    visit.plays_at(LENGTH - 30)
    visit.page.evaluate(f"document.querySelector('audio').currentTime = {LENGTH - 1}")
    visit.until("media.ended")
    visit.goes(f"{radio}{TALK}?again")

    expect(visit.page.get_by_role("button", name="Resume")).to_have_count(0)


def test_a_browser_that_keeps_nothing_plays_as_well(visit: Visit, radio: str) -> None:
    visit.page.add_init_script(
        "for (const one of ['localStorage', 'caches'])"
        " Object.defineProperty(globalThis, one, {get() { throw new DOMException('no') }})"
    )
    visit.goes(f"{radio}{TALK}#t=75")

    visit.plays_at(75)
    visit.page.get_by_role("combobox", name="Speed").select_option("2")
    assert visit.of_media("playbackRate") == 2


def test_the_lock_screen_knows_what_plays_and_steers_it(visit: Visit, radio: str) -> None:
    visit.page.add_init_script(
        "globalThis.steer = {}; const set = MediaSession.prototype.setActionHandler;"
        " MediaSession.prototype.setActionHandler = function (name, act)"
        " { steer[name] = act; return set.call(this, name, act); }"
    )
    visit.goes(f"{radio}{TALK}#t=5:10")
    visit.plays_at(310)
    visit.page.wait_for_function("() => navigator.mediaSession.metadata")
    told = visit.page.evaluate(
        "(({title, artist, album, artwork}) => ({title, artist, album, artwork}))"
        "(navigator.mediaSession.metadata)"
    )
    assert (told["title"], told["album"]) == ("A long talk", "Dust")
    assert told["artist"] == "Mira Solano, Tobias Wren"
    assert told["artwork"][0]["src"].startswith(f"{radio}")

    for act, asked, second in (
        ("seekto", "{seekTime: 700}", 700),
        ("seekbackward", "{}", 685),
        ("seekforward", "{seekOffset: 5}", 690),
        ("previoustrack", "{}", 600),
    ):
        visit.page.evaluate(f"steer.{act}({asked})")
        visit.plays_at(second)
    visit.page.wait_for_function("() => navigator.mediaSession.metadata.album === 'Glass & light'")
    visit.page.evaluate("steer.pause()")
    visit.until("media.paused")


def test_the_player_stays_in_sight_and_covers_no_focus(visit: Visit, radio: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 700})
    visit.page.emulate_media(reduced_motion="reduce")  # so that scrolling is done at once
    visit.goes(radio + TALK)
    height = visit.page.evaluate("document.documentElement.scrollHeight")
    visit.page.mouse.wheel(0, 2000)
    expect(visit.page.locator(".docked")).to_have_count(0)  # nothing has played
    visit.page.evaluate("scrollTo(0, 0); document.querySelector('audio').play()")
    visit.plays_at(0)
    visit.page.evaluate("document.querySelector('#transcript').scrollIntoView()")
    dock = visit.page.locator(".docked .dock")
    expect(dock).to_be_in_viewport()
    assert abs(visit.page.evaluate("document.documentElement.scrollHeight") - height) < 200

    visit.page.locator(".cue").first.focus()
    for _ in range(25):
        visit.page.keyboard.press("Tab")
        box = visit.page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        top = dock.bounding_box()
        assert top
        inside = visit.page.evaluate("!!document.activeElement.closest('.quote')")
        assert inside or box["bottom"] <= top["y"] + 1

    visit.page.get_by_role("button", name="Hide the docked player").click()
    expect(visit.page.locator(".docked")).to_have_count(0)
    assert "<audio" in focus(visit.page)


def test_one_tab_plays_at_a_time(visit: Visit, radio: str, context: BrowserContext) -> None:
    visit.goes(f"{radio}{TALK}#t=75")
    visit.plays_at(75)
    with visited(context) as other:
        other.goes(f"{radio}episodes/film/#t=10")
        other.plays_at(10)
        visit.until("media.paused")
        assert not other.of_media("paused")


def test_a_recording_that_cannot_be_gone_through_says_so(visit: Visit, radio: str) -> None:
    def whole(route: Route) -> None:
        headers = {**route.request.headers}
        headers.pop("range", None)
        answer = route.fetch(headers=headers)
        kept = {"content-type": "audio/wav"}
        route.fulfill(status=200, headers=kept, body=answer.body())

    visit.page.route("**/media/**", whole)
    visit.goes(f"{radio}{TALK}#t=600")
    trouble = visit.page.get_by_role("alert")

    visit.until("!media.paused && media.currentTime > 0")
    if visit.of_media("seekable.length") and visit.of_media("seekable.end(0)") < 600:
        expect(trouble).to_have_text("This recording can only be played from its beginning.")
    else:
        visit.plays_at(600)


def test_a_recording_that_is_not_there_is_told(visit: Visit, radio: str) -> None:
    visit.page.route("**/media/**", lambda route: route.abort())
    visit.goes(radio + TALK)
    visit.page.locator("audio").focus()
    visit.page.keyboard.press("Space")

    expect(visit.page.get_by_role("alert")).to_have_text("The recording could not be loaded.")
    visit.complaints.clear()  # the browser's own of it


def test_a_recording_on_another_host_is_asked_for_only_when_it_plays(
    visit: Visit, radio: str
) -> None:
    visit.page.route("https://media.far.test/**", lambda route: route.abort())
    visit.goes(f"{radio}episodes/far/")
    visit.page.wait_for_load_state("networkidle")
    assert visit.asked_elsewhere() == []
    assert visit.page.get_by_role("button", name="Save offline").count() == 0

    with visit.page.expect_request("https://media.far.test/far.wav"):
        visit.page.locator("audio").press("Space")
    visit.complaints.clear()  # the browser's own of what it did not get


def test_an_episode_page_asks_for_little_before_it_plays(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    visit.page.wait_for_load_state("networkidle")
    asked = [one for one in visit.requests if "/_podsite/" not in one and "data:" not in one]

    assert len(asked) <= 12, [urlsplit(one).path for one in asked]
