"""Sharing is plain links."""

from urllib.parse import parse_qs, unquote, urlsplit

from podsite.pages.share import TARGETS, share

URL = "https://signals.test/episodes/a/?b=c&d#e"
LINKS = {label.name: label.address for label in share("Q & A: 100% #1?", URL)}


def test_there_is_a_link_for_every_target() -> None:
    assert list(LINKS) == list(TARGETS)


def test_title_and_address_arrive_whole() -> None:
    text = f"Q & A: 100% #1? {URL}"

    assert parse_qs(urlsplit(LINKS["Bluesky"]).query) == {"text": [text]}
    assert parse_qs(urlsplit(LINKS["WhatsApp"]).query) == {"text": [text]}
    assert parse_qs(urlsplit(LINKS["E-mail"]).query) == {"body": [text]}
    assert unquote(urlsplit(LINKS["Mastodon"]).fragment) == f"text={text}"


def test_telegram_gets_the_address_alone() -> None:
    assert parse_qs(urlsplit(LINKS["Telegram"]).query) == {"url": [URL]}
