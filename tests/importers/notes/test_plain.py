"""Plain text becomes Markdown that reads the same."""

import pytest

from podsite.importers.notes.pasted import Known, pasted


def notes(text: str) -> str:
    return pasted(f"Title\n\n{text}", Known("S", ())).notes


@pytest.mark.parametrize(
    "text",
    [
        "The 12-month trial (MS) isn't over; 3 < 4, R&D, a * b, snake_case, 50% #tag and ~5.",
        "One.\n\nTwo.",
        "A lone star* and a lone _ and `.",
        "[1] is a footnote.",
    ],
)
def test_what_markdown_reads_rightly_stays(text: str) -> None:
    assert notes(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*so* be it", r"\*so\* be it"),
        ("5*3*2", r"5\*3\*2"),
        ("_so_ be it", r"\_so\_ be it"),
        ("a `b` c", r"a \`b\` c"),
        ("<b>bold</b>", r"\<b>bold\</b>"),
        ("&amp; &copy", r"\&amp; &copy"),
        ("# of bees", r"\# of bees"),
        ("1984. A year.", r"1984\. A year."),
        ("- he said", r"\- he said"),
        ("> 5 bees\nand more", "> 5 bees\n\nand more"),
        (">5 bees", r"\>5 bees"),
        ("[laughs](12:03)", r"[laughs\](12:03)"),
        ("a \\* b", r"a \\* b"),
        ("C:\\bees", r"C:\bees"),
        ("\\https://example.org", r"\\<https://example.org>"),
        ("a ~~b~~ c", r"a \~\~b\~\~ c"),
        ("--- | ---", r"\--- | ---"),
    ],
)
def test_what_markdown_would_misread_is_escaped(text: str, markdown: str) -> None:
    assert notes(text) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("See https://example.org/a_(b).", "See <https://example.org/a_(b)>."),
        ("(https://example.org/c)", "(<https://example.org/c>)"),
        ("<https://example.org>", "<https://example.org>"),
        ("www.example.org", "www.example.org"),
        ("https://", "https://"),
        ("https://example.org/*/_x_ *a* b", r"<https://example.org/*/_x>\_ \*a\* b"),
        ("詳細はhttps://example.org/。", "詳細は<https://example.org/>。"),
    ],
)
def test_web_addresses_become_links(text: str, markdown: str) -> None:
    assert notes(text) == markdown


def test_lines_that_were_broken_to_fit_are_one_paragraph() -> None:
    text = (
        "This is a paragraph that somebody broke at about seventy letters, so\n"
        "that its lines have to be joined again until the paragraph ends here.\n"
        "A second one begins without an empty line in between, and it is just\n"
        "as long."
    )
    assert notes(text) == text.replace("\n", " ")


def test_long_lines_are_paragraphs() -> None:
    line = (
        "This line is a whole paragraph, as web pages have them, and longer than a page is wide. "
        * 2
    )
    assert notes(f"{line}\n{line}") == f"{line.strip()}\n\n{line.strip()}"


def test_short_lines_stay_lines() -> None:
    assert notes("00:00 Intro\n01:20 Bees\n05:00 End") == "00:00 Intro\\\n01:20 Bees\\\n05:00 End"


def test_japanese_lines_are_joined_without_a_space() -> None:
    first = "蜜蜂は長いあいだ村に住み、記録は地下室にあった。蜜蜂は村に住み、記"
    assert notes(f"{first}\n録は地下室にあった。") == f"{first}録は地下室にあった。"


def test_bullets_become_a_list() -> None:
    text = (
        "We speak of:\n• bees\n• soil, which is\n  wet\n    ◦ clay\n• *rain* and *sun*\n\nThe end."
    )
    assert notes(text) == (
        "We speak of:\n\n- bees\n- soil, which is wet\n    - clay\n- \\*rain\\* and \\*sun\\*\n\n"
        "The end."
    )


def test_numbers_in_a_row_are_a_list() -> None:
    assert notes("1. one\n2) two\n3. three") == "1. one\n2. two\n3. three"


def test_a_quotation_and_a_rule_stay() -> None:
    assert notes("> one\n> two\n\n-----\n\nend") == "> one\\\n> two\n\n---\n\nend"
