"""FFmpeg, which is in many players, and podsite read each other's chapters in recordings."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from podsite.formats.tags.reading import inside
from podsite.formats.tags.writing import write
from tests.outside.programs import newcomer, program, run
from tests.tagged import CHAPTERS, TAGS

FORMS = ("mp3", "m4a", "mp4", "m4b", "opus", "flac", "ogg")
KEPT = ("mp3", "m4a", "mp4", "m4b", "mov")  # what FFmpeg itself writes chapters into, and truly
TITLES = ("Hälló", "Mirrors 🔭", "Light")

_CHAPTERS = """\
;FFMETADATA1
title=Old title
genre=Podcast
[CHAPTER]
TIMEBASE=1/1000
START=0
END=10500
title=Hälló
[CHAPTER]
TIMEBASE=1/1000
START=10500
END=30000
title=Mirrors 🔭
[CHAPTER]
TIMEBASE=1/1000
START=30000
END=60000
title=Light
"""


def made(folder: Path, form: str, *more: str) -> Path:
    """A minute of a tone, with chapters, in this form."""
    (folder / "chapters.txt").write_text(_CHAPTERS, "utf-8")
    file = folder / f"made.{form}"
    tone = ("-f", "lavfi", "-i", "sine=440:d=60", "-i", "chapters.txt", "-map_metadata", "1")
    run(
        program("ffmpeg"),
        *("-v", "error", *tone, "-b:a", "32k", *more, str(file)),
        environment=newcomer(folder / "home"),
        folder=folder,
    )
    return file


def probed(folder: Path, file: Path) -> dict[str, list[dict[str, str | dict[str, str]]]]:
    """What FFmpeg reads in a file: chapters, streams, and the packets of the sound."""
    words = ("-v", "quiet", "-show_chapters", "-show_streams", "-of", "json")
    said = run(
        program("ffprobe"),
        *(*words, str(file)),
        environment=newcomer(folder / "home"),
        folder=folder,
    )
    found: dict[str, list[dict[str, str | dict[str, str]]]] = json.loads(said)
    return found


def sound(folder: Path, file: Path) -> str:
    """A checksum of the packets of sound, with their times."""
    words = ("-v", "error", "-i", str(file), "-map", "0:a", "-c", "copy")
    return run(
        program("ffmpeg"),
        *(*words, "-f", "hash", "-"),
        environment=newcomer(folder / "home"),
        folder=folder,
    )


def written(file: Path) -> Path:
    copy = file.with_name(f"written{file.suffix}")
    with file.open("rb") as source, copy.open("w+b") as target:
        write(source, target, TAGS)
    return copy


@pytest.mark.parametrize("form", KEPT)
def test_chapters_that_ffmpeg_writes_are_read(form: str, tmp_path: Path) -> None:
    with made(tmp_path, form).open("rb") as file:
        found = inside(file).chapters

    assert tuple(one.title for one in found) == TITLES
    assert [one.start for one in found] == [one.start for one in CHAPTERS]


@pytest.mark.parametrize("form", FORMS)
def test_ffmpeg_reads_the_chapters_that_are_written(form: str, tmp_path: Path) -> None:
    found = probed(tmp_path, written(made(tmp_path, form)))["chapters"]

    assert [one["tags"] for one in found] == [{"title": title} for title in TITLES]
    starts = [timedelta(seconds=float(str(one["start_time"]))) for one in found]
    assert starts == [one.start for one in CHAPTERS]


@pytest.mark.parametrize("form", FORMS)
def test_the_sound_stays_packet_by_packet(form: str, tmp_path: Path) -> None:
    file = made(tmp_path, form)

    assert sound(tmp_path, written(file)) == sound(tmp_path, file)


@pytest.mark.parametrize("form", FORMS)
def test_the_cover_is_one_that_ffmpeg_shows(form: str, tmp_path: Path) -> None:
    streams = probed(tmp_path, written(made(tmp_path, form)))["streams"]

    pictures = [one for one in streams if one["codec_type"] == "video"]
    assert [f"{one['codec_name']} {one['width']}" for one in pictures] == ["png 1400"]


@pytest.mark.parametrize("more", [(), ("-movflags", "+faststart")])
def test_players_start_before_the_whole_file_is_there(
    more: tuple[str, ...], tmp_path: Path
) -> None:
    content = written(made(tmp_path, "m4a", *more)).read_bytes()

    assert content.index(b"moov") < content.index(b"mdat")
