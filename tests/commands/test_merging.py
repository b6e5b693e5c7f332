"""What a podcaster accepts becomes aliases, and nothing is lost on the way."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from podsite.commands.merging import PEOPLE, TOPICS, Known, Merge, edits, entry, merges
from podsite.model import Person, Topic
from podsite.problem import ProblemError
from podsite.relate.identity import keys
from tests.shows import lay, written

FILE = Path("report.txt")


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kept, one.others) for one in merges(text, FILE)]


def known(*names: str, files: tuple[Topic, ...] = ()) -> Known:
    used = {TOPICS.key(name): (name.casefold(), name) for name in names}
    return Known(TOPICS, {key: one for one in files for key in keys(one)}, used)


def done(
    folder: Path, text: str, *names: str, files: tuple[Topic, ...] = ()
) -> Mapping[PurePosixPath, bytes]:
    return edits(folder, known(*names, files=files), merges(text, FILE), FILE)


def codes(folder: Path, text: str, *names: str, files: tuple[Topic, ...] = ()) -> list[str]:
    with pytest.raises(ProblemError) as raised:
        done(folder, text, *names, files=files)
    return [f"{one.line} {one.code}" for one in raised.value.problems]


def test_a_line_is_a_name_and_what_means_the_same() -> None:
    text = "# a comment\n\nMultiple Sclerosis: MS, M.S.  # its initials\n  Sleep:Naps\n"

    assert read(text) == [("Multiple Sclerosis", ("MS", "M.S.")), ("Sleep", ("Naps",))]


@pytest.mark.parametrize("name", ["C#", "a: b", "a, b", 'say "x"', "#x", "plain", "ü 東京", "a\\b"])
def test_a_line_of_the_report_is_read_as_what_was_written(name: str) -> None:
    assert read(entry(name, "Other") + "  # why") == [(name, ("Other",))]
    assert read(entry("Other", name) + "  # why") == [("Other", (name,))]


def test_every_line_that_is_no_merge_is_told() -> None:
    with pytest.raises(ProblemError) as raised:
        merges("Sleep\nSleep: Naps\nSleep:\n", FILE)

    assert [(one.line, one.code) for one in raised.value.problems] == [
        (1, "merge-form"),
        (3, "merge-form"),
    ]


def test_a_topic_without_file_gets_one_under_its_address(tmp_path: Path) -> None:
    assert done(tmp_path, "sleep: Naps, Rest", "Sleep") == {
        PurePosixPath("topics/sleep.md"): b"---\ntitle: Sleep\naliases:\n- Naps\n- Rest\n---\n"
    }


def test_a_file_keeps_all_that_it_says(tmp_path: Path) -> None:
    text = "\ufeff---\ntitle: Sleep # so\naliases: [Rest]\n---\n\nAll *night*.\n"
    lay(tmp_path, {"topics/sleep.md": text})
    file = written(Topic, "sleep", "topics", title="Sleep", aliases=("Rest",))

    made = done(tmp_path, "Rest: naps, Naps, SLEEP", files=(file,))

    after = text.replace("[Rest]", "[Rest, naps]")
    assert made == {PurePosixPath("topics/sleep.md"): after.encode()}


def test_what_is_done_already_changes_nothing(tmp_path: Path) -> None:
    file = written(Topic, "sleep", "topics", title="Sleep", aliases=("Naps",))

    assert done(tmp_path, "Sleep: Naps", "Sleep", files=(file,)) == {}


def test_aliases_of_aliases_go_to_the_name_that_is_kept_in_the_end(tmp_path: Path) -> None:
    (content,) = done(tmp_path, "Naps: Nap\nSleep: Naps", "Sleep", "Naps", "Nap").values()

    assert content == b"---\ntitle: Sleep\naliases:\n- Nap\n- Naps\n---\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Slep: Naps", ["1 merge-unknown"]),
        ("Sleep: Naps\nNaps: Sleep", ["1 merge-circle", "2 merge-circle"]),
        ("Sleep: Rest", ["1 merge-owned"]),
        ("Sleep: Nap\nNaps: Nap", ["1 merge-twice"]),
    ],
)
def test_what_cannot_be_is_told_at_its_line(tmp_path: Path, text: str, told: list[str]) -> None:
    rest = written(Topic, "rest", "topics", title="Rest")

    assert codes(tmp_path, text, "Sleep", "Naps", files=(rest,)) == told


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    lay(tmp_path, {"topics/sleep.md": "something"})

    with pytest.raises(ProblemError, match="there already"):
        done(tmp_path, "Sleep: Naps", "Sleep")


def test_a_file_that_cannot_be_edited_says_what_to_write(tmp_path: Path) -> None:
    lay(tmp_path, {"topics/sleep.md": '{\n"title": "Sleep"\n}\n'})
    file = written(Topic, "sleep", "topics", title="Sleep")

    with pytest.raises(ProblemError, match="write the aliases yourself: Naps"):
        done(tmp_path, "Sleep: Naps", files=(file,))


def test_people_are_known_with_their_titles(tmp_path: Path) -> None:
    ada = written(Person, "ada", "people", name="Ada Marlow")
    lay(tmp_path, {"people/ada.md": "---\nname: Ada Marlow\n---\n"})
    owners = dict.fromkeys(keys(ada), ada)
    accepted = (Merge("Dr. Ada Marlow, MD", ("A. Marlow",), 1),)

    made = edits(tmp_path, Known(PEOPLE, owners, {}), accepted, FILE)

    assert made == {
        PurePosixPath("people/ada.md"): b"---\nname: Ada Marlow\naliases: [A. Marlow]\n---\n"
    }
