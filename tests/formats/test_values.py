"""Single values of front matter become what the model wants, or say what does not fit."""

from datetime import UTC, date, datetime, time, timedelta
from datetime import timezone as offset
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import values
from podsite.formats.values import UnfitError
from podsite.model import EpisodeType

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("NO", "NO"),
        ("  Night Signals\n", "Night Signals"),
        ("010", "010"),
        (2026, "2026"),
        (date(2026, 1, 5), "2026-01-05"),
        ("two\nlines and a\ttab", "two\nlines and a\ttab"),
        ("Ærø 東京 🌒", "Ærø 東京 🌒"),
    ],
)
def test_text_is_what_was_written_without_blanks_around(value: object, text: str) -> None:
    assert values.text(value) == text


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, "is to be text, and this is yes or no; put it in quotes"),
        (1.1, "is to be text, and this is the number 1.1; put it in quotes"),
        (["a"], "is to be text, and this is a list; put it in quotes"),
        ({"a": 1}, "is to be text, and this is a mapping; put it in quotes"),
        ("", "is empty; fill it in or take the line away"),
        ("  \n", "is empty; fill it in"),
        (None, "is empty; fill it in"),
        ("a\x08b", "holds the control character U+0008; take it out"),
        ("a\x00b", "holds the control character U+0000"),
        ("a\x92b", "holds the control character U+0092"),
        ("a\ufffeb", "holds the control character U+FFFE"),
    ],
)
def test_what_is_no_text_says_what_it_is_and_what_to_do(value: object, message: str) -> None:
    with pytest.raises(UnfitError) as unfit:
        values.text(value)
    assert str(unfit.value).startswith(message)


@pytest.mark.parametrize(
    "address",
    [
        "https://signals.test/",
        "http://signals.test",
        "https://signals.test:8080/a?b=c#d",
        "https://user@signals.test/é",
        "http://[::1]:8000/",
        "HTTPS://SIGNALS.TEST",
    ],
)
def test_a_web_address_stays_as_it_is(address: str) -> None:
    assert values.url(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "signals.test",
        "//signals.test/",
        "ftp://signals.test/",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://signals.test/a b",
        "https://signals.test/a\nb",
        "https://signals.test/a\u2003b",
        "https://[::1/",
        "https://signals.test:port/",
        "https://signals.test:99999/",
        "mailto:mira@signals.test",
    ],
)
def test_what_is_no_web_address_says_how_one_looks(address: str) -> None:
    with pytest.raises(UnfitError, match=r"is to be a web address such as https://example.org/"):
        values.url(address)


@pytest.mark.parametrize(
    ("value", "answer"),
    [(True, True), ("yes", True), ("Yes", True), ("TRUE", True), (False, False), ("NO", False)],
)
def test_yes_and_true_are_one_thing(value: object, answer: bool) -> None:
    assert values.yes_or_no(value) is answer


@pytest.mark.parametrize("value", ["maybe", 1, 0, "", None, ["yes"], {"yes": True}])
def test_what_is_neither_yes_nor_no_says_so(value: object) -> None:
    with pytest.raises(UnfitError, match="is true or false, not "):
        values.yes_or_no(value)


@pytest.mark.parametrize(("value", "number"), [(7, 7), ("010", 10), ("0", 0)])
def test_a_whole_number_may_be_written_with_zeros_before_it(value: object, number: int) -> None:
    assert values.whole(value) == number


@pytest.mark.parametrize(
    "value", [-1, 1.0, "1.5", "one", "", True, None, [1], "1 000", "٣", "9" * 16]
)
def test_what_is_no_whole_number_says_so(value: object) -> None:
    with pytest.raises(UnfitError, match="is to be a whole number, not "):
        values.whole(value)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("1:02:03", 3723), ("12:34", 754), (75, 75), (75.5, 75.5), (time(1, 2, 3), 3723)],
)
def test_a_length_is_a_time_code_or_seconds(value: object, seconds: float) -> None:
    assert values.length(value) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["", "an hour", -5, True, None, [75], "1:99"])
def test_what_is_no_length_says_how_one_looks(value: object) -> None:
    with pytest.raises(UnfitError, match="is to be a time such as 1:02:03, 12:34 or 75, not "):
        values.length(value)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-11-22", datetime(2026, 11, 22, tzinfo=ROME)),
        ("2026-11-22 18:30", datetime(2026, 11, 22, 18, 30, tzinfo=ROME)),
        ("2026-11-22T18:30:15", datetime(2026, 11, 22, 18, 30, 15, tzinfo=ROME)),
        ("2026-11-22 18:30 +02:00", datetime(2026, 11, 22, 16, 30, tzinfo=UTC)),
        ("2026-11-22 18:30:00 -0500", datetime(2026, 11, 22, 23, 30, tzinfo=UTC)),
        ("2026-11-22T18:30Z", datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
        ("2026-11-22 18:30 Z", datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
        (20261122, datetime(2026, 11, 22, tzinfo=ROME)),
        (date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=ROME)),
        (datetime(2026, 11, 22, 18), datetime(2026, 11, 22, 18, tzinfo=ROME)),
        (
            datetime(2026, 11, 22, 18, tzinfo=offset(timedelta(hours=-3))),
            datetime(2026, 11, 22, 21, tzinfo=UTC),
        ),
        ("2024-02-29", datetime(2024, 2, 29, tzinfo=ROME)),
    ],
)
def test_a_moment_without_a_zone_is_in_the_shows(value: object, moment: datetime) -> None:
    found = values.moment(value, ROME)
    assert found == moment
    assert found.utcoffset() is not None


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30",
        "2026-13-01",
        "2025-02-29",
        "2026-11-22 24:30",
        "2026-11-22 18:30 +99:00",
        "22.11.2026",
        "November 22, 2026",
        "tomorrow",
        "",
        "0001-01-01",
        "1899-12-31",
        18.5,
        True,
        None,
        ["2026-11-22"],
        time(18, 30),
    ],
)
def test_a_date_that_does_not_exist_says_how_to_write_one(value: object) -> None:
    with pytest.raises(UnfitError, match=r"is no date that exists: '.*'; write 2026-11-22 or"):
        values.moment(value, ROME)


def test_a_time_zone_is_called_by_its_name() -> None:
    assert values.timezone("Europe/Rome") == ROME


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ("Europe/Room", "did you mean Europe/Rome?"),
        ("xyzzy", "write it as Europe/Rome"),
        ("+02:00", "write it as Europe/Rome"),
        ("../../etc/passwd", "write it as Europe/Rome"),
        (2, "write it as Europe/Rome"),
    ],
)
def test_an_unknown_time_zone_says_which_was_meant(value: object, advice: str) -> None:
    with pytest.raises(UnfitError, match="names no time zone: ") as unfit:
        values.timezone(value)
    assert str(unfit.value).endswith(advice)


def test_a_choice_is_one_of_its_words() -> None:
    assert values.choice(EpisodeType, "bonus") is EpisodeType.BONUS


@pytest.mark.parametrize("value", ["Bonus", "extra", "", 1, True, None, ["bonus"], {}])
def test_another_word_says_which_there_are(value: object) -> None:
    with pytest.raises(UnfitError, match="is one of full, trailer, bonus, not '"):
        values.choice(EpisodeType, value)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None, max_examples=150)
@given(ANYTHING)
def test_whatever_the_value_it_fits_or_does_not(value: object) -> None:
    for read in (
        values.text,
        values.url,
        values.yes_or_no,
        values.whole,
        values.length,
        values.timezone,
        lambda given: values.moment(given, UTC),
        lambda given: values.choice(EpisodeType, given),
    ):
        try:
            read(value)
        except UnfitError as unfit:
            assert str(unfit).startswith(("is ", "holds ", "names "))  # noqa: PT017 - it may fit


def test_exact_text_stays_as_it_was_written() -> None:
    assert values.exact("0x1F") == "0x1F"


@pytest.mark.parametrize("value", [31, 1.5, True])
def test_exact_text_is_no_number(value: object) -> None:
    with pytest.raises(UnfitError, match=f"read as {value}; put it in quotes"):
        values.exact(value)


@pytest.mark.parametrize("value", ["2019", 2019, "2019-05", "2019-05-03", date(2019, 5, 3)])
def test_a_date_may_be_known_to_the_year_or_the_month(value: object) -> None:
    assert values.partial_date(value) == str(value)


@pytest.mark.parametrize("value", ["19", "2019-13", "2019-02-30", "May 2019", "20190503", "", None])
def test_what_is_no_year_month_or_day_is_none(value: object) -> None:
    with pytest.raises(UnfitError, match="2019-05"):
        values.partial_date(value)
