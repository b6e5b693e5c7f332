"""Parts of files are copied piece by piece."""

from io import BytesIO

from podsite.formats.tags.copying import copy

LONG = bytes(range(250)) * 10_000


def test_a_whole_file_or_a_part_of_it_is_copied() -> None:
    whole, part = BytesIO(), BytesIO(b"here: ")
    part.seek(0, 2)

    copy(BytesIO(LONG), whole)
    copy(BytesIO(LONG), part, 3, 2_000_007)

    assert whole.getvalue() == LONG
    assert part.getvalue() == b"here: " + LONG[3:2_000_007]


def test_a_part_that_goes_on_behind_the_end_ends_there() -> None:
    copied = BytesIO()

    copy(BytesIO(b"short"), copied, 2, 1 << 40)

    assert copied.getvalue() == b"ort"
