"""Titles repeat neither number nor show."""

import pytest

from podsite.rules.titles import (
    texts_are_not_numbers,
    titles_leave_numbers_out,
    titles_leave_the_show_out,
)
from tests.rules.asked import message, told


@pytest.mark.parametrize(
    "title",
    [
        *("First light", "12 Angry Men", "1984", "2001: A Space Odyssey", "Episodes of sleep"),
        *("Epilepsy 2 years on", "No. 1", "3-D printing", "Folgen", "Nr. 5", "#metoo"),
    ],
)
def test_a_title_is_fine(title: str) -> None:
    assert told(titles_leave_numbers_out, f'title: "{title}"\nnumber: 12') == []


@pytest.mark.parametrize(
    "title",
    [
        *("Ep. 12: Sleep", "Episode 12 - Sleep", "Ep 12 Sleep", "#12 Sleep", "S2E12: Sleep"),
        *("Folge 12: Sleep", "Épisode 12 – Sleep", "12: Sleep", "12. Sleep", "12 - Sleep"),
        *("EP12 | Sleep", "episode #12: Sleep", "No. 12: Sleep"),
    ],
)
def test_a_number_before_the_title_is_a_warning_at_its_line(title: str) -> None:
    episode = f'number: 12\ntitle: "{title}"'

    assert told(titles_leave_numbers_out, episode) == ["a.md:3 warning number-in-title"]
    assert "title: Sleep  and  number: 12" in message(titles_leave_numbers_out, episode)


@pytest.mark.parametrize(
    "title", ["First light", "Night Signals", "Night signals of the deep sea", "On Night Signals"]
)
def test_the_shows_name_within_a_sentence_is_fine(title: str) -> None:
    assert told(titles_leave_the_show_out, f'title: "{title}"') == []


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Night Signals: First light",
            "First light | Night Signals",
            "First light - NIGHT SIGNALS",
        ),
        *("First light (Night Signals)", "Night Signals – First light"),
    ],
)
def test_the_shows_name_beside_the_title_is_a_warning_at_its_line(title: str) -> None:
    assert told(titles_leave_the_show_out, f'title: "{title}"') == ["a.md:2 warning show-in-title"]


def test_a_trailer_may_name_its_show() -> None:
    assert told(titles_leave_the_show_out, 'title: "Night Signals: soon"\ntype: trailer') == []


@pytest.mark.parametrize("text", ["1984", "010", "0x1f", "1e5", "-3.5", "true", "False"])
def test_a_text_that_one_parser_takes_for_a_number_is_a_warning_at_its_line(text: str) -> None:
    assert told(texts_are_not_numbers, f'title: "{text}"') == ["a.md:2 warning number-for-text"]
    assert told(texts_are_not_numbers, f'title: A\nguid: "{text}"') == [
        "a.md:3 warning number-for-text"
    ]


@pytest.mark.parametrize("text", ["1984, again", "3D", "e5", "true story", "1-2-3"])
def test_a_text_with_a_word_in_it_is_fine(text: str) -> None:
    assert told(texts_are_not_numbers, f'title: "{text}"') == []
