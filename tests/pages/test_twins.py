"""An episode can be read as Markdown, whole, and by nobody before it is published."""

from dataclasses import replace
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from podsite.formats import markdown
from podsite.model import Chapter, Credit, Cue, Doi, Html, Link, Reference, Transcript, Url
from podsite.pages.twins import twins
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_correction, a_show, an_episode

SITE = "https://signals.test/pod/"
PAGE = SITE + "episodes/a/"


def said(**fields: Any) -> str:
    episode = an_episode("a", **fields)
    (page,) = twins(a_catalogue(episode, show=a_show(url=Url(SITE))))
    assert page.address == "/episodes/a/index.md"
    return Theme((shipped(),), SITE).draw(page).content.decode()


def test_it_begins_with_what_the_episode_is() -> None:
    text = said(
        title="First *light*",
        number=3,
        guests=(Credit(name="Tobias Wren", credentials="PhD"),),
        topics=("Optics",),
        summary="A mirror.",
    )

    assert text.splitlines() == [
        "# First \\*light\\*",
        "",
        f"- Show: [Night Signals]({SITE})",
        f"- Page: <{PAGE}>",
        "- Episode: 3",
        "- Published: 2026-01-05T00:00:00+00:00",
        "- Length: 10:00",
        f"- Recording: <{SITE}media/episodes/a.mp3>",
        f"- Guest: [Tobias Wren]({SITE}people/tobias-wren/), PhD",
        f"- Topics: [Optics]({SITE}topics/optics/)",
        "",
        "> A mirror.",
    ]


def test_links_lead_there_from_anywhere() -> None:
    html = Html(
        '<p><a href="/people/tobias-wren/?a=1#b">T</a> <a href="#t=30">30</a>'
        ' <img src="/media/episodes/caf%C3%A9.png" alt="c"> <a href="https://x.test/">x</a></p>'
    )
    episode = an_episode("a")
    body = replace(episode.body, html=html)
    text = said(body=body)

    assert markdown.addresses(markdown.notes(text).html)[-4:] == (
        SITE + "people/tobias-wren/?a=1#b",
        PAGE + "#t=30",
        SITE + "media/episodes/caf%C3%A9.png",
        "https://x.test/",
    )


def test_all_that_the_page_has_is_there() -> None:
    text = said(
        body="# Notes\n\nOf *mirrors*. <!-- not for the public -->",
        chapters=(
            Chapter(start=timedelta(), title="Hello"),
            Chapter(start=timedelta(seconds=75), title="Silent", toc=False),
            Chapter(start=timedelta(minutes=62), title="Light", url=Url("https://c.test/")),
        ),
        references=(
            Reference(
                title="On eyes", doi=Doi("10.1000/xyz"), year=2023, at=(timedelta(seconds=75),)
            ),
        ),
        corrections=(a_correction("It was *two*.", day=2, at=timedelta(seconds=10)),),
        links=(Link(name="Elsewhere", url=Url("https://e.test/")),),
    )

    assert (
        "\n## Chapters\n\n"
        + (f"- [0:00]({PAGE}?t=0) Hello\n- [1:02:00]({PAGE}?t=3720) Light <https://c.test/>\n")
        in text
    )
    assert "\n## Show notes\n\n### Notes\n\nOf *mirrors*.\n" in text
    assert "1. [On eyes](https://doi.org/10.1000/xyz). 2023, [doi:10.1000/xyz](" in text
    assert "(1:15)\n" in text
    assert "\n## Corrections\n\n2026-02-02 (0:10):\n\nIt was *two*.\n" in text
    assert "- [Elsewhere](https://e.test/)\n" in text
    assert "public" not in text


def test_the_transcript_is_whole_by_speaker() -> None:
    second = timedelta(seconds=1)
    cues = (
        Cue(start=0 * second, end=2 * second, text="Hello * all,", speaker="Mira"),
        Cue(start=2 * second, end=4 * second, text="and welcome.", speaker="Mira"),
        Cue(start=4 * second, end=6 * second, text="A mirror.", speaker="Tobias"),
    )
    text = said(transcript=Transcript(file=PurePosixPath("a.vtt"), cues=cues))

    assert text.endswith(
        "\n## Transcript\n\n**Mira:** Hello \\* all, and welcome.\n\n**Tobias:** A mirror.\n"
    )


def test_a_preview_gives_nothing_of_drafts_and_of_the_future_away() -> None:
    catalogue = a_catalogue(
        an_episode("draft", draft=True), an_episode("soon", date=MOMENT + timedelta(days=1))
    )

    assert catalogue.episodes
    assert [*twins(catalogue)] == []
