"""Chapters in every form that people have them in say the same."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from podsite.formats import chapters
from tests.formats.chapters.known import DREAM, FACE, GLASS, MIRROR, PAGE, WELCOME, at

CASES = Path(__file__).parents[2] / "cases" / "chapters"
FILES = sorted(path for path in CASES.iterdir() if path.suffix != ".md")

# What each file of tests/cases/chapters knows.
KNOWN = {
    "podcasting20.json": (
        at(0, WELCOME, image=FACE),
        at(95.5, MIRROR, url=PAGE, image=GLASS),
        at(300, "", image=GLASS, toc=False),
        at(754, DREAM, 1800.25),
        at(3723, "Goodbye", 3800),
    ),
    "podlove.json": (
        at(0, WELCOME, image=FACE),
        at(95.5, MIRROR, url=PAGE, image=GLASS),
        at(754, DREAM),
        at(3723, "Goodbye"),
    ),
    "ffprobe.json": (at(0, WELCOME, 95.5), at(95.5, MIRROR, 754)),
    "podlove.psc": (
        at(0, WELCOME, image=FACE),
        at(95.5, MIRROR, url=PAGE, image=GLASS),
        at(754, DREAM),
        at(3723, "Goodbye"),
    ),
    "podlove.chapters.txt": (
        at(0, WELCOME, image=FACE),
        at(95.5, MIRROR, url=PAGE, image=GLASS),
        at(754, DREAM),
        at(3723, "Goodbye"),
    ),
    "chapters.vtt": (
        at(0, WELCOME, 95.5),
        at(95.5, MIRROR, 754),
        at(754, DREAM, 1800.25),
        at(3723, "Goodbye", 3800),
    ),
    "labels.txt": (
        at(0, WELCOME),
        at(95.5, MIRROR),
        at(754, DREAM, 1800.25),
        at(3723, "Goodbye"),
    ),
}


def test_there_is_a_case_for_every_form() -> None:
    assert {file.name for file in FILES} == set(KNOWN)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_all_that_a_file_knows_is_read(file: Path) -> None:
    reading = chapters.read(file.read_text("utf-8"))

    assert reading.faults == ()
    assert reading.chapters == KNOWN[file.name]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "this file is empty"),
        ("# nothing\n\n", 1, "this file is empty"),
        ("\nDear all,\n", 2, "chapters do not begin like this"),
        ("[]", 1, "there are no chapters"),
        ("<chapters/>", 1, "there are no chapters"),
        ("WEBVTT\n", 1, "there are no chapters"),
    ],
)
def test_a_file_without_chapters_is_told_with_what_to_do(
    text: str, line: int, message: str
) -> None:
    (fault,) = chapters.read(text).faults

    assert fault.line == line
    assert fault.message.startswith(message)
    assert ";" in fault.message


def damaged(text: str, chance: random.Random) -> str:
    """A text with a few pieces cut, doubled, moved or replaced."""
    for _ in range(chance.randint(1, 6)):
        start, stop = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        stop = min(stop, start + chance.choice((1, 3, 20, 400)))
        piece = text[start:stop]
        other = "".join(chance.choices('\x00\t\n\r:.,<>[]{}"\\&;0123456789-ü\ufffe\ud800 e', k=5))
        text = chance.choice(
            (
                text[:start] + text[stop:],
                text[:stop] + piece + text[stop:],
                text[:start] + other + text[stop:],
                text[:start] + piece[::-1] + text[stop:],
                piece + text[:start] + text[stop:],
            )
        )
    return text


@pytest.mark.parametrize("seed", range(10))
def test_two_thousand_damaged_files_are_chapters_or_problems_within_bounds(seed: int) -> None:
    chance = random.Random(seed)
    whole = [file.read_text("utf-8") for file in FILES]
    for _ in range(200):
        text = damaged(chance.choice(whole), chance)
        reading = chapters.read(text)

        assert reading.chapters or reading.faults
        assert all(1 <= fault.line <= text.count("\n") + 1 for fault in reading.faults)
        assert all("\n" not in fault.message for fault in reading.faults)
        assert all(one.title or not one.toc for one in reading.chapters)
        assert all(timedelta() <= one.start <= timedelta(hours=1000) for one in reading.chapters)
