"""Front matter is taken apart, written and found again, and says where it is broken."""

import json
import re
from datetime import date
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from podsite.formats.frontmatter import (
    Matter,
    UnreadableError,
    dumps,
    line,
    line_below,
    problem,
    split,
    warning,
)
from podsite.model import Source
from podsite.problem import Severity

QUICK = settings(deadline=None, max_examples=150)


def broken(text: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as raised:
        split(text)
    return raised.value


def test_fields_stand_above_the_body() -> None:
    assert split("---\ntitle: One\n---\n\nBody\n---\nmore\n") == Matter(
        {"title": "One"}, "---\ntitle: One\n---\n", "Body\n---\nmore"
    )


@pytest.mark.parametrize("text", ["", "Body", "Body\n---\nmore", "# ---\ntitle: One\n---"])
def test_a_file_that_begins_with_no_fence_is_all_body(text: str) -> None:
    assert split(text) == Matter({}, "", text)


@pytest.mark.parametrize(
    "text",
    [
        "---\n---\nBody",
        "---\n\n# nothing yet\n---\nBody",
        "---   \n-----\nBody",
        "+++\n+++\nBody",
        "{\n}\nBody",
    ],
)
def test_front_matter_may_be_empty(text: str) -> None:
    assert split(text).values == {}
    assert split(text).body == "Body"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("010", "010"),
        ("1:02:03", "1:02:03"),
        ("2026-02-30", "2026-02-30"),
        ("2026-11-22 18:30", "2026-11-22 18:30"),
        ("1_000", "1_000"),
        ("12", 12),
        ("true", True),
        ("~", None),
        ("", None),
        ("'it''s'", "it's"),
        ('"a: b"', "a: b"),
        ("[a, b]", ["a", "b"]),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        ("Ærø 東京 🌒", "Ærø 東京 🌒"),
        ("a # remark", "a"),
        ("a#b", "a#b"),
        ("|\n  a\n  b", "a\nb\n"),
        ("&x [a]", ["a"]),
    ],
)
def test_yaml_is_read_as_the_text_it_is(written: str, value: object) -> None:
    assert split(f"---\nfield: {written}\n---\n").values == {"field": value}


def test_names_of_fields_are_text() -> None:
    assert set(split("---\n2: a\ntrue: b\nnull: c\n---\n").values) == {"2", "True", "None"}


def test_toml_and_json_are_read_too() -> None:
    toml = '+++\ntitle = "One"\ndate = 2026-01-05\n[[guests]]\nname = "Tobias Wren"\n+++\nBody'
    assert split(toml).values == {
        "title": "One",
        "date": date(2026, 1, 5),
        "guests": [{"name": "Tobias Wren"}],
    }
    assert split('{\n"title": "One",\n"topics": ["a"]\n}\nBody').values == {
        "title": "One",
        "topics": ["a"],
    }
    assert split(toml).body == "Body"


BROKEN = [
    # what is wrong, the text, the line, what is said of it
    ("unclosed", "---\ntitle: One\n", 1, "never closed; put a line --- below the last field"),
    ("a fence alone", "---", 1, "never closed"),
    ("unclosed TOML", '+++\ntitle = "One"\n', 1, "never closed; put a line +++ below"),
    ("unclosed JSON", '{\n"title": "One"\n', 1, "never closed; put a line } below"),
    ("a blank before", " ---\ntitle: One\n---\n", 1, "--- must stand at the very top"),
    ("a line before", "\n\n+++\na = 1\n+++\n", 1, "+++ must stand at the very top"),
    ("a list", "---\n- a\n---\n", 2, "no fields; write each as  name: value"),
    ("a sentence", "---\nJust words\n---\n", 2, "no fields"),
    ("a colon", "---\na: b\ntitle: Sleep: a talk\nb: c\n---\n", 3, 'needs quotes, as in  title: "'),
    ("a colon below blanks", "---\n\n\n\ntitle: a: b\n---\n", 5, "a colon in it needs quotes"),
    ("a tab", "---\na: b\nc:\n\td: e\n---\n", 4, "a tab stands where YAML wants blanks"),
    ("a tab, others before", "---\na: b\tc\nd:\n\te: f\n---\n", 4, "a tab stands"),
    ("an indented tab", "---\na: b\n\tc: d\n---\n", 3, "a tab stands"),
    ("an at sign", "---\na: b\nc: @mira\n---\na\ttab", 3, "begins with @ needs quotes"),
    ("a backtick", "---\na: [`b`]\n---\na\ttab", 2, "begins with ` needs quotes"),
    ("a percent sign", "---\na: %b\n---\n", 2, "begins with % needs quotes"),
    ("an open quote", "---\na: b\nc: 'd\ne: f\n---\n", 3, "a quote is opened and never closed"),
    ("a backslash", '---\na: "C:\\Users"\n---\n', 2, "or holds a stray backslash"),
    ("braces", "---\na: b\ntitle: {{ page.title }}\n---\n", 1, 'title: "{{ name }}"'),
    ("an open bracket", "---\na: [b\nc: d\n---\n", 3, "look at this line and the one above"),
    ("a field twice", "---\na: 1\nb: 2\na: 3\n---\na: 4\n", 4, "the field 'a' is given twice"),
    (
        "a nested field twice",
        "---\ng:\n  - n: 1\n    n: 2\n  - n: 3\n---\n",
        4,
        "'n' is given twice",
    ),
    ("twice, others between", "---\na: {b: 1}\nc: {a: 1}\na: 2\n---\n", 4, "'a' is given twice"),
    ("a quoted field twice", "---\na: 1\n'a': 2\n---\n", 3, "'a' is given twice"),
    ("twice in one line", "---\na: 1\nb: {c: 1, c: 2}\n---\n", 3, "'c' is given twice"),
    ("a control character", "---\na: b\nc: d\x08e\n---\n", 3, "a control character, which nobody"),
    ("no such anchor", "---\na: b\nc: *d\n---\n", 3, "cannot be read: unknown anchor"),
    ("depth", "---\na: " + "[" * 5000 + "]" * 5000 + "\n---\n", 2, "recursion limit"),
    ("TOML", "+++\na = 1\nb =\n+++\n", 3, "cannot be read: Invalid value; look at this line"),
    ("TOML below blanks", "+++\n\n\na =\n+++\n", 4, "Invalid value; look"),
    ("TOML twice", "+++\na = 1\na = 2\n+++\n", 3, "Cannot overwrite a value; look"),
    ("JSON", '{\n"a": 1,\n}\n', 3, "property name enclosed in double quotes; look"),
    ("JSON without colon", '{\n"a": 1,\n"b" 2\n}\n', 3, "Expecting ':' delimiter; look"),
]


@pytest.mark.parametrize(
    ("text", "number", "message"),
    [pytest.param(*rest, id=what) for what, *rest in BROKEN],
)
def test_broken_front_matter_says_what_is_wrong_and_in_which_line(
    text: str, number: int, message: str
) -> None:
    error = broken(text)
    assert message in str(error)
    assert error.line == number


def test_an_alias_bomb_is_refused() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi")]  # noqa: B905 - both are eight
    assert "limit exceeded" in str(broken("\n".join(["---", *rows, "---"])))


FENCES = st.sampled_from(["---\n", "+++\n", "{\n", "\n---\n", "\n+++\n", "\n}\n", "--- \n", "----"])
SIGNS = st.text(
    st.sampled_from("ab:-[]{}!&*%@`'\"|>#?,\n \t\\~.0=+\x00\x08\x85\u2028é"), max_size=30
)


@QUICK
@given(st.lists(FENCES | SIGNS | st.text(max_size=10), max_size=6).map("".join))
@example("---\n? [a]\n: b\n---")
@example("---\na: !!binary x\n---")
@example("---\n[\x85\n---\n")
@example("{\n{\n}")
def test_any_text_is_matter_or_unreadable_at_a_line_of_it(text: str) -> None:
    try:
        matter = split(text)
    except UnreadableError as error:
        assert 1 <= error.line <= text.count("\n") + 1  # noqa: PT017 - it may be readable
        assert "\n" not in str(error)  # noqa: PT017 - it may be readable
    else:
        assert text.startswith(matter.text)
        assert matter.body in text


PLAIN = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]))
NUMERIC = st.text("0123456789.eExXobn_:+~-", min_size=1, max_size=8)
STRIPPED = (PLAIN | NUMERIC).map(lambda text: text.strip()).filter(bool)


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(
        STRIPPED,
        STRIPPED
        | st.booleans()
        | st.integers(0, 10**9)
        | st.lists(STRIPPED, min_size=1)
        | st.lists(st.dictionaries(STRIPPED, STRIPPED, min_size=1), min_size=1),
        min_size=1,
    ),
    PLAIN.map(lambda text: text.strip()),
)
@example({"guid": "12e45", "a": "0o17", "b": "0x1F", "c": ".5", "d": "1e3", "e": "NO"}, "")
@example({"a": "---", "b": "a\n---\nb"}, "---\nbody\n---")
def test_what_is_written_reads_back(values: dict[str, object], body: str) -> None:
    matter = split(dumps(values, body))
    assert matter.values == values
    assert matter.body == body


def test_fields_are_written_in_the_order_given_each_value_on_its_line() -> None:
    text = dumps({"title": "Ærø", "date": "2026-01-05", "summary": "word " * 60 + "end"}, "Body\n")
    assert [row.partition(":")[0] for row in text.split("\n")[1:4]] == ["title", "date", "summary"]
    assert "title: Ærø\n" in text
    assert text.endswith("\n---\n\nBody\n")


MATTER = """\
---

title: One
owner:
  name: Mira Solano
guests:
  - Tobias Wren
  - name: Ines Okafor
    role: critic

  - name: Abel Lindqvist
chapters: [{start: 0, title: a},
  {start: 1, title: b}]
links:
  Some App: https://app.test/
"quoted": 5
-----
"""


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ((), 1),
        (("title",), 3),
        (("owner",), 4),
        (("owner", "name"), 5),
        (("owner", "email"), 4),
        (("guests",), 6),
        (("guests", 0), 7),
        (("guests", 0, "role"), 7),
        (("guests", 1), 8),
        (("guests", 1, "role"), 9),
        (("guests", 2, "name"), 11),
        (("guests", 3), 6),
        (("chapters", 0, "start"), 12),
        (("chapters", 1, "title"), 13),
        (("links", "Some App"), 15),
        (("links", "Some App", "url"), 15),
        (("quoted",), 16),
        (("nowhere",), 1),
        (("title", 0), 3),
    ],
)
def test_a_field_is_found_at_its_line_or_its_nearest_parents(
    path: tuple[str | int, ...], number: int
) -> None:
    assert line(split(MATTER + "\nBody").text, path) == number


TOML = """\
+++
title = "One"
owner.email = "mira@signals.test"

[extra]
a = 1
[[guests]]
name = "Tobias Wren"
+++"""


@pytest.mark.parametrize(
    ("matter", "name", "number"),
    [
        (TOML, "title", 2),
        (TOML, "owner", 3),
        (TOML, "extra", 5),
        (TOML, "guests", 7),
        (TOML, "nowhere", 1),
        ('{\n "title": "One",\n "date": 5\n}', "date", 3),
        ('{\n "title": "One"\n}', "nowhere", 1),
        ("", "title", 1),
    ],
)
def test_a_field_of_toml_or_json_is_found_at_its_line(matter: str, name: str, number: int) -> None:
    assert line(matter, (name, 0)) == number


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\n"])
@pytest.mark.parametrize("spelt", ["a b.pdf", "a%20b.pdf"])
def test_a_link_in_the_body_is_found_at_its_line(gap: str, spelt: str) -> None:
    text = f"---\ntitle: One\n---{gap}First\n\n[x]({spelt})"
    matter = split(text)
    number = text[: text.index("[x]")].count("\n") + 1
    assert line_below(matter.text, matter.body, "a%20b.pdf") == number
    assert line_below(matter.text, matter.body, "other.pdf") == 1


def test_a_link_in_a_field_is_found_at_its_line_unless_the_body_has_it_too() -> None:
    matter = split("---\ntitle: One\ntext: '[x](a%20b.pdf)'\n---\n\n[x](c.pdf)")
    assert line_below(matter.text, matter.body, "a%20b.pdf") == 3
    assert line_below(matter.text, matter.body, "c.pdf") == 6


def test_a_problem_stands_at_the_line_of_its_field() -> None:
    source = Source(PurePosixPath("show.md"), MATTER)
    told = problem(source, ("owner", "name"), "code", "message", Severity.WARNING)
    assert (str(told.file), told.line, told.severity) == ("show.md", 5, Severity.WARNING)


def test_nested_fields_are_written_as_blocks() -> None:
    values = json.loads('{"a": {"b": [1, {"c": null}]}}')
    assert split(dumps(values, "")).values == values
    assert not re.search(r"[{}]", dumps(values, ""))


def test_a_warning_stands_where_a_problem_would() -> None:
    source = Source(PurePosixPath("a.md"), "---\ntitle: A\ndate: B\n---\n")

    told = warning(source, ("date",), "odd", "odd; mend it")

    assert (told.line, told.severity) == (3, Severity.WARNING)
