"""What several tests with outside parts need, made once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.outside.programs import missing, run, unvirtual


@pytest.fixture(scope="session")
def pip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pip in a fresh virtual environment, on a machine that reaches a package index."""
    folder = tmp_path_factory.mktemp("pip")
    run(sys.executable, "-m", "venv", "venv", environment=unvirtual(), folder=folder)
    found = folder / "venv" / "bin" / "pip"
    try:
        run(found, "download", "--no-deps", "hatchling", environment=unvirtual(), folder=folder)
    except (AssertionError, subprocess.TimeoutExpired):
        missing("no package index can be reached from here")
    return found
