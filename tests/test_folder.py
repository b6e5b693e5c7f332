"""A show's folder gives its texts and files, and says what is wrong with them."""

import os
from datetime import timedelta
from pathlib import Path, PurePosixPath

import pytest

from podsite.folder import Folder, UnfoundError
from podsite.model import Episode, Media, Picture, Source, Url
from podsite.problem import Severity
from tests.recordings import SOUND, mp4
from tests.shows import COVER, PNG, an_episode, lay, recording

FILE = PurePosixPath("episodes/one.md")
MATTER = "---\ntitle: One\naudio: one.mp3\nartwork: one.png\n---"
ONE: Episode = an_episode("one", source=Source(FILE, MATTER))


def told(folder: Folder) -> list[tuple[str, str, int | None]]:
    return [(one.code, str(one.file), one.line) for one in folder.problems]


def test_what_is_written_comes_in_order_of_names_from_files_and_folders(tmp_path: Path) -> None:
    lay(tmp_path, {f"episodes/{name}": "" for name in ("b.md", "a/index.md", "c.md", "a/notes.md")})
    names = [str(file) for file in Folder(tmp_path).written("episodes")]
    assert names == ["episodes/a/index.md", "episodes/b.md", "episodes/c.md"]


def test_what_is_hidden_or_no_markdown_is_not_written_for_the_show(tmp_path: Path) -> None:
    lay(tmp_path, dict.fromkeys(("episodes/.a.md", "episodes/.bin/index.md", "episodes/a.txt"), ""))
    assert list(Folder(tmp_path).written("episodes")) == []


def test_a_home_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert list(Folder(tmp_path).written("people")) == []


def test_a_file_name_that_no_address_can_hold_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    try:
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/episodes/\xff.md"))).write_text("")
    except OSError:
        return  # this file system holds no such names
    folder = Folder(tmp_path)
    assert list(folder.written("episodes")) == []
    assert [one.code for one in folder.problems] == ["file-name"]
    assert folder.unread == {folder.problems[0].file}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        ("Ærø\n".encode(), "Ærø\n"),
        (b"\xef\xbb\xbfone", "one"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"x" * 1_000_000, "x" * 1_000_000),
    ],
    ids=["empty", "UTF-8", "byte order mark", "line ends", "as large as may be"],
)
def test_a_text_is_utf_8_with_plain_line_ends(tmp_path: Path, content: bytes, text: str) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.md": content}))
    assert folder.text(FILE) == text
    assert folder.problems == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("Zoë".encode("latin-1"), 1),
        (b"---\ntitle: One\n---\n\nCaf\xe9\n", 5),
        (b"one\r\ntwo\r\n\xe9", 3),
        (b"one\rtwo\r\xe9", 3),
        (b"\xef\xbb\xbfa\n\xe9", 2),
        ("---\n".encode("utf-16"), 1),
        (b"whole\nbut cut\xc3", 2),
    ],
)
def test_a_text_that_is_not_utf_8_is_a_problem_at_its_line(
    tmp_path: Path, content: bytes, line: int
) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.md": content}))
    assert folder.text(FILE) is None
    assert told(folder) == [("not-utf-8", "episodes/one.md", line)]
    assert folder.unread == {FILE}


def test_a_huge_file_is_no_text(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.md": b"x" * 1_000_001}))
    assert folder.text(FILE) is None
    assert "larger than 1000 kB" in folder.problems[0].message
    assert folder.unread == {FILE}


def test_a_folder_with_the_name_of_a_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir(parents=True)
    folder = Folder(tmp_path)
    assert [folder.text(file) for file in folder.written("episodes")] == [None]
    assert [one.message for one in folder.problems] == [
        "episodes/one.md is a folder and no file; name a file"
    ]


@pytest.mark.parametrize("target", ["nowhere.md", "one.md"], ids=["dangling", "loop"])
def test_a_link_to_no_file_is_no_text(tmp_path: Path, target: str) -> None:
    lay(tmp_path, {"episodes/other.md": ""})
    (tmp_path / FILE).symlink_to(target)
    folder = Folder(tmp_path)
    assert folder.text(FILE) is None
    assert told(folder) == [("missing-file", "episodes/one.md", None)]


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    lay(tmp_path, {"secret.md": "secret", "show/episodes/other.md": ""})
    (tmp_path / "show" / FILE).symlink_to(tmp_path / "secret.md")
    folder = Folder(tmp_path / "show")
    assert folder.text(FILE) is None
    assert told(folder) == [("outside", "episodes/one.md", None)]


def test_a_link_within_the_show_is_read_and_the_show_itself_may_be_one(tmp_path: Path) -> None:
    lay(tmp_path, {"show/drafts/one.md": "text", "show/episodes/other.md": ""})
    (tmp_path / "show" / FILE).symlink_to("../drafts/one.md")
    (tmp_path / "link").symlink_to("show")
    folder = Folder(tmp_path / "link")
    assert (folder.text(FILE), folder.problems) == ("text", [])


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("one.mp3", "episodes/one.mp3"),
        ("../cover.png", "cover.png"),
        ("./parts/../one.mp3", "episodes/one.mp3"),
        ('it\'s "one" & <two>, 100 %.mp3', 'episodes/it\'s "one" & <two>, 100 %.mp3'),
        ("Ærø – 東京#1.mp3", "episodes/Ærø – 東京#1.mp3"),
    ],
)
def test_a_file_is_found_beside_the_text_that_names_it(
    tmp_path: Path, name: str, path: str
) -> None:
    folder = Folder(lay(tmp_path, {path: b"", "episodes/parts/two.mp3": b""}))
    assert folder.found(ONE.source, ("audio",), name) == PurePosixPath(path)
    assert folder.problems == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Sleep.mp3", "did you mean sleep.mp3?"),
        ("sleep.m4a", "did you mean sleep.mp3?"),
        ("slep.mp3", "did you mean sleep.mp3?"),
        ("dream.mp3", "put it there or mend the name"),
    ],
)
def test_a_file_that_is_not_there_is_asked_for_by_the_name_that_was_meant(
    tmp_path: Path, name: str, meant: str
) -> None:
    folder = Folder(lay(tmp_path, {f"episodes/{one}": b"x" for one in ("sleep.mp3", "a.md")}))

    assert folder.found(ONE.source, ("audio",), name) is None
    (problem,) = folder.problems
    assert problem.message == f"there is no file episodes/{name}; {meant}"


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("two.mp3", "missing-file", "there is no file episodes/two.mp3; put it there"),
        ("../two.mp3", "missing-file", "there is no file two.mp3; put it there"),
        ("parts", "missing-file", "episodes/parts is a folder and no file"),
        ("a\0b", "missing-file", "there is no file episodes/a"),
        ("x" * 5000, "missing-file", "there is no file episodes/xxx"),
        ("loop.mp3", "missing-file", "there is no file episodes/loop.mp3"),
        ("../../secret.mp3", "outside", "../secret.mp3 lies outside the show's folder"),
        ("../../nowhere.mp3", "outside", "lies outside the show's folder; put it inside"),
        ("/etc/hosts", "outside", "/etc/hosts lies outside the show's folder"),
        ("link.mp3", "outside", "episodes/link.mp3 lies outside the show's folder"),
    ],
)
def test_a_file_that_is_not_there_or_outside_is_a_problem_at_the_field(
    tmp_path: Path, name: str, code: str, message: str
) -> None:
    lay(tmp_path, {"secret.mp3": b"", "show/episodes/parts/part.mp3": b""})
    (tmp_path / "show/episodes/link.mp3").symlink_to(tmp_path / "secret.mp3")
    (tmp_path / "show/episodes/loop.mp3").symlink_to("loop.mp3")
    folder = Folder(tmp_path / "show")
    assert folder.found(ONE.source, ("audio",), name) is None
    assert told(folder) == [(code, "episodes/one.md", 3)]
    assert message in folder.problems[0].message
    with pytest.raises(UnfoundError):
        folder.sought(ONE.source, name)


def test_a_local_medium_is_measured(tmp_path: Path) -> None:
    sound = recording(2)
    folder = Folder(lay(tmp_path, {"episodes/one.WAV": sound}))
    said = Media(file=PurePosixPath("one.WAV"))
    assert folder.medium(ONE, "audio", said) == Media(
        file=PurePosixPath("episodes/one.WAV"), length=len(sound), type="audio/wav"
    )


@pytest.mark.parametrize(
    ("url", "said", "kind"),
    [
        ("https://cdn.test/one.mp3", None, "audio/mpeg"),
        ("https://cdn.test/one.mp3?listener=1.2#t", None, "audio/mpeg"),
        ("https://cdn.test/play/1", None, None),
        ("https://cdn.test/play/1", "audio/ogg", "audio/ogg"),
        ("https://cdn.test/one.m4a", "audio/mp4", "audio/mp4"),
    ],
)
def test_a_medium_elsewhere_has_the_type_that_is_said_or_that_its_address_shows(
    tmp_path: Path, url: str, said: str | None, kind: str | None
) -> None:
    medium = Media(url=Url(url), length=3, type=said)
    found = Folder(tmp_path).recording(ONE, "audio", medium)
    assert found == Media(url=Url(url), length=3, type=kind)


def test_no_medium_said_is_none_and_no_problem(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert (folder.picture(ONE, "artwork", None), folder.problems) == (None, [])


def test_a_medium_without_an_address_is_a_problem(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert folder.recording(ONE, "audio", Media(length=5)) is None
    assert told(folder) == [("missing-field", "episodes/one.md", 3)]


def test_a_suffix_that_no_app_plays_is_a_problem_that_lists_those_it_plays(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.doc": b""}))
    assert folder.recording(ONE, "audio", Media(file=PurePosixPath("one.doc"))) is None
    assert told(folder) == [("unknown-suffix", "episodes/one.md", 3)]
    assert ".mp3 .m4a" in folder.problems[0].message


def test_a_picture_is_no_recording_and_a_recording_no_picture(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.png": PNG, "episodes/one.wav": recording(1)}))
    picture, sound = Media(file=PurePosixPath("one.png")), Media(file=PurePosixPath("one.wav"))
    assert folder.picture(ONE, "artwork", picture)
    assert folder.recording(ONE, "audio", sound)
    assert folder.picture(ONE, "artwork", sound) is None
    assert folder.recording(ONE, "audio", picture) is None
    assert told(folder) == [
        ("wrong-media", "episodes/one.md", 4),
        ("wrong-media", "episodes/one.md", 3),
    ]
    assert "field 'audio' is to be a recording, and this is image/png" in folder.problems[1].message


@pytest.mark.parametrize("name", ["one.MD", "one.markdown"])
def test_markdown_under_another_suffix_is_not_passed_over_in_silence(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / name).write_text("---\ntitle: One\n---\n")
    folder = Folder(tmp_path)
    assert list(folder.written("episodes")) == []
    (problem,) = folder.problems
    assert (problem.code, str(problem.file)) == ("file-suffix", f"episodes/{name}")
    assert problem.severity is Severity.WARNING


def test_a_picture_is_measured(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.png": COVER}))

    found = folder.picture(ONE, "artwork", Media(file=PurePosixPath("one.png")))

    assert found is not None
    assert (found.width, found.height, found.colours) == (1400, 1400, "RGB")
    assert told(folder) == []


def test_a_drawing_of_lines_has_no_pixels_to_measure(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.svg": "<svg/>"}))

    found = folder.picture(ONE, "artwork", Media(file=PurePosixPath("one.svg")))

    assert found is not None
    assert found.width is None


@pytest.mark.parametrize("content", [b"hello", COVER[:1000]], ids=["none", "cut off"])
def test_a_damaged_picture_is_a_problem_at_its_line(tmp_path: Path, content: bytes) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.png": content}))

    assert folder.picture(ONE, "artwork", Media(file=PurePosixPath("one.png"))) is None
    assert told(folder) == [("damaged-picture", "episodes/one.md", 4)]


def test_a_suffix_that_is_not_the_pictures_is_a_problem_at_its_line(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.jpg": COVER}))

    assert folder.picture(ONE, "artwork", Media(file=PurePosixPath("one.jpg")))
    assert told(folder) == [("wrong-suffix", "episodes/one.md", 4)]
    assert "really image/png" in folder.problems[0].message


def test_a_further_picture_has_its_size_from_its_file_unless_it_is_said(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.png": COVER}))
    said = Picture(file=PurePosixPath("one.png"), height=7)

    found = folder.image(ONE, said)

    assert found is not None
    assert (found.width, found.height) == (1400, 7)


def test_a_recording_has_the_type_of_its_content_and_says_how_long_it_lasts(tmp_path: Path) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.mp4": mp4(60, SOUND)}))

    found = folder.recording(ONE, "audio", Media(file=PurePosixPath("one.mp4")))

    assert found is not None
    assert (found.type, folder.problems) == ("audio/mp4", [])
    assert folder.durations == {PurePosixPath("episodes/one.mp4"): timedelta(minutes=1)}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html>404", "not-a-recording"),
        (mp4(60, SOUND), "wrong-suffix"),
        (mp4(60, SOUND)[:-9], "damaged-recording"),
    ],
)
def test_a_file_that_is_not_the_recording_it_is_called_is_a_problem_at_its_line(
    tmp_path: Path, content: bytes, code: str
) -> None:
    folder = Folder(lay(tmp_path, {"episodes/one.mp3": content}))

    assert folder.recording(ONE, "audio", Media(file=PurePosixPath("one.mp3")))
    assert told(folder) == [(code, "episodes/one.md", 3)]
