"""Episodes picked by hand as related are there."""

import pytest

from podsite.rules.related import related_episodes_are_there
from tests.rules.asked import message, told

OTHER = "title: Second sight"


@pytest.mark.parametrize(
    "name", ["b", "b.md", "episodes/b.md", "Second sight", "second  SIGHT", "[b, Second sight]"]
)
def test_a_slug_a_file_name_or_a_title_is_fine(name: str) -> None:
    assert told(related_episodes_are_there, f"related: {name}", OTHER) == []


def test_a_draft_may_be_named() -> None:
    assert told(related_episodes_are_there, "related: b", f"{OTHER}\ndraft: true") == []


def test_an_episode_that_is_not_there_is_an_error_at_its_line() -> None:
    episode = "related:\n- b\n- Third eye"

    assert told(related_episodes_are_there, episode, OTHER) == ["a.md:4 error unknown-related"]


def test_the_one_that_was_probably_meant_is_named() -> None:
    assert "did you mean 'b'?" in message(related_episodes_are_there, "related: Second site", OTHER)


def test_an_episode_is_not_related_to_itself() -> None:
    assert told(related_episodes_are_there, "related: [a]") == ["a.md:2 error related-itself"]
