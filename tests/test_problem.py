"""Problems are told whole, in order, each on one line."""

import json
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.problem import (
    FORMATS,
    Problem,
    ProblemError,
    Severity,
    as_github,
    as_json,
    as_text,
    count,
    errors,
    in_order,
)

HERE = PurePath()
SLIP = Problem("wrong-value", "this is wrong; mend it", PurePath("episodes/one.md"), 7)
HINT = Problem("no-author", "say who makes it", PurePath("show.md"), None, Severity.WARNING)
NOWHERE = Problem("no-show", "there is no show")


def test_text_is_file_line_severity_message_and_code() -> None:
    told = as_text(SLIP, HERE)
    assert told == "episodes/one.md:7: error: this is wrong; mend it [wrong-value]"


def test_text_leaves_out_a_line_or_file_that_is_not_known() -> None:
    assert as_text(HINT, HERE) == "show.md: warning: say who makes it [no-author]"
    assert as_text(NOWHERE, HERE) == "error: there is no show [no-show]"


def test_text_names_files_from_where_the_reader_stands() -> None:
    assert as_text(SLIP, PurePath("shows/night")).startswith("shows/night/episodes/one.md:7: ")


def test_text_names_a_file_of_another_place_in_full() -> None:
    template = Problem("template", "unknown tag", PurePath("/themes/base.html"), 3)
    assert as_text(template, PurePath("show")).startswith("/themes/base.html:3: ")


@settings(deadline=None, max_examples=50)
@given(st.text(), st.text(min_size=1))
def test_text_is_one_line_and_no_command_to_a_terminal_whatever_files_hold(
    message: str, name: str
) -> None:
    told = as_text(Problem("code", message, PurePath(name), 1), HERE)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in told)


def test_json_is_one_object_on_one_line_with_every_part() -> None:
    told = as_json(SLIP, PurePath("night"))
    assert json.loads(told) == {
        "file": "night/episodes/one.md",
        "line": 7,
        "severity": "error",
        "code": "wrong-value",
        "message": "this is wrong; mend it",
    }
    assert "\n" not in as_json(Problem("code", "two\nlines"), HERE)


def test_json_says_null_where_no_single_place_is_to_blame() -> None:
    told = json.loads(as_json(NOWHERE, HERE))
    assert (told["file"], told["line"]) == (None, None)


def test_json_keeps_letters_of_every_script_readable() -> None:
    assert "Ærø" in as_json(Problem("code", "Ærø"), HERE)


def test_github_is_a_workflow_command_at_the_line() -> None:
    assert as_github(SLIP, HERE) == (
        "::error file=episodes/one.md,line=7,title=wrong-value::this is wrong; mend it"
    )
    assert as_github(HINT, HERE) == "::warning file=show.md,title=no-author::say who makes it"
    assert as_github(NOWHERE, HERE) == "::error title=no-show::there is no show"


def test_github_escapes_what_would_end_a_property_or_the_command() -> None:
    told = as_github(Problem("code", "50 %\r\nand more: a, b", PurePath("a,b:c%.md"), 1), HERE)
    assert told == "::error file=a%2Cb%3Ac%25.md,line=1,title=code::50 %25%0D%0Aand more: a, b"


def test_every_format_can_tell_a_problem_without_a_place() -> None:
    assert all(tell(NOWHERE, HERE) for tell in FORMATS.values())


def test_only_errors_stop_a_build() -> None:
    assert errors([HINT, SLIP, NOWHERE]) == (SLIP, NOWHERE)


def test_problems_come_by_file_then_line_and_those_of_no_file_last() -> None:
    early, late = (Problem("code", "x", PurePath("episodes/one.md"), line) for line in (2, 10))
    assert in_order([NOWHERE, HINT, late, early]) == (early, late, HINT, NOWHERE)


def test_each_problem_is_told_once() -> None:
    assert in_order([SLIP, SLIP]) == (SLIP,)


@settings(deadline=None, max_examples=50)
@given(st.permutations([SLIP, HINT, NOWHERE, Problem("code", "x", PurePath("show.md"), 3)]))
def test_the_order_of_telling_does_not_depend_on_the_order_of_finding(
    found: list[Problem],
) -> None:
    assert in_order(found) == in_order(sorted(found, key=lambda problem: problem.message))


@pytest.mark.parametrize(
    ("problems", "told"),
    [
        ((), "no problems"),
        ((SLIP,), "1 error"),
        ((HINT, HINT), "2 warnings"),
        ((SLIP, NOWHERE, HINT), "2 errors, 1 warning"),
    ],
)
def test_a_count_says_how_many_of_each(problems: tuple[Problem, ...], told: str) -> None:
    assert count(problems) == told


def test_an_exception_carries_its_problems_and_says_their_messages() -> None:
    error = ProblemError(SLIP, NOWHERE)
    assert error.problems == (SLIP, NOWHERE)
    assert str(error) == "this is wrong; mend it; there is no show"
