"""Slugs can be read, and are names of folders everywhere; see also tests/test_urls."""

import pytest

from podsite import slugs as urls


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("🚀", "rocket"),
        ("❤️", "heavy-black-heart"),
        ("...", "full-stop-full-stop-full-stop"),
        ("Rocket 🚀", "rocket"),
    ],
)
def test_signs_are_called_as_unicode_calls_them_where_there_is_nothing_else(
    name: str, slug: str
) -> None:
    assert urls.slug(name) == slug


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.", "com1", "LPT9"])
def test_no_slug_is_a_device_of_windows(name: str) -> None:
    assert urls.slug(name) == f"x-{name.rstrip('.').lower()}"


def test_a_second_name_of_one_slug_is_told_apart_the_same_each_time() -> None:
    slugs = [urls.distinct("rocket", name) for name in ("🚀", "ROCKET!", "🚀")]

    assert slugs[0] == slugs[2] != slugs[1]
    assert all(slug.startswith("rocket-") and urls.slug(slug) == slug for slug in slugs)
    assert len(urls.distinct("長" * 60, "x").encode()) <= 180
