"""What search knows of each page: its own words, and nothing of what stands there of others."""

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as some
from lxml import html

from podsite.formats import markdown
from podsite.model import (
    Chapter,
    Correction,
    Credit,
    Cue,
    Leaflet,
    Person,
    Reference,
    Season,
    Topic,
    Transcript,
    Utterance,
)
from podsite.pages.episode import episode as pages
from podsite.records import records
from podsite.relate import Catalogue
from tests.shows import a_catalogue, a_show, an_episode, written


def read(catalogue: Catalogue) -> list[html.HtmlElement]:
    """Every record as a tree."""
    return [html.document_fromstring(record) for record in records(catalogue)]


def words(record: html.HtmlElement) -> str:
    return " ".join(record.text_content().split())


def card(record: html.HtmlElement) -> Any:
    """What a result shows beside the words."""
    (found,) = record.xpath("//i[starts-with(@id, 'card=')]/@id")
    assert not re.search(r"\s", found)
    return json.loads(unquote(found.removeprefix("card=")))


def filters(record: html.HtmlElement) -> list[tuple[str, str]]:
    return [
        (one.get("data-pagefind-filter").partition("[")[0], one.get("data-value"))
        for one in record.xpath("//*[@data-pagefind-filter]")
    ]


def times(record: html.HtmlElement) -> list[str]:
    return [str(one) for one in record.xpath("//@id[starts-with(., 't=')]")]


def spoken(*cues: tuple[float, str]) -> Transcript:
    return Transcript(
        file=PurePosixPath("a.vtt"),
        cues=tuple(
            Cue(
                start=timedelta(seconds=start),
                end=timedelta(seconds=start + 1),
                text=text,
                speaker="Mira Solano",
            )
            for start, text in cues
        ),
    )


def test_there_is_one_for_every_page_the_oldest_episode_first() -> None:
    catalogue = a_catalogue(
        an_episode("new", date=datetime(2026, 2, 1, tzinfo=UTC), topics=("Optics",)),
        an_episode("old", guests=(Credit(name="Tobias Wren"),)),
        show=a_show(body="We talk."),
        leaflets=(written(Leaflet, "press", "pages", title="Press", body="Write to us."),),
    )

    assert [(card(one)["kind"], card(one)["link"]) for one in read(catalogue)] == [
        ("episode", "episodes/old/"),
        ("episode", "episodes/new/"),
        ("topic", "topics/optics/"),
        ("person", "people/tobias-wren/"),
        ("page", "about/"),
        ("page", "press/"),
    ]


def test_an_empty_show_has_none() -> None:
    assert read(a_catalogue()) == []


def test_links_are_encoded_and_stay_within_the_site() -> None:
    (record,) = read(a_catalogue(an_episode("größe")))

    assert card(record)["link"] == "episodes/gr%C3%B6%C3%9Fe/"


def test_an_episode_says_what_it_is_about_by_every_name() -> None:
    catalogue = a_catalogue(
        an_episode(
            "a",
            title="On nerves",
            summary="In short.",
            body="The *long* story.",
            topics=("Multiple Sclerosis", "Sleep"),
            guests=(Credit(name="Tobias Wren"),),
        ),
        topics=(written(Topic, "ms", "topics", title="Multiple Sclerosis", aliases=("MS",)),),
        people=(written(Person, "wren", "people", name="Tobias Wren", aliases=("Toby",)),),
    )

    assert words(read(catalogue)[0]) == (
        "On nerves In short. The long story. With Tobias Wren (Toby)"
        " About Multiple Sclerosis (MS), Sleep"
    )


def test_what_is_cited_and_what_was_put_right_is_found() -> None:
    paper = Reference(title="On glass", authors=("Ada Marlow", "Bo Li"), source="Lens Letters")
    mended = Correction(
        date=datetime(2026, 2, 1, tzinfo=UTC),
        text="It was *one* mirror.",
        body=markdown.notes("It was *one* mirror."),
    )

    record = read(a_catalogue(an_episode("a", references=(paper,), corrections=(mended,))))[0]

    assert words(record) == "A On glass. Ada Marlow, Bo Li. Lens Letters It was one mirror."


def test_a_topic_and_a_person_say_their_own_words_and_no_episodes() -> None:
    catalogue = a_catalogue(
        an_episode("a", title="Hidden", topics=("MS",), guests=(Credit(name="Toby"),)),
        topics=(
            written(
                Topic,
                "ms",
                "topics",
                title="Multiple Sclerosis",
                aliases=("MS",),
                body="Of nerves.",
            ),
        ),
        people=(
            written(
                Person,
                "wren",
                "people",
                name="Tobias Wren",
                aliases=("Toby",),
                credentials="MD",
                body="Grinds.",
            ),
        ),
    )

    _, topic, person = read(catalogue)
    assert words(topic) == "Multiple Sclerosis Of nerves. Also called MS"
    assert words(person) == "Tobias Wren, MD Grinds. Also called Toby"
    assert filters(topic) == filters(person) == []


def test_results_can_be_narrowed_down_by_topic_person_season_and_year() -> None:
    catalogue = a_catalogue(
        an_episode(
            "a",
            season=2,
            topics=("C++", "a, b: c"),
            hosts=(Credit(name="Mira"),),
            guests=(Credit(name="Mira"),),
        ),
        show=a_show(seasons=(Season(number=2, name="The year of the lens"),)),
    )

    assert filters(read(catalogue)[0]) == [
        ("topic", "C++"),
        ("topic", "a, b: c"),
        ("person", "Mira"),
        ("season", "The year of the lens"),
        ("year", "2026"),
    ]


def test_what_a_result_shows_is_not_searched() -> None:
    day = datetime(2026, 1, 5, tzinfo=UTC)
    (record,) = read(a_catalogue(an_episode("a", number=7, date=day)))

    assert card(record)["told"] == "Episode 7 · 5 January 2026 · 10 mins"
    assert words(record) == "A"
    assert not record.xpath("//*[@data-pagefind-meta]")


def test_a_preview_says_what_is_not_published_yet() -> None:
    (record,) = read(a_catalogue(an_episode("a", draft=True)))

    assert card(record)["told"].endswith("not published yet")


def test_episodes_can_be_sorted_by_date() -> None:
    (record,) = read(a_catalogue(an_episode("a")))

    (sort,) = record.xpath("//*[@data-pagefind-sort='date[data-value]']/@data-value")
    assert sort == "2026-01-05T00:00:00+00:00"


def test_notes_and_names_come_before_all_that_has_a_time() -> None:
    one = an_episode(
        "a",
        body="Notes.",
        chapters=(Chapter(start=timedelta(0), title="Opening"),),
        transcript=spoken((0, "Hello."), (4.5, "And welcome.")),
        guests=(Credit(name="Tobias"),),
    )

    record = read(a_catalogue(one))[0]

    assert words(record) == "A Notes. With Tobias Opening Hello. And welcome."
    assert times(record) == ["t=0", "t=0", "t=4.5"]
    chapter, first, _ = record.xpath("//*[starts-with(@id, 't=')]")
    assert (chapter.tag, first.tag, first.tail.strip()) == ("b", "i", "Hello.")


def test_a_transcript_without_times_belongs_to_no_chapter() -> None:
    said = Transcript(file=PurePosixPath("a.txt"), spoken=(Utterance(text="Hello.", speaker="Al"),))
    hidden = Chapter(start=timedelta(seconds=9), title="Advertisement", toc=False)
    opening = Chapter(start=timedelta(0), title="Opening")
    one = an_episode("a", transcript=said, chapters=(opening, hidden))

    record = read(a_catalogue(one))[0]

    assert words(record) == "A Hello. Opening"
    assert times(record) == ["t=0"]


def test_who_speaks_is_no_word_of_the_transcript() -> None:
    record = read(a_catalogue(an_episode("a", transcript=spoken((0, "Hello.")))))[0]

    assert "Mira" not in words(record)


@given(some.lists(some.integers(0, 40), min_size=1, max_size=8))
def test_every_time_is_an_id_of_the_page(quarters: list[int]) -> None:
    cues = spoken(*((quarter / 4, "word") for quarter in sorted(quarters)))
    chapters = (Chapter(start=timedelta(seconds=3), title="Middle"),)
    catalogue = a_catalogue(an_episode("a", transcript=cues, chapters=chapters))

    (page,) = pages(catalogue)
    view = page.view
    ids = {cue.anchor for paragraph in view.transcript for cue in paragraph.cues}
    ids |= {chapter.anchor for chapter in view.chapters}
    assert set(times(read(catalogue)[0])) == ids - {None}


_SIGNS = some.text("<>&\"'abc é]}", min_size=1).map(lambda text: f"x{text}x")


@given(_SIGNS, _SIGNS, _SIGNS)
def test_no_sign_breaks_out(title: str, topic: str, said: str) -> None:
    one = an_episode("a", title=title, topics=(topic,), transcript=spoken((0, said)))
    catalogue = a_catalogue(one, show=a_show(language="en"))

    record = read(catalogue)[0]

    assert words(record).startswith(" ".join(title.split()))
    assert words(record).endswith(" ".join(said.split()))
    assert ("topic", catalogue.topics[0].topic.title) in filters(record)
    assert unescape(record.get("lang")) == "en"
