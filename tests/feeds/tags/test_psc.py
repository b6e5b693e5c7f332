"""Podlove Simple Chapters."""

from datetime import timedelta
from pathlib import PurePosixPath

from podsite.feeds.tags import psc
from podsite.model import Chapter, Media, Url
from tests.elements import xml
from tests.shows import a_catalogue, an_episode


def test_chapters_have_start_title_and_page() -> None:
    one = Chapter(start=timedelta(), title="Hello & <welcome>")
    two = Chapter(
        start=timedelta(hours=1, minutes=2, seconds=3.5),
        title="Mirrors",
        url=Url("https://mirrors.test/?a&b"),
    )

    assert xml(psc.chapters(a_catalogue(), an_episode("a", chapters=(one, two)))) == [
        '<psc:chapters version="1.2">'
        '<psc:chapter start="00:00:00.000" title="Hello &amp; &lt;welcome&gt;"/>'
        '<psc:chapter start="01:02:03.500" title="Mirrors" href="https://mirrors.test/?a&amp;b"/>'
        "</psc:chapters>"
    ]


def test_pictures_are_full_addresses_and_silent_chapters_are_left_out() -> None:
    one = Chapter(start=timedelta(), title="A", image=Media(file=PurePosixPath("episodes/a b.png")))
    two = Chapter(start=timedelta(seconds=5), title="", toc=False)

    assert xml(psc.chapters(a_catalogue(), an_episode("a", chapters=(one, two)))) == [
        '<psc:chapters version="1.2">'
        '<psc:chapter start="00:00:00.000" title="A"'
        ' image="https://signals.test/media/episodes/a%20b.png"/></psc:chapters>'
    ]


def test_where_all_are_silent_there_is_no_element() -> None:
    one = Chapter(start=timedelta(), title="A", toc=False)

    assert xml(psc.chapters(a_catalogue(), an_episode("a", chapters=(one,)))) == []
