"""Other sites show what a page is, whose it is, and what can be heard there."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.model import Credit, Link, Media, Person, Url
from podsite.pages.properties import fediverse, of_accounts, of_episode
from tests.shows import a_catalogue, a_correction, a_show, an_episode, written

SITE = "https://signals.test/pod/"
YOUTUBE = Media(url=Url("https://youtu.be/AbCdEfGhIjK"))


def told(**fields: Any) -> dict[str, list[str]]:
    """Property → what is said of it, in order."""
    fields = {"hosts": (Credit(name="Mira Solano"),), **fields}
    catalogue = a_catalogue(an_episode("a", **fields), show=a_show(url=Url(SITE)))
    found: dict[str, list[str]] = {}
    for one in of_episode(catalogue, catalogue.episodes[0]):
        found.setdefault(one.name, []).append(one.content)
    return found


def test_an_episode_is_an_article_by_its_hosts() -> None:
    assert told(topics=("Optics", "Eyes"), corrections=(a_correction(day=2),)) == {
        "og:type": ["article"],
        "article:published_time": ["2026-01-05T00:00:00+00:00"],
        "article:modified_time": ["2026-02-02T00:00:00+00:00"],
        "article:section": ["Optics"],
        "article:tag": ["Optics", "Eyes"],
        "article:author": [SITE + "people/mira-solano/"],
        "og:audio": [SITE + "media/episodes/a.mp3"],
        "og:audio:type": ["audio/mpeg"],
    }


def test_the_recording_is_named_without_what_counts_listeners() -> None:
    show = a_show(media_prefix=Url("https://count.test/e/"))
    catalogue = a_catalogue(an_episode("a"), show=show)

    said = {one.name: one.content for one in of_episode(catalogue, catalogue.episodes[0])}

    assert said["og:audio"] == "https://signals.test/media/episodes/a.mp3"


def test_a_video_elsewhere_is_its_player() -> None:
    found = told(video=YOUTUBE)

    assert found["og:video"] == ["https://www.youtube-nocookie.com/embed/AbCdEfGhIjK"]
    assert found["og:video:type"] == ["text/html"]
    assert "og:audio" in found


def test_a_file_to_be_watched_is_a_video() -> None:
    file = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")
    found = told(audio=None, video=file)

    assert found["og:video"] == [SITE + "media/episodes/a.mp4"]
    assert "og:audio" not in found


@pytest.mark.parametrize(
    ("name", "address", "account"),
    [
        ("Mastodon", "https://social.test/@signals", "@signals@social.test"),
        ("Us in the Fediverse", "https://social.test/users/signals/", "@signals@social.test"),
        ("Mastodon", "https://social.test/@signals@other.test", "@signals@other.test"),
        ("PeerTube", "https://tube.test/a/signals", "@signals@tube.test"),
        ("Find us", "https://mastodon.test/@signals", "@signals@mastodon.test"),
        ("YouTube", "https://www.youtube.test/@signals", None),
        ("Mastodon", "https://social.test/about", None),
    ],
)
def test_an_account_in_the_fediverse_is_told_by_name_and_address(
    name: str, address: str, account: str | None
) -> None:
    assert fediverse(Link(name=name, url=Url(address))) == account


def test_pages_are_the_shows_or_else_its_hosts() -> None:
    ours = Link(name="Mastodon", url=Url("https://social.test/@show"))
    theirs = Link(name="Mastodon", url=Url("https://social.test/@mira"))
    mira = written(Person, "mira-solano", "people", name="Mira Solano", links=(theirs,))

    def accounts(*social: Link) -> list[tuple[str, str]]:
        show = a_show(social=social, hosts=(Credit(name="Mira Solano"),))
        found = of_accounts(a_catalogue(an_episode("a"), show=show, people=(mira,)))
        return [(one.name, one.content) for one in found]

    assert accounts(ours) == [("fediverse:creator", "@show@social.test")]
    assert accounts() == [("fediverse:creator", "@mira@social.test")]
    assert accounts(Link(name="X", url=Url("https://x.com/signals")))[-1] == (
        *("twitter:site", "@signals"),
    )
