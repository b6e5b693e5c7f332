"""`topics`: a report to act on, which given back shortened is done."""

import json
from pathlib import Path

import pytest

from podsite.cli import main
from tests.shows import lay

EPISODES = {
    "a": "[Multiple Sclerosis, MS, 'C#']",
    "b": "[multiple sclerosis, Stem cells]",
    "c": "[Stem cell, Webpack]",
    "d": "[Stem cells, Webapck, Webpack]",
}


@pytest.fixture
def show(tmp_path: Path) -> Path:
    lay(tmp_path, {"show.md": "---\ntitle: A show\nurl: https://show.example.net/\n---\n"})
    for day, (name, topics) in enumerate(EPISODES.items(), 1):
        text = f"---\ntitle: {name}\ndate: 2026-01-0{day}\ntopics: {topics}\n---\n"
        lay(tmp_path, {f"episodes/{name}.md": text})
    return tmp_path


def report(show: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert main(["topics", "--show", str(show), *more]) == 0
    return capsys.readouterr().out


def test_the_report_proposes_and_changes_nothing(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = report(show, capsys).splitlines()

    proposed = [line.partition("  #")[0] for line in lines if not line.startswith("# ")]
    assert [line for line in proposed if line.strip("#")] == [
        "Stem cells: Stem cell",
        "multiple sclerosis: MS",
        "#? Webpack: Webapck",
    ]
    assert lines[0] == "# 7 topics in 4 episodes; 4 used once"
    assert "#      2  Stem cells" in lines
    assert not (show / "topics").exists()


def test_the_report_given_back_is_done_and_proposes_it_no_more(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = show / "report.txt"
    kept = [line for line in report(show, capsys).splitlines() if not line.startswith("Stem")]
    file.write_text("\n".join(kept).replace("#? ", ""), "utf-8")

    assert main(["topics", "--show", str(show), "--apply", str(file)]) == 0

    assert sorted(one.name for one in (show / "topics").iterdir()) == [
        "multiple-sclerosis.md",
        "webpack.md",
    ]
    after = report(show, capsys)
    assert "Stem cells: Stem cell" in after
    assert "Webapck  #" not in after
    assert main(["build", "--show", str(show)]) == 0
    assert (show / "public/topics/webapck/index.html").is_file()


def test_machines_get_the_same_as_json(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(report(show, capsys, "--format", "json"))

    assert found["merges"][1] == {
        "keep": "multiple sclerosis",
        "merge": "MS",
        "reason": "its initials",
        "sure": True,
        "episodes": [2, 1],
        "together": 1,
    }
    assert {"name": "C#", "aliases": [], "episodes": 1, "file": False} in found["topics"]
    assert "C#" in found["once"]


def test_what_cannot_be_done_writes_nothing(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(show, {"merges.txt": "Stem cells: Stem cell\nStam cells: Cells\n"})

    assert main(["topics", "--show", str(show), "--apply", str(show / "merges.txt")]) == 1

    assert "merges.txt:2: error: no episode has the topic 'Stam cells'" in capsys.readouterr().err
    assert not (show / "topics").exists()


def test_a_report_in_another_encoding_is_refused(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"merges.txt": "Café: x".encode("latin-1")})

    assert main(["topics", "--show", str(show), "--apply", str(show / "merges.txt")]) == 1
    assert "[not-utf-8]" in capsys.readouterr().err


def test_a_show_with_errors_is_mended_first(tmp_path: Path) -> None:
    lay(tmp_path, {"show.md": "---\ntitle: A show\n---\n"})

    assert main(["topics", "--show", str(tmp_path)]) == 1
