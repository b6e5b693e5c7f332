"""Topics are a list."""

import pytest

from podsite.rules.topics import topics_are_a_list
from tests.rules.asked import message, told


@pytest.mark.parametrize(
    "topics",
    [
        *("[Sleep, Memory]", "Sleep", '"Washington, D.C."', "\n- Washington, D.C.", "Sleep # a, b"),
        "['Washington, D.C.']",
    ],
)
def test_a_list_or_one_topic_is_fine(topics: str) -> None:
    assert told(topics_are_a_list, f"topics: {topics}") == []


def test_topics_in_one_text_are_a_warning_at_their_line() -> None:
    episode = "summary: A\ntopics: Sleep, Memory"

    assert told(topics_are_a_list, episode) == ["a.md:3 warning topics-as-text"]
    assert "topics: [Sleep, Memory]" in message(topics_are_a_list, episode)


def test_an_episode_without_topics_is_fine() -> None:
    assert told(topics_are_a_list, "summary: A") == []
