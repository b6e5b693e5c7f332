"""What pages say can be read as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite.formats import markdown
from podsite.formats.as_markdown import as_markdown, literal
from podsite.model import Html


@pytest.mark.parametrize(
    "notes",
    [
        "How a mirror is *ground*, and **why**.",
        "# Head\n\nText below.",
        "- one\n- two\n  - three\n\n1. first\n2. second",
        "> said\n>\n> twice",
        "```\na < b && *c*\n```",
        "`a_b*` and a\\*b\\*c",
        "See [the *first*](https://a.test/x_y?a=1&b=2) and <https://b.test/>.",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "![A mirror](https://a.test/mirror.png)",
        "one  \ntwo",
        "1 < 2 &amp; 3",
        "\\[no\\](https://a.test/link)",
        "1\\. no list",
        "m<sup>2</sup> and H<sub>2</sub>O",
    ],
)
def test_the_markdown_of_notes_reads_as_the_notes(notes: str) -> None:
    html = markdown.notes(notes).html
    again = markdown.notes(as_markdown(html)).html

    assert markdown.plain(again) == markdown.plain(html)
    assert markdown.addresses(again) == markdown.addresses(html)


def test_what_the_cleaner_took_out_is_not_there_again() -> None:
    notes = markdown.notes("Said. <!-- not for the public --><script>alert(1)</script>")

    assert as_markdown(notes.html) == "Said."


def test_what_looks_like_a_tag_is_none() -> None:
    html = Html("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")

    assert "<script" not in as_markdown(html)
    assert markdown.plain(markdown.notes(as_markdown(html)).html) == "<script>alert(1)</script>"


@given(st.text(st.sampled_from("ab1 .)(*_`~<>[]#-+=!&;:\\/é語"), max_size=20))
def test_words_stay_these_words(text: str) -> None:
    words = " ".join(text.split())
    found = markdown.notes(f"x: {literal(text)}").html

    assert markdown.plain(found) == f"x: {words}".strip()


@given(st.text(st.sampled_from("ab1 .)*_#-+=>~`"), max_size=12))
def test_words_that_begin_a_line_begin_nothing_else(text: str) -> None:
    words = " ".join(text.split())

    assert markdown.plain(markdown.notes(literal(text)).html) == words


@pytest.mark.parametrize(
    "text", ["C++ & C#", "10:30 – now!", "snake_case", "2 * 3? (no)", "日本語"]
)
def test_what_cannot_be_misread_stays_as_it_is(text: str) -> None:
    assert literal(text).replace("\\*", "*") == text
