"""The two commands as the README gives them for uv."""

import re
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.outside.example import CHECKOUT
from tests.outside.programs import program, run, unvirtual

# What git does not keep either; the rest is what a fresh clone holds.
_MADE = ignore_patterns(
    ".git",
    ".venv",
    ".*_cache",
    ".hypothesis",
    ".podsite",
    "__pycache__",
    "dist",
    "public",
    "uv.lock",
)


@pytest.mark.usefixtures("pip")
def test_uv_builds_the_show_and_runs_pytest_as_the_readme_says(tmp_path: Path) -> None:
    uv, copy = program("uv"), tmp_path / "copy"
    copytree(CHECKOUT, copy, ignore=_MADE)
    environment = unvirtual(UV_PYTHON=sys.executable, UV_PYTHON_DOWNLOADS="never")
    build, tests = _commands((CHECKOUT / "README.md").read_text("utf-8"))

    def said(*words: str) -> str:
        return run(uv, *words, environment=environment, folder=copy, seconds=300)

    said(*build)
    assert (copy / "public" / "feed.xml").is_file()
    assert "pytest" in said(*tests, "--version")
    # Otherwise uv has found another pytest on this machine.
    assert (copy / ".venv" / "bin" / "pytest").is_file()


def _commands(readme: str) -> tuple[list[str], list[str]]:
    """The words after `uv` that build the show, and those that run its tests."""
    said = [words.split() for words in re.findall(r"`uv (run [^`]+)`", readme)]
    (build,) = (words for words in said if words[-1] == "build.py")
    (tests,) = (words for words in said if words[-1] == "pytest")
    return build, tests
