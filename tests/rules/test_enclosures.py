"""The recording is one that apps can find, load and play."""

import pytest

from podsite.rules.enclosures import (
    apple_plays_it,
    enclosures_have_a_length,
    enclosures_have_a_suffix,
    integrity_can_be_checked,
    one_recording_each,
    prefix_leads_on,
    remote_recording_is_known,
    something_to_hear,
    types_are_true,
)
from tests.rules.asked import message, told

RULES = (
    something_to_hear,
    remote_recording_is_known,
    enclosures_have_a_length,
    types_are_true,
    enclosures_have_a_suffix,
    apple_plays_it,
    one_recording_each,
)


@pytest.mark.parametrize(
    "audio",
    [
        *("audio: a.mp3", "audio: A.MP3", "audio: a.m4a"),
        "audio: {url: https://media.test/a.mp3, length: 1}",
        "audio: {url: 'https://media.test/a.mp3?x=1', length: 1, type: audio/mpeg}",
        "audio: {url: https://media.test/a.m4a, length: 1, type: audio/mp4}",
        "audio: {url: https://media.test/a.mp4, length: 1, type: video/mp4}",
    ],
)
def test_what_every_app_plays_is_fine(audio: str) -> None:
    assert [one for rule in RULES for one in told(rule, audio)] == []


def test_an_episode_without_recording_is_a_warning() -> None:
    assert told(something_to_hear, "summary: A", audio=None) == ["a.md:1 warning no-audio"]


def test_a_recording_that_could_not_be_read_is_not_told_to_be_missing_too() -> None:
    unread = "episodes/a.md"

    assert told(something_to_hear, "summary: A", audio=None, unread=unread) == []


def test_a_draft_may_wait_for_its_recording() -> None:
    assert told(something_to_hear, "draft: true", audio=None) == []


@pytest.mark.parametrize(
    "audio", ["{url: https://media.test/a.mp3}", "{url: https://media.test/a, length: 1}"]
)
def test_a_recording_elsewhere_of_unknown_length_or_type_is_told_at_its_line(audio: str) -> None:
    episode = f"title: A\naudio: {audio}"

    assert told(remote_recording_is_known, episode) == ["a.md:3 error not-measured"]
    assert "https://media.test/a" in message(remote_recording_is_known, episode)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("alternate: [https://media.test/a.opus]", 3),
        ("alternate: [a.m4a, {url: https://a.test/b}]", 3),
    ],
)
def test_another_form_elsewhere_that_nobody_has_measured_is_told_at_its_line(
    field: str, line: int
) -> None:
    assert told(remote_recording_is_known, f"title: A\n{field}") == [
        f"a.md:{line} error not-measured"
    ]


def test_what_is_not_measured_names_the_command_that_does_it() -> None:
    said = message(remote_recording_is_known, "audio: {url: https://media.test/a.mp3}")

    assert "podsite measure" in said


def test_what_a_draft_names_may_wait_to_be_measured() -> None:
    episode = "audio: {url: https://media.test/a.mp3}\ndraft: true"

    assert told(remote_recording_is_known, episode) == []


@pytest.mark.parametrize("prefix", ["https://op3.dev/e/", "https://a.test/", "https://a.b/e,pg=1/"])
def test_a_prefix_that_addresses_can_stand_behind_is_fine(prefix: str) -> None:
    assert told(prefix_leads_on, show=f"media_prefix: {prefix}") == []
    assert told(prefix_leads_on) == []


@pytest.mark.parametrize(
    "prefix",
    [
        "http://op3.dev/e/",
        "https://op3.dev/e",
        "https://op3.dev",
        "https://a.test/?u=",
        "https://a.test/#/",
    ],
)
def test_any_other_prefix_is_told_at_its_line(prefix: str) -> None:
    show = f"title: A\nmedia_prefix: {prefix}"

    assert told(prefix_leads_on, show=show) == ["show.md:3 error prefix-form"]


def test_a_recording_of_no_bytes_is_told_at_its_line() -> None:
    episode = "audio:\n  url: https://media.test/a.mp3\n  length: 0"

    assert told(enclosures_have_a_length, episode) == ["a.md:4 error length-zero"]


@pytest.mark.parametrize(
    ("name", "kind"), [("a.mp3", "audio/mp4"), ("a.m4a", "audio/mpeg"), ("a.mp3", "text/html")]
)
def test_a_type_that_is_not_the_suffixs_is_told_at_its_line(name: str, kind: str) -> None:
    episode = f"audio:\n  url: https://media.test/{name}\n  length: 1\n  type: {kind}"

    assert told(types_are_true, episode) == ["a.md:5 error wrong-type"]


def test_a_url_without_suffix_may_be_of_any_type() -> None:
    episode = "audio: {url: https://media.test/a, length: 1, type: audio/mp4}"

    assert told(types_are_true, episode) == []


@pytest.mark.parametrize("path", ["a", "a.php?file=a.mp3", "get/mp3"])
def test_a_url_without_a_known_suffix_is_a_warning_at_its_line(path: str) -> None:
    episode = f"audio:\n  url: https://media.test/{path}\n  length: 1\n  type: audio/mpeg"

    assert told(enclosures_have_a_suffix, episode) == ["a.md:3 warning no-suffix"]


@pytest.mark.parametrize(
    "audio",
    [*("a.ogg", "a.opus", "a.FLAC", "a.wav"), "{url: https://media.test/a.ogg, length: 1}"],
)
def test_what_apple_does_not_play_is_a_warning_at_its_line(audio: str) -> None:
    episode = f"title: A\naudio: {audio}"

    assert told(apple_plays_it, episode) == ["a.md:3 warning not-for-apple"]
    assert "alternate:" in message(apple_plays_it, episode)


def test_what_apple_does_not_play_may_be_an_alternate() -> None:
    assert told(apple_plays_it, "audio: a.mp3\nalternate: [a.opus]") == []


def test_one_recording_of_two_episodes_is_told_at_the_second() -> None:
    episodes = ("audio: a.mp3", "title: B\naudio: a.mp3")

    assert told(one_recording_each, *episodes) == ["b.md:3 error audio-twice"]
    assert "episodes/a.md" in message(one_recording_each, *episodes)


@pytest.mark.parametrize("other", ["audio: b.mp3", "audio: a.mp3\ndraft: true"])
def test_a_recording_of_ones_own_is_fine(other: str) -> None:
    assert told(one_recording_each, "audio: a.mp3", other) == []


@pytest.mark.parametrize("size", [(256, 43, 1), (384, 64, 0), (512, 86, 2)])
def test_a_hash_as_browsers_write_it_is_fine(size: tuple[int, int, int]) -> None:
    name, length, equals = size
    integrity = f"sha{name}-{'a' * length}{'=' * equals}"

    assert (
        told(integrity_can_be_checked, f"alternate: [{{file: a.m4a, integrity: {integrity}}}]")
        == []
    )
    assert told(integrity_can_be_checked, "alternate: [a.m4a]") == []


@pytest.mark.parametrize("integrity", ["sha384-abc", "md5-" + "a" * 43, "a" * 64])
def test_another_hash_is_told_at_its_line(integrity: str) -> None:
    episode = f"alternate:\n- file: a.m4a\n  integrity: {integrity}"

    assert told(integrity_can_be_checked, episode) == ["a.md:4 error integrity-form"]
