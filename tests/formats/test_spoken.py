"""Times of a recording are found in running text, and other numbers are left alone."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats.spoken import fragment, moment, of_day, times


def found(text: str) -> list[tuple[str, float]]:
    return [(text[start:end], when.total_seconds()) for start, end, when in times(text)]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("At 12:34 she says why.", 754),
        ("It begins (1:02:03).", 3723),
        ("[@12:34]", 754),
        ("00:12:34.500 exactly", 754.5),
        ("at 12:34: why", 754),
        ("after 1h2m3s", 3723),
        ("after 12m34s", 754),
        ("The end: 12:34.", 754),
        ("12:34", 754),
        ("from –12:34", 754),
        ("in 2026 at the café, 12:34", 754),
    ],
)
def test_a_time_is_found_where_it_stands(text: str, seconds: float) -> None:
    assert [when for _, when in found(text)] == [seconds]


def test_both_ends_of_a_stretch_are_found() -> None:
    assert found("0:10–0:20 and 1:00-2:00") == [
        ("0:10", 10),
        ("0:20", 20),
        ("1:00", 60),
        ("2:00", 120),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "at 10:30 am",
        "at 10:30pm",
        "at 10:30 p.m.",
        "um 18:30 Uhr",
        "à 12:30 h",
        "at 14:00 UTC",
        "9:30 ET",
        "9:30–10:30 CET",
        "at 12:30 Eastern time",
        "12:30+02:00",
        "2026-01-05 08:00",
        "22 November 2026, 18:30",
        "on 5.1.2026 um 18:30",
        "Monday at 12:30",
        "John 3:16",
        "1 Cor 13:12",
        "Psalm 23:04",
        "a ratio of 16:10",
        "the 16:10 aspect",
        "https://a.test/12:34",
        "12:34:56:78",
        "1:2",
        "12:99",
        "a12:34",
        "12:34b",
        "1.12:34",
        "3:16%",
        "100 m 5 s",
    ],
)
def test_what_is_no_time_of_a_recording_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "title", [" Am I right?", " H is for hawk", " - a talk", " Central banks", ""]
)
def test_a_title_is_no_time_of_day(title: str) -> None:
    assert not of_day(title)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("12:34", 754), ("1h2m3s", 3723), ("1h 2m", 3720), ("754s", 754), ("754", 754), ("7.5", 7.5)],
)
def test_a_moment_is_written_in_several_ways(written: str, seconds: float) -> None:
    assert moment(written) == timedelta(seconds=seconds)


@pytest.mark.parametrize("written", ["", "soon", "12:99", "h", "1:2:3:4"])
def test_other_words_are_no_moment(written: str) -> None:
    assert moment(written) is None


@pytest.mark.parametrize(
    ("address", "seconds"),
    [
        ("#t=754", 754),
        ("#t=12:34", 754),
        ("/episodes/a/#t=1h2m3s", 3723),
        ("#t=npt:10.5", 10.5),
        ("#t=10,20", 10),
        ("#t=75&x=y", 75),
    ],
)
def test_an_address_leads_to_a_time(address: str, seconds: float) -> None:
    assert fragment(address) == timedelta(seconds=seconds)


@pytest.mark.parametrize("address", ["", "#", "#t=", "#top", "?t=754", "#x=t=754", "#t=soon"])
def test_other_addresses_lead_to_none(address: str) -> None:
    assert fragment(address) is None


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("0123456789: .,-–hms@amp"), max_size=80))
def test_what_is_found_is_in_order_and_reads_alone_as_the_same(text: str) -> None:
    last = 0
    for start, end, when in times(text):
        assert last <= start < end
        assert moment(text[start:end]) == when
        last = end
