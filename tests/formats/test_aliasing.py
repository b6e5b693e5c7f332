"""Aliases are put into front matter, and nothing else of the file changes."""

import pytest

from podsite.formats.aliasing import UneditableError, quoted, with_aliases


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Sleep", "title: Sleep\naliases: [Naps, C#]"),
        ("title: Sleep\naliases: [Rest] # old", "title: Sleep\naliases: [Rest, Naps, C#] # old"),
        ("aliases: []\ntitle: Sleep", "aliases: [Naps, C#]\ntitle: Sleep"),
        ("aliases:\ntitle: Sleep", "aliases: [Naps, C#]\ntitle: Sleep"),
        ("aliases: Rest  # old\ntitle: Sleep", "aliases: [Rest, Naps, C#]  # old\ntitle: Sleep"),
        (
            "title: Sleep\naliases:\n  # first\n  - 'a, b'\nextra: {a: 1}",
            "title: Sleep\naliases:\n  # first\n  - 'a, b'\n  - Naps\n  - C#\nextra: {a: 1}",
        ),
        (
            'title: Sleep\naliases: [\n  "a]b",\n  Rest\n]',
            'title: Sleep\naliases: [\n  "a]b",\n  Rest\n,  Naps, C#]',
        ),
        ("title: >\n  Deep\n  sleep", "aliases: [Naps, C#]\ntitle: >\n  Deep\n  sleep"),
    ],
)
def test_yaml_gets_them_in_the_form_that_it_has(before: str, after: str) -> None:
    after = after.replace("C#", '"C#"')

    text = f"---\n{before}\n---\n\nBody --- stays.\n"

    assert with_aliases(text, ["Naps", "C#"]) == f"---\n{after}\n---\n\nBody --- stays.\n"


def test_toml_gets_them_above_its_tables() -> None:
    text = "+++\ntitle = 'Sleep'\n[extra]\na = 1\n+++\nBody."
    more = with_aliases(text, ["Naps"])

    assert more == "+++\naliases = [\"Naps\"]\ntitle = 'Sleep'\n[extra]\na = 1\n+++\nBody."
    assert '["Naps", "Rest"]' in with_aliases(more, ["Rest"])


def test_ends_of_lines_stay_what_they_are() -> None:
    text = "---\r\ntitle: Sleep\r\n---\r\nBody.\r\n"

    assert (
        with_aliases(text, ["Naps"]) == "---\r\ntitle: Sleep\r\naliases: [Naps]\r\n---\r\nBody.\r\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        '{\n"title": "Sleep"\n}\nBody.',
        "---\ntitle: &a [x]\naliases: *a\n---\n",
        "---\ntitle: Sleep\naliases: >\n  Rest\n---\n",
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str) -> None:
    with pytest.raises(UneditableError):
        with_aliases(text, ["Naps"])


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Deep sleep", "Deep sleep"),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("42", '"42"'),
        ("é-1", "é-1"),
    ],
)
def test_a_name_is_in_quotes_where_yaml_would_read_something_else(name: str, written: str) -> None:
    assert quoted(name) == written
