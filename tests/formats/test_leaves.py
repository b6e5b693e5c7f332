"""Every value that was given is found, and where it stands."""

from pathlib import PurePosixPath

from podsite.formats.leaves import Leaf, leaves
from podsite.model import Chapter, Credit, Episode, Media, Show, Url
from tests.shows import a_show, an_episode


def test_a_value_is_found_with_kind_name_and_place() -> None:
    assert Leaf(Show, "title", ("title",), "Night Signals") in list(leaves(a_show()))


def test_each_entry_of_a_list_is_one() -> None:
    found = [one for one in leaves(an_episode("a", topics=("A", "B"))) if one.name == "topics"]

    assert found == [
        Leaf(Episode, "topics", ("topics", 0), "A"),
        Leaf(Episode, "topics", ("topics", 1), "B"),
    ]


def test_values_within_values_are_found_however_deep() -> None:
    episode = an_episode("a", people=(Credit(name="A", role="editor"),))

    assert Leaf(Credit, "role", ("people", 0, "role"), "editor") in list(leaves(episode))


def test_what_was_not_said_is_no_leaf() -> None:
    names = [one.name for one in leaves(an_episode("a", summary=None, topics=()))]

    assert not {"summary", "topics", "body", "source"} & set(names)


def test_what_reading_measured_was_not_said() -> None:
    audio = Media(file=PurePosixPath("a.mp3"), url=Url("https://a.test/"), width=1)

    assert [one.name for one in leaves(audio)] == ["url"]


def test_times_and_numbers_are_leaves_too() -> None:
    chapter = Chapter(start=an_episode("a").duration, title="A")  # type: ignore[arg-type]  # it is set

    assert [one.name for one in leaves(chapter)] == ["start", "title", "toc"]
