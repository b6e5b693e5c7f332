"""The fields of front matter become values of the model, or problems at their lines."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats.fields import Reader, said
from podsite.formats.frontmatter import split
from podsite.model import (
    WRITTEN,
    Chapter,
    Credit,
    Doi,
    Episode,
    EpisodeType,
    Leaflet,
    Link,
    Media,
    Owner,
    Person,
    Reference,
    Show,
    Source,
    Speaker,
    Subscription,
    Topic,
    Transcript,
    Url,
)
from podsite.problem import Severity

FILE = PurePosixPath("episodes/one.md")
ROME = ZoneInfo("Europe/Rome")
NEEDED = "title: One\ndate: 2026-01-05\n"


def read(kind: Any, fields: str) -> tuple[Any, Reader]:
    """What becomes of YAML fields, and the reader with its problems."""
    matter = split(f"---\n{fields}\n---\n")
    reader = Reader(Source(FILE, matter.text), ROME)
    return reader.record(kind, matter.values, source=reader.source), reader


def episode(fields: str) -> Episode:
    """An episode of good fields."""
    made, reader = read(Episode, NEEDED + fields)
    assert reader.problems == []
    assert isinstance(made, Episode)
    return made


def told(kind: Any, fields: str) -> list[tuple[str, int | None, str]]:
    _, reader = read(kind, fields)
    assert all(one.file == FILE and one.severity is Severity.ERROR for one in reader.problems)
    return [(one.code, one.line, one.message) for one in reader.problems]


def test_a_title_and_a_date_are_enough_for_an_episode() -> None:
    made = episode("")
    assert (made.title, made.date) == ("One", datetime(2026, 1, 5, tzinfo=ROME))
    assert (made.guests, made.audio, made.draft, made.type) == ((), None, False, EpisodeType.FULL)


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ("guid: 00123", "guid", "00123"),
        ("number: 7", "number", 7),
        ("type: bonus", "type", EpisodeType.BONUS),
        ("draft: yes", "draft", True),
        ("explicit: NO", "explicit", False),
        ("duration: 1:02:03", "duration", timedelta(seconds=3723)),
        ("topics: Optics", "topics", ("Optics",)),
        ("topics: [Optics, 1984]", "topics", ("Optics", "1984")),
        ("topics: []", "topics", ()),
        ("guests: Tobias Wren", "guests", (Credit(name="Tobias Wren"),)),
        (
            "guests:\n  - Tobias Wren\n  - {name: Ines Okafor, credentials: 'MD, PhD'}",
            "guests",
            (Credit(name="Tobias Wren"), Credit(name="Ines Okafor", credentials="MD, PhD")),
        ),
        (
            "people: {name: Abel Lindqvist, role: editor}",
            "people",
            (Credit(name="Abel Lindqvist", role="editor"),),
        ),
        ("audio: a b.mp3", "audio", Media(file=PurePosixPath("a b.mp3"))),
        ("audio: https://cdn.test/1.mp3", "audio", Media(url=Url("https://cdn.test/1.mp3"))),
        (
            "audio: {url: 'https://cdn.test/1', length: 5, type: audio/mpeg}",
            "audio",
            Media(url=Url("https://cdn.test/1"), length=5, type="audio/mpeg"),
        ),
        ("transcript: one.vtt", "transcript", Transcript(file=PurePosixPath("one.vtt"))),
        (
            "speakers: {A: Ada Marlow, 0: Tobias Wren}",
            "speakers",
            (
                Speaker(label="A", name="Ada Marlow"),
                Speaker(label="0", name="Tobias Wren"),
            ),
        ),
        (
            "speakers: [{label: SPEAKER_00, name: Ada Marlow}]",
            "speakers",
            (Speaker(label="SPEAKER_00", name="Ada Marlow"),),
        ),
        (
            "chapters:\n  - start: 0\n    title: Hello\n  - {start: 1:30, title: Bye}",
            "chapters",
            (
                Chapter(start=timedelta(), title="Hello"),
                Chapter(start=timedelta(seconds=90), title="Bye"),
            ),
        ),
        (
            "links:\n  Some App: https://app.test/1\n  Other: https://other.test/",
            "links",
            (
                Link(name="Some App", url=Url("https://app.test/1")),
                Link(name="Other", url=Url("https://other.test/")),
            ),
        ),
        (
            "links: [{name: Some App, url: 'https://app.test/1'}]",
            "links",
            (Link(name="Some App", url=Url("https://app.test/1")),),
        ),
        (
            "links: {name: Some App, url: 'https://app.test/1'}",
            "links",
            (Link(name="Some App", url=Url("https://app.test/1")),),
        ),
        ("extra: {mood: [calm, 1.5, null]}", "extra", {"mood": ["calm", 1.5, None]}),
    ],
)
def test_a_field_is_read_as_its_annotation_says(fields: str, name: str, value: object) -> None:
    assert getattr(episode(fields), name) == value


def test_a_show_has_an_owner_a_zone_and_ways_to_subscribe() -> None:
    show, reader = read(
        Show,
        "title: Night Signals\nurl: https://signals.test/\nowner: {email: mira@signals.test}\n"
        "timezone: Europe/Rome\nsubscribe: {Some App: 'https://app.test/'}",
    )
    assert reader.problems == []
    assert show.owner == Owner(email="mira@signals.test")
    assert show.timezone == ROME
    assert show.subscribe == (Subscription(name="Some App", place="https://app.test/"),)


def test_an_id_of_a_show_in_an_app_may_be_a_number() -> None:
    show, reader = read(
        Show, "title: A\nurl: https://signals.test/\nsubscribe: {Apple Podcasts: 123456789}"
    )
    assert reader.problems == []
    assert show.subscribe == (Subscription(name="Apple Podcasts", place="123456789"),)


@pytest.mark.parametrize("field", sorted(set(said(Episode)) - {"title", "date"}))
def test_a_field_without_a_value_counts_as_not_said(field: str) -> None:
    assert getattr(episode(f"{field}:"), field) == getattr(episode(""), field)


def test_what_the_program_gives_stays_where_a_field_says_nothing_or_nonsense() -> None:
    for value in ({}, {"slug": None}, {"slug": ["a"]}):
        reader = Reader(Source(FILE))
        made = reader.record(Leaflet, {"title": "Press", **value}, source=reader.source, slug="a")
        assert made is not None
        assert made.slug == "a"


def test_what_a_field_says_goes_before_what_the_program_gives() -> None:
    reader = Reader(Source(FILE))
    made = reader.record(Leaflet, {"title": "Press", "slug": "b"}, source=reader.source, slug="a")
    assert made is not None
    assert made.slug == "b"


@pytest.mark.parametrize("zone_first", [True, False])
def test_the_dates_of_a_show_are_in_the_zone_that_it_names(zone_first: bool) -> None:
    trailer = "trailer: {title: A, url: https://media.test/a.mp3, date: 2026-01-05 08:00}\n"
    zone = "timezone: Europe/Rome\n"
    needed = "title: A\nurl: https://signals.test/\n"

    show, reader = read(Show, needed + (zone + trailer if zone_first else trailer + zone))

    assert not reader.problems
    assert show.trailer[0].date == datetime(2026, 1, 5, 7, tzinfo=UTC)


def test_a_date_without_a_zone_is_in_the_readers_and_that_is_utc_at_first() -> None:
    reader = Reader(Source(FILE))
    made = reader.record(Episode, {"title": "One", "date": "2026-01-05"}, source=reader.source)
    assert made is not None
    assert made.date == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("topcis: [a]", "no field is called 'topcis'; did you mean 'topics'?"),
        ("Guests: a", "no field is called 'Guests'; did you mean 'guests'?"),
        ("xyzzy: 1", "no field is called 'xyzzy'; data of your own goes under 'extra:'"),
        ("source: a", "no field is called 'source'; data of your own goes under 'extra:'"),
        ("body: a", "no field is called 'body'; "),
        ("1: a", "no field is called '1'; data of your own goes under 'extra:'"),
    ],
)
def test_a_field_nobody_knows_is_an_error_that_offers_the_nearest_name(
    fields: str, message: str
) -> None:
    [(code, line, said_of_it)] = told(Episode, NEEDED + fields)
    assert (code, line) == ("unknown-field", 4)
    assert said_of_it.startswith(message)


def test_an_unknown_field_within_a_field_says_which_there_are() -> None:
    fields = NEEDED + "audio:\n  url: https://cdn.test/1.mp3\n  file: a.mp3"
    message = "no field is called 'file'; there are url, length, type"
    assert told(Episode, fields) == [("unknown-field", 6, message)]


@pytest.mark.parametrize(
    ("kind", "fields", "missing"),
    [
        (Episode, "date: 2026-01-05", ["title"]),
        (Episode, "title: One", ["date"]),
        (Episode, "title:\ndate: ~", ["date", "title"]),
        (Episode, "", ["date", "title"]),
        (Show, "title: Night Signals", ["url"]),
        (Person, "credentials: MD", ["name"]),
        (Topic, "aliases: [MS]", ["title"]),
        (Leaflet, "slug: press", ["title"]),
    ],
)
def test_a_missing_field_is_an_error_that_says_what_to_add(
    kind: Any, fields: str, missing: list[str]
) -> None:
    made, _ = read(kind, fields)
    assert made is None
    assert sorted(told(kind, fields)) == [
        ("missing-field", 1, f"there is no '{name}'; add a line  {name}: …") for name in missing
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("number: one", "field 'number' is to be a whole number, not 'one'"),
        ("draft: maybe", "field 'draft' is true or false, not 'maybe'"),
        ("duration: long", "field 'duration' is to be a time such as 1:02:03, 12:34 or 75"),
        ("type: Bonus", "field 'type' is one of full, trailer, bonus, not 'Bonus'"),
        ("type: [bonus]", "field 'type' is one of full, trailer, bonus, not '"),
        ("summary: [a]", "field 'summary' is to be text, and this is a list"),
        ("summary: true", "field 'summary' is to be text, and this is yes or no"),
        ("summary: 1.10", "field 'summary' is to be text, and this is the number 1.1"),
        ("summary: ''", "field 'summary' is empty; fill it in or take the line away"),
        ('summary: "a\\x07"', "field 'summary' holds the control character U+0007"),
        ("audio: 5", "field 'audio' needs fields of its own: url, length, type"),
        ("audio: ftp://cdn.test/1.mp3", "field 'audio' is to be a web address such as"),
        ("audio: {url: cdn}", "field 'url' is to be a web address such as"),
        ("transcript: {}", "field 'transcript' is to be text, and this is a mapping"),
        ("transcript: {file: a.vtt}", "field 'transcript' is to be text, and this is a mapping"),
        ("extra: mood", "field 'extra' holds fields of your own, each as  name: value"),
        ("extra: [a]", "field 'extra' holds fields of your own"),
        ("topics: [a, {b: c}]", "in field 'topics', {'b': 'c'} is to be text, and this is a"),
        ("topics: [a, ]\nguests: [~]", "in field 'guests', an entry needs fields of its own"),
        ("soundbites: [{start: 9:99, duration: 10}]", "field 'start' is to be a time such as"),
        ("references: [{title: A, at: 9:99}]", "in field 'at', an entry is to be a time such as"),
        ("topics: [a, ~]", "in field 'topics', an entry is empty; fill it in"),
        ("guests: [5]", "in field 'guests', 5 needs fields of its own: name, honorific"),
        ("chapters: [intro]", "in field 'chapters', 'intro' is to be a time and a title, such as"),
        ("links: https://app.test/", "in field 'links', 'https://app.test/' needs fields of its"),
    ],
)
def test_a_value_that_does_not_fit_is_an_error_and_the_field_counts_as_not_said(
    fields: str, message: str
) -> None:
    made, reader = read(Episode, NEEDED + fields)
    [problem] = reader.problems
    assert problem.code == "wrong-value"
    assert problem.message.startswith(message)
    assert isinstance(made, Episode)
    assert len(problem.message) < 200


def test_a_date_that_does_not_exist_is_one_error_and_no_episode() -> None:
    made, _ = read(Episode, "title: One\ndate: 2026-02-30")
    assert made is None
    [(code, line, message)] = told(Episode, "title: One\ndate: 2026-02-30")
    assert (code, line) == ("wrong-value", 3)
    assert message.startswith("field 'date' is no date that exists: '2026-02-30'; write 2026-11-22")


def test_an_unknown_time_zone_offers_the_nearest_name() -> None:
    fields = "title: Night Signals\nurl: https://signals.test/\ntimezone: Europe/Room"
    message = "field 'timezone' names no time zone: 'Europe/Room'; did you mean Europe/Rome?"
    assert told(Show, fields) == [("wrong-value", 4, message)]


NESTED = """\
title: One
date: 2026-01-05
guests:
  - Tobias Wren
  - nam: Ines Okafor
chapters:
  - start: 0
    title: Hello
  - start: 0:30
    title: Mirrors
    url: mirrors
  - start: soon
    title: Bye
  - title: Never
links:
  Some App: https://app.test/
  Other App: nowhere
  Third App:
topics:
  - Optics
  - true
"""


def test_every_problem_of_a_file_is_found_at_once_each_at_its_line() -> None:
    assert sorted((line, code, message[:30]) for code, line, message in told(Episode, NESTED)) == [
        (6, "missing-field", "there is no 'name'; add a line"),
        (6, "unknown-field", "no field is called 'nam'; did "),
        (12, "wrong-value", "field 'url' is to be a web add"),
        (13, "wrong-value", "field 'start' is to be a time "),
        (15, "missing-field", "there is no 'start'; add a lin"),
        (18, "wrong-value", "field 'url' is to be a web add"),
        (19, "missing-field", "there is no 'url'; add a line "),
        (22, "wrong-value", "in field 'topics', True is to "),
    ]


def test_what_fits_is_kept_where_other_entries_do_not() -> None:
    made, _ = read(Episode, NESTED)
    assert made.guests == (Credit(name="Tobias Wren"),)
    assert [chapter.title for chapter in made.chapters] == ["Hello", "Mirrors"]
    assert [link.name for link in made.links] == ["Some App"]
    assert made.topics == ("Optics",)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=3)
            | st.integers()
            | st.none()
            | st.sampled_from(["name", "url", "start", "title", "role", "file"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", WRITTEN.values(), ids=lambda kind: kind.__name__)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_whatever_front_matter_holds_ends_in_values_or_problems(
    kind: Any, data: st.DataObject
) -> None:
    names = st.sampled_from(sorted(said(kind))) | st.text(max_size=3)
    matter: Mapping[str, object] = data.draw(st.dictionaries(names, ANYTHING, max_size=4))
    reader = Reader(Source(FILE))
    made = reader.record(kind, matter, source=reader.source)
    assert made is not None or reader.problems
    assert all(problem.line == 1 and problem.message for problem in reader.problems)


@pytest.mark.parametrize("name", sorted(said(Episode)))
@settings(deadline=None, max_examples=25)
@given(value=ANYTHING)
def test_any_value_of_any_field_fits_or_is_a_problem(name: str, value: object) -> None:
    reader = Reader(Source(FILE))
    matter = {"title": "One", "date": "2026-01-05", name: value}
    made = reader.record(Episode, matter, source=reader.source)
    assert made is not None or reader.problems


@pytest.mark.parametrize("guid", ["31", "0x1F", "12e45"])
def test_a_guid_that_yaml_takes_for_a_number_is_refused(guid: str) -> None:
    episode, reader = read(Episode, f"{NEEDED}guid: {guid}\n")

    assert [(one.code, one.line) for one in reader.problems] == [("wrong-value", 4)]
    assert "put it in quotes" in reader.problems[0].message
    assert episode.guid is None


@pytest.mark.parametrize("guid", ['"31"', "'0x1F'", "tag:a,2026:31", "31-b"])
def test_a_guid_in_quotes_or_with_letters_stays_as_it_is(guid: str) -> None:
    episode, reader = read(Episode, f"{NEEDED}guid: {guid}\n")

    assert not reader.problems
    assert episode.guid == guid.strip("\"'")


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("10.1234/x", Reference(doi=Doi("10.1234/x"))),
        ("'doi: 10.1234/x'", Reference(doi=Doi("10.1234/x"))),
        ("https://doi.org/10.1234/x", Reference(doi=Doi("10.1234/x"))),
        ("doi:10.12/x", Reference(doi=Doi("doi:10.12/x"))),
        ("{doi: 'https://doi.org/10.1234/x'}", Reference(doi=Doi("10.1234/x"))),
        ("PMID 12", Reference(pmid=12)),
        ("https://pubmed.ncbi.nlm.nih.gov/12/", Reference(pmid=12)),
        ("https://a.test/x", Reference(url=Url("https://a.test/x"))),
        ("A book on sleep", Reference(title="A book on sleep")),
        ("{title: A, at: 1:15}", Reference(title="A", at=(timedelta(seconds=75),))),
        (
            "{title: A, authors: B, at: ['1:15', 80]}",
            Reference(title="A", authors=("B",), at=(timedelta(seconds=75), timedelta(seconds=80))),
        ),
    ],
)
def test_a_reference_may_be_no_more_than_what_identifies_it(
    text: str, reference: Reference
) -> None:
    assert episode(f"references:\n- {text}").references == (reference,)


def test_a_reference_to_an_address_that_is_none_is_told() -> None:
    [(code, line, _)] = told(Episode, NEEDED + "references:\n- ftp://a.test/x")

    assert (code, line) == ("wrong-value", 5)
