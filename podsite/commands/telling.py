"""How commands speak to people: on stderr, problems first, then one line that sums up.

Problems for machines go to stdout, where nothing else stands.
"""

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from podsite.problem import FORMATS, Problem, Severity, count, errors, in_order


def say(text: str) -> None:
    """A line for people."""
    print(text, file=sys.stderr)


def tell(problems: Iterable[Problem], options: Namespace) -> bool:
    """Tells problems in the form that was asked for; whether any of them stops the work.

    With --strict every warning does.
    """
    found = in_order(problems)
    folder: Path = options.show
    people = options.format == "text"
    for problem in found:
        print(FORMATS[options.format](problem, folder), file=sys.stderr if people else sys.stdout)
    if found and people:
        say(f"{count(found)}.")
    strict = getattr(options, "strict", False)
    return bool(errors(found)) or (strict and any(p.severity is Severity.WARNING for p in found))


def program() -> str:
    """What the reader types to call this program."""
    name = Path(sys.argv[0]).name
    return "python build.py" if name == "build.py" else "podsite"
