"""Licences can be looked up."""

import pytest

from podsite.rules.licences import licences_can_be_read
from tests.rules.asked import message, told


@pytest.mark.parametrize(
    "licence", ["CC-BY-4.0", "cc-by-4.0", "CC0-1.0", "{name: Our own, url: https://a.test/terms}"]
)
def test_a_known_licence_or_one_with_its_text_is_fine(licence: str) -> None:
    assert told(licences_can_be_read, f"license: {licence}", show=f"license: {licence}") == []


def test_without_licence_all_is_fine() -> None:
    assert told(licences_can_be_read, "title: A") == []


@pytest.mark.parametrize(
    ("licence", "meant"),
    [("CC BY 4.0", "CC-BY-4.0"), ("CC-BY-SA", "CC-BY-SA-"), ("cc_by_nc_4.0", "CC-BY-NC-4.0")],
)
def test_another_one_is_told_at_its_line_with_what_was_meant(licence: str, meant: str) -> None:
    episode = f"title: A\nlicense: {licence}"

    assert told(licences_can_be_read, episode) == ["a.md:3 error unknown-license"]
    assert f"did you mean '{meant}" in message(licences_can_be_read, episode)


def test_a_name_of_ones_own_needs_its_text() -> None:
    assert "add its  url" in message(licences_can_be_read, show="license: Ask us first")
