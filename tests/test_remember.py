"""What was found out once about recordings elsewhere is known again."""

from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.lock import Lock, promised
from podsite.model import Alternate, Episode, Measured, Media, Podcast, Url
from podsite.remember import remembered, unmeasured
from tests.shows import MOMENT, a_podcast, a_show, an_episode

URL = Url("https://media.test/a.mp3")
KNOWN = Media(url=URL, length=1234, type="audio/mpeg")
FACTS = Measured(URL, 1234, "audio/mpeg", 90)
BARE = an_episode("a", audio=Media(url=URL), duration=None)


def of(episode: Episode, **show: Any) -> Lock:
    """What a build of a show with this episode promises."""
    return promised(Podcast(show=a_show(**show), episodes=(episode,)), Lock(), MOMENT)


def known(episode: Episode, old: Lock, **show: Any) -> Episode:
    """The episode with what the lock knows."""
    return remembered(a_podcast(episode, show=a_show(**show)), old).episodes[0]


def test_what_a_recording_elsewhere_measures_is_remembered_as_long_as_its_url_stays() -> None:
    old = of(an_episode("a", audio=KNOWN, duration=timedelta(seconds=90)))

    episode = known(BARE, old)
    assert (episode.audio, episode.duration) == (KNOWN, timedelta(seconds=90))

    other = an_episode("a", audio=Media(url=Url("https://media.test/b.mp3")), duration=None)
    assert remembered(a_podcast(other), old) == a_podcast(other)


def test_what_front_matter_says_of_a_recording_stands_before_what_is_remembered() -> None:
    said = an_episode("a", audio=Media(url=URL, length=5, type="audio/x-m4a"))

    assert remembered(a_podcast(said), of(an_episode("a", audio=KNOWN))) == a_podcast(said)
    assert remembered(a_podcast(said), Lock("x", (), (FACTS,))) == a_podcast(said)


def test_a_line_of_media_stands_before_a_promise() -> None:
    old = of(an_episode("a", audio=Media(url=URL, length=1, type="audio/mpeg")))

    episode = known(BARE, Lock(old.show, old.promises, (FACTS,)))
    assert (episode.audio, episode.duration) == (KNOWN, timedelta(seconds=90))


def test_videos_and_other_forms_are_remembered_too() -> None:
    url = Url("https://media.test/a.mp4")
    old = Lock("x", (), (Measured(url, 5, "video/mp4", 60), FACTS))
    film = Media(url=url, type="video/mp4")

    alone = known(an_episode("a", audio=None, video=film, duration=None), old)
    assert alone.video == Media(url=url, length=5, type="video/mp4")
    assert alone.duration == timedelta(minutes=1)

    forms = (Alternate(url=URL), Alternate(url=url, length=7))
    both = known(an_episode("a", alternate=forms, duration=None), old)
    assert [(one.length, one.type) for one in both.alternate] == [
        (1234, "audio/mpeg"),
        (7, "video/mp4"),
    ]
    assert both.duration is None


def test_what_was_found_in_the_file_stands_before_what_its_suffix_says() -> None:
    url = Url("https://media.test/a.mp4")
    audio = Media(url=url, type="video/mp4")  # as reading takes it from the suffix

    episode = known(an_episode("a", audio=audio), Lock("x", (), (Measured(url, 5, "audio/mp4"),)))
    assert episode.audio == Media(url=url, length=5, type="audio/mp4")


@pytest.mark.parametrize("url", ["https://media.test/a.mp3", "http://media.test/x/a.mp3?b=/c"])
@pytest.mark.parametrize("was", [None, "https://op3.dev/e/", "https://pts.test/redirect.mp3/"])
@pytest.mark.parametrize("now", [None, "https://op3.dev/e,pg=1/"])
def test_a_prefix_that_comes_goes_or_changes_makes_nothing_unknown(
    url: str, was: str | None, now: str | None
) -> None:
    audio = Media(url=Url(url), length=1234, type="audio/mpeg")
    old = of(an_episode("a", audio=audio), media_prefix=was)

    bare = an_episode("a", audio=Media(url=Url(url)), duration=None)
    episode = known(bare, old, media_prefix=now)
    assert (episode.audio, episode.duration) == (audio, timedelta(minutes=10))


def test_only_a_file_elsewhere_can_be_unmeasured() -> None:
    page = Url("https://www.youtube.com/watch?v=abcdefghijk")

    assert unmeasured(Media(url=URL))
    assert unmeasured(Media(url=URL, length=5))
    assert unmeasured(Alternate(url=URL, type="audio/mpeg"))
    assert not unmeasured(KNOWN)
    assert not unmeasured(Media(file=PurePosixPath("a.mp3")))
    assert not unmeasured(Media(url=page))
