"""Times in a recording are read as people write them, and written as machines want them."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import timecode

QUICK = settings(deadline=None, max_examples=100)
MILLISECONDS = st.integers(0, 99 * 3_600_000).map(lambda number: timedelta(milliseconds=number))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        ("75", 75),
        ("75.5", 75.5),
        ("75,25", 75.25),
        ("12:34", 754),
        ("1:02.5", 62.5),
        ("1:02:03", 3723),
        ("01:02:03.004", 3723.004),
        ("90:00", 5400),
        ("1:5", 65),
        (" 0:30 ", 30),
        ("00:00:00.000001", 0.000001),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, seconds: float) -> None:
    assert timecode.parsed(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    ["", "abc", "-1", "1:60", "1:02:60", "1:60:00", "1::2", ":30", "1:2:3:4", "1h", "1.", "1 30"],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert timecode.parsed(text) is None


@QUICK
@given(MILLISECONDS)
def test_every_written_form_reads_back_as_the_same_time(time: timedelta) -> None:
    assert timecode.parsed(timecode.precise(time)) == time
    assert timecode.parsed(timecode.seconds(time)) == time
    assert timecode.parsed(timecode.clock(time)) == timedelta(seconds=time // timedelta(seconds=1))


@QUICK
@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    time = timecode.parsed(text)
    assert time is None or time >= timedelta()


@pytest.mark.parametrize(
    ("seconds", "clock", "precise", "duration", "plain"),
    [
        (0, "0:00", "00:00:00.000", "PT0S", "0"),
        (9.999, "0:09", "00:00:09.999", "PT10S", "9.999"),
        (75.5, "1:15", "00:01:15.500", "PT1M16S", "75.5"),
        (600, "10:00", "00:10:00.000", "PT10M", "600"),
        (3600, "1:00:00", "01:00:00.000", "PT1H", "3600"),
        (3723, "1:02:03", "01:02:03.000", "PT1H2M3S", "3723"),
        (360000, "100:00:00", "100:00:00.000", "PT100H", "360000"),
    ],
)
def test_a_time_is_written_for_players_captions_html_and_fragments(
    seconds: float, clock: str, precise: str, duration: str, plain: str
) -> None:
    time = timedelta(seconds=seconds)
    assert timecode.clock(time) == clock
    assert timecode.precise(time) == precise
    assert timecode.duration(time) == duration
    assert timecode.seconds(time) == plain
