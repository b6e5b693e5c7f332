"""Topics are a list, stand in an order, and lead on."""

import pytest

from podsite.model import Podcast, Topic
from podsite.rules.topics import (
    broader_topics_are_known,
    no_topic_is_a_part_of_itself,
    pages_of_topics_are_worth_it,
    topics_are_a_list,
)
from tests.rules.asked import message, told
from tests.shows import a_podcast, a_show, an_episode, written


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


def a_topic(title: str, *broader: str, aliases: tuple[str, ...] = ()) -> Topic:
    topic: Topic = written(
        Topic, title.casefold(), "topics", title=title, broader=broader, aliases=aliases
    )
    return topic


def test_a_broader_topic_is_known_by_any_name_of_an_episode_or_a_file() -> None:
    podcast = a_podcast(
        an_episode("a", topics=("Health",)),
        topics=(a_topic("MS", "NEURO", "health"), a_topic("Neurology", aliases=("Neuro",))),
    )

    assert list(broader_topics_are_known(podcast)) == []


def test_a_broader_topic_that_nobody_knows_is_a_warning_with_what_was_meant() -> None:
    podcast = a_podcast(an_episode("a", topics=("Neurology",)), topics=(a_topic("MS", "Neurolgy"),))
    (problem,) = broader_topics_are_known(podcast)

    assert (problem.code, problem.severity.value) == ("broader-unknown", "warning")
    assert "did you mean 'Neurology'?" in problem.message


def test_topics_that_are_above_each_other_are_an_error() -> None:
    circle = (a_topic("A", "B"), a_topic("B", "C"), a_topic("C", "A"), a_topic("D", "A"))
    found = list(no_topic_is_a_part_of_itself(a_podcast(topics=circle)))

    assert [one.file.name for one in found if one.file] == ["a.md", "b.md", "c.md"]


def test_topics_that_go_up_end_somewhere() -> None:
    up = (a_topic("A", "B", "C"), a_topic("B", "C"), a_topic("C"))

    assert list(no_topic_is_a_part_of_itself(a_podcast(topics=up))) == []


def crowded(episodes: int, once: int, twice: int = 0, minimum: int | None = None) -> Podcast:
    """A show with so many topics that are used once, and twice."""
    topics: list[list[str]] = [[] for _ in range(episodes)]
    for number in range(once):
        topics[number % episodes].append(f"once {number}")
    for number in range(twice):
        topics[number % episodes].append(f"twice {number}")
        topics[(number + 1) % episodes].append(f"Twice-{number}")
    made = (an_episode(f"e{place}", topics=tuple(some)) for place, some in enumerate(topics))
    return a_podcast(*made, show=a_show(topic_minimum=minimum))


def test_where_most_of_many_topics_are_used_once_a_minimum_is_proposed_once() -> None:
    (problem,) = pages_of_topics_are_worth_it(crowded(20, once=60, twice=10))

    assert (problem.code, problem.severity.value) == ("topic-minimum", "warning")
    assert "60 of 70 topics" in problem.message
    assert "topic_minimum: 2  for 10 pages" in problem.message


def test_the_minimum_leaves_no_more_pages_than_episodes() -> None:
    (problem,) = pages_of_topics_are_worth_it(crowded(20, once=60, twice=30))

    assert "topic_minimum: 3" in problem.message


@pytest.mark.parametrize(
    "podcast",
    [
        crowded(20, once=40),
        crowded(20, once=30, twice=40),
        crowded(20, once=60, minimum=1),
        crowded(20, once=60, minimum=2),
    ],
)
def test_few_topics_shared_topics_and_a_minimum_of_ones_own_are_fine(podcast: Podcast) -> None:
    assert list(pages_of_topics_are_worth_it(podcast)) == []
