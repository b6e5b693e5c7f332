"""What the README says is so."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from podsite.commands import COMMANDS
from tests.reference import END, README, START, reference
from tests.views import PAGE, views

ROOT = README.parent
TEXT = README.read_text("utf-8")


def test_the_front_matter_reference_is_that_of_the_model() -> None:
    said = TEXT.partition(START)[2].partition(END)[0]

    assert said == reference(), "run: python tests/reference.py"


def test_the_page_on_what_templates_see_is_that_of_the_program() -> None:
    assert PAGE.read_text("utf-8") == views(), "run: python -m tests.views"


def test_every_package_is_listed_with_a_reason_and_no_other() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[^a-z0-9-]", one)[0] for one in wanted} - {"tzdata"}
    rows = re.findall(r"^\| ([a-z0-9, -]+) \| [^|]+ \| [^|]+ \|$", TEXT, re.MULTILINE)
    listed = {name for row in rows for name in row.split(", ")} - {"package"}

    assert {name.replace("-py", "") for name in listed} == {n.replace("-py", "") for n in names}


def test_every_command_is_listed() -> None:
    listed = set(re.findall(r"^\| `(\w+)[^|]*\| [^|]+ \|$", TEXT, re.MULTILINE))

    assert listed >= set(COMMANDS)


def test_the_map_of_the_house_names_every_room_and_no_other() -> None:
    house = TEXT.partition("podsite/\n")[2].partition("templates/")[0]
    drawn = set(re.findall(r"^   ([\w.]+/?)  ", house, re.MULTILINE))
    package = ROOT / "podsite"
    there = {f"{one.name}/" for one in package.iterdir() if (one / "__init__.py").exists()}
    there |= {one.name for one in package.glob("*.py")} - {"__init__.py"}

    assert drawn == there


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", TEXT)

    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_episode_it_shows_builds(tmp_path: Path) -> None:
    episode = TEXT.partition("```markdown\n")[2].partition("```")[0]
    (tmp_path / "show.md").write_text("---\ntitle: A\nurl: https://show.example.net/\n---\n")
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / "sleep.md").write_text(episode)
    (tmp_path / "episodes" / "sleep.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
    recording = ROOT / "episodes" / "pluchino-reading.mp3"
    (tmp_path / "episodes" / "sleep.mp3").write_bytes(recording.read_bytes())

    build = [sys.executable, str(ROOT / "build.py"), "check", "--show", str(tmp_path)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)

    # The example's second chapter lies behind the end of this short recording: nothing else.
    assert re.findall(r"error: .*\[(.*)\]", done.stderr) == ["chapter-late"]
