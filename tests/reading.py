"""Shows of a few files, read; and what is wrong with them in short."""

from collections.abc import Mapping
from pathlib import Path

from podsite.model import Episode, Podcast
from podsite.problem import Problem
from podsite.read import read
from tests.shows import lay

SHOW = "---\ntitle: Night Signals\nurl: https://signals.test/\n---\n"
HEAD = "---\ntitle: One\ndate: 2026-01-05\n"


def found(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Podcast, list[Problem]]:
    """The show of these files below `folder`, and its problems."""
    podcast, problems = read(lay(folder, {"show.md": SHOW, **files}))
    assert podcast is not None
    return podcast, list(problems)


def one(folder: Path, text: str, more: Mapping[str, str | bytes] | None = None) -> Episode:
    """The only episode of a show, without a problem."""
    podcast, problems = found(folder, {"episodes/one.md": text, **(more or {})})
    assert problems == []
    [episode] = podcast.episodes
    return episode


def told(problems: list[Problem]) -> list[tuple[str, int | None, str]]:
    """File, line and code of each problem."""
    return [(str(problem.file), problem.line, problem.code) for problem in problems]
