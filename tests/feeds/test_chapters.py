"""Chapters as JSON Chapters 1.2."""

import json
import re
from datetime import timedelta
from html import unescape
from io import BytesIO
from pathlib import Path, PurePosixPath

import podcastparser
import pytest
from lxml import etree

from podsite.feeds import rss
from podsite.feeds.chapters import chapters
from podsite.formats import markdown, timecode
from podsite.formats.chapters import notes, read
from podsite.formats.fields import Reader
from podsite.formats.frontmatter import split
from podsite.formats.tags.reading import inside
from podsite.model import Chapter, Episode, Media, Source, Url
from podsite.pages.episode import episode as pages
from podsite.theme import Theme, shipped
from tests.damage import KINDS
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
# Front matter's own ways; what they mean is in tests/formats/chapters/test_inline.py.
INLINE = {
    "lines": "\n- 0:00 Welcome\n- 1:35.5 The mirror <https://m.test/> <m.png>\n- 1:02:03 Bye",
    "one text": "|\n  0:00 Welcome\n  12:34 Why we dream & more",
    "fields": "\n- {start: 0, title: A, end: 9.5, image: a.png}\n- {start: 10, title: '', toc: no}",
    "Podcasting 2.0": '{"chapters": [{"startTime": 0, "title": "A", "url": "https://a.test/"}]}',
}
SITE = "https://signals.test/media/"


def filed(file: Path) -> tuple[Chapter, ...]:
    """What is read of a case: a file of chapters, or notes."""
    text = file.read_text("utf-8")
    if file.suffix != ".md":
        return read(text).chapters
    return notes.chapters(markdown.notes(text).html, None).chapters


def said_in(front_matter: str) -> tuple[Chapter, ...]:
    matter = split(f"---\ntitle: A\ndate: 2026-01-05\nchapters: {front_matter}\n---\n")
    source = Source(PurePosixPath("a.md"), matter.text)
    made = Reader(source).record(Episode, matter.values, (), source=source)
    return made.chapters if made else ()


# Every form that people have chapters in → what is known of a case of it.
FORMS = {
    **{file.name: filed(file) for file in sorted(CASES.iterdir())},
    **{f"in {kind}": inside(BytesIO(content)).chapters for kind, content in KINDS.items()},
    **{f"as {way}": said_in(text) for way, text in INLINE.items()},
}


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


@pytest.mark.parametrize("form", FORMS)
def test_what_any_form_knows_is_in_every_form_that_apps_read(form: str) -> None:
    """As far as that form can say it: only JSON has ends and silent chapters."""
    said = FORMS[form]
    assert said
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


@pytest.mark.parametrize("form", FORMS)
def test_what_any_form_knows_is_on_the_page_and_told_to_machines(form: str) -> None:
    said = [one for one in FORMS[form] if one.toc]
    sound = Media(file=PurePosixPath("a.mp3"), length=9, type="audio/mpeg")
    catalogue = a_catalogue(an_episode("a", chapters=FORMS[form], audio=sound))
    (page,) = pages(catalogue)
    html = Theme((shipped(),), catalogue.show.url).draw(page).content.decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    (recording,) = (one for one in json.loads(data)["@graph"] if one["@type"] == "AudioObject")
    parts = recording["hasPart"]
    clips = parts if isinstance(parts, list) else [parts]
    (rows,) = re.findall(r'<ol class="chapters">(.*?)</ol>', html, re.DOTALL)
    listed = [
        (" ".join(unescape(re.sub("<[^>]+>", "", row)).split()), unescape(row))
        for row in rows.split("</li>")[:-1]
    ]

    assert [(one["name"], one["startOffset"]) for one in clips] == [
        (one.title, one.start.total_seconds()) for one in said
    ]
    assert len(listed) == len(said)
    for one, (words, row) in zip(said, listed, strict=True):
        assert words.startswith(timecode.clock(one.start))
        assert one.title in words
        assert one.url is None or f'href="{one.url}"' in row
