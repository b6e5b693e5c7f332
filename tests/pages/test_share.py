"""Sharing is plain links."""

from urllib.parse import parse_qs, unquote, urlsplit

from podsite.language import Language
from podsite.pages.share import TARGETS, share

URL = "https://signals.test/episodes/a/?b=c&d#e"
LINKS = {label.name: label.address for label in share("Q & A: 100% #1?", URL, Language("en"))}


def test_there_is_a_link_for_every_target() -> None:
    assert list(LINKS) == list(TARGETS)


def test_title_and_address_arrive_whole() -> None:
    text = f"Q & A: 100% #1? {URL}"

    assert parse_qs(urlsplit(LINKS["Bluesky"]).query) == {"text": [text]}
    assert parse_qs(urlsplit(LINKS["WhatsApp"]).query) == {"text": [text]}
    assert parse_qs(urlsplit(LINKS["E-mail"]).query)["body"] == [text]
    assert unquote(urlsplit(LINKS["Mastodon"]).fragment) == f"text={text}"


def test_what_takes_title_and_address_apart_gets_them_apart() -> None:
    asked = {name: parse_qs(urlsplit(address).query) for name, address in LINKS.items()}
    title = "Q & A: 100% #1?"

    assert asked["Telegram"] == {"url": [URL], "text": [title]}
    assert asked["Reddit"] == {"url": [URL], "title": [title]}
    assert asked["X"] == {"url": [URL], "text": [title]}
    assert asked["LinkedIn"] == {"url": [URL]}
    assert asked["Facebook"] == {"u": [URL]}
