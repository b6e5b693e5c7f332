"""Everything is one, and has one name and one address."""

from dataclasses import replace

import pytest

from podsite.model import Leaflet, Person, Topic
from podsite.rules.identity import (
    guids_tell_episodes_apart,
    one_address_each,
    one_guid_each,
    one_owner_of_a_name,
    show_guid_is_a_uuid,
    slug_is_an_address,
)
from tests.rules.asked import told
from tests.shows import a_podcast, an_episode, marked, written

MATTER = "---\ntitle: One\nslug: same\nguid: same\naliases:\n  - same\n---\n"


def test_a_slug_of_letters_digits_and_hyphens_of_any_script_is_an_address() -> None:
    podcast = a_podcast(
        an_episode("день-2"), topics=(written(Topic, "c-plus", "topics", title="C+"),)
    )

    assert list(slug_is_an_address(podcast)) == []


def test_a_slug_that_cannot_be_an_address_is_told_at_its_line_with_one_that_can() -> None:
    podcast = a_podcast(marked(an_episode("First/Light"), MATTER))

    (problem,) = slug_is_an_address(podcast)

    assert (problem.code, problem.line) == ("slug-form", 3)
    assert "slug: first-light" in problem.message


def test_slugs_of_every_kind_are_looked_at() -> None:
    podcast = a_podcast(
        people=(written(Person, "A b", "people", name="A"),),
        topics=(written(Topic, "A b", "topics", title="A"),),
        leaflets=(written(Leaflet, "A b", "pages", title="A"),),
    )

    assert [str(one.file) for one in slug_is_an_address(podcast)] == [
        "topics/A b.md",
        "people/A b.md",
        "pages/A b.md",
    ]


def test_one_slug_in_two_kinds_is_two_addresses() -> None:
    podcast = a_podcast(
        an_episode("a"),
        topics=(written(Topic, "a", "topics", title="A"),),
        people=(written(Person, "a", "people", name="A"),),
    )

    assert list(one_address_each(podcast)) == []


def test_one_slug_of_two_episodes_is_told_at_the_second_and_names_the_first() -> None:
    first, second = an_episode("first"), marked(an_episode("second"), MATTER)
    podcast = a_podcast(*(replace(one, slug="same") for one in (first, second)))

    (problem,) = one_address_each(podcast)

    assert (problem.code, str(problem.file), problem.line) == (
        "slug-twice",
        "episodes/second.md",
        3,
    )
    assert "episodes/first.md" in problem.message


def test_one_slug_of_three_is_told_twice() -> None:
    podcast = a_podcast(an_episode("a"), an_episode("a"), an_episode("a"))

    assert len(list(one_address_each(podcast))) == 2


def test_each_with_a_guid_of_its_own_is_fine() -> None:
    assert list(one_guid_each(a_podcast(an_episode("a"), an_episode("b", guid="x")))) == []


def test_one_guid_of_two_episodes_is_told_at_its_line() -> None:
    podcast = a_podcast(an_episode("a", guid="same"), marked(an_episode("b", guid="same"), MATTER))

    (problem,) = one_guid_each(podcast)

    assert (problem.code, str(problem.file), problem.line) == ("guid-twice", "episodes/b.md", 4)
    assert "episodes/a.md" in problem.message


def test_two_episodes_of_one_slug_are_told_of_the_slug_and_not_of_the_guid_made_from_it() -> None:
    assert list(one_guid_each(a_podcast(an_episode("a"), an_episode("a")))) == []


def test_a_copy_with_slug_and_guid_is_told_of_both() -> None:
    first, second = (marked(an_episode("a", guid="same"), MATTER) for _ in range(2))

    assert len(list(one_guid_each(a_podcast(first, second)))) == 1


def test_a_name_may_be_said_again_in_its_own_file() -> None:
    topic = written(Topic, "ms", "topics", title="MS", aliases=("ms", "MS"))

    assert list(one_owner_of_a_name(a_podcast(topics=(topic,)))) == []


def test_one_name_in_two_files_is_told_at_the_aliases_of_the_second() -> None:
    first = written(Topic, "one", "topics", title="Same")
    second = marked(written(Topic, "two", "topics", title="Two", aliases=("same",)), MATTER)

    (problem,) = one_owner_of_a_name(a_podcast(topics=(first, second)))

    assert (problem.code, str(problem.file), problem.line) == ("name-twice", "topics/two.md", 5)
    assert "topics/one.md" in problem.message


def test_a_topic_and_a_person_may_share_a_name() -> None:
    podcast = a_podcast(
        topics=(written(Topic, "a", "topics", title="A"),),
        people=(written(Person, "a", "people", name="A"),),
    )

    assert list(one_owner_of_a_name(podcast)) == []


@pytest.mark.parametrize(
    "guid",
    [
        *("0b0f8dd1-ffd4-55ea-a235-2845a1419ae9", "https://signals.test/?p=123"),
        *("Buzzsprout-12345", "tag:soundcloud,2010:tracks/123", "5f1e2d3c4b5a69788796a5b4"),
    ],
)
def test_a_guid_as_hosts_make_it_is_fine(guid: str) -> None:
    assert told(guids_tell_episodes_apart, f"guid: '{guid}'") == []
    assert told(guids_tell_episodes_apart, "title: A") == []


@pytest.mark.parametrize("guid", ["12", "ep-12", "S02E04"])
def test_a_guid_that_others_may_have_is_a_warning_at_its_line(guid: str) -> None:
    assert told(guids_tell_episodes_apart, f"title: A\nguid: '{guid}'") == [
        "a.md:3 warning guid-short"
    ]


@pytest.mark.parametrize("show", ["", "guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810"])
def test_a_uuid_is_a_shows_guid(show: str) -> None:
    assert told(show_guid_is_a_uuid, show=show) == []


@pytest.mark.parametrize("guid", ["night-signals", "https://signals.test/", "{917393e3}"])
def test_another_guid_of_a_show_is_told_at_its_line(guid: str) -> None:
    assert told(show_guid_is_a_uuid, show=f"title: A\nguid: '{guid}'") == [
        "show.md:3 error show-guid"
    ]
