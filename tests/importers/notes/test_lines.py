"""Lines are counted as an editor counts them, and spelled as a reader sees them."""

import pytest

from podsite.importers.notes.lines import Block, Line, glue, lines, quoted


def test_lines_have_the_numbers_of_an_editor() -> None:
    assert lines("one\r\ntwo\rthree\n\nfive") == (
        Line(1, "one"), Line(2, "two"), Line(3, "three"), Line(4, ""), Line(5, "five"),
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["\f", "\v", "\x85", "\u2028", "\u2029"])
def test_a_break_that_editors_do_not_count_parts_lines_of_one_number(mark: str) -> None:
    assert lines(f"one{mark}two\nthree") == (Line(1, "one"), Line(1, "two"), Line(2, "three"))


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("bees\u00a0and\u202fsoil", "bees and soil"),
        ("\ufeffbe\u200be\u2060s\x00", "bees"),
        ("gar\u00adden", "garden"),
        ("gar\u00ad ", "gar\u00ad "),
        ("Cafe\u0301", "Café"),
        ("be\u200des", "bees"),
        ("می\u200cروم", "می\u200cروم"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("  set in  ", "  set in  "),
    ],
)
def test_nothing_that_nobody_sees_is_left(pasted: str, text: str) -> None:
    assert lines(pasted) == (Line(1, text),)


def test_the_words_of_a_line_are_one_space_apart() -> None:
    assert Line(1, "\t of  bees ").words == "of bees"


@pytest.mark.parametrize(
    ("line", "following", "between"),
    [("bees", "and", " "), ("蜂", "は", ""), ("蜂", "and", " "), ("벌", "은", " "), ("", "a", " ")],
)
def test_lines_of_one_sentence_are_joined_as_their_script_wants(
    line: str, following: str, between: str
) -> None:
    assert glue(line, following) == between


def test_a_block_knows_the_line_of_each_character_of_its_text() -> None:
    block = Block("", (Line(3, "one two"), Line(4, "three"), Line(7, "蜂"), Line(8, "は")), True)
    assert block.text == "one two three 蜂は"
    assert [block.line_at(block.text.index(word)) for word in ("two", "three", "蜂", "は")] == [
        3, 4, 7, 8,
    ]  # fmt: skip
    assert block.line_at(99) == 8


def test_a_remark_quotes_on_one_line() -> None:
    assert quoted(" Share\n  this ") == "'Share this'"
