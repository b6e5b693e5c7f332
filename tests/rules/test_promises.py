"""What feed.lock has promised is kept, or the break is told with the way out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.lock import FILE, Lock, pinned, promised
from podsite.model import Episode, Media, Podcast, Url
from podsite.problem import Problem, Severity
from podsite.rules.promises import (
    Change,
    guids_are_kept,
    recordings_keep_their_guid,
    show_guid_is_kept,
)
from tests.shows import MOMENT, a_show, an_episode, marked

DAY = timedelta(days=1)
MATTER = "---\ntitle: A\nguid: new\ndraft: true\naudio: a.mp3\ndate: 2026-01-01\n---\n"


def sound(name: str, length: int) -> Media:
    return Media(file=PurePosixPath(f"episodes/{name}.mp3"), length=length, type="audio/mpeg")


A, B = sound("a", 1111), sound("b", 2222)
ONE, TWO = an_episode("a", audio=A), an_episode("b", audio=B)


def of(*episodes: Episode, old: Lock | None = None, **show: Any) -> Lock:
    """What a build of a show with these episodes promises."""
    return promised(Podcast(show=a_show(**show), episodes=episodes), old or Lock(), MOMENT)


def change(old: Lock, *episodes: Episode, unread: str = "", **show: Any) -> Change:
    """From what was promised to what a show of these episodes promises."""
    files = frozenset({PurePosixPath(unread)} if unread else ())
    podcast = Podcast(show=a_show(**show), episodes=episodes, unread=files)
    new = promised(podcast, old, MOMENT)
    return Change(old, new, pinned(podcast, new), MOMENT)


def kept(old: Lock, *episodes: Episode, unread: str = "") -> list[Problem]:
    """What is wrong when the show holds these episodes after `old` was promised."""
    made = change(old, *episodes, unread=unread)
    return [*guids_are_kept(made), *recordings_keep_their_guid(made)]


def told(problem: Problem) -> tuple[str, str, int | None]:
    return problem.code, str(problem.file), problem.line


def test_nothing_is_wrong_while_nothing_changes_or_something_is_added() -> None:
    old = of(ONE)

    assert kept(old, ONE) == []
    assert kept(old, ONE, TWO) == []


def test_nothing_is_promised_by_a_show_that_was_never_built() -> None:
    assert kept(Lock(), ONE, TWO) == []


# The show.


def test_another_guid_of_the_show_is_refused_at_its_line() -> None:
    made = change(of(ONE, guid="old"), ONE, guid="new")
    made = replace(made, podcast=replace(made.podcast, show=marked(made.podcast.show, MATTER)))

    (problem,) = show_guid_is_kept(made)

    assert told(problem) == ("show-guid-changed", "show.md", 3)
    assert "guid: old" in problem.message
    assert "line 1 of feed.lock" in problem.message


@pytest.mark.parametrize("fields", [{}, {"guid": "old"}, {"url": "https://elsewhere.test/"}])
def test_a_show_that_keeps_its_guid_or_leaves_it_to_the_lock_is_fine(fields: Any) -> None:
    assert list(show_guid_is_kept(change(of(ONE, guid="old"), ONE, **fields))) == []


# A guid that changes.


def test_another_guid_in_front_matter_is_refused_at_its_line() -> None:
    old = of(replace(ONE, guid="old"))

    (problem,) = kept(old, marked(replace(ONE, guid="new"), MATTER))

    assert told(problem) == ("guid-changed", "episodes/a.md", 3)
    assert "guid: old" in problem.message
    assert "delete its line of feed.lock, now line 2" in problem.message


def test_a_guid_given_to_an_episode_that_had_one_by_itself_publishes_it_anew_with_a_warning() -> (
    None
):
    (problem,) = kept(of(ONE), marked(replace(ONE, guid="new"), MATTER))

    assert told(problem) == ("guid-anew", "episodes/a.md", 3)
    assert problem.severity is Severity.WARNING


def test_the_guid_that_an_episode_has_may_be_written_down_and_taken_out() -> None:
    old = of(ONE)
    said = replace(ONE, guid=old.promises[0].guid)

    assert kept(old, said) == []
    assert kept(of(said, old=old), ONE) == []


def test_another_episodes_guid_is_not_taken_for_a_new_one() -> None:
    old = of(ONE, TWO)
    first = next(one.guid for one in old.promises if one.slug == "a")

    (problem,) = kept(old, replace(TWO, guid=first))

    assert told(problem)[:2] == ("guid-changed", "episodes/b.md")


# A file under another name.


@pytest.mark.parametrize(
    "renamed",
    [
        an_episode("b", audio=A),
        an_episode("b", audio=sound("other-name", 1111)),
        an_episode("b", audio=replace(A, length=5)),
        replace(TWO, slug="a"),
    ],
    ids=["recording", "its length and duration", "its address", "slug"],
)
def test_a_rename_is_refused_and_names_both_files(renamed: Episode) -> None:
    (problem,) = kept(of(replace(ONE, guid="old")), renamed)

    assert told(problem)[:2] == ("guid-renamed", "episodes/b.md")
    assert "episodes/a.md" in problem.message
    assert "guid: old" in problem.message


def test_a_rename_that_takes_its_guid_along_is_fine() -> None:
    old = of(replace(ONE, guid="old"))

    assert kept(old, an_episode("b", guid="old", audio=A)) == []


@pytest.mark.parametrize("guid", [None, "fresh"])
def test_a_new_episode_at_the_old_name_does_not_inherit_the_subscribers(guid: str | None) -> None:
    old = of(ONE)
    moved = an_episode("moved", audio=A)
    successor = an_episode("a", audio=B, guid=guid)

    (problem,) = kept(old, successor, moved)

    assert problem.code == ("guid-renamed" if guid else "guid-exchanged")
    assert str(problem.file) == "episodes/moved.md"
    answer = old.promises[0].guid
    assert f"guid: {answer}" in problem.message
    assert kept(old, successor, replace(moved, guid=answer)) == []


def test_two_files_that_exchange_their_names_are_refused_until_their_guids_go_along() -> None:
    old = of(ONE, TWO)
    guids = {promise.slug: promise.guid for promise in old.promises}
    one, two = an_episode("b", audio=A), an_episode("a", audio=B)

    problems = kept(old, one, two)

    assert [problem.code for problem in problems] == ["guid-exchanged"] * 2
    assert kept(old, replace(one, guid=guids["a"]), replace(two, guid=guids["b"])) == []


def test_two_files_that_exchange_their_guids_are_refused() -> None:
    old = of(replace(ONE, guid="first"), replace(TWO, guid="second"))

    problems = kept(old, replace(ONE, guid="second"), replace(TWO, guid="first"))

    assert {told(problem)[:2] for problem in problems} == {
        ("guid-exchanged", "episodes/a.md"),
        ("guid-exchanged", "episodes/b.md"),
    }
    assert all("take it out of episodes/" in problem.message for problem in problems)


def test_a_new_recording_of_an_episode_is_no_exchange() -> None:
    assert kept(of(ONE, TWO), replace(ONE, audio=sound("new", 3333)), TWO) == []


def test_an_old_recording_may_come_again_as_an_episode_once_the_first_says_its_guid() -> None:
    old = of(ONE)
    cut = replace(ONE, audio=sound("cut", 3333))
    uncut = an_episode("uncut", audio=A)
    assert [problem.code for problem in kept(old, cut, uncut)] == ["guid-exchanged"]

    assert kept(old, replace(cut, guid=old.promises[0].guid), uncut) == []


def test_recordings_of_one_length_are_not_mixed_up() -> None:
    one, two = (an_episode(name, audio=sound(name, 1111)) for name in "ab")

    assert kept(of(one, two), replace(one, audio=sound("a2", 9999)), two) == []


# What vanishes.


def test_a_vanished_episode_is_refused_at_its_line_of_the_lock() -> None:
    (problem,) = kept(of(ONE, TWO), ONE)

    assert told(problem) == ("guid-gone", str(FILE), 3)
    assert "episodes/b.md is not there any more" in problem.message
    assert "now line 3" in problem.message


@pytest.mark.parametrize(
    ("fields", "line", "why"),
    [
        ({"draft": True}, 4, "is a draft now"),
        ({"audio": None}, 5, "has no recording now"),
        ({"date": MOMENT + DAY}, 6, "is of the future now"),
    ],
    ids=["draft", "silent", "future"],
)
def test_an_episode_that_is_taken_back_is_refused_at_the_field_that_does_it(
    fields: Any, line: int, why: str
) -> None:
    (problem,) = kept(of(ONE), marked(replace(ONE, **fields), MATTER))

    assert told(problem) == ("guid-gone", "episodes/a.md", line)
    assert problem.severity is Severity.ERROR
    assert why in problem.message


def test_a_recording_elsewhere_that_nobody_has_measured_yet_takes_nothing_back() -> None:
    moved = replace(ONE, audio=Media(url=Url("https://media.test/new.mp3"), type="audio/mpeg"))

    assert kept(of(ONE), moved) == []
    assert [one.code for one in kept(of(ONE), replace(moved, draft=True))] == ["guid-gone"]


def test_an_episode_that_is_put_off_under_another_name_is_told_where_it_is() -> None:
    (problem,) = kept(of(replace(ONE, guid="old")), an_episode("b", guid="old", date=MOMENT + DAY))

    assert told(problem)[:2] == ("guid-gone", "episodes/b.md")


def test_of_an_episode_of_the_future_nobody_has_heard() -> None:
    old = of(replace(ONE, date=MOMENT + DAY))

    assert kept(old) == []
    assert kept(old, replace(ONE, guid="new")) == []
    assert kept(old, an_episode("renamed", audio=A)) == []


def test_a_build_as_of_an_earlier_day_misses_nothing() -> None:
    made = change(of(ONE), ONE)

    assert list(guids_are_kept(replace(made, moment=datetime(2020, 1, 1, tzinfo=UTC)))) == []


def test_a_file_with_problems_of_its_own_has_not_vanished() -> None:
    old = of(ONE)

    assert kept(old, unread="episodes/a.md") == []
    assert kept(old, replace(ONE, audio=None), unread="episodes/a.md") == []
    assert kept(old, unread="episodes/renamed.md") == []


def test_problems_of_another_known_file_hide_no_loss() -> None:
    assert [told(one)[0] for one in kept(of(ONE, TWO), unread="episodes/b.md")] == ["guid-gone"]


def test_a_line_that_is_deleted_is_a_promise_that_is_taken_back() -> None:
    old = of(ONE, TWO)
    shorter = replace(old, promises=old.promises[:1])

    assert kept(shorter, ONE) == []
