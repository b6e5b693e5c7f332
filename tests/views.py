"""What templates see, as a page of the docs: made from the views and the comments at their fields.

`python -m tests.views` writes docs/views.md; tests/test_readme.py holds that it is so.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from pathlib import Path, PurePosixPath
from tokenize import COMMENT, generate_tokens
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from podsite.model import Html
from podsite.pages import PAGES

PAGE = Path(__file__).parent.parent / "docs" / "views.md"
INTRODUCTION = """\
# What templates see

Every template sees one variable, `view`. This page lists what stands in it: for each template its
own fields, and below them the things that such fields hold. `?` marks what may be none. It is made
from the program itself (`python -m tests.views`), so it is never out of date.
[theme.md](theme.md) says how to use it.
"""

# How a value of each type is called, in a word or two.
FORMS: dict[Any, str] = {
    str: "text",
    Html: "HTML",
    int: "number",
    float: "number",
    bool: "true, false",
    datetime: "date and time",
    date: "date",
    timedelta: "time",
    PurePosixPath: "file of the show",
}


def views() -> str:
    """The whole page, as Markdown."""
    shown = dict(sorted(_shown()))
    parts: dict[type, None] = {}
    for kind in shown.values():
        _gather(kind, parts)
    others = [kind for kind in parts if kind not in shown.values()]
    names = [kind.__name__ for kind in others]
    titles = {
        kind: f"{_module(kind)} {kind.__name__}"
        if names.count(kind.__name__) > 1
        else kind.__name__
        for kind in others
    }
    sections = [_section(f"`{template}`", kind, titles) for template, kind in shown.items()]
    others.sort(key=titles.__getitem__)
    things = [_section(titles[kind], kind, titles) for kind in others]
    heads = "## Templates\n", "## What stands in views\n"
    return "\n".join((INTRODUCTION, heads[0], *sections, heads[1], *things))


def _shown() -> Iterator[tuple[str, type]]:
    """Each template and its view, which says so in its docstring."""
    for module in {inspect.getmodule(kind) for kind in PAGES}:
        for one in vars(module).values():
            said = is_dataclass(one) and re.match(r"What `([\w.-]+)` sees", one.__doc__ or "")
            if said:
                assert isinstance(one, type)
                yield said[1], one


def _gather(kind: type, found: dict[type, None]) -> None:
    """The view and all that it holds, in the order in which they are met."""
    if kind in found:
        return
    found[kind] = None
    for annotation in _annotations(kind).values():
        for one in _types(annotation):
            if is_dataclass(one):
                _gather(one, found)


def _types(annotation: Any) -> Iterator[type]:
    inside = get_args(annotation)
    if inside:
        for one in inside:
            yield from _types(one)
    elif isinstance(annotation, type):
        yield annotation


def _annotations(kind: type) -> dict[str, Any]:
    """The types of its fields, and of what is reckoned from them."""
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    reckoned = {
        name: get_type_hints(one.fget)["return"]
        for name, one in vars(kind).items()
        if isinstance(one, property) and one.fget
    }
    return {one.name: hints[one.name] for one in fields(kind)} | reckoned


def _section(title: str, kind: type, titles: dict[type, str]) -> str:
    told = _told(kind)
    rows = [
        f"| `{name}` | {_form(annotation, titles)} | {told.get(name, '')} |"
        for name, annotation in _annotations(kind).items()
    ]
    text = re.sub(r"\s+", " ", kind.__doc__ or "").strip()
    table = ["| field | is | |", "|---|---|---|", *rows, ""] if rows else []
    return "\n".join((f"### {title}\n", f"{text}\n", *table))


def _told(kind: type) -> dict[str, str]:
    """What the comment behind each field says."""
    source = inspect.getsource(kind)
    lines = iter(source.splitlines(keepends=True))
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in generate_tokens(lambda: next(lines, ""))
        if token.type == COMMENT
    }
    [tree] = ast.parse(source).body
    assert isinstance(tree, ast.ClassDef)
    return {
        one.target.id: comments[one.end_lineno or one.lineno].partition("noqa")[0]
        for one in tree.body
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        if (one.end_lineno or one.lineno) in comments
    }


def _form(annotation: Any, titles: dict[type, str]) -> str:
    inside = [one for one in get_args(annotation) if one is not NoneType]
    if get_origin(annotation) is tuple:
        return f"list of {_form(inside[0], titles)}"
    if inside:
        return f"{' or '.join(_form(one, titles) for one in inside)} ?"
    if annotation in titles:
        anchor = titles[annotation].lower().replace(" ", "-")
        return f"[{titles[annotation]}](#{anchor})"
    return FORMS[_base(annotation)]


def _base(annotation: Any) -> Any:
    """The type that it is, or that it is a kind of: text that is safe is HTML."""
    if annotation in FORMS:
        return annotation
    annotation = getattr(annotation, "__supertype__", annotation)
    return next(one for one in FORMS if issubclass(annotation, one))


def _module(kind: type) -> str:
    return kind.__module__.rpartition(".")[2]


if __name__ == "__main__":
    sys.stdout.write(f"{PAGE}\n")
    PAGE.write_text(views(), "utf-8")
