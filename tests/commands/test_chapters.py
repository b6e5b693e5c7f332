"""`chapters`: an episode's chapters, written into its recording."""

from io import BytesIO
from pathlib import Path

import pytest
from mutagen.id3 import ID3

from podsite.cli import main
from podsite.formats.tags.reading import inside
from tests.recordings import SAMPLES, mp3
from tests.shows import contents, lay
from tests.specimens import recording, text
from tests.tagged import COVER

SOUND = recording(60)
CHAPTERS = [
    {"start": 0, "title": "Hello"},
    {"start": 30, "title": "Mirrors", "url": "https://mirrors.example.net/"},
    {"start": 45, "title": "Light"},
]
EPISODE = {"title": "One", "date": "2026-01-05", "number": 7, "audio": "one.mp3"}
ELSEWHERE = {"url": "https://a.example.net/a.mp3", "length": 9, "type": "audio/mpeg"}


@pytest.fixture
def show(tmp_path: Path) -> Path:
    matter = {"title": "A show", "url": "https://show.example.net/", "author": "Ada"}
    return lay(
        tmp_path,
        {
            "show.md": text(**matter, artwork="cover.png"),
            "cover.png": COVER,
            "episodes/one.md": text(**EPISODE, chapters=CHAPTERS),
            "episodes/one.mp3": SOUND,
        },
    )


def chapters(show: Path, *words: str) -> int:
    return main(["chapters", *words, "--show", str(show)])


def titles(file: Path) -> list[str]:
    return [one.title for one in inside(BytesIO(file.read_bytes())).chapters]


@pytest.mark.parametrize("name", ["one", "episodes/one.mp3", "episodes/one.md"])
def test_the_chapters_of_the_front_matter_stand_in_the_recording(
    show: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(show)

    assert main(["chapters", name]) == 0

    file = show / "episodes" / "one.mp3"
    assert titles(file) == ["Hello", "Mirrors", "Light"]
    assert file.read_bytes().endswith(SOUND)


def test_title_show_author_number_and_artwork_are_written_too(show: Path) -> None:
    chapters(show, "one")

    found = ID3(show / "episodes" / "one.mp3")
    said = [str(found[name]) for name in ("TIT2", "TALB", "TPE1", "TRCK")]
    assert said == ["One", "A show", "Ada", "7"]
    assert [one.data for one in found.getall("APIC")] == [COVER]


def test_a_copy_leaves_the_recording_as_it_is(show: Path) -> None:
    copy = show / "episodes" / "one-2.mp3"

    assert chapters(show, "one", "--output", str(copy)) == 0

    assert titles(copy) == ["Hello", "Mirrors", "Light"]
    assert (show / "episodes" / "one.mp3").read_bytes() == SOUND


def test_what_was_built_keeps_its_bytes_until_the_next_build(show: Path) -> None:
    published = show / "published.mp3"
    published.hardlink_to(show / "episodes" / "one.mp3")

    chapters(show, "one")

    assert published.read_bytes() == SOUND


def test_a_recording_that_is_published_is_changed_only_by_force(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "--show", str(show)])
    before = contents(show)

    assert chapters(show, "one") == 1

    assert "[published-recording]" in capsys.readouterr().err
    assert contents(show) == before
    assert chapters(show, "one", "--force") == 0
    assert titles(show / "episodes" / "one.mp3") == ["Hello", "Mirrors", "Light"]


def test_a_copy_of_a_published_recording_needs_no_force(show: Path) -> None:
    main(["build", "--show", str(show)])

    assert chapters(show, "one", "--output", str(show / "two.mp3")) == 0


def test_one_that_comes_out_in_the_future_needs_none_either(show: Path) -> None:
    later = EPISODE | {"date": "2999-01-05"}
    lay(show, {"episodes/one.md": text(**later, chapters=CHAPTERS)})
    main(["build", "--show", str(show)])

    assert chapters(show, "one") == 0


def test_after_it_the_show_builds_and_says_the_same(show: Path) -> None:
    main(["build", "--show", str(show)])
    before = contents(show / "public")
    chapters(show, "one", "--force")

    assert main(["build", "--show", str(show)]) == 0

    after = contents(show / "public")
    page = "episodes/one/chapters.json"
    assert after[page] == before[page]
    assert after.keys() == before.keys()  # the show's artwork in it is not published again
    assert after["media/episodes/one.mp3"] != before["media/episodes/one.mp3"]


@pytest.mark.parametrize(
    ("matter", "code"),
    [
        ({"audio": "one.mp3"}, "no-chapters"),
        ({"audio": "one.mp3", "chapters": [CHAPTERS[0] | {"toc": False}]}, "no-chapters"),
        ({"chapters": CHAPTERS}, "no-recording"),
        ({"audio": ELSEWHERE, "chapters": CHAPTERS}, "no-recording"),
        ({"audio": "one.wav", "chapters": CHAPTERS}, "untaggable"),
        ({"audio": "bad.mp3", "chapters": CHAPTERS}, "damaged-tags"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    show: Path, matter: dict[str, object], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(
        show,
        {
            "episodes/one.md": text(title="One", date="2026-01-05", **matter),
            "episodes/one.wav": SAMPLES[".wav"],
            "episodes/bad.mp3": mp3(60, tag=bytes(20)).replace(b"ID3\4", b"ID3\x09"),
        },
    )
    before = contents(show)

    assert chapters(show, "one") == 1

    assert f"[{code}]" in capsys.readouterr().err
    assert contents(show) == before


def test_chapters_that_stand_only_in_the_recording_are_there_already(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapters(show, "one")
    lay(show, {"episodes/one.md": text(**EPISODE)})

    assert chapters(show, "one") == 1

    assert "its only chapters are those in the recording" in capsys.readouterr().err


def test_an_unknown_name_is_told_with_the_likeliest(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chapters(show, "onee.mp3") == 1

    said = capsys.readouterr().err
    assert "did you mean one?" in said
    assert "[no-episode]" in said


def test_a_copy_is_never_written_over_another_file(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chapters(show, "one", "--output", str(show / "cover.png")) == 1

    assert "[exists]" in capsys.readouterr().err
    assert (show / "cover.png").read_bytes() == COVER


def test_a_show_with_errors_is_mended_first(show: Path) -> None:
    lay(show, {"episodes/one.md": text(**EPISODE, topcis=["a"], chapters=CHAPTERS)})
    before = contents(show)

    assert chapters(show, "one") == 1

    assert contents(show) == before
