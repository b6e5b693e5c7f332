"""Programs that podsite did not write: where they are, and how a test runs them.

Whoever lacks one has its tests skipped, with the reason. CI installs them all, so there a missing
one is a failure: what is never run proves nothing.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copytree, which
from threading import Thread
from typing import NoReturn

import pytest

# What an outer virtual environment says of itself, and would impose on one that a test makes.
_OF_THIS_RUN = ("PYTHONHOME", "PYTHONPATH", "UV_PROJECT", "UV_PROJECT_ENVIRONMENT", "VIRTUAL_ENV")


def program(name: str) -> str:
    """The path of a program; where it is missing, the test ends here."""
    return which(name) or missing(f"{name} is not installed here")


def missing(what: str) -> NoReturn:
    """Skips the test because of what is missing, and in CI fails it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and in CI nothing is skipped", pytrace=False)
    pytest.skip(what)


def run(
    *words: str | Path, environment: Mapping[str, str], folder: Path, seconds: float = 60
) -> str:
    """What a program says on both its streams; it must end well, within so many seconds."""
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"{words} ended with {done.returncode}:\n{done.stdout}"
    return done.stdout


def packages(folder: Path) -> Path:
    """Installs what node/package.json names, from npm's registry; gives the folder back."""
    npm = program("npm")
    program("node")
    copytree(Path(__file__).parent / "node", folder)
    words = (npm, "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    try:
        run(*words, environment=unvirtual(), folder=folder, seconds=300)
    except (AssertionError, subprocess.TimeoutExpired):
        missing("no npm registry can be reached from here")
    return folder


@contextmanager
def terminal(*words: str | Path, environment: Mapping[str, str]) -> Iterator[bytearray]:
    """A program that draws on a terminal, running in one; yields what it has drawn so far."""
    here, there = os.openpty()
    drawn = bytearray()
    running = subprocess.Popen(
        words, env=environment, stdin=there, stdout=there, stderr=there, start_new_session=True
    )
    os.close(there)
    reader = Thread(target=_read, args=(here, drawn))
    reader.start()
    try:
        yield drawn
    finally:
        running.kill()
        running.wait()
        reader.join()
        os.close(here)


def newcomer(home: Path, **more: str) -> dict[str, str]:
    """The environment of someone who has just come to this machine, and whose home is `home`."""
    home.mkdir(exist_ok=True)
    path = os.environ["PATH"]
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm", **more}


def unvirtual(**more: str) -> dict[str, str]:
    """This run's environment without the virtual environment that the tests run in."""
    return {name: value for name, value in os.environ.items() if name not in _OF_THIS_RUN} | more


def _read(end: int, drawn: bytearray) -> None:
    with suppress(OSError):  # Linux answers so when the program at the other end is gone
        while some := os.read(end, 4096):
            drawn.extend(some)
