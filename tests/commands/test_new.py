"""`new`: an episode to fill in."""

from pathlib import Path

import pytest

from podsite.cli import main
from podsite.formats.frontmatter import split
from tests.hosts import hosting
from tests.recordings import SAMPLES

READING = Path(__file__).parents[2] / "episodes" / "pluchino-reading.mp3"


@pytest.fixture
def show(tmp_path: Path) -> Path:
    (tmp_path / "show.md").write_text("---\ntitle: A show\nurl: https://show.example.net/\n---\n")
    return tmp_path


def test_a_new_episode_has_a_guid_and_a_date_and_is_a_draft(show: Path) -> None:
    assert main(["new", "Sleep & the brain", "--show", str(show)]) == 0

    values = split((show / "episodes" / "sleep-and-the-brain.md").read_text()).values
    assert values["title"] == "Sleep & the brain"
    assert values["draft"] is True
    assert {"guid", "date"} <= values.keys()
    assert "number" not in values


def test_it_goes_on_with_the_numbers_of_a_show_that_has_them(show: Path) -> None:
    (show / "episodes").mkdir()
    (show / "episodes" / "a.md").write_text("---\ntitle: A\ndate: 2026-01-01\nnumber: 41\n---\n")

    main(["new", "B", "--show", str(show)])

    assert split((show / "episodes" / "b.md").read_text()).values["number"] == 42


def test_the_show_builds_with_it_and_publishes_nothing_of_it(show: Path) -> None:
    main(["new", "Canary", "--show", str(show)])

    assert main(["build", "--show", str(show)]) == 0
    published = [file for file in (show / "public").rglob("*") if file.is_file()]
    assert not [file for file in published if b"canary" in file.read_bytes().lower()]


def test_its_recording_is_copied_beside_it_and_measured(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "Heard", "--audio", str(READING), "--show", str(show)]) == 0

    copy = show / "episodes" / READING.name
    assert copy.read_bytes() == READING.read_bytes()
    assert split((show / "episodes" / "heard.md").read_text()).values["audio"] == READING.name
    assert "966 kB, 3:13 long" in capsys.readouterr().err


def test_a_recording_that_lies_there_already_is_named_where_it_is(show: Path) -> None:
    place = show / "episodes" / "talk" / "talk.mp3"
    place.parent.mkdir(parents=True)
    place.write_bytes(READING.read_bytes())

    main(["new", "Heard", "--audio", str(place), "--show", str(show)])

    assert split((show / "episodes" / "heard.md").read_text()).values["audio"] == "talk/talk.mp3"


@pytest.mark.parametrize(
    ("recording", "code"),
    [
        ("nowhere.mp3", "missing-file"),
        ("notes.txt", "unknown-suffix"),
        ("page.mp3", "not-a-recording"),
        ("reading.m4a", "wrong-suffix"),
    ],
)
def test_without_a_recording_that_plays_nothing_is_written(
    show: Path, recording: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "notes.txt").write_text("no sound")
    (show / "page.mp3").write_text("<!doctype html>")
    (show / "reading.m4a").write_bytes(READING.read_bytes())

    assert main(["new", "A", "--audio", str(show / recording), "--show", str(show)]) == 1

    assert f"[{code}]" in capsys.readouterr().err
    assert not (show / "episodes").exists()


def test_an_episode_that_is_there_is_never_overwritten(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", "A", "--show", str(show)])
    file = show / "episodes" / "a.md"
    file.write_text(file.read_text() + "My notes.\n")

    assert main(["new", "A", "--show", str(show)]) == 1

    assert "[exists]" in capsys.readouterr().err
    assert file.read_text().endswith("My notes.\n")


def test_a_show_with_errors_gets_them_told_first(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "show.md").write_text("---\ntitle: A\nurl: https://a.example.net/\ntopcis: x\n---\n")

    assert main(["new", "A", "--show", str(show)]) == 1

    assert "show.md:4: error: no field is called 'topcis'" in capsys.readouterr().err
    assert not (show / "episodes").exists()


def test_a_recording_elsewhere_is_measured_and_its_facts_are_kept(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hosting({"a.mp3": SAMPLES[".mp3"]}) as host:
        url = f"{host.url}/a.mp3"
        assert main(["new", "Heard", "--audio", url, "--show", str(show)]) == 0

    assert "60 kB, audio/mpeg, 1:00" in capsys.readouterr().err
    assert split((show / "episodes" / "heard.md").read_text()).values["audio"] == url
    assert f'{{"media": "{url}", "length": 60012' in (show / "feed.lock").read_text()
    assert main(["build", "--show", str(show), "--drafts"]) == 0


def test_a_recording_elsewhere_that_cannot_be_had_leaves_no_episode(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hosting({}) as host:
        assert main(["new", "A", "--audio", f"{host.url}/a.mp3", "--show", str(show)]) == 1

    assert "[unreachable]" in capsys.readouterr().err
    assert not (show / "episodes").exists()
