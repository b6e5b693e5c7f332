"""Media RSS."""

from pathlib import PurePosixPath

from podsite.feeds.tags import media
from podsite.model import Media, Url
from tests.elements import xml
from tests.shows import a_catalogue, an_episode


def test_a_still_is_a_full_url_with_the_size_that_was_measured() -> None:
    still = Media(file=PurePosixPath("episodes/s.png"), type="image/png", width=1280, height=720)

    assert xml(media.thumbnail(a_catalogue(), an_episode("a", thumbnail=still))) == [
        '<media:thumbnail url="https://signals.test/media/episodes/s.png"'
        ' width="1280" height="720"/>'
    ]


def test_a_still_elsewhere_has_no_size() -> None:
    still = Media(url=Url("https://media.test/s.png?a&b"))

    assert xml(media.thumbnail(a_catalogue(), an_episode("a", thumbnail=still))) == [
        '<media:thumbnail url="https://media.test/s.png?a&amp;b"/>'
    ]
