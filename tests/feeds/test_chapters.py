"""Chapters as JSON Chapters 1.2."""

import json
from datetime import timedelta

from podsite.feeds.chapters import chapters
from podsite.model import Chapter, Url
from tests.shows import a_catalogue, an_episode


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
        "chapters": [
            {"startTime": 0, "title": "Über “uns”"},
            {"startTime": 60.5, "title": "B", "url": "https://b.test/"},
        ],
    }


def test_an_episode_without_chapters_has_no_file() -> None:
    assert list(chapters(a_catalogue(an_episode("a")))) == []
