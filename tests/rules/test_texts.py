"""Texts are short enough, and what one sees is what is there."""

import pytest

from podsite.rules.texts import texts_are_plain, texts_are_short_enough, texts_hide_nothing
from tests.rules.asked import message, told


@pytest.mark.parametrize(
    ("before", "longest", "after"),
    [
        ("title: ", 255, ""),
        ("short_title: ", 255, ""),
        ("label: ", 32, ""),
        ("topics: [x, ", 255, "]"),
        ("guests: [", 128, "]"),
        ("people: [{name: A, role: ", 128, "}]"),
        ("funding: {url: 'https://a.test/', text: ", 128, "}"),
        ("license: ", 128, ""),
        ("location: ", 128, ""),
        ("soundbites: [{start: 1, duration: 20, title: ", 128, "}]"),
        ("txt: {text: a, purpose: ", 128, "}"),
        ("txt: ", 4000, ""),
        ("summary: ", 4000, ""),
    ],
)
def test_a_text_may_be_as_long_as_apps_keep_and_no_longer(
    before: str, longest: int, after: str
) -> None:
    assert told(texts_are_short_enough, f"{before}{'x' * longest}{after}") == []
    assert told(texts_are_short_enough, f"{before}{'x' * (longest + 1)}{after}") == [
        "a.md:2 warning too-long"
    ]


@pytest.mark.parametrize("name", ["title", "author", "copyright", "short_title"])
def test_texts_of_the_show_are_measured_too(name: str) -> None:
    show = f"{name}: {'x' * 256}"

    assert told(texts_are_short_enough, show=show) == ["show.md:2 warning too-long"]


def test_a_summary_is_measured_in_bytes() -> None:
    assert told(texts_are_short_enough, show=f"summary: {'é' * 2000}") == []
    assert "4002 bytes" in message(texts_are_short_enough, show=f"summary: {'é' * 2001}")


def test_the_line_is_that_of_the_text_within_its_field() -> None:
    episode = f"people:\n- {{name: A, role: host}}\n- name: B\n  role: {'x' * 129}"

    assert told(texts_are_short_enough, episode) == ["a.md:5 warning too-long"]


@pytest.mark.parametrize(
    "text", ["Mädchen", "שלום", "می‌خواهم", "👩‍👩‍👧", "日本語", "1 < 2 & 3 > 2", "non breaking"]
)
def test_letters_of_every_script_are_fine(text: str) -> None:
    assert told(texts_hide_nothing, f'title: "{text}"\n---\n{text}') == []
    assert told(texts_are_plain, f'title: "{text}"') == []


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\ufffd", "\ue000"]
)
def test_a_sign_that_nobody_sees_is_a_warning_at_its_line(sign: str) -> None:
    episode = f"summary: A\ntitle: First{sign} light"

    assert told(texts_hide_nothing, episode) == ["a.md:3 warning hidden-sign"]
    assert f"U+{ord(sign):04X}" in message(texts_hide_nothing, episode)
    assert "'First'" in message(texts_hide_nothing, episode)


def test_a_hidden_sign_in_the_notes_is_told_at_its_line() -> None:
    notes = "summary: A\n---\nOne\n\nTwo \u200bthree"

    assert told(texts_hide_nothing, notes) == ["a.md:9 warning hidden-sign"]


@pytest.mark.parametrize("entity", ["&amp;", "&quot;", "&nbsp;", "&#39;", "&#x27;"])
def test_html_in_a_title_is_a_warning_at_its_line(entity: str) -> None:
    episode = f"title: 'Salt {entity} sleep'"

    assert told(texts_are_plain, episode) == ["a.md:2 warning html-in-text"]
    assert entity in message(texts_are_plain, episode)


def test_an_address_may_hold_what_looks_like_html() -> None:
    assert told(texts_are_plain, "links: [{name: A, url: 'https://a.test/?a=1&lt;=2'}]") == []
