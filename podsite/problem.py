"""What is wrong in a show, where, and what to do about it; and how several problems are told."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Severity(Enum):
    """How much a problem matters."""

    ERROR = "error"  # makes the site or the feed wrong, or breaks a promise: nothing is written
    WARNING = "warning"  # a directory or an app will mind; site and feed can live with it


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    The message says what is wrong and, after a semicolon, what to do. `file` is relative to the
    show's folder, `line` counts from one; either is None where no single place is to blame.
    """

    code: str
    message: str
    file: PurePath | None = None
    line: int | None = None
    severity: Severity = Severity.ERROR


class ProblemError(Exception):
    """Raised where work cannot go on; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, then line; those of no file last."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(
            unique,
            key=lambda problem: (
                problem.file is None,
                str(problem.file),
                problem.line or 0,
                problem.code,
                problem.message,
            ),
        )
    )


def count(problems: Iterable[Problem]) -> str:
    """'2 errors, 1 warning', or 'no problems'."""
    parts = []
    found = tuple(problems)
    for severity in Severity:
        number = sum(problem.severity is severity for problem in found)
        if number:
            parts.append(f"{number} {severity.value}{'s' if number > 1 else ''}")
    return ", ".join(parts) or "no problems"


def as_text(problem: Problem, folder: PurePath) -> str:
    """`file:line: severity: message [code]`, the form that terminals and editors make clickable."""
    place = ""
    if problem.file is not None:
        line = f":{problem.line}" if problem.line else ""
        place = f"{folder / problem.file}{line}: "
    told = f"{place}{problem.severity.value}: {problem.message} [{problem.code}]"
    return _CONTROL.sub(" ", told)  # what files hold: one line, and no commands to a terminal


def as_json(problem: Problem, folder: PurePath) -> str:
    """One JSON object a line, for machines."""
    return json.dumps(
        {
            "file": None if problem.file is None else str(folder / problem.file),
            "line": problem.line,
            "severity": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
        },
        ensure_ascii=False,
    )


def as_github(problem: Problem, folder: PurePath) -> str:
    """A workflow command that GitHub shows as an annotation at the line (its documented syntax)."""

    def escaped(text: str, more: str = "") -> str:
        for character in "%\r\n" + more:
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    place = [f"title={escaped(problem.code, ':,')}"]
    if problem.file is not None:
        place.insert(0, f"file={escaped(str(folder / problem.file), ':,')}")
        if problem.line:
            place.insert(1, f"line={problem.line}")
    return f"::{problem.severity.value} {','.join(place)}::{escaped(problem.message)}"


FORMATS: dict[str, Callable[[Problem, PurePath], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
