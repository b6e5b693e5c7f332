"""Plain text reads the same once it is Markdown, and keeps every sign that may stay."""

import pytest

from podsite.formats import markdown
from podsite.importers.notes.escaping import autolink, escaped


@pytest.mark.parametrize(
    "text",
    [
        "# of bees",
        "1984. A year.",
        "12) rooms",
        "- he said",
        "+ 5",
        "> 5 bees",
        "* a * b",
        "*so* be it, 5*3*2, __init__",
        "a `b` c, ~~d~~",
        "<b>bold</b> & &amp; &copy;",
        "[laughs](12:03), [^1], ![a][b]",
        "[x] done",
        "C:\\bees \\* \\",
        "```",
        "Title\n===",
        "a | b\n--- | ---",
    ],
)
def test_the_reader_sees_what_was_pasted(text: str) -> None:
    assert "".join(markdown.plain(markdown.notes(escaped(text)).html).split()) == "".join(
        text.split()
    )


@pytest.mark.parametrize(
    "text",
    [
        "It is 3 < 4, R&D, a * b, snake_case, 50% #tag, ~5 and (MS).",
        "A lone star* and a lone _ and `.",
        "[1] is a footnote.",
        "1984 was a year. 3.5 was not.",
        "-5 degrees",
        "<https://example.org/a_b_>",
    ],
)
def test_what_is_not_misread_stays_as_it_is(text: str) -> None:
    assert escaped(text) == text


def test_every_line_of_a_paragraph_is_looked_at() -> None:
    assert escaped("one\n# two\n3. three") == "one\n\\# two\n3\\. three"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a.", "<https://example.org/a>."),
        ("https://example.org/a_(b))", "<https://example.org/a_(b)>)"),
        ("https://example.org/a)…", "<https://example.org/a>)…"),
        ("https://example.org/_a_*", r"<https://example.org/_a>\_\*"),
        ("https://.", "https://."),
    ],
)
def test_the_punctuation_behind_an_address_is_the_sentence_s(url: str, link: str) -> None:
    assert autolink(url) == link
