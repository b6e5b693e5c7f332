"""What changes under a guid that stays is told, and stops nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.lock import Lock, pinned, promised
from podsite.model import Episode, Media, Podcast, Url
from podsite.problem import Problem, errors
from podsite.rules.alterations import dates_stay, recordings_stay
from podsite.rules.promises import Change
from tests.shows import MOMENT, a_show, an_episode, marked

MATTER = "---\ntitle: A\naudio: a.mp3\ndate: 2026-01-01\n---\n"
EPISODES = an_episode("a"), an_episode("b"), an_episode("c")


def elsewhere(base: str, name: str, length: int = 1000) -> Media:
    return Media(url=Url(f"{base}/{name}.mp3"), length=length, type="audio/mpeg")


def altered(before: tuple[Episode, ...], *after: Episode, **show: Any) -> list[Problem]:
    """What is told of a show that held some episodes, and then others."""
    old = promised(Podcast(show=a_show(), episodes=before), Lock(), MOMENT)
    podcast = Podcast(show=a_show(**show), episodes=after)
    new = promised(podcast, old, MOMENT)
    change = Change(old, new, pinned(podcast, new), MOMENT)
    problems = [*recordings_stay(change), *dates_stay(change)]
    assert errors(problems) == ()
    return problems


def test_nothing_is_told_while_nothing_changes() -> None:
    assert altered(EPISODES, *EPISODES) == []


def test_another_recording_under_the_same_name_is_told_at_its_line() -> None:
    audio = Media(file=PurePosixPath("episodes/a.mp3"), length=1001, type="audio/mpeg")

    (problem,) = altered(EPISODES[:1], marked(an_episode("a", audio=audio), MATTER))

    assert (problem.code, str(problem.file), problem.line) == ("audio-changed", "episodes/a.md", 3)
    assert "had 1000 bytes and has 1001" in problem.message


def test_a_new_recording_under_a_new_name_moves_and_is_right() -> None:
    audio = Media(file=PurePosixPath("episodes/a2.mp3"), length=1001, type="audio/mpeg")

    (problem,) = altered(EPISODES[:1], marked(an_episode("a", audio=audio), MATTER))

    assert (problem.code, problem.line) == ("audio-moved", 3)
    assert "it moves from https://signals.test/media/episodes/a.mp3 to " in problem.message


def test_another_date_is_told_with_the_old_one() -> None:
    later = an_episode("a", date=datetime(2026, 1, 6, tzinfo=UTC))

    (problem,) = altered(EPISODES[:1], marked(later, MATTER))

    assert (problem.code, problem.line) == ("date-changed", 4)
    assert "2026-01-05 00:00:00+00:00" in problem.message


@pytest.mark.parametrize(
    ("url", "moves"),
    [
        ("https://other.test/", "from https://signals.test to https://other.test;"),
        ("http://signals.test/", "from https://signals.test to http://signals.test;"),
        ("https://signals.test/pod/", "from https://signals.test to https://signals.test/pod;"),
    ],
    ids=["domain", "scheme", "path"],
)
def test_a_show_that_moves_is_told_once(url: str, moves: str) -> None:
    (problem,) = altered(EPISODES, *EPISODES, url=Url(url))

    assert (problem.code, str(problem.file)) == ("audio-moved", "show.md")
    assert "the recordings of 3 episodes move " + moves in problem.message


def test_recordings_that_move_to_two_hosts_are_told_by_host() -> None:
    old = tuple(replace(one, audio=elsewhere("https://old.test/m", one.slug)) for one in EPISODES)
    new = [
        replace(one, audio=elsewhere(f"https://{host}.test/m", one.slug))
        for one, host in zip(EPISODES, ("one", "one", "two"), strict=True)
    ]

    problems = altered(old, *new)

    assert [str(problem.file) for problem in problems] == ["show.md", "episodes/c.md"]
    assert "recordings of 2 episodes move from https://old.test to https://one.test;" in (
        problems[0].message
    )


def test_what_nobody_has_heard_of_may_change_unnoticed() -> None:
    soon = an_episode("a", date=MOMENT + timedelta(days=1))
    audio = Media(file=PurePosixPath("episodes/a.mp3"), length=7, type="audio/mpeg")

    assert altered((soon,), replace(soon, audio=audio, date=MOMENT + timedelta(days=2))) == []


@pytest.mark.parametrize("base", ["https://cdn.test/m", "http://cdn.test/m"])
@pytest.mark.parametrize(
    ("was", "now"),
    [
        (None, "https://op3.dev/e/"),
        ("https://op3.dev/e/", None),
        ("https://a.test/", "https://b.test/"),
    ],
)
def test_a_prefix_that_comes_goes_or_changes_is_told_once(
    was: str | None, now: str | None, base: str
) -> None:
    remote = replace(an_episode("d"), audio=elsewhere(base, "d"))
    episodes = (*EPISODES, remote)
    old = promised(Podcast(show=a_show(media_prefix=was), episodes=episodes), Lock(), MOMENT)
    show = marked(a_show(media_prefix=now), f"---\ntitle: A\nmedia_prefix: {now}\n---\n")
    new = promised(Podcast(show=show, episodes=episodes), old, MOMENT)
    podcast = pinned(Podcast(show=show, episodes=episodes), new)

    (problem,) = recordings_stay(Change(old, new, podcast, MOMENT))

    assert (problem.code, str(problem.file), problem.line) == ("audio-moved", "show.md", 3)
    assert f"4 recordings lead through {now or 'no prefix'}" in problem.message


def test_a_host_that_learns_encryption_is_no_prefix() -> None:
    old = tuple(replace(one, audio=elsewhere("http://cdn.test", one.slug)) for one in EPISODES)
    new = [replace(one, audio=elsewhere("https://cdn.test", one.slug)) for one in EPISODES]

    (problem,) = altered(old, *new)

    assert "move from http://cdn.test to https://cdn.test;" in problem.message
