"""podsite as whoever installs it has it: a wheel in a fresh environment, and no checkout."""

import sys
from pathlib import Path

import pytest

from tests.catalogues import LANGUAGES
from tests.outside.example import CHECKOUT
from tests.outside.programs import run, unvirtual


@pytest.fixture(scope="module")
def programs(pip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh virtual environment into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("wheel")

    def done(*words: str | Path) -> None:
        run(*words, environment=unvirtual(), folder=folder, seconds=300)

    done(pip, "wheel", "--no-deps", "--wheel-dir", folder, CHECKOUT)
    done(sys.executable, "-m", "venv", "venv")
    found = folder / "venv" / "bin"
    done(found / "pip", "install", *folder.glob("podsite-*.whl"))
    return found


def test_a_show_is_made_and_built_in_an_empty_folder(programs: Path, tmp_path: Path) -> None:
    show, elsewhere = tmp_path / "show", tmp_path / "elsewhere"
    show.mkdir()
    elsewhere.mkdir()
    for words in (("init", show), ("build", "--show", show)):
        run(programs / "podsite", *words, environment=unvirtual(), folder=elsewhere)
    assert (show / "public" / "feed.xml").is_file()
    assert (show / "public" / "index.html").is_file()
    assert not any(elsewhere.iterdir())


def test_every_language_comes_with_the_wheel(programs: Path, tmp_path: Path) -> None:
    question = (
        "from podsite.language import Language as L\n"
        f"print(*(L(one).say('Chapters') for one in {LANGUAGES}), sep='|')"
    )
    answer = run(programs / "python", "-c", question, environment=unvirtual(), folder=tmp_path)
    assert "Chapters" not in answer
    assert len(answer.split("|")) == len(LANGUAGES)


def test_the_theme_comes_from_the_wheel(programs: Path, tmp_path: Path) -> None:
    question = "from podsite.theme import shipped; print(shipped())"
    answer = run(
        programs / "python", "-c", question, environment=unvirtual(), folder=tmp_path
    ).strip()
    assert Path(answer).is_relative_to(programs.parent)
    assert (Path(answer) / "episode.html").is_file()
