"""Categories are Apple's, letter by letter."""

import pytest

from podsite.rules.categories import _CATEGORIES, _KNOWN, categories_are_apples
from tests.rules.asked import message, told


def test_there_are_19_categories_and_91_subcategories() -> None:
    assert (len(_CATEGORIES), len(_KNOWN)) == (19, 19 + 91)


@pytest.mark.parametrize("name", sorted(_KNOWN))
def test_every_category_of_apples_is_fine(name: str) -> None:
    assert told(categories_are_apples, show=f'categories: ["{name}"]') == []
    assert told(categories_are_apples, show=f'categories: ["{name.replace(" > ", ">")}"]') == []


def test_another_category_is_a_warning_at_its_line() -> None:
    show = "categories:\n- Science\n- Alchemy"

    assert told(categories_are_apples, show=show) == ["show.md:4 warning unknown-category"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("science", "Science"),
        ("Health and Fitness", "Health & Fitness"),
        ("Health &amp; Fitness > Medicine", "Health & Fitness > Medicine"),
        ("Health & Fitness/Medicine", "Health & Fitness > Medicine"),
        ("Medicine", "Health & Fitness > Medicine"),
        ("Science > Medicine", "Health & Fitness > Medicine"),
        ("Science & Medicine", "Science"),
        ("Science & Medicine > Medicine", "Health & Fitness > Medicine"),
        ("Technology > Podcasting", "Technology"),
        ("Games & Hobbies", "Leisure"),
        ("Society & Culture > History", "History"),
        ("Arts > Literature", "Arts > Books"),
        ("Sience", "Science"),
        ("Helth & Fitnes > Medecine", "Health & Fitness > Medicine"),
    ],
)
def test_it_is_told_which_one_was_meant(written: str, meant: str) -> None:
    show = f'categories: ["{written}"]'

    assert f"did you mean '{meant}'?" in message(categories_are_apples, show=show)


def test_where_none_is_near_all_are_told() -> None:
    told = message(categories_are_apples, show="categories: [Xyzzy]")

    assert "Arts, Business" in told
    assert "True Crime" in told
