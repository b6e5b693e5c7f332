"""`init`: a new show that builds at once."""

from pathlib import Path

import pytest

from podsite.cli import main


def test_a_new_show_builds_at_once(tmp_path: Path) -> None:
    show = tmp_path / "deep-talk"

    assert main(["init", str(show)]) == 0
    assert main(["build", "--show", str(show)]) == 0

    assert "<title>Deep talk</title>" in (show / "public" / "index.html").read_text()
    assert (show / "public" / "feed.xml").exists()


def test_what_is_made_stays_out_of_version_control_and_the_lock_does_not(tmp_path: Path) -> None:
    main(["init", str(tmp_path)])

    ignored = (tmp_path / ".gitignore").read_text().splitlines()
    assert "/public/" in ignored
    assert "feed.lock" not in ignored


def test_a_show_that_is_there_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "show.md").write_text("mine")

    assert main(["init", str(tmp_path)]) == 1

    assert "[exists]" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["show.md"]
    assert (tmp_path / "show.md").read_text() == "mine"


def test_a_gitignore_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.wav\n")

    assert main(["init", str(tmp_path)]) == 0

    assert (tmp_path / ".gitignore").read_text() == "*.wav\n"


@pytest.mark.parametrize("name", ["x: y", "#1", "'quoted'", "-", "日本"])
def test_any_folder_name_makes_a_title_that_can_be_read(tmp_path: Path, name: str) -> None:
    main(["init", str(tmp_path / name)])

    assert main(["check", "--show", str(tmp_path / name)]) == 0
