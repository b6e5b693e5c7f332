"""Languages and countries have the codes of their standards."""

import pytest

from podsite.rules.languages import _COUNTRIES, _LANGUAGES, countries_exist, languages_exist
from tests.rules.asked import message, told


def test_the_tables_are_as_long_as_the_standards() -> None:
    assert (len(_LANGUAGES), len(_COUNTRIES)) == (183, 249)


@pytest.mark.parametrize(
    "code",
    [
        *("en", "EN", "en-us", "de-AT", "pt-BR", "zh-Hant", "zh-Hans-CN", "es-419", "no", "gsw"),
        *("de-CH-1996", "sl-rozaj"),
    ],
)
def test_a_language_of_the_standard_is_fine(code: str) -> None:
    assert told(languages_exist, show=f"language: {code}") == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("english", "en"),
        ("English", "en"),
        ("eng", "en"),
        ("Deutsch", "de"),
        ("en_US", "en-US"),
        ("en-UK", "en-GB"),
        ("jp", "ja"),
        ("Englisch", "en"),
        ("englsh", "en"),
    ],
)
def test_what_is_no_code_is_told_at_its_line_with_what_was_meant(written: str, meant: str) -> None:
    show = f"language: {written}"

    assert told(languages_exist, show=show) == ["show.md:2 error unknown-language"]
    assert f"did you mean '{meant}'?" in message(languages_exist, show=show)


@pytest.mark.parametrize("written", ["xx", "en-XX", "x", "klingon!", "e n"])
def test_a_language_that_nobody_knows_is_told(written: str) -> None:
    assert told(languages_exist, show=f'language: "{written}"') == [
        "show.md:2 error unknown-language"
    ]


def test_the_language_of_another_form_is_looked_at_too() -> None:
    episode = "alternate:\n- url: https://a.test/a.mp3\n  language: dutch"

    assert told(languages_exist, episode) == ["a.md:4 error unknown-language"]


def test_countries_of_the_standard_are_fine() -> None:
    assert told(countries_exist, show="countries: [GB, IT]\nlocation: {name: A, country: DE}") == []


@pytest.mark.parametrize(
    ("written", "meant"), [("UK", "GB"), ("gb", "GB"), ("Germany", "DE"), ("Grmany", "DE")]
)
def test_another_country_is_told_at_its_line_with_what_was_meant(written: str, meant: str) -> None:
    show = f"countries:\n- IT\n- {written}"

    assert told(countries_exist, show=show) == ["show.md:4 error unknown-country"]
    assert f"did you mean '{meant}'?" in message(countries_exist, show=show)


def test_the_country_of_a_place_is_looked_at_too() -> None:
    episode = "location:\n- name: Atlantis\n  country: XX"

    assert told(countries_exist, episode) == ["a.md:4 error unknown-country"]
    assert "two letters" in message(countries_exist, episode)
