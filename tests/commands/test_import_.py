"""`import`: the seed becomes the show's first episode."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from podsite.cli import main
from podsite.model import Episode
from podsite.read import read

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "empowering-neurologist-pluchino.txt"


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """An empty show: nothing but the show.md of this repository (and the artwork it names)."""
    for name in ("show.md", "artwork.jpg"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def imported(show: Path) -> Episode:
    """What the import of the seed made."""
    assert main(["import", str(SEED), "--date", "2026-11-22", "--show", str(show)]) == 0
    podcast, problems = read(show)
    assert podcast is not None
    assert problems == ()
    (episode,) = podcast.episodes
    return episode


def committed() -> Episode:
    """The first episode of this repository's show."""
    podcast, _ = read(ROOT)
    assert podcast is not None
    return podcast.episodes[0]


def test_the_seed_becomes_the_episode_that_is_committed(show: Path) -> None:
    made, kept = imported(show), committed()

    assert made.source.file == kept.source.file
    for field in ("title", "slug", "guid", "date", "summary", "guests", "topics"):
        assert getattr(made, field) == getattr(kept, field), field
    # The committed notes begin with a word about the synthetic reading, which the seed has not.
    assert kept.body.markdown.endswith("\n\n" + made.body.markdown)


def test_the_seed_is_understood(show: Path) -> None:
    episode = imported(show)

    assert episode.date == datetime(2026, 11, 22, tzinfo=UTC)
    assert [(one.name, one.credentials) for one in episode.guests] == [
        ("Stefano Pluchino", "MD, PhD")
    ]
    assert episode.topics == ("The Empowering Neurologist", "MS", "Multiple Sclerosis", "Video")
    assert "long-lasting effects over the 12-month" in episode.body.markdown
    for dropped in ("Join me on", "Share This", "Related Topics"):
        assert dropped not in episode.body.markdown


def test_the_show_it_was_imported_into_builds(show: Path) -> None:
    imported(show)

    assert main(["build", "--show", str(show)]) == 0


def test_every_guess_is_told_at_its_line(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(show)

    told = capsys.readouterr().err
    for line, words in (
        (1, "taken for the title"),
        (11, "'long- lasting'"),
        (13, "MD, PhD"),
        (15, "'Join me on'"),
        (19, "the show's own name"),
        (19, "'Video'"),
        (19, "topics/multiple-sclerosis.md"),
        (21, "'Share This'"),
    ):
        assert any(
            row.startswith(f"{SEED}:{line}: ") and words in row for row in told.splitlines()
        ), words


def test_an_episode_is_overwritten_only_by_force(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = show / imported(show).source.file
    first = file.read_bytes()
    file.write_bytes(first + b"My own words.\n")

    assert main(["import", str(SEED), "--show", str(show)]) == 1
    assert "[exists]" in capsys.readouterr().err
    assert file.read_bytes() == first + b"My own words.\n"

    assert main(["import", str(SEED), "--force", "--date", "2026-11-22", "--show", str(show)]) == 0
    assert file.read_bytes() == first


@pytest.mark.parametrize(("content", "code"), [(b"\xff\xfe\x00", "not-utf-8"), (b"  \n", "empty")])
def test_what_is_no_text_is_refused(
    show: Path, content: bytes, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "notes.txt").write_bytes(content)

    assert main(["import", str(show / "notes.txt"), "--show", str(show)]) == 1

    assert f"[{code}]" in capsys.readouterr().err
    assert not (show / "episodes").exists()


def test_a_file_that_is_not_there_is_a_problem_not_a_crash(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(show / "nowhere.txt"), "--show", str(show)]) == 1

    assert "nowhere.txt" in capsys.readouterr().err
