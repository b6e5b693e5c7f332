"""Audacity's labels."""

import pytest

from podsite.formats.chapters import audacity


def test_a_label_of_a_moment_has_no_end_and_one_of_a_stretch_has() -> None:
    point, stretch = audacity.chapters("0.5\t0.5\tA\n\\\t100\t200\n\n60,25\t90\tB b\n").chapters

    assert (point.start.total_seconds(), point.end, point.title) == (0.5, None, "A")
    assert stretch.end is not None
    assert (stretch.start.total_seconds(), stretch.end.total_seconds()) == (60.25, 90)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("1.0 2.0 A", "'1.0 2.0 A' is no label; write its start"),
        ("1.0\t2.0\t", "this chapter has no title"),
        ("9" * 40 + "\t0\tA", "the start of this chapter is to be a time"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(row: str, message: str) -> None:
    (fault,) = audacity.chapters(f"0\t0\tA\n{row}").faults

    assert fault.line == 2
    assert fault.message.startswith(message)
