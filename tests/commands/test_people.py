"""`people`: everyone who appears, and who may be one."""

from pathlib import Path

import pytest

from podsite.cli import main
from tests.shows import lay


@pytest.fixture
def show(tmp_path: Path) -> Path:
    head = "---\ntitle: A\ndate: 2026-01-0"
    return lay(
        tmp_path,
        {
            "show.md": "---\ntitle: A show\nurl: https://show.example.net/\nhosts: [Mira]\n---\n",
            "episodes/a.md": f"{head}1\nguests: ['Dr. Jérôme Sand, MD', Matt Holm]\n---\n",
            "episodes/b.md": f"{head}2\nguests: [jérôme sand]\n---\n",
            "episodes/c.md": f"{head}3\nguests: [Jerome Sand, Matthew Holm]\n---\n",
        },
    )


def test_who_may_be_one_is_proposed_and_what_is_accepted_becomes_one(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["people", "--show", str(show)]) == 0
    told = capsys.readouterr().out
    assert "# 5 people in 3 episodes" in told
    assert "\njérôme sand: Jerome Sand  #" in told
    assert "\n#? Matt Holm: Matthew Holm  #" in told

    (show / "report.txt").write_text(told, "utf-8")
    assert main(["people", "--show", str(show), "--apply", str(show / "report.txt")]) == 0

    text = (show / "people" / "jérôme-sand.md").read_text("utf-8")
    assert "name: " in text
    assert "Jerome Sand" in text
    assert main(["build", "--show", str(show)]) == 0
    page = (show / "public/people/jérôme-sand/index.html").read_text("utf-8")
    assert "3 episodes" in page
