"""Hosts are told what to say with each file."""

import re

from podsite.feeds.headers import headers
from podsite.model import Url
from tests.shows import a_catalogue, a_show


def told() -> dict[str, list[str]]:
    """Address → what is said with it."""
    (document,) = headers(a_catalogue())
    assert document.address == "/_headers"
    blocks = re.findall(r"(?m)^(/.*)\n((?:  .*\n)+)", document.content.decode())
    return {address: [line.strip() for line in lines.splitlines()] for address, lines in blocks}


def test_assets_are_kept_for_ever_and_feeds_for_minutes() -> None:
    assert "immutable" in told()["/assets/*"][0]
    assert told()["/*.xml"] == ["Cache-Control: public, max-age=300"]


def test_players_of_other_sites_may_read_chapters_and_transcripts() -> None:
    assert "Access-Control-Allow-Origin: *" in told()["/episodes/*/chapters.json"]
    assert "Access-Control-Allow-Origin: *" in told()["/episodes/*/transcript.*"]


def test_types_that_hosts_get_wrong_are_said() -> None:
    assert told()["/episodes/*/transcript.vtt"] == ["Content-Type: text/vtt; charset=utf-8"]
    assert "Content-Type: application/json+chapters" in told()["/episodes/*/chapters.json"]


def test_there_are_few_enough_for_every_host() -> None:
    (document,) = headers(a_catalogue())

    assert len(told()) <= 100
    assert all(len(row) <= 2000 for row in document.content.decode().splitlines())


def test_a_site_under_a_path_is_addressed_there() -> None:
    (document,) = headers(a_catalogue(show=a_show(url=Url("https://signals.test/pod/"))))

    addresses = [row for row in document.content.decode().splitlines() if row.startswith("/")]
    assert all(address.startswith("/pod/") for address in addresses)
