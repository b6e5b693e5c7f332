"""One video is known by all the addresses that its site gives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats.videos import Hosted, hosted, video_of
from podsite.model import Media, Url

YOUTUBE = Hosted(
    "YouTube",
    "AbCdE_GhI-k",
    Url("https://www.youtube.com/watch?v=AbCdE_GhI-k"),
    Url("https://www.youtube-nocookie.com/embed/AbCdE_GhI-k"),
)
VIMEO = Hosted(
    "Vimeo",
    "123456789",
    Url("https://vimeo.com/123456789"),
    Url("https://player.vimeo.com/video/123456789?dnt=1"),
)
UNLISTED = Hosted(
    "Vimeo",
    "123456789",
    Url("https://vimeo.com/123456789/abcdef0123"),
    Url("https://player.vimeo.com/video/123456789?dnt=1&h=abcdef0123"),
    "abcdef0123",
)
UUID = "9c9de5e8-0a1e-484a-b099-e80766180a6d"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=AbCdE_GhI-k",
        "http://youtube.com/watch?v=AbCdE_GhI-k",
        "https://m.youtube.com/watch?app=desktop&v=AbCdE_GhI-k&t=75s",
        "https://www.youtube.com/watch?v=AbCdE_GhI-k&list=PL123&index=2",
        "https://music.youtube.com/watch?v=AbCdE_GhI-k",
        "https://youtu.be/AbCdE_GhI-k",
        "https://youtu.be/AbCdE_GhI-k?si=xyz&t=75",
        "https://www.youtube.com/shorts/AbCdE_GhI-k",
        "https://www.youtube.com/live/AbCdE_GhI-k?feature=share",
        "https://www.youtube.com/embed/AbCdE_GhI-k?start=75",
        "https://www.youtube.com/v/AbCdE_GhI-k",
        "https://www.youtube-nocookie.com/embed/AbCdE_GhI-k",
    ],
)
def test_a_video_on_youtube(address: str) -> None:
    assert hosted(address) == YOUTUBE


@pytest.mark.parametrize(
    "address",
    [
        "https://vimeo.com/123456789",
        "https://www.vimeo.com/123456789#t=75s",
        "https://vimeo.com/channels/staffpicks/123456789",
        "https://vimeo.com/groups/science/videos/123456789",
        "https://vimeo.com/album/12345/video/123456789",
        "https://vimeo.com/showcase/12345/video/123456789",
        "https://player.vimeo.com/video/123456789",
    ],
)
def test_a_video_on_vimeo(address: str) -> None:
    assert hosted(address) == VIMEO


@pytest.mark.parametrize(
    "address",
    [
        "https://vimeo.com/123456789/abcdef0123",
        "https://vimeo.com/123456789/abcdef0123?share=copy",
        "https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1",
    ],
)
def test_an_unlisted_video_on_vimeo_keeps_its_key(address: str) -> None:
    assert hosted(address) == UNLISTED


@pytest.mark.parametrize("name", [UUID, "kkGMgK9ZtnKfYAgnEtQxbv"])
@pytest.mark.parametrize("path", ["w/", "videos/watch/", "videos/embed/"])
def test_a_video_on_peertube_whatever_its_host(path: str, name: str) -> None:
    found = hosted(f"https://tube.test/{path}{name}?start=1m15s")

    assert found == Hosted(
        "PeerTube",
        name,
        Url(f"https://tube.test/w/{name}"),
        Url(f"https://tube.test/videos/embed/{name}"),
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/playlist?list=PL123",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/results?v=AbCdE_GhI-k",
        "https://youtu.be/",
        "https://vimeo.com/user123",
        "https://vimeo.com/channels/staffpicks",
        "https://tube.test/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://media.test/a.mp4",
        "https://notyoutube.com/watch?v=AbCdE_GhI-k",
        "ftp://youtu.be/AbCdE_GhI-k",
        "https://[",
        "",
    ],
)
def test_what_is_no_video_of_a_site(address: str) -> None:
    assert hosted(address) is None


def test_a_file_is_none_of_them() -> None:
    assert video_of(None) is None
    assert video_of(Media(url=Url("https://media.test/a.mp4"))) is None
    assert video_of(Media(url=YOUTUBE.watch)) == YOUTUBE


@given(st.sampled_from(["youtu.be/", "youtube.com/", "vimeo.com/", "tube.test/"]), st.text())
def test_whatever_the_address_the_video_is_found_again_where_it_is_watched(
    site: str, rest: str
) -> None:
    found = hosted(f"https://{site}{rest}")

    if found:
        assert hosted(found.watch) == found
        assert hosted(found.embed) == found
