"""In a real browser: an episode is kept for where there is no network, and given up again."""

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.outside.browser import Visit

TALK, FILM = "episodes/talk/", "episodes/film/"

KEPT = "caches.keys().then((names) => names.length)"
WORKERS = "navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))"


def save(page: Page) -> None:
    page.get_by_role("button", name="Save offline").click()
    expect(page.get_by_role("button", name="Remove from this device")).to_be_visible()


def test_nothing_is_kept_before_somebody_asks(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    expect(visit.page.get_by_role("button", name="Save offline")).to_be_visible()
    visit.page.wait_for_load_state("networkidle")

    assert visit.page.evaluate(KEPT) == 0
    assert visit.page.evaluate(WORKERS) == []
    assert not any("sw.js" in one or "offline" in one for one in visit.requests)


def test_a_saved_episode_plays_from_any_time_without_a_network(
    visit: Visit, radio: str, context: BrowserContext
) -> None:
    visit.goes(radio + TALK)
    save(visit.page)
    expect(visit.page.locator(".told[role=status]")).to_have_text(
        "The episode is saved on this device"
    )
    assert visit.page.evaluate(WORKERS) == [radio]  # and not of the whole host

    context.set_offline(True)
    visit.goes(f"{radio}{TALK}?from=the-train#t=15:00")
    visit.plays_at(900)
    visit.page.locator(".chapters").get_by_role("link", name="Dust").click()
    visit.plays_at(300)
    expect(visit.page.locator(".cue[aria-current]")).to_have_attribute("id", "t=300")
    expect(visit.page.get_by_role("button", name="Remove from this device")).to_be_visible()
    assert visit.page.locator(".hero img").evaluate("one => one.naturalWidth") > 0
    context.set_offline(False)
    visit.complaints.clear()  # the browser's own of the network that was not there


def test_a_kept_page_is_the_newest_that_was_seen(
    visit: Visit, radio: str, context: BrowserContext
) -> None:
    visit.goes(radio + FILM)
    save(visit.page)

    def newer(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("Watch what", "Corrected: what"))

    context.route(f"{radio}{FILM}", newer)
    visit.goes(radio + FILM)
    expect(visit.page.locator(".prose")).to_contain_text("Corrected: what")
    visit.page.wait_for_function(
        "(page) => caches.match(page).then((kept) => kept.text())"
        ".then((text) => text.includes('Corrected: what'))",
        arg=radio + FILM,
    )
    context.unroute_all(behavior="wait")  # answers that are still on their way


def test_what_is_removed_leaves_nothing_and_touches_no_other(visit: Visit, radio: str) -> None:
    visit.goes(radio + TALK)
    save(visit.page)
    visit.goes(radio + FILM)
    save(visit.page)
    assert visit.page.evaluate(KEPT) == 2

    visit.page.get_by_role("button", name="Remove from this device").click()
    expect(visit.page.get_by_role("button", name="Save offline")).to_be_visible()
    assert visit.page.evaluate(KEPT) == 1
    assert visit.page.evaluate(WORKERS) == [radio]

    visit.goes(radio + TALK)
    button = visit.page.get_by_role("button", name="Remove from this device")
    button.focus()
    button.press("Enter")
    again = visit.page.get_by_role("button", name="Save offline")
    expect(again).to_be_visible()
    expect(again).to_be_focused()
    assert visit.page.evaluate(KEPT) == 0
    assert visit.page.evaluate(WORKERS) == []


def test_where_there_is_no_room_that_is_told_and_leaves_nothing(visit: Visit, radio: str) -> None:
    visit.page.add_init_script(
        "const put = Cache.prototype.put; Cache.prototype.put = function (what, answer) {"
        " return String(what).endsWith('.wav') ? Promise.reject(new DOMException('It is full',"
        " 'QuotaExceededError')) : put.call(this, what, answer) }"
    )
    visit.goes(radio + TALK)
    visit.page.get_by_role("button", name="Save offline").click()

    expect(visit.page.get_by_role("button", name="That did not work")).to_be_visible()
    assert visit.page.evaluate(KEPT) == 0
    assert visit.page.evaluate(WORKERS) == []
