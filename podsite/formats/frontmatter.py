"""Front matter: the fields above the Markdown, and the line on which each of them stands.

The only door to python-frontmatter and to YAML. Fields are read by a YAML reader that takes `NO`,
`010`, `1:02:03` and dates as the text they are, and refuses alias bombs; PyYAML, which knows lines,
is asked only when a problem has to be placed.
"""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler
from ryaml import loads  # type: ignore[attr-defined]  # its stub lists it in another module

from podsite.model import Source
from podsite.problem import Problem, Severity

Path = tuple[str | int, ...]


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
    handler = HANDLERS.get(text.split("\n", 1)[0].strip())
    if handler is None:
        return Matter({}, "", text)
    boundary = handler.FM_BOUNDARY
    fences = [] if boundary is None else list(boundary.finditer(text))[:2]
    if len(fences) < 2:
        opening = text.split("\n", 1)[0].strip()
        closing = "}" if opening == "{" else opening
        raise UnreadableError(
            f"the front matter is never closed; put a line {closing} below the last field", 1
        )
    try:
        values, body = frontmatter.parse(text, handler=handler)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(*_reason(error, text)) from error
    return Matter(values, text[: fences[1].end()], body)


def dumps(values: dict[str, object], body: str) -> str:
    """A file's text with YAML front matter, fields in the order given."""
    post = frontmatter.Post(body.strip())
    post.metadata = values
    text: str = frontmatter.dumps(post, handler=YAMLHandler(), sort_keys=False, width=96)
    return text + "\n"


def line(matter: str, path: Path) -> int:
    """The line (from 1) where the field at `path` stands; that of its nearest parent otherwise."""
    if matter.startswith("---"):
        return _yaml_line(matter, path)
    names = [re.escape(part) for part in path if isinstance(part, str)]
    if names:
        found = re.search(rf'(?m)^\s*(?:\[+\s*)?"?{names[0]}"?\s*[:=\]]', matter)
        if found:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            return matter.count("\n", 0, start) + 1
    return 1


def problem(
    source: Source, path: Path, code: str, message: str, severity: Severity = Severity.ERROR
) -> Problem:
    """A problem of the field at `path` in a file that was read."""
    return Problem(code, message, source.file, line(source.matter, path), severity)


def _mapping(values: object) -> dict[str, object]:
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnreadableError("the front matter has no fields; write each as  name: value", 2)
    return {str(name): value for name, value in values.items()}


def _yaml_line(matter: str, path: Path) -> int:
    inner = matter.split("\n", 1)[1].rsplit("---", 1)[0]
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


def _reason(error: Exception, text: str) -> tuple[str, int]:
    """What a reader's complaint means to a podcaster, and its line."""
    if isinstance(error, UnreadableError):
        return str(error), error.line
    said = str(error)
    place = re.search(r"line (\d+)", said)
    top = 0 if text.startswith("{") else 1
    number = int(place[1]) + top if place else 1
    if "mapping values are not allowed" in said:
        return 'a value with a colon in it needs quotes, as in  title: "Sleep: a talk"', number
    if twice := re.search(r'duplicate entry with key "(.+)"', said):
        name = twice[1]
        lines = [
            count
            for count, row in enumerate(text.split("\n"), 1)
            if re.match(rf'\s*"?{re.escape(name)}"?\s*:', row)
        ]
        return f"the field '{name}' is given twice; keep one", (lines or [1])[-1]
    if "cannot start any token" in said and "\t" in text:
        number = next(count for count, row in enumerate(text.split("\n"), 1) if "\t" in row)
        return "a tab stands where YAML wants blanks; indent with blanks", number
    first = said.split(" at line")[0].removesuffix(".")
    return f"the front matter cannot be read: {first}; look at this line and the one above", number
