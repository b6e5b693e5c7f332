"""Every code that the program can tell is explained, and nothing else is."""

import ast
import re
from argparse import ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from podsite.commands.explaining import ELSEWHERE, explained, of_rules

PACKAGE = Path(__file__).parents[2] / "podsite"
# What makes a problem → which of its arguments is the code.
MAKERS = {"Problem": 0, "UnfoundError": 0, "UnfitRecordingError": 0, "problem": 2, "warning": 2}
MAKERS |= {"_complain": 1}


def codes(tree: ast.AST) -> Iterator[str | None]:
    """The codes that a module's problems have; None for one that cannot be told from its text."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    yield from _code(node, function)


def _code(call: ast.Call, function: ast.FunctionDef) -> Iterator[str | None]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = MAKERS.get(name)
    if place is None or any(isinstance(one, ast.Starred) for one in call.args[: place + 1]):
        if place is not None:  # problem(*place, "code", …)
            yield from (str(one.value) for one in call.args[1:2] if isinstance(one, ast.Constant))
        return
    code = call.args[place]
    if isinstance(code, ast.Constant):
        yield str(code.value)
    elif isinstance(code, ast.Name) and code.id not in {one.arg for one in function.args.args}:
        yield from _values(code.id, function) or [None]
    elif not isinstance(code, ast.Name | ast.Attribute):
        yield None


def _values(name: str, function: ast.FunctionDef) -> list[str | None]:
    """The texts that a name has in a function: what is assigned to it, or it goes through."""
    found: list[str | None] = []
    for node in ast.walk(function):
        pairs: list[tuple[Any, Any]] = []
        if isinstance(node, ast.Assign):
            pairs = [(node.targets[0], node.value)]
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple):
            pairs = [(node.target, each) for each in node.iter.elts]
        for target, value in pairs:
            both = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            names, texts = (target.elts, value.elts) if both else ([target], [value])
            for one, text in zip(names, texts, strict=True):
                if getattr(one, "id", "") == name and isinstance(text, ast.Constant):
                    found.append(str(text.value))
    return found


FOUND = [
    (file, code)
    for file in sorted(PACKAGE.rglob("*.py"))
    for code in codes(ast.parse(file.read_text("utf-8")))
]


def test_every_code_can_be_told_from_the_text_of_the_program() -> None:
    assert [str(file) for file, code in FOUND if code is None] == []


def test_every_code_is_explained() -> None:
    assert {code for _, code in FOUND} - {*ELSEWHERE, *of_rules()} == set()


def test_nothing_is_explained_that_nobody_tells() -> None:
    assert {*ELSEWHERE, *of_rules()} - {code for _, code in FOUND} == set()


def test_no_code_is_explained_twice() -> None:
    assert set(ELSEWHERE) & set(of_rules()) == set()


def test_codes_are_found_however_they_are_given() -> None:
    source = """
def one(reader):
    for name, code in (("a", "code-one"), ("b", "code-two")):
        yield warning(source, (), code, "")
    code, line = "code-three", None
    yield Problem(code, "")
    reader._complain((), "code-four", "")
    yield problem(*place, "code-five", "")
    yield Problem(error.code, "")
    yield Problem(f"code-{name}", "")
"""

    found = set(codes(ast.parse(source)))

    assert found == {None, *(f"code-{one}" for one in ("one", "two", "three", "four", "five"))}


@pytest.mark.parametrize("code", sorted({*ELSEWHERE, *of_rules()}))
def test_an_explanation_says_what_and_why_in_whole_sentences(code: str) -> None:
    told = explained(code)

    assert told.startswith(f"{code}\n\n")
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)
    assert len(told.split()) > 8
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize("code", of_rules())
def test_an_explanation_of_a_rule_names_its_source(code: str) -> None:
    assert "\n\nSource: " in explained(code)


def test_a_slip_in_a_code_is_answered() -> None:
    with pytest.raises(ArgumentTypeError, match=r"did you mean 'chapter-first'\?"):
        explained("chapter-frist")


def test_another_word_is_answered_with_all_codes() -> None:
    with pytest.raises(ArgumentTypeError, match=r"there are .*chapter-few, chapter-first"):
        explained("xyzzy")
