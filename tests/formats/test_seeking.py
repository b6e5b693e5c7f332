"""Times in notes are links on the page, and words in the feed."""

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import markdown
from podsite.formats.seeking import anchor, leads, normal, said, sought, unsought

HOUR = timedelta(hours=1)


def page(text: str, *taken: str, end: timedelta | None = HOUR) -> str:
    html = sought(markdown.notes(text).html, end, set(taken))
    return html.removeprefix("<p>").removesuffix("</p>")


def feed(text: str) -> str:
    html = unsought(markdown.notes(text).html, "/episodes/a/")
    return html.removeprefix("<p>").removesuffix("</p>")


def test_a_time_becomes_a_link_and_the_place_that_it_leads_to() -> None:
    assert page("At 12:34 why.") == 'At <a href="#t=754" id="t=754">12:34</a> why.'


def test_where_the_page_has_the_place_already_it_has_no_id() -> None:
    assert page("At 12:34, and 12:34.", "t=754") == (
        'At <a href="#t=754">12:34</a>, and <a href="#t=754">12:34</a>.'
    )


@pytest.mark.parametrize(
    "text",
    [
        "`12:34`",
        "[12:34](https://video.test/?t=754)",
        "[why at 12:34](/about/)",
        "[12:34](https://video.test/#t=12:34)",
        "At 10:30 am.",
        "Late: 1:00:01",
        "A & B < C",
    ],
)
def test_links_code_times_of_day_and_what_is_past_the_end_stay_as_they_are(text: str) -> None:
    assert "#t=754" not in page(text)
    assert page(text) == markdown.notes(text).html.removeprefix("<p>").removesuffix("</p>")


def test_without_a_known_end_every_time_is_a_link() -> None:
    assert "#t=36000" in page("10:00:00", end=None)


@pytest.mark.parametrize(
    ("link", "seconds"),
    [
        ("[12:34](#t=12:34)", "754"),
        ("[why](#t=1h2m3s)", "3723"),
        ("[why](#t=754)", "754"),
        ("**[1:02:03](#t=02:03)**", "3723"),  # the hour is forgotten in the address
        ("[12:34:05](#t=12:34)", "754"),  # frames behind the seconds
    ],
)
def test_links_to_times_get_the_form_that_players_read(link: str, seconds: str) -> None:
    assert f'<a href="#t={seconds}" id="t={seconds}">' in page(link)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("**[12:34](#t=12:34)** Why", "<strong>12:34</strong> Why"),
        ("[why](#t=754)", "why (12:34)"),
        ("[*why*](/episodes/a/#t=754)", "<em>why</em> (12:34)"),
        ("[b](/episodes/b/#t=754)", '<a href="/episodes/b/#t=754">b</a>'),
        ("[x](https://a.test/#t=1)", '<a href="https://a.test/#t=1">x</a>'),
        ("[x](#note-1) at 12:34", '<a href="#note-1">x</a> at 12:34'),
    ],
)
def test_in_the_feed_own_times_are_words(text: str, told: str) -> None:
    assert feed(text) == told


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/episodes/b/#t=12:34", "/episodes/b/#t=754"),
        ("b.md#t=1h2m3s", "b.md#t=3723"),
        ("#t=12:34", "#t=12:34"),
        ("https://a.test/#t=12:34", "https://a.test/#t=12:34"),
        ("/about/#top", "/about/#top"),
    ],
)
def test_addresses_of_other_pages_say_times_in_seconds(written: str, address: str) -> None:
    assert normal(written) == address


def test_a_link_elsewhere_leads_to_no_time() -> None:
    assert leads("https://a.test/#t=5", "0:05") is None
    assert leads("#top", "0:05") is None


def test_words_that_are_a_time_are_told_from_others() -> None:
    assert said("<b>[@12:34]</b>") == timedelta(seconds=754)
    assert said("12:34 why") is None


def test_a_place_is_named_once() -> None:
    taken: set[str] = set()

    assert [anchor(timedelta(seconds=75.5), taken) for _ in "ab"] == ["t=75.5", None]


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("0123456789:. -()[]#t=*\n`<a&"), max_size=150))
def test_the_words_stay_and_every_time_on_the_page_has_its_place_once(text: str) -> None:
    html = markdown.notes(text).html
    seen = sought(html, HOUR, set())

    assert markdown.plain(seen) == markdown.plain(html)
    names = re.findall(r' id="(t=[^"]+)"', seen)
    assert len(names) == len(set(names))
    assert {f"#{name}" for name in names} >= set(re.findall(r'<a href="(#t=[\d.]+)"', seen))
    assert sought(seen, HOUR, set(names)).count("<a") == seen.count("<a")
