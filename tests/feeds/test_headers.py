"""Hosts are told what to say with each file."""

import re

from podsite.feeds.headers import headers
from podsite.model import Media, Url
from podsite.pages.episode import episode
from podsite.relate import Catalogue
from tests.shows import a_catalogue, a_show, an_episode


def told(catalogue: Catalogue | None = None) -> dict[str, list[str]]:
    """Address → what is said with it."""
    (document,) = headers(catalogue or a_catalogue())
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


def test_the_policy_holds_everywhere_and_lets_the_shows_players_in() -> None:
    video = Media(url=Url("https://tube.test:8443/w/3fMqTqCAVYcNFxXBhSvVp1"))
    catalogue = a_catalogue(an_episode("a", video=video))
    (page,) = episode(catalogue)
    rules = told(catalogue)
    (everywhere,) = (line for line in rules["/*"] if line.startswith("Content-Security"))

    assert everywhere == f"Content-Security-Policy: {page.view.layout.policy}"
    assert "frame-src https://tube.test:8443;" in everywhere


def test_players_of_very_many_hosts_are_not_named_one_by_one() -> None:
    videos = (Media(url=Url(f"https://t{n}.test/w/3fMqTqCAVYcNFxXBhSvVp1")) for n in range(21))
    some = (an_episode(f"e{n}", video=video) for n, video in enumerate(videos))

    assert "frame-src https://*;" in told(a_catalogue(*some))["/*"][0]


def test_a_preview_names_no_host_of_a_draft() -> None:
    video = Media(url=Url("https://secret.test/w/3fMqTqCAVYcNFxXBhSvVp1"))
    catalogue = a_catalogue(an_episode("a", video=video, draft=True))

    assert "secret" not in "".join(told(catalogue)["/*"])


def test_pages_are_framed_by_their_own_site_alone_and_players_by_anybody() -> None:
    closed = [place for place, lines in told().items() if "frame-ancestors" in "".join(lines)]

    assert "/episodes/:slug/" in closed
    assert not {"/*", "/episodes/*"} & {*closed}


def test_there_are_few_enough_for_every_host() -> None:
    (document,) = headers(a_catalogue())

    assert len(told()) <= 100
    assert all(len(row) <= 2000 for row in document.content.decode().splitlines())


def test_a_site_under_a_path_is_addressed_there() -> None:
    (document,) = headers(a_catalogue(show=a_show(url=Url("https://signals.test/pod/"))))

    addresses = [row for row in document.content.decode().splitlines() if row.startswith("/")]
    assert all(address.startswith("/pod/") for address in addresses)
