"""The file that was meant is found by its name, not by its suffix."""

from pathlib import Path

import pytest

from podsite import meant


@pytest.mark.parametrize(
    ("name", "found"),
    [("Sleep.mp3", "sleep.mp3"), ("slep.m4a", "sleep.mp3"), ("dream.mp3", None), ("a\0b", None)],
)
def test_a_file_is_meant_by_a_name_that_is_alike(
    tmp_path: Path, name: str, found: str | None
) -> None:
    (tmp_path / "sleep.mp3").touch()

    assert meant.file(tmp_path / name) == found
    assert meant.file(tmp_path / "nowhere" / name) is None
