"""`check` says what `build` would say, and writes nothing."""

from pathlib import Path

import pytest

from podsite.cli import main
from tests.shows import contents, lay, show_in


def check(folder: Path, *words: str) -> int:
    before = contents(folder)
    status = main(["check", "--show", str(folder), *words])
    assert contents(folder) == before
    return status


def test_a_good_show_is_called_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(show_in(tmp_path)) == 0
    assert "All is well: " in capsys.readouterr().err


def test_problems_are_those_of_a_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = lay(show_in(tmp_path), {"episodes/a.md": "---\ntitle: A\ndat: 2026-02-01\n---\n"})

    assert check(folder) == 1
    told = capsys.readouterr().err
    assert main(["build", "--show", str(folder)]) == 1
    assert capsys.readouterr().err.startswith(told)


def test_a_slip_in_a_template_is_found(tmp_path: Path) -> None:
    assert check(lay(show_in(tmp_path), {"templates/home.html": "{{ view.nothing }}"})) == 1


def test_strict_makes_a_warning_an_error(tmp_path: Path) -> None:
    folder = lay(show_in(tmp_path), {"episodes/a.md": "---\ntitle: A\ndate: 2026-02-01\n---\n"})

    assert check(folder) == 0
    assert check(folder, "--strict") == 1


def test_promises_are_held_without_being_changed(tmp_path: Path) -> None:
    folder = show_in(tmp_path)
    assert main(["build", "--show", str(folder)]) == 0
    (folder / "episodes/second.md").unlink()

    assert check(folder) == 1


def test_another_address_and_moment_can_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = show_in(tmp_path)

    assert check(folder, "--url", "https://example.org/", "--strict") == 1
    assert "placeholder-url" in capsys.readouterr().err
    assert check(folder, "--now", "2026-01-06") == 0
    assert "1 episodes in the feed" in capsys.readouterr().err


def test_a_code_is_explained_without_any_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path, "--explain", "chapter-first") == 0

    told = capsys.readouterr()
    assert told.out.startswith("chapter-first\n\nThe first chapter starts with the recording.")
    assert told.err == ""


def test_a_code_that_does_not_exist_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        check(tmp_path, "--explain", "chapter-frist")

    assert left.value.code == 2
    assert "did you mean 'chapter-first'?" in capsys.readouterr().err
