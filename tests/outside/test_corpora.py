"""Real shows build: all their episodes, without an error."""

from pathlib import Path

import pytest

from podsite.cli import main
from podsite.read import read
from tests.corpora import CHANGES, CORPUS, needed


@needed
@pytest.mark.parametrize(("name", "episodes"), [("syntax", 1033), ("ado", 205)])
def test_a_real_show_is_laid_out_whole_and_builds(
    name: str, episodes: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = CORPUS[name](tmp_path)
    podcast, problems = read(folder)
    status = main(["build", "--show", str(folder)])

    assert podcast
    assert len(podcast.episodes) == episodes
    assert status == 0, capsys.readouterr().err
    assert (folder / CHANGES).read_text("utf-8")
    assert {one.code for one in problems} == set()
