"""Commands tell problems first, in order, in the form that was asked for."""

import json
from argparse import Namespace
from pathlib import Path, PurePosixPath

import pytest

from podsite.commands.telling import program, tell
from podsite.problem import Problem, Severity

WRONG = Problem("wrong", "it is wrong; mend it", PurePosixPath("episodes/b.md"), 3)
DOUBT = Problem("doubt", "look", PurePosixPath("episodes/a.md"), 7, Severity.WARNING)


def options(**words: object) -> Namespace:
    return Namespace(**{"show": Path("pod"), "format": "text", **words})


def test_problems_are_told_by_file_and_line_each_once_and_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tell([WRONG, DOUBT, WRONG], options())

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "pod/episodes/a.md:7: warning: look [doubt]",
        "pod/episodes/b.md:3: error: it is wrong; mend it [wrong]",
        "1 error, 1 warning.",
    ]


def test_a_warning_stops_nothing_unless_it_is_to_be_strict() -> None:
    assert not tell([DOUBT], options())
    assert not tell([DOUBT], options(strict=False))
    assert tell([DOUBT], options(strict=True))


def test_where_nothing_is_wrong_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert not tell([], options(strict=True))
    assert capsys.readouterr().err == ""


def test_machines_get_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell([WRONG, DOUBT], options(format="json"))

    told = capsys.readouterr()
    rows = [json.loads(row) for row in told.out.splitlines()]
    assert told.err == ""
    assert [(row["file"], row["line"], row["severity"]) for row in rows] == [
        ("pod/episodes/a.md", 7, "warning"),
        ("pod/episodes/b.md", 3, "error"),
    ]


def test_github_gets_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    tell([WRONG], options(format="github"))

    assert capsys.readouterr().out == (
        "::error file=pod/episodes/b.md,line=3,title=wrong::it is wrong; mend it\n"
    )


def test_the_reader_is_told_the_program_by_the_name_they_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["/somewhere/build.py"])
    assert program() == "python build.py"

    monkeypatch.setattr("sys.argv", ["/somewhere/bin/podsite"])
    assert program() == "podsite"
