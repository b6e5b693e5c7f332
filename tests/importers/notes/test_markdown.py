"""What was Markdown when it was pasted stays as it was written."""

import pytest

from podsite.importers.notes.lines import lines
from podsite.importers.notes.markdown import fenced, is_markdown, markdown_blocks


@pytest.mark.parametrize(
    "text",
    ["# Title", "## Über uns", "```", "see [us](https://example.org)", "**so** it is", "__so__ it"],
)
def test_this_is_markdown(text: str) -> None:
    assert is_markdown(lines(f"Bees\n{text}"))


@pytest.mark.parametrize(
    "text",
    ["#bees", "# of bees", "5 ** 3", "[laughs](12:03)", "- a list", "1. one"],
)
def test_this_is_not_yet(text: str) -> None:
    assert not is_markdown(lines(f"Bees\n{text}"))


def test_fenced_code_ends_with_the_fence_that_began_it() -> None:
    assert fenced(lines("a\n````\n```\nb\n````\nc")) == {1, 2, 3, 4}
    assert fenced(lines("a\n~~~\nb")) == {1, 2}


def test_blocks_are_parted_by_empty_lines_and_code_is_whole() -> None:
    blocks = list(markdown_blocks(lines("One\ntwo.\n\n\n```\na\n\nb\n```\nThree.")))
    assert [block.markdown for block in blocks] == ["One\ntwo.", "```\na\n\nb\n```", "Three."]
    assert [block.prose for block in blocks] == [True, False, True]
    assert [block.plain[0].number for block in blocks] == [1, 5, 10]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("see https://example.org/a.", "see <https://example.org/a>."),
        ("see [https://example.org](https://example.org)",) * 2,
        ("`https://example.org` <https://example.org>",) * 2,
        ("[us]: https://example.org",) * 2,
        ("• one\n• two", "- one\n- two"),
        ("one  \ntwo  ", "one\\\ntwo"),
    ],
)
def test_little_is_changed(text: str, markdown: str) -> None:
    assert [block.markdown for block in markdown_blocks(lines(text))] == [markdown]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("## The *bees*", "The bees"),
        ("- **so** `it` is", "so it is"),
        ("> see [us](https://example.org) and ![a bee][1]", "see us and a bee"),
        (r"1. a\*b <https://example.org>", "a*b https://example.org"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_it_is_read_without_its_markup(text: str, read: str) -> None:
    (block,) = markdown_blocks(lines(text))
    assert block.text == read


@pytest.mark.parametrize("text", ["# A", "- a", "1. a", "> a", "| a |", "---", "<p>a</p>", "\ta"])
def test_this_is_no_paragraph(text: str) -> None:
    assert [block.prose for block in markdown_blocks(lines(text))] == [False]
