"""Addresses are real, whole and safe."""

import pytest

from podsite.rules.addresses import (
    address_is_real,
    address_is_whole,
    addresses_are_safe,
    feed_moves_elsewhere,
)
from tests.rules.asked import message, told


@pytest.mark.parametrize("url", ["https://example.org/", "https://pod.example.com/a/"])
def test_a_placeholder_address_is_a_warning_at_its_line(url: str) -> None:
    show = f"title: A\nurl: {url}"

    assert told(address_is_real, show=show) == ["show.md:3 warning placeholder-url"]


@pytest.mark.parametrize(
    "url", ["https://signals.test/", "https://myexample.org/", "https://example.org.test/"]
)
def test_a_real_address_is_fine(url: str) -> None:
    assert told(address_is_real, show=f"url: {url}") == []
    assert told(address_is_whole, show=f"url: {url}") == []


@pytest.mark.parametrize("end", ["?", "?a=b", "#top", "a/#"])
def test_an_address_with_more_than_a_path_is_told_at_its_line(end: str) -> None:
    assert told(address_is_whole, show=f"url: 'https://a.test/{end}'") == [
        "show.md:2 error url-form"
    ]


SAFE = """\
url: {0}://signals.test/
artwork: {{url: {0}://a.test/a.png}}
funding: {{url: {0}://a.test/give}}
hub: [{0}://a.test/hub]
new_feed_url: {0}://a.test/feed.xml"""


def test_https_is_fine() -> None:
    assert told(addresses_are_safe, show=SAFE.format("https")) == []


def test_http_is_a_warning_at_each_line() -> None:
    assert told(addresses_are_safe, show=SAFE.format("http")) == [
        f"show.md:{line} warning not-https" for line in (2, 3, 4, 6, 5)
    ]


def test_a_recording_at_http_is_a_warning_at_its_line() -> None:
    episode = "audio:\n  url: http://a.test/a.mp3\n  length: 1"

    assert told(addresses_are_safe, episode) == ["a.md:3 warning not-https"]
    assert "http://a.test/a.mp3" in message(addresses_are_safe, episode)


@pytest.mark.parametrize(
    "url", ["http://localhost:8000/", "http://127.0.0.1:8000/", "http://[::1]/", "http://x.onion/"]
)
def test_ones_own_machine_needs_no_https(url: str) -> None:
    assert told(addresses_are_safe, show=f"url: {url}") == []


def test_what_notes_and_profiles_link_to_may_be_old() -> None:
    show = "social: {A: 'http://a.test/'}"
    episode = "links: {A: 'http://a.test/'}\nchapters: [{start: 0, title: A, url: 'http://a.test'}]"

    assert told(addresses_are_safe, episode, show=show) == []


def test_a_feed_may_move_to_another_address() -> None:
    assert told(feed_moves_elsewhere, show="new_feed_url: https://other.test/feed.xml") == []
    assert told(feed_moves_elsewhere) == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_feed_that_moves_to_itself_is_a_warning_at_its_line(scheme: str) -> None:
    show = f"url: https://a.test/pod/\nnew_feed_url: {scheme}://a.test/pod/feed.xml"

    assert told(feed_moves_elsewhere, show=show) == ["show.md:3 warning moved-to-itself"]
