"""What subscribers are promised is settled once, written down, and read as it was written."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import pytest

from podsite import lock
from podsite.lock import Lock, Promise, guid, pinned, promised, written
from podsite.model import Alternate, Episode, Measured, Media, Podcast, Url
from podsite.problem import ProblemError
from tests.shows import MOMENT, a_correction, a_podcast, a_show, an_episode

DAY = timedelta(days=1)
SHOW = '{"show": "x"}\n'


def of(*episodes: Episode, old: Lock = Lock(), **show: Any) -> Lock:  # noqa: B008 - frozen and empty
    """What a build of a show with these episodes promises."""
    return promised(Podcast(show=a_show(**show), episodes=episodes), old, MOMENT)


def guid_of(lock: Lock, slug: str) -> str:
    (found,) = (promise.guid for promise in lock.promises if promise.slug == slug)
    return found


def at(slug: str, file: str, **fields: Any) -> Episode:
    """An episode whose file is not named after its slug."""
    return replace(an_episode(file, **fields), slug=slug)


# The file.


def test_a_show_without_lock_has_promised_nothing(tmp_path: Path) -> None:
    assert lock.read(tmp_path) == Lock()


def test_a_lock_is_read_as_it_was_written(tmp_path: Path) -> None:
    before = of(an_episode("a", title="Für Élise"), an_episode("b", duration=None, guid="said"))
    promises = of(at("new", "a"), an_episode("b", duration=timedelta(), guid="said"), old=before)
    (tmp_path / "feed.lock").write_bytes(written(promises))

    assert lock.read(tmp_path) == promises


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0c", '"', "\\"])
def test_no_sign_in_a_guid_damages_the_lock(tmp_path: Path, sign: str) -> None:
    promises = of(an_episode("a", guid=f"a{sign}b"))
    (tmp_path / "feed.lock").write_bytes(written(promises))

    assert lock.read(tmp_path) == promises


@pytest.mark.parametrize("hour", ["2026-10-25 02:30", "2026-03-29 02:30"], ids=["twice", "never"])
def test_an_hour_that_a_zone_has_twice_or_never_is_read_as_it_was_written(
    tmp_path: Path, hour: str
) -> None:
    date = datetime.fromisoformat(hour).replace(tzinfo=ZoneInfo("Europe/Rome"))
    promises = of(an_episode("a", date=date))
    (tmp_path / "feed.lock").write_bytes(written(promises))

    assert lock.read(tmp_path) == promises == of(an_episode("a", date=date), old=promises)


def test_what_editors_and_version_control_do_to_a_text_does_not_matter(tmp_path: Path) -> None:
    promises = of(an_episode("a"))
    text = written(promises).replace(b"\n", b"\r\n")
    (tmp_path / "feed.lock").write_bytes(b"\xef\xbb\xbf" + text)

    assert lock.read(tmp_path) == promises


def test_a_lock_has_a_line_for_the_show_and_one_for_each_episode_oldest_first() -> None:
    late = an_episode("a", date=datetime(2026, 2, 1, tzinfo=UTC))
    rows = [
        json.loads(row) for row in written(of(late, an_episode("c"), an_episode("b"))).splitlines()
    ]

    assert list(rows[0]) == ["show"]
    assert [row["slug"] for row in rows[1:]] == ["b", "c", "a"]


def test_the_line_of_a_promise_is_that_of_the_file() -> None:
    promises = of(an_episode("a"), an_episode("b"))
    rows = written(promises).decode().splitlines()

    for promise in promises.promises:
        assert promise.guid in rows[promises.line(promise) - 1]


PROMISE = {
    "guid": "g",
    "source": "episodes/a.md",
    "slug": "a",
    "url": "https://signals.test/episodes/a/",
    "enclosure": {"url": "https://signals.test/media/a.mp3", "length": 1, "type": "audio/mpeg"},
    "published": "2026-01-05T00:00:00+00:00",
}


def test_a_promise_needs_no_more_than_its_fields(tmp_path: Path) -> None:
    (tmp_path / "feed.lock").write_text(SHOW + json.dumps(PROMISE))

    (promise,) = lock.read(tmp_path).promises

    assert isinstance(promise, Promise)
    assert (promise.duration, promise.former, promise.said) == (None, (), False)


@pytest.mark.parametrize(
    "field",
    [
        {"guid": 1},
        {"slug": None},
        {"former": "a"},
        {"former": [1]},
        {"published": "2026-01-05T00:00:00"},
        {"published": "yesterday"},
        {"duration": "long"},
        {"enclosure": None},
        {"enclosure": {"url": "https://signals.test/a.mp3"}},
        {"enclosure": {**PROMISE["enclosure"], "length": "1"}},  # type: ignore[dict-item]  # a mapping
        {"colour": "red"},
    ],
    ids=str,
)
def test_a_promise_of_which_a_field_is_wrong_is_refused(tmp_path: Path, field: Any) -> None:
    (tmp_path / "feed.lock").write_text(SHOW + json.dumps({**PROMISE, **field}) + "\n")

    with pytest.raises(ProblemError) as raised:
        lock.read(tmp_path)

    assert raised.value.problems[0].line == 2


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "git checkout"),
        ("no json\n", 1, "git checkout"),
        (SHOW + '{"guid": "y"}\n', 2, "git checkout"),
        (SHOW + "[]\n", 2, "git checkout"),
        (SHOW + "null\n", 2, "git checkout"),
        (SHOW + '"show"\n', 2, "git checkout"),
        ('{"show": null}\n', 1, "git checkout"),
        ("[" * 100_000, 1, "git checkout"),
        (json.dumps(PROMISE) + "\n", 1, "is not the show's own"),
        (SHOW + SHOW, 2, "there once; delete this one"),
        (SHOW + "\n" + json.dumps(PROMISE) + "\n", 2, "is empty; delete it"),
        (SHOW + "<<<<<<< HEAD\n", 2, "merge conflict"),
        (SHOW + json.dumps(PROMISE) + "\n=======\n", 3, "merge conflict"),
    ],
)
def test_a_damaged_lock_is_refused_at_its_line_with_the_way_to_mend_it(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    (tmp_path / "feed.lock").write_text(text)

    with pytest.raises(ProblemError) as raised:
        lock.read(tmp_path)

    (problem,) = raised.value.problems
    assert (problem.code, problem.file, problem.line) == ("lock-damaged", lock.FILE, line)
    assert told in problem.message


def test_a_lock_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "feed.lock").write_bytes(b"\xff\xfe{\x00")

    with pytest.raises(ProblemError):
        lock.read(tmp_path)


# The guids.


def test_the_guid_of_a_show_comes_from_its_feeds_address_as_the_podcast_namespace_says() -> None:
    namespace = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    # The example of the specification.
    assert str(uuid5(namespace, "podnews.net/rss")) == "9b024349-ccf0-5f69-a609-6b82873eab3c"

    for url in ("https://podnews.test/", "http://podnews.test"):
        assert of(url=Url(url)).show == str(uuid5(namespace, "podnews.test/feed.xml"))


def test_a_guid_of_front_matter_wins_over_the_lock_and_the_lock_over_a_new_one() -> None:
    old = of(an_episode("a", guid="old"))

    assert guid_of(of(an_episode("a"), old=old), "a") == "old"
    assert guid_of(of(an_episode("a", guid="mine"), old=old), "a") == "mine"
    assert guid_of(of(an_episode("b"), old=old), "b") != "old"


def test_a_guid_that_front_matter_gives_is_known_as_such() -> None:
    promises = of(an_episode("a", guid="mine"), an_episode("b"))

    assert [promise.said for promise in promises.promises] == [True, False]


def test_new_guids_differ_between_episodes_and_between_shows() -> None:
    one, other = str(UUID(int=1)), str(UUID(int=2))

    assert len({guid(one, "a"), guid(one, "b"), guid(other, "a"), guid("any text", "a")}) == 4
    assert guid("any text", "a") == guid("any text", "a")


def test_a_guid_survives_another_title_slug_date_file_content_and_domain() -> None:
    old = of(an_episode("a"))
    audio = Media(url=Url("https://media.test/x.mp3"), length=7, type="audio/mpeg")
    changed = at("other", "a", title="Another", date=datetime(2026, 2, 2, tzinfo=UTC), audio=audio)

    new = of(changed, old=old, url=Url("https://elsewhere.test/pod/"))

    assert (new.show, guid_of(new, "other")) == (old.show, guid_of(old, "a"))


def test_a_new_episode_gets_no_guid_that_another_one_has_or_had() -> None:
    before = of(an_episode("a"))
    moved = at("b", "a")

    after = of(moved, at("a", "new"), old=before)

    assert guid_of(after, "b") == guid_of(before, "a")
    assert guid_of(after, "a") != guid_of(before, "a")


def test_who_says_a_guid_has_it_and_a_new_file_of_the_old_name_gets_one_of_its_own() -> None:
    before = of(an_episode("a"))

    after = of(an_episode("b", guid=guid_of(before, "a")), an_episode("a"), old=before)

    assert guid_of(after, "b") == guid_of(before, "a")
    assert guid_of(after, "a") not in (guid_of(before, "a"), guid_of(after, "b"))


def test_a_podcast_that_is_pinned_to_what_it_promises_has_the_promised_guids() -> None:
    podcast = Podcast(show=a_show(), episodes=(an_episode("a"), an_episode("b", draft=True)))
    promises = promised(podcast, Lock(), MOMENT)

    fixed = pinned(podcast, promises)

    assert fixed.show.guid == promises.show
    assert fixed.episodes[0].guid == guid_of(promises, "a")
    assert fixed.episodes[1].guid


# The promises.


def test_whatever_the_feed_will_carry_is_promised_before_its_day_comes() -> None:
    promises = of(
        an_episode("out"),
        an_episode("draft", draft=True),
        an_episode("soon", date=MOMENT + DAY),
        an_episode("silent", audio=None),
        an_episode("unmeasured", audio=Media(url=Url("https://media.test/x.mp3"))),
    )

    assert [promise.slug for promise in promises.promises] == ["out", "soon"]


def test_the_day_that_an_episode_comes_out_changes_nothing() -> None:
    podcast = Podcast(show=a_show(), episodes=(an_episode("soon", date=MOMENT + DAY),))
    before = promised(podcast, Lock(), MOMENT)

    assert promised(podcast, before, MOMENT + DAY) == before


def test_a_promise_says_what_subscribers_know() -> None:
    (promise,) = of(an_episode("a")).promises

    assert promise.source == "episodes/a.md"
    assert promise.url == "https://signals.test/episodes/a/"
    assert promise.enclosure.url == "https://signals.test/media/episodes/a.mp3"
    assert (promise.enclosure.length, promise.duration) == (1000, 600)
    assert promise.published == datetime(2026, 1, 5, tzinfo=UTC)


def test_every_slug_that_an_episode_was_published_under_is_remembered_once() -> None:
    promises = of(at("one", "a"))
    for slug in ("two", "three", "one", "four"):
        promises = of(at(slug, "a"), old=promises)

    assert promises.promises[0].former == ("two", "three", "one")
    back = of(at("two", "a"), old=promises)
    assert back.promises[0].former == ("three", "one", "four")


def test_an_episode_knows_the_slugs_it_had() -> None:
    promises = of(at("new", "a"), old=of(an_episode("a")))
    podcast = Podcast(show=a_show(), episodes=(at("new", "a"),))

    assert pinned(podcast, promises).episodes[0].former == ("a",)


def test_a_slug_that_nobody_has_seen_is_forgotten() -> None:
    before = of(at("working-title", "a", date=MOMENT + DAY))

    assert of(at("title", "a", date=MOMENT + DAY), old=before).promises[0].former == ()


def test_an_episode_that_is_published_anew_keeps_its_old_addresses() -> None:
    before = of(at("new", "a"), old=of(an_episode("a")))

    assert of(at("new", "a", guid="anew"), old=before).promises[0].former == ("a",)


URL = Url("https://media.test/a.mp3")
FACTS = Measured(URL, 1234, "audio/mpeg", 90)


def elsewhere(slug: str = "a", **fields: Any) -> Episode:
    """An episode whose recording is elsewhere and was measured."""
    audio = Media(url=URL, length=1234, type="audio/mpeg")
    return an_episode(slug, **{"audio": audio, "duration": timedelta(seconds=90), **fields})


def test_a_correction_leaves_what_was_promised_as_it_was() -> None:
    before = of(an_episode("a"))

    assert of(an_episode("a", corrections=(a_correction(),)), old=before) == before


def test_what_a_promise_tells_of_a_recording_needs_no_line_of_its_own() -> None:
    assert of(elsewhere(), old=Lock("x", (), (FACTS,))).media == ()
    assert (
        of(elsewhere(), old=Lock("x", (), (FACTS,)), media_prefix="https://c.test/e/").media == ()
    )


@pytest.mark.parametrize(
    "episode",
    [
        elsewhere(draft=True),
        elsewhere(duration=timedelta(seconds=80)),
        an_episode("a", video=Media(url=URL, type="video/mp4")),
        an_episode("a", alternate=(Alternate(url=URL),)),
    ],
)
def test_what_no_promise_tells_keeps_its_line_as_long_as_the_show_names_it(
    episode: Episode,
) -> None:
    other = replace(FACTS, url="https://media.test/0.mp3")

    assert of(episode, old=Lock("x", (), (FACTS, other))).media == (FACTS,)
    assert of(an_episode("b"), old=Lock("x", (), (FACTS, other))).media == ()


def test_recordings_that_do_not_say_how_long_they_last_keep_their_line() -> None:
    facts = replace(FACTS, duration=None)

    assert of(elsewhere(duration=None), old=Lock("x", (), (facts,))).media == (facts,)


def test_the_newest_of_several_facts_is_kept_in_order_of_urls() -> None:
    urls = [Url("https://media.test/b.mp3"), URL]
    forms = tuple(Alternate(url=url) for url in urls)
    podcast = a_podcast(an_episode("a", alternate=forms))
    facts = [Measured(url, length, "audio/mpeg") for length in (1, 2) for url in urls]

    assert [(one.url, one.length) for one in lock.kept(facts, podcast, ())] == [
        (URL, 2),
        ("https://media.test/b.mp3", 2),
    ]
