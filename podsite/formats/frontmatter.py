"""Front matter: the fields above the Markdown, and the line on which each of them stands.

The only door to python-frontmatter and to YAML. Fields are read by a YAML reader that takes `NO`,
`010`, `1:02:03` and dates as the text they are, and refuses alias bombs; PyYAML, which knows lines,
is asked only when a problem has to be placed.
"""

import re
import tomllib
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler
from ryaml import loads  # type: ignore[attr-defined]  # its stub lists it in another module

from podsite.model import Source
from podsite.problem import Problem, Severity

Path = tuple[str | int, ...]

_ONE_LINE = 1_000_000  # a value stays on its line, however long: editors wrap, people do not


@dataclass(frozen=True)
class Matter:
    """A file taken apart: its fields, the text they were read from, and what stands below."""

    values: dict[str, object]
    text: str
    body: str


class UnreadableError(ValueError):
    """Front matter that cannot be read; `line` counts from the top of the file."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Yaml(YAMLHandler):
    def load(self, fm: str, **_: object) -> Any:
        return _mapping(loads(fm))


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # PyYAML has no types
    """Puts text in quotes that YAML 1.2 takes for a number: a guid such as 12e45 stays text."""


_DIGITS = "0123456789"
_NUMBER = re.compile(r"[-+]?(?:0[box])?\.?[0-9][0-9a-fA-F_]*\.?[0-9_]*(?:[eE][-+]?[0-9]+)?$")
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER, [*"-+.", *_DIGITS])


class _Toml(BaseHandler):
    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "+++"

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(fm)


# How a file begins → how its front matter is read.
HANDLERS: dict[str, BaseHandler] = {
    "---": _Yaml(),
    "+++": _Toml(),
    "{": JSONHandler(),
}


def split(text: str) -> Matter:
    """The fields and the body of a file's text.

    Raises UnreadableError with the line to look at. A file that begins with no fence is all body.
    """
    opening = text.lstrip().split("\n", 1)[0].rstrip()
    handler = HANDLERS.get(opening)
    if handler is None:
        return Matter({}, "", text)
    if not text.startswith(opening):
        raise UnreadableError(
            f"{opening} must stand at the very top; take out the blanks before it", 1
        )
    boundary = handler.FM_BOUNDARY
    fences = [] if boundary is None else list(boundary.finditer(text))[:2]
    if len(fences) < 2:
        closing = "}" if opening == "{" else opening
        raise UnreadableError(
            f"the front matter is never closed; put a line {closing} below the last field", 1
        )
    try:
        values, body = frontmatter.parse(text, handler=handler)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(*_reason(error, text, *fences)) from error
    return Matter(values, text[: fences[1].end()], body)


def dumps(values: dict[str, object], body: str) -> str:
    """A file's text with YAML front matter, fields in the order given."""
    post = frontmatter.Post(body.strip())
    post.metadata = values
    handler = YAMLHandler()
    text: str = frontmatter.dumps(
        post, handler=handler, Dumper=_Dumper, sort_keys=False, width=_ONE_LINE
    )
    return text + "\n"


def line(matter: str, path: Path) -> int:
    """The line (from 1) where the field at `path` stands; that of its nearest parent otherwise."""
    if matter.startswith("---"):
        return _yaml_line(matter, path)
    names = [re.escape(part) for part in path if isinstance(part, str)]
    if names:
        found = re.search(rf'(?m)^\s*(?:\[+\s*)?"?{names[0]}"?\s*[:=.\]]', matter)
        if found:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            return matter.count("\n", 0, start) + 1
    return 1


def line_below(matter: str, body: str, address: str) -> int:
    """The line of a link in the body below a front matter, or in that; 1 where it is in neither."""
    place = max(body.find(address), body.find(unquote(address)))
    if place < 0:
        above = max(0, matter.find(address), matter.find(unquote(address)))
        return 1 + matter.count("\n", 0, above)
    return matter.count("\n") + 2 + body.count("\n", 0, place)


def problem(
    source: Source, path: Path, code: str, message: str, severity: Severity = Severity.ERROR
) -> Problem:
    """A problem of the field at `path` in a file that was read."""
    return Problem(code, message, source.file, line(source.matter, path), severity)


def warning(source: Source, path: Path, code: str, message: str) -> Problem:
    """A problem of the field at `path` that site and feed can live with."""
    return problem(source, path, code, message, Severity.WARNING)


def _mapping(values: object) -> dict[str, object]:
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnreadableError("the front matter has no fields; write each as  name: value", 2)
    return {str(name): value for name, value in values.items()}


def _yaml_line(matter: str, path: Path) -> int:
    inner = re.sub(r"-{3,}\s*\Z", "", matter.split("\n", 1)[1])
    try:
        node = yaml.compose(inner, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, AttributeError):
        return 1
    found = 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    found, node = key.start_mark.line + 2, value
                    break
            else:
                return found
        elif isinstance(node, yaml.SequenceNode) and part in range(len(node.value)):
            node = node.value[int(part)]
            found = node.start_mark.line + 2
    return found


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What a reader says → what it means to a podcaster.
_MEANINGS = {
    "mapping values are not allowed": (
        'a value with a colon in it needs quotes, as in  title: "Sleep: a talk"'
    ),
    "found a tab": "a tab stands where YAML wants blanks; indent with blanks",
    "a quoted scalar": "a quote is opened and never closed, or holds a stray backslash",
    "control characters": "a control character, which nobody can see, stands here; take it out",
    "unhashable": 'a value in braces needs quotes, as in  title: "{{ name }}"',
}


def _reason(
    error: Exception, text: str, opening: re.Match[str], closing: re.Match[str]
) -> tuple[str, int]:
    """What a reader's complaint means to a podcaster, and its line."""
    if isinstance(error, UnreadableError):
        return str(error), error.line
    said, rows = str(error), text.split("\n")
    above = 0 if text.startswith("{") else text.count("\n", 0, opening.end())
    last = text.count("\n", 0, closing.start()) + 1
    # What a quote or bracket lacks is found missing at the end; where it was opened is said last.
    places = re.findall(r"line (\d+)(?:,? column (\d+))?", said)
    place, column = (places[-1] if "end of stream" in said else places[0]) if places else ("1", "")
    number, column = min(above + int(place), last), int(column or 1)
    if "control characters" in said:
        found = _CONTROL.search(text)
        number = text.count("\n", 0, found.start()) + 1 if found else number
    if twice := re.search(r'duplicate entry with key "(.+)"', said):
        name = re.escape(twice[1])
        given = re.compile(rf".{{{column - 1}}}[\"']?{name}[\"']?\s*:")
        numbers = [count for count in range(number, last) if given.match(rows[count - 1])]
        return f"the field '{twice[1]}' is given twice; keep one", (*numbers, number, number)[1]
    if "cannot start any token" in said:
        sign = rows[number - 1][column - 1 : column]
        if sign != "\t":
            return f"a value that begins with {sign} needs quotes", number
        said = "found a tab"
    for words, meaning in _MEANINGS.items():
        if words in said:
            return meaning, number
    first = re.sub(r"[ (:]+(?:at )?(?:line \d|end of document).*", "", said)
    return f"the front matter cannot be read: {first}; look at this line and the one above", number
