"""A site speaks its language: words, dates, lengths, sizes, numbers."""

from datetime import UTC, datetime, timedelta

import pytest

from podsite.language import Language

DAY = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("en", "22 November 2026"),
        ("en-US", "November 22, 2026"),
        ("en-GB", "22 November 2026"),
        ("de", "22. November 2026"),
        ("de-AT", "22. November 2026"),
        ("fr", "22 novembre 2026"),
        ("ja", "2026年11月22日"),
        ("zh-Hant", "2026年11月22日"),
        ("ar", "22 نوفمبر 2026"),
    ],
)
def test_a_day_is_written_as_people_write_it(tag: str, day: str) -> None:
    assert Language(tag).day(DAY) == day


@pytest.mark.parametrize("tag", ["tlh", "xx-YY", "en-XX", ""])
def test_a_language_that_nobody_knows_is_written_as_the_nearest_or_english(tag: str) -> None:
    assert Language(tag).day(DAY) == "22 November 2026"


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (timedelta(seconds=45), "45 secs"),
        (timedelta(seconds=60), "1 min"),
        (timedelta(minutes=12, seconds=31), "13 mins"),
        (timedelta(hours=1), "1 hr"),
        (timedelta(hours=1, minutes=2), "1 hr 2 mins"),
        (timedelta(minutes=59, seconds=40), "1 hr"),
        (timedelta(), "0 secs"),
    ],
)
def test_a_length_is_told_in_hours_and_minutes(time: timedelta, words: str) -> None:
    assert Language("en").length(time) == words


def test_a_length_is_told_in_the_language() -> None:
    assert Language("de").length(timedelta(hours=1, minutes=2)) == "1 Std. 2 Min."


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (54_321, "54 kB"),
        (1_234_567, "1.2 MB"),
        (3 * 10**9, "3 GB"),
    ],
)
def test_a_size_is_told_in_decimal_units(number: int, words: str) -> None:
    assert Language("en").size(number) == words


def test_numbers_and_months_follow_the_language() -> None:
    assert Language("de").number(1234.5) == "1.234,5"
    assert Language("en").month(DAY) == "November 2026"
    assert Language("es").month(DAY) == "noviembre de 2026"


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_a_script_runs_one_way(tag: str, direction: str) -> None:
    assert Language(tag).direction == direction


def test_english_is_what_the_templates_say() -> None:
    assert Language("en").words.gettext("Chapters") == "Chapters"


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        *(("en", "en_US"), ("en-GB", "en_GB"), ("de", "de_DE"), ("de-AT", "de_AT")),
        *(("pt", "pt_BR"), ("zh-Hant", "zh_TW"), ("ar", "ar_EG"), ("es-419", "es_ES")),
    ],
)
def test_a_language_is_told_with_its_likeliest_country(tag: str, locale: str) -> None:
    assert Language(tag).territory == locale


def test_a_sentence_is_said_with_what_it_is_about() -> None:
    assert Language("en").say("Episode %(number)s", number=7) == "Episode 7"
    assert Language("es").say("Episode %(number)s", number=7) == "Episodio 7"


@pytest.mark.parametrize(
    ("tag", "role", "told"),
    [
        ("en", "Co-Host", "Co-Host"),
        ("en", "guest", "guest"),
        ("de", "Guest", "Gast"),
        ("de", "Klangzauberin", "Klangzauberin"),
        ("nl", "Fact Checker", "Fact Checker"),
    ],
)
def test_a_role_that_the_field_knows_is_told_in_the_language(
    tag: str, role: str, told: str
) -> None:
    assert Language(tag).role(role) == told


@pytest.mark.parametrize(
    ("tag", "told"), [("en", "A, B and C"), ("de", "A, B und C"), ("ja", "A、B、C")]
)
def test_several_things_are_told_as_one_says_them(tag: str, told: str) -> None:
    assert Language(tag).several(["A", "B", "C"]) == told


@pytest.mark.parametrize(("tag", "comma"), [("en", ", "), ("ja", "、"), ("de", ", ")])
def test_things_in_a_row_stand_apart(tag: str, comma: str) -> None:
    assert Language(tag).comma == comma


def test_a_month_of_any_year_is_called_as_it_stands_alone() -> None:
    assert Language("en").month_of_year(1) == "January"
    assert Language("fi").month_of_year(12) == "joulukuu"


def test_the_forms_of_nouns_are_those_of_unicode() -> None:
    assert Language("en").plurals == (("one", 1), ("other", 2))
    assert Language("ja").plurals == (("other", 1),)
    assert {form for form, _ in Language("ar").plurals} == {
        *("zero", "one", "two", "few", "many", "other"),
    }
