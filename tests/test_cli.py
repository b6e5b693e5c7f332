"""The command line chooses a command, and says by its status how it went."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from podsite.cli import main
from podsite.commands import COMMANDS
from tests.shows import contents, lay, show_in

ROOT = Path(__file__).parent.parent
BROKEN = {"episodes/a.md": "---\ntitle: A\ndate: 2026-02-31\ntopcis: [A]\n---\n"}


def usage(*words: str) -> int:
    """The status of words that end in a usage message."""
    with pytest.raises(SystemExit) as left:
        main(words)
    assert isinstance(left.value.code, int)
    return left.value.code


def test_without_a_command_the_show_is_built(tmp_path: Path) -> None:
    folder = show_in(tmp_path)

    assert main(["--show", str(folder)]) == 0
    assert (folder / "public/feed.xml").is_file()


def test_words_of_build_need_no_build_before_them(tmp_path: Path) -> None:
    folder = show_in(tmp_path / "show")

    assert main(["--output", str(tmp_path / "out"), "--show", str(folder)]) == 0
    assert (tmp_path / "out/feed.xml").is_file()


def test_the_show_can_be_named_before_or_after_the_command(tmp_path: Path) -> None:
    show = str(show_in(tmp_path))

    assert main(["--show", show, "check"]) == 0
    assert main(["check", "--show", show]) == 0
    assert main(["check", f"--show={show}", "--strict"]) == 0


def test_problems_give_status_one(tmp_path: Path) -> None:
    assert main(["--show", str(lay(show_in(tmp_path), BROKEN))]) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("build", "--nonsense"),
        ("build", "--now", "2026-02-31"),
        ("build", "--url", "signals.test"),
        ("build", "--form", "json"),
        ("--format", "xml"),
        ("--show",),
        ("check", "--locked"),
    ],
)
def test_wrong_usage_gives_status_two(words: tuple[str, ...]) -> None:
    assert usage(*words) == 2


def test_a_wrong_word_is_told_with_what_would_be_right(capsys: pytest.CaptureFixture[str]) -> None:
    usage("build", "--now", "2026-02-31")
    assert "write 2026-11-22" in capsys.readouterr().err

    usage("build", "--url", "signals.test")
    assert "https://example.org/" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert usage("--help") == 0

    told = capsys.readouterr().out
    assert all(command.help in " ".join(told.split()) for command in COMMANDS.values())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert usage(command, "--help") == 0
    assert COMMANDS[command].help in " ".join(capsys.readouterr().out.split())


def test_a_folder_without_show_is_a_problem_that_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--show", str(tmp_path)]) == 1
    assert "podsite init" in capsys.readouterr().err
    assert contents(tmp_path) == {}


def test_machines_get_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = lay(show_in(tmp_path), BROKEN)

    assert main(["check", "--format", "json", "--show", str(folder)]) == 1

    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    wrong = [row for row in rows if row["severity"] == "error"]
    assert [(row["file"], row["line"], row["code"]) for row in wrong] == [
        (f"{folder}/episodes/a.md", 3, "wrong-value"),
        (f"{folder}/episodes/a.md", 4, "unknown-field"),
    ]


def test_github_gets_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = lay(show_in(tmp_path), BROKEN)

    assert main(["--format", "github", "--show", str(folder), "check"]) == 1

    for row in capsys.readouterr().err.splitlines():
        assert row.startswith(f"::error file={folder}/episodes/a.md,line=")


def test_a_disk_that_refuses_is_told_with_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = lay(show_in(tmp_path / "show"), {"../file": "no folder"})

    assert main(["--show", str(folder), "--output", str(tmp_path / "file/public")]) == 1

    told = capsys.readouterr().err
    assert f"{tmp_path}/file/public" in told
    assert "[disk]" in told
    assert "Traceback" not in told


def test_the_front_door_builds_a_show_in_the_folder_it_is_called_in(tmp_path: Path) -> None:
    show_in(tmp_path)

    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (0, "")
    assert "Next: python build.py serve" in done.stderr
    assert (tmp_path / "public/feed.xml").is_file()


def test_the_front_door_passes_the_status_on(tmp_path: Path) -> None:
    words = [sys.executable, str(ROOT / "build.py"), "check", "--show", str(tmp_path)]

    assert subprocess.run(words, capture_output=True, timeout=60).returncode == 1
    assert subprocess.run([*words, "--no"], capture_output=True, timeout=60).returncode == 2


def test_without_the_packages_it_needs_the_front_door_says_how_to_install_them(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "build.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 1
    assert "pip install" in done.stderr
    assert "Traceback" not in done.stderr
