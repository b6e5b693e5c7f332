"""Chapters stand in front matter in every way that people put them."""

from pathlib import PurePosixPath

import pytest

from podsite.formats.fields import Reader
from podsite.formats.frontmatter import split
from podsite.model import Episode, Source

HEAD = "---\ntitle: One\ndate: 2026-01-05\n"


def read(fields: str) -> tuple[Episode | None, Reader]:
    matter = split(f"{HEAD}{fields}\n---\n")
    reader = Reader(Source(PurePosixPath("one.md"), matter.text))
    return reader.record(Episode, matter.values, (), source=reader.source), reader


@pytest.mark.parametrize(
    "fields",
    [
        "chapters:\n- 0:00 Welcome\n- '12:34 Why: we dream'",
        "chapters:\n- 0:00 Welcome\n- 12:34 Why: we dream",
        "chapters:\n- 0:00: Welcome\n- 12:34: 'Why: we dream'",
        "chapters:\n  0:00: Welcome\n  12:34: 'Why: we dream'",
        "chapters:\n  0: Welcome\n  754: 'Why: we dream'",
        "chapters: |\n  0:00 Welcome\n\n  12:34 Why: we dream",
        "chapters:\n- {start: 0, title: Welcome}\n- {start: 12:34, title: 'Why: we dream'}",
        'chapters: {"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Welcome"},'
        ' {"startTime": 754.0, "title": "Why: we dream"}]}',
    ],
)
def test_they_are_read(fields: str) -> None:
    made, reader = read(fields)

    assert reader.problems == []
    assert made is not None
    assert [(one.start.seconds, one.title) for one in made.chapters] == [
        (0, "Welcome"),
        (754, "Why: we dream"),
    ]


def test_a_json_of_podcasting_2_keeps_all_that_it_says() -> None:
    made, reader = read(
        "chapters:\n  version: 1.2.0\n  chapters:\n  - startTime: 5\n    endTime: 6.5\n"
        "    title: A\n    img: https://a.test/a.png\n    url: https://a.test/\n    toc: false"
    )
    assert reader.problems == []
    assert made is not None
    (one,) = made.chapters

    assert one.end is not None
    assert (one.end.total_seconds(), one.url, one.toc) == (6.5, "https://a.test/", False)
    assert one.image is not None
    assert one.image.url == "https://a.test/a.png"


def test_a_page_and_a_picture_stand_behind_a_line() -> None:
    made, _ = read("chapters:\n- 0:05 A <https://a.test/> <a.png>")
    assert made is not None
    (one,) = made.chapters

    assert one.url == "https://a.test/"
    assert one.image is not None
    assert one.image.file == PurePosixPath("a.png")


def test_the_name_of_a_file_is_the_name_of_a_file() -> None:
    made, _ = read("chapters: 12:34.json")

    assert made is not None
    assert (made.chapters, made.chapters_file) == ((), PurePosixPath("12:34.json"))


@pytest.mark.parametrize(
    ("fields", "line", "message"),
    [
        ("chapters:\n- 0:00 A\n- Why", 6, "in field 'chapters', 'Why' is to be a time and a title"),
        ("chapters:\n  0:00: A\n  soon: B", 6, "field 'start' is to be a time such as"),
        (
            "chapters:\n  version: 1\n  chapters:\n  - {startTime: 0, title: A}\n"
            "  - {startTime: soon, title: B}",
            8,
            "field 'start' is to be a time such as",
        ),
        ("chapters:\n- {start: 0, titel: A}", 5, "no field is called 'titel'"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(fields: str, line: int, message: str) -> None:
    _, reader = read(fields)

    assert reader.problems[0].line == line
    assert reader.problems[0].message.startswith(message)
