"""Chapters as lines of text."""

import pytest

from podsite.formats.chapters import simple


@pytest.mark.parametrize(
    ("row", "start", "title"),
    [
        ("00:12:34.500 Why we dream", 754.5, "Why we dream"),
        ("12:34 Why we dream", 754, "Why we dream"),
        ("(1:02:03) Why: we dream", 3723, "Why: we dream"),
        ("[0:05] - Why", 5, "Why"),
        ("0:05\tWhy", 5, "Why"),
        ("0:05: Why <not a page>", 5, "Why <not a page>"),
    ],
)
def test_a_line_is_a_time_and_a_title(row: str, start: float, title: str) -> None:
    (one,) = simple.chapters(f"\n# by hand\n  {row}  \n").chapters

    assert (one.start.total_seconds(), one.title, one.url) == (start, title, None)


def test_a_page_and_a_picture_stand_behind_in_either_order() -> None:
    rows = "0:00 A <https://a.test/> <a.png>\n0:01 B <https://b.test/b.jpg> <https://b.test/>"
    first, second = simple.chapters(rows).chapters

    assert first.url == "https://a.test/"
    assert first.image
    assert str(first.image.file) == "a.png"
    assert second.url == "https://b.test/"
    assert second.image
    assert second.image.url == "https://b.test/b.jpg"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Why we dream", "'Why we dream' does not begin with a time; write"),
        ("12:34Why", "'12:34Why' does not begin with a time"),
        ("0:05", "this chapter has no title"),
        ("0:75 Why", "the start of this chapter is to be a time"),
        ("0:05 Why <ftp://a.test/>", "the url of this chapter is to be a web address"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(row: str, message: str) -> None:
    (fault,) = simple.chapters(f"0:00 A\n\n{row}").faults

    assert fault.line == 3
    assert fault.message.startswith(message)
