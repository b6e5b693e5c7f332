"""Chapters as JSON Chapters 1.2."""

import json
import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath

import podcastparser
import pytest
from lxml import etree

from podsite.feeds import rss
from podsite.feeds.chapters import chapters
from podsite.formats import markdown
from podsite.formats.chapters import notes, read
from podsite.model import Chapter, Media, Url
from tests.shows import a_catalogue, a_show, an_episode


def test_each_chapter_has_its_start_in_seconds_its_title_and_its_link() -> None:
    said = (
        Chapter(start=timedelta(), title="Über “uns”"),
        Chapter(
            start=timedelta(minutes=1, milliseconds=500), title="B", url=Url("https://b.test/")
        ),
    )
    (document,) = chapters(a_catalogue(an_episode("a", title="First", chapters=said)))

    assert document.address == "/episodes/a/chapters.json"
    assert json.loads(document.content) == {
        "version": "1.2.0",
        "title": "First",
        "podcastName": "Night Signals",
        "fileName": "a.mp3",
        "chapters": [
            {"startTime": 0, "title": "Über “uns”"},
            {"startTime": 60.5, "title": "B", "url": "https://b.test/"},
        ],
    }


def test_an_episode_without_chapters_has_no_file() -> None:
    assert list(chapters(a_catalogue(an_episode("a")))) == []


def test_pictures_ends_and_silence_are_said_and_who_made_it() -> None:
    said = (
        Chapter(
            start=timedelta(),
            title="",
            end=timedelta(seconds=9.5),
            image=Media(file=PurePosixPath("episodes/a b.png")),
            toc=False,
        ),
        Chapter(
            start=timedelta(seconds=10), title="B", image=Media(url=Url("https://b.test/b.png"))
        ),
    )
    audio = Media(url=Url("https://media.test/x/the%20one.mp3?a=b"), type="audio/mpeg")
    episode = an_episode("a", chapters=said, audio=audio)
    show = a_show(url=Url("https://signals.test/pod/"), author="Mira & Co")
    (document,) = chapters(a_catalogue(episode, show=show))
    content = json.loads(document.content)

    assert (content["author"], content["fileName"]) == ("Mira & Co", "the one.mp3")
    assert content["chapters"] == [
        {
            "startTime": 0,
            "endTime": 9.5,
            "img": "https://signals.test/pod/media/episodes/a%20b.png",
            "toc": False,
        },
        {"startTime": 10, "title": "B", "img": "https://b.test/b.png"},
    ]


CASES = Path(__file__).parents[1] / "cases" / "chapters"
SITE = "https://signals.test/media/"


def known(file: Path) -> tuple[Chapter, ...]:
    """What is read of a case in any form: a file of chapters, or notes."""
    text = file.read_text("utf-8")
    if file.suffix != ".md":
        return read(text).chapters
    return notes.chapters(markdown.notes(text).html, None).chapters


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


@pytest.mark.parametrize("file", sorted(CASES.iterdir()), ids=lambda file: file.name)
def test_what_any_form_knows_is_in_every_form_that_apps_read(file: Path) -> None:
    """As far as that form can say it: only JSON has ends and silent chapters."""
    said = known(file)
    episode = an_episode("a", chapters=said, body="Told.")
    catalogue = a_catalogue(episode)
    (document,) = chapters(catalogue)
    feed = next(one.content for one in rss.feed(catalogue) if one.address == "/feed.xml")
    (read_by_gpodder,) = podcastparser.parse("https://signals.test/", BytesIO(feed))["episodes"]
    simple = etree.fromstring(feed).iter("{http://podlove.org/simple-chapters}chapter")

    def img(one: Chapter) -> str | None:
        image = one.image
        return (image.url or f"{SITE}{image.file}") if image else None

    def written(entry: dict[str, object]) -> list[object]:
        keys = ("startTime", "title", "url", "img", "endTime")
        return [*(entry.get(key) for key in keys), entry.get("toc", True)]

    assert [written(entry) for entry in json.loads(document.content)["chapters"]] == [
        [
            one.start.total_seconds(),
            one.title or None,
            one.url,
            img(one),
            one.end and one.end.total_seconds(),
            one.toc,
        ]
        for one in said
    ]
    assert [
        (seconds(one.get("start", "")), one.get("title"), one.get("href"), one.get("image"))
        for one in simple
    ] == [(one.start.total_seconds(), one.title, one.url, img(one)) for one in said if one.toc]
    assert [(one["start"], one["title"]) for one in read_by_gpodder["chapters"]] == [
        (int(one.start.total_seconds()), one.title) for one in said if one.toc
    ]
    told = etree.fromstring(feed).findtext("channel/item/description") or ""
    lines = [
        (seconds(start), etree.fromstring(f"<p>{title}</p>").text)
        for start, title in re.findall(r"<p>(\d\d:\d\d:\d\d) (.*?)</p>", told)
    ]
    assert lines == [(int(one.start.total_seconds()), one.title) for one in said if one.toc]
