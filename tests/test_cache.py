"""What is remembered is what was made; whatever happens to the folder costs time alone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from podsite import cache
from podsite.cache import START, Cache, key, of_show
from tests.shows import contents


@pytest.fixture
def made() -> list[bytes]:
    """What had to be made."""
    return []


@pytest.fixture
def make(made: list[bytes]) -> Callable[[bytes], Callable[[], bytes]]:
    """Something that makes bytes, and remembers that it was asked."""

    def making(content: bytes) -> Callable[[], bytes]:
        def asked() -> bytes:
            made.append(content)
            return content

        return asked

    return making


Make = Callable[[bytes], Callable[[], bytes]]


def test_what_was_made_once_is_not_made_again(
    tmp_path: Path, make: Make, made: list[bytes]
) -> None:
    for _ in range(2):
        assert Cache(tmp_path / "new").remembered("cards", "a", make(b"\0one")) == b"\0one"

    assert made == [b"\0one"]


def test_kinds_and_keys_are_kept_apart(tmp_path: Path, make: Make) -> None:
    ours = Cache(tmp_path)

    assert ours.remembered("cards", "a", make(b"1")) == b"1"
    assert ours.remembered("cards", "b", make(b"2")) == b"2"
    assert ours.remembered("search", "a", make(b"3")) == b"3"


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 32, b"\0" * 32 + b"another"])
def test_a_damaged_entry_is_made_anew(
    tmp_path: Path, make: Make, made: list[bytes], damage: bytes
) -> None:
    ours = Cache(tmp_path)
    ours.remembered("cards", "a", make(b"one"))
    (tmp_path / "cards" / "a").write_bytes(damage)

    assert ours.remembered("cards", "a", make(b"one")) == b"one"
    assert ours.remembered("cards", "a", make(b"one")) == b"one"
    assert made == [b"one", b"one"]


def test_one_bit_is_damage_enough(tmp_path: Path, make: Make, made: list[bytes]) -> None:
    ours = Cache(tmp_path)
    ours.remembered("cards", "a", make(b"one"))
    entry = tmp_path / "cards" / "a"
    entry.write_bytes(entry.read_bytes()[:-1] + b"f")

    assert ours.remembered("cards", "a", make(b"one")) == b"one"
    assert len(made) == 2


def test_where_nothing_can_be_written_everything_is_made(
    tmp_path: Path, make: Make, made: list[bytes]
) -> None:
    (tmp_path / "taken").write_text("a file, where the folder would be")
    ours = Cache(tmp_path / "taken")

    assert ours.remembered("cards", "a", make(b"one")) == b"one"
    assert ours.remembered("cards", "a", make(b"one")) == b"one"
    ours.keep("cards", 1)

    assert len(made) == 2


def test_what_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def failing() -> bytes:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Cache(tmp_path).remembered("cards", "a", failing)

    assert contents(tmp_path) == {}


def test_the_ones_used_last_are_kept(tmp_path: Path, make: Make) -> None:
    ours = Cache(tmp_path)
    for number, name in enumerate("abcd"):
        ours.remembered("cards", name, make(b"x"))
        os.utime(tmp_path / "cards" / name, (number, number))
    ours.remembered("search", "other", make(b"x"))
    ours.remembered("cards", "b", make(b"x"))

    ours.keep("cards", 2)

    assert {file.name for file in (tmp_path / "cards").iterdir()} == {"b", "d"}
    assert (tmp_path / "search" / "other").is_file()


def test_keeping_what_there_never_was_is_no_error(tmp_path: Path) -> None:
    Cache(tmp_path).keep("cards", 2)

    assert contents(tmp_path) == {}


def test_it_stands_in_the_shows_folder_and_git_does_not_see_it(tmp_path: Path, make: Make) -> None:
    of_show(tmp_path).remembered("cards", "a", make(b"one"))

    assert (tmp_path / ".podsite/cache/cards/a").is_file()
    assert (tmp_path / ".podsite/cache/.gitignore").read_text() == "*\n"


def test_half_written_files_are_none(tmp_path: Path, make: Make) -> None:
    Cache(tmp_path).remembered("cards", "a", make(b"one"))

    assert [file.name for file in (tmp_path / "cards").iterdir()] == ["a"]


_INPUTS = some.lists(some.lists(some.binary(max_size=4), max_size=3), max_size=3)


@given(_INPUTS, _INPUTS)
def test_a_key_stands_for_its_inputs_alone(
    one: list[list[bytes]], other: list[list[bytes]]
) -> None:
    assert (key(*one) == key(*other)) == (one == other)


def test_a_key_can_be_a_files_name() -> None:
    assert key([b"/.."]).isalnum()


def test_another_line_of_code_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key([b"same"])
    monkeypatch.setattr(cache, "_code", lambda: b"changed")

    assert key([b"same"]) != before


def test_of_many_only_those_that_are_new_are_made(tmp_path: Path) -> None:
    asked: list[int] = []

    def make(place: int) -> bytes:
        asked.append(place)
        return b"%d\n" % len(asked)

    assert Cache(tmp_path).each("words", ["a", "b"], make) == [b"1\n", b"2\n"]
    assert Cache(tmp_path).each("words", ["b", "c", "a"], make) == [b"2\n", b"3\n", b"1\n"]
    assert Cache(tmp_path).each("words", ["c"], make) == [b"3\n"]
    assert Cache(tmp_path).each("words", ["a", "c"], make) == [b"4\n", b"3\n"]
    assert asked == [0, 1, 1, 0]


def test_many_that_are_damaged_are_made_anew(tmp_path: Path) -> None:
    ours = Cache(tmp_path)
    ours.each("words", ["a"], lambda _: b"right")
    (file,) = (tmp_path / "words").iterdir()
    file.write_bytes(file.read_bytes()[:-1] + b"?")

    assert ours.each("words", ["a"], lambda _: b"again") == [b"again"]


@settings(deadline=None)  # a disk may be slow
@given(entries=some.dictionaries(some.text("abc", min_size=1), some.binary()))
def test_many_come_back_as_they_were(
    entries: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    ours, keys = Cache(tmp_path_factory.mktemp("cache")), [*entries]
    made = ours.each("words", keys, lambda place: entries[keys[place]])

    assert made == [*entries.values()]
    assert ours.each("words", keys, lambda _: b"other") == made


def test_what_was_put_is_found_from_its_start_on_in_a_file_of_its_own(tmp_path: Path) -> None:
    ours = Cache(tmp_path)

    assert ours.found("cards", "a") is None
    assert ours.put("cards", "a", b"one")
    assert ours.found("cards", "a") == b"one"
    assert ours.file("cards", "a").read_bytes()[START:] == b"one"


def test_what_cannot_be_put_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert not Cache(tmp_path / "file").put("cards", "a", b"one")
