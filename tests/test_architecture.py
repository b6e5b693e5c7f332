"""The house stands as designed: floors, doors, purity, tables, names, and tests that mirror it."""

import ast
import re
import sys
import tokenize
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from podsite.commands import COMMANDS
from podsite.feeds import FEEDS
from podsite.feeds.tags import TAGS
from podsite.importers import IMPORTERS
from podsite.pages import PAGES
from podsite.rules import OF_THE_DRAWN, OF_THE_PODCAST, OF_THE_PROMISES, OF_THE_SITE

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "podsite"

# Lowest first. Who stands on a floor knows what is below, and nobody beside; a folder is one of
# them, and may know its own.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"problem", "model", "slugs"}),
    frozenset({"output", "cache", "urls", "formats"}),
    frozenset({"meant", "assets", "language", "renditions", "lettering", "drawing"}),
    frozenset({"folder", "theme", "write", "lock", "server", "fetch", "icons", "relate"}),
    frozenset({"settle", "remember", "measure", "pages", "records", "feeds", "importers"}),
    frozenset({"read"}),
    frozenset({"rules"}),  # above the feeds, which they read back
    frozenset({"render", "search", "check", "illustrate"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"build"}),  # build.py, the front door
)

# A package of others, as it is imported → the only modules or families that may.
DOORS: Mapping[str, tuple[str, ...]] = {
    "babel": ("podsite.language",),
    "cbor2": ("podsite.formats.pagefind_files",),
    "feedgen": ("podsite.feeds.rss",),
    "font_source_serif_pro": ("podsite.lettering",),
    "fontTools": ("podsite.formats.fonts",),
    "frontmatter": ("podsite.formats.frontmatter",),
    "html_to_markdown": ("podsite.formats.as_markdown",),
    "jinja2": ("podsite.theme",),
    "lxml": ("podsite.feeds",),
    "mutagen": ("podsite.formats.tags",),
    "PIL": ("podsite.formats.pictures",),
    "pagefind": ("podsite.search",),
    "nh3": ("podsite.formats.markdown",),
    "pyromark": ("podsite.formats.markdown",),
    "rapidfuzz": ("podsite.relate.slips",),
    "resvg_py": ("podsite.drawing",),
    "ryaml": ("podsite.formats.frontmatter",),
    "segno": ("podsite.formats.qr",),
    "starlette": ("podsite.server",),
    "tinytag": ("podsite.formats.media",),
    "uvicorn": ("podsite.server",),
    "watchfiles": ("podsite.commands.serve",),
    "webvtt": ("podsite.formats.transcripts.webvtt",),
    "yaml": ("podsite.formats.frontmatter",),
}
# Where a dependency is called otherwise than it is imported.
IMPORTED_AS = {
    "html-to-markdown": "html_to_markdown",
    "font-source-serif-pro": "font_source_serif_pro",
    "fonttools": "fontTools",
    "pillow": "PIL",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
    "resvg-py": "resvg_py",
    "webvtt-py": "webvtt",
}
# Dependencies that nobody imports: the standard library does.
UNIMPORTED = {"tzdata"}

# Who may touch disk, network, clock and chance.
IMPURE = (
    *("folder", "meant", "settle", "measure", "read", "theme", "write", "lock", "server", "fetch"),
    *("assets", "cache", "language", "search", "lettering", "illustrate"),
    "commands",
)
IMPURE_MODULES = {
    "os",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
    "urllib.request",
}
IMPURE_CALLS = {"open", "input"}
IMPURE_METHODS = {
    *("open", "read_bytes", "read_text", "write_bytes", "write_text", "touch", "unlink"),
    *("mkdir", "rmdir", "exists", "is_file", "is_dir", "stat", "iterdir", "glob", "rglob"),
    *("resolve", "cwd", "now", "today", "utcnow"),
}

# Modules without a test file of their own, and why.
UNMIRRORED = {
    "podsite.__init__": "holds nothing",
    "podsite.commands.__init__": "a table; held below",
    "podsite.feeds.__init__": "a table; held below",
    "podsite.feeds.tags.__init__": "a table; held below",
    "podsite.formats.__init__": "holds nothing",
    "podsite.formats.tags.__init__": "holds nothing",
    "podsite.formats.tags.damages": "a table; held by the tests of reading and writing",
    "podsite.importers.__init__": "a table; held below",
    "podsite.importers.notes.__init__": "holds nothing",
    "podsite.lock.promise": "fields only; see lock/test_lock",
    "podsite.pages.__init__": "a table; held below",
    "podsite.rules.__init__": "a table; held below",
    "podsite.model.episode": "fields only; see model/test_model",
    "podsite.model.media": "fields only; see model/test_model",
    "podsite.model.namespace": "fields only; see model/test_model",
    "podsite.model.person": "fields only; see model/test_model",
    "podsite.model.podcast": "fields only; see model/test_model",
    "podsite.model.reference": "fields only; see model/test_model",
    "podsite.model.said": "fields only; see model/test_model",
    "podsite.model.show": "fields only; see model/test_model",
    "podsite.model.topic": "fields only; see model/test_model",
}

Trees = Mapping[str, ast.Module]


def _name(file: Path) -> str:
    """`podsite.pages.home`; a family's own module is `podsite.pages.__init__`."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


TREES: Trees = {
    _name(file): ast.parse(file.read_text("utf-8"), str(file))
    for file in sorted([*PACKAGE.rglob("*.py"), ROOT / "build.py"])
}
FILES = {name: ROOT / (name.replace(".", "/") + ".py") for name in TREES}


def imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Everything that a module imports, as dotted names as long as they can be, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: imports are written in full"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def graph(trees: Trees) -> dict[str, dict[str, int]]:
    """Module → the modules of the house that it imports, each with the line."""
    found: dict[str, dict[str, int]] = {}
    for name, tree in trees.items():
        wanted = found.setdefault(name, {})
        for imported, line in imports(tree):
            parts = imported.split(".")
            candidates = [".".join(parts[:end]) for end in range(len(parts), 1, -1)]
            candidates = [one + end for one in candidates for end in ("", ".__init__")]
            module = next((one for one in candidates if one in trees), None)
            if module and parts[0] == "podsite":
                wanted[module] = line
    return found


def thing(module: str) -> str:
    """The thing, stage or family that a module is or belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


def climbs(trees: Trees, floors: tuple[frozenset[str], ...]) -> list[str]:
    """Every import that leads up, or to another thing of the same floor."""
    height = {name: number for number, floor in enumerate(floors) for name in floor}
    found = []
    for module, wanted in graph(trees).items():
        for imported, line in wanted.items():
            here, there = thing(module), thing(imported)
            if here != there and height[there] >= height[here]:
                found.append(f"{module}:{line} imports {imported}")
    return found


def circles(trees: Trees) -> list[str]:
    """Modules that cannot be read one after the other, each with what it waits for."""
    waiting = {name: set(wanted) - {name} for name, wanted in graph(trees).items()}
    while ready := {name for name, wanted in waiting.items() if not wanted}:
        waiting = {name: wanted - ready for name, wanted in waiting.items() if name not in ready}
    return [f"{name} ← {', '.join(sorted(wanted))}" for name, wanted in waiting.items()]


def impurities(tree: ast.Module) -> list[str]:
    """What in a module touches disk, network, clock or chance."""
    found = [
        f"line {line}: import of {name}"
        for name, line in imports(tree)
        if any(name == one or name.startswith(one + ".") for one in IMPURE_MODULES)
    ]
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in IMPURE_CALLS:
            found.append(f"line {node.lineno}: {called.id}()")
        if isinstance(called, ast.Attribute) and called.attr in IMPURE_METHODS:
            found.append(f"line {node.lineno}: .{called.attr}()")
    return found


def functions(module: str) -> Iterator[ast.FunctionDef]:
    """The public functions of a module."""
    for node in TREES[module].body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def family(name: str) -> list[str]:
    """The modules of a family, without its table."""
    here = f"podsite.{name}."
    return [one for one in TREES if one.startswith(here) and not one.endswith("__init__")]


def listed(*tables: tuple[object, ...]) -> set[str]:
    """The functions of tables as `podsite.pages.home.home`."""
    return {
        f"{getattr(one, '__module__', '')}.{getattr(one, '__name__', '')}"
        for table in tables
        for one in table
    }


def giving(name: str, kind: str) -> set[str]:
    """The public functions of a family that are declared to yield `kind`."""
    return {
        f"{module}.{function.name}"
        for module in family(name)
        for function in functions(module)
        if function.returns and ast.unparse(function.returns) == f"Iterator[{kind}]"
    }


def tag_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """The functions that yield elements of the feed, each with its module."""
    for module in family("feeds.tags"):
        for function in functions(module):
            if function.returns and ast.unparse(function.returns) == "Elements":
                yield module, function


def silencers(text: str) -> list[str]:
    """Lines that silence a checker without giving a reason."""
    found = []
    for token in tokenize.generate_tokens(iter(text.splitlines(keepends=True)).__next__):
        if token.type != tokenize.COMMENT:
            continue
        for mark in re.finditer(
            r"(noqa(:\s*[A-Z0-9, ]+)?|type:\s*ignore(\[[\w, -]+\])?)", token.string
        ):
            reason = token.string[mark.end() :].strip(" -#—:")
            if len(reason.split()) < 2:
                found.append(f"line {token.start[0]}: {token.string}")
    return found


def test_nobody_imports_a_higher_floor_or_a_neighbour() -> None:
    assert climbs(TREES, FLOORS) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles(TREES) == []


def test_every_thing_of_the_house_stands_on_one_floor() -> None:
    placed = [name for floor in FLOORS for name in floor]
    there = {thing(name) for name in TREES if name != "podsite.__init__"}

    assert sorted(placed) == sorted(there)


def test_an_import_that_goes_up_is_found_with_its_line() -> None:
    house = {
        "podsite.urls": ast.parse("import re\nfrom podsite.cli import main\n"),
        "podsite.cli": ast.parse("def main(): ...\n"),
    }

    assert climbs(house, FLOORS) == ["podsite.urls:2 imports podsite.cli"]


def test_an_import_inside_a_function_counts_too() -> None:
    house = {
        "podsite.urls": ast.parse("def late():\n    import podsite.cli\n"),
        "podsite.cli": ast.parse(""),
    }

    assert climbs(house, FLOORS) == ["podsite.urls:2 imports podsite.cli"]


def test_an_import_of_a_neighbour_is_found() -> None:
    house = {
        "podsite.pages.home": ast.parse("from podsite import feeds\n"),
        "podsite.feeds.__init__": ast.parse(""),
    }

    assert climbs(house, FLOORS) == ["podsite.pages.home:1 imports podsite.feeds.__init__"]


def test_an_import_within_the_family_or_down_is_fine() -> None:
    house = {
        "podsite.pages.home": ast.parse(
            "from podsite.pages.cards import card\nfrom podsite import urls\n"
        ),
        "podsite.pages.cards": ast.parse(""),
        "podsite.urls": ast.parse(""),
    }

    assert climbs(house, FLOORS) == []


def test_a_circle_within_a_family_is_found() -> None:
    house = {
        "podsite.pages.home": ast.parse("from podsite.pages import cards\n"),
        "podsite.pages.cards": ast.parse("from podsite.pages.home import home\n"),
        "podsite.urls": ast.parse(""),
    }

    assert circles(house) == [
        "podsite.pages.home ← podsite.pages.cards",
        "podsite.pages.cards ← podsite.pages.home",
    ]


def test_each_package_of_others_has_one_door() -> None:
    strangers = [
        f"{module}:{line} imports {name}"
        for module, tree in TREES.items()
        for name, line in imports(tree)
        if (top := name.split(".")[0]) not in {*sys.stdlib_module_names, "podsite"}
        and not any(f"{module}.".startswith(f"{door}.") for door in DOORS.get(top, ()))
    ]

    assert strangers == []


def test_every_dependency_has_a_door_and_every_door_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {re.split(r"[^\w-]", one, maxsplit=1)[0] for one in project["dependencies"]}
    imported = {name.split(".")[0] for tree in TREES.values() for name, _ in imports(tree)}

    assert {IMPORTED_AS.get(name, name) for name in named - UNIMPORTED} == set(DOORS)
    assert set(DOORS) <= imported


@pytest.mark.parametrize("module", [name for name in TREES if thing(name) not in IMPURE])
def test_the_middle_is_pure(module: str) -> None:
    assert impurities(TREES[module]) == []


@pytest.mark.parametrize(
    "source",
    [
        "import os",
        "from os import path",
        "import urllib.request",
        "from urllib import request",
        "import time",
        "open('x')",
        "file.read_text()",
        "datetime.now(UTC)",
    ],
)
def test_what_touches_the_world_is_found(source: str) -> None:
    assert impurities(ast.parse(source))


@pytest.mark.parametrize(
    "source", ["from urllib.parse import quote", "import posixpath", "opened()"]
)
def test_what_touches_nothing_passes(source: str) -> None:
    assert impurities(ast.parse(source)) == []


def test_every_kind_of_page_stands_in_the_table() -> None:
    assert giving("pages", "Page") == listed(PAGES)


def test_every_kind_of_document_stands_in_the_table() -> None:
    assert giving("feeds", "Document") == listed(FEEDS)


def test_every_tag_stands_in_the_table_of_its_namespace() -> None:
    tables = (table for module in TAGS for table in (module.CHANNEL, module.ITEM))

    assert {f"{module}.{tag.name}" for module, tag in tag_functions()} == listed(*tables)


def test_every_rule_stands_in_the_table() -> None:
    rules = {f"{module}.{one.name}" for module in family("rules") for one in functions(module)}

    assert rules == listed(OF_THE_PODCAST, OF_THE_SITE, OF_THE_PROMISES, OF_THE_DRAWN)


def test_every_rule_names_its_source() -> None:
    unnamed = [
        f"{module}.{rule.name}"
        for module in family("rules")
        for rule in functions(module)
        if not re.search(r"\([^()]{3,}\)\.$", (ast.get_docstring(rule) or "").partition("\n\n")[0])
    ]

    assert unnamed == []


def test_every_tag_names_the_element_that_it_writes() -> None:
    unnamed = [
        f"{module}.{tag.name}"
        for module, tag in tag_functions()
        if not re.match(r"([a-z]+:)?[a-zA-Z-]+( rel=[a-z]+)?: ", ast.get_docstring(tag) or "")
    ]

    assert unnamed == []


def test_every_command_stands_in_the_table_under_its_own_name() -> None:
    commands = {
        module.rpartition(".")[2].rstrip("_"): f"{module}.run"
        for module in family("commands")
        if any(function.name == "run" for function in functions(module))
    }

    assert commands == {name: f"{command.run.__module__}.run" for name, command in COMMANDS.items()}


def test_every_importer_stands_in_the_table_under_its_own_name() -> None:
    there = {module.split(".")[2] for module in TREES if module.startswith("podsite.importers.")}

    assert there - {"__init__"} == set(IMPORTERS)


@pytest.mark.parametrize("module", TREES)
def test_a_module_says_what_it_is_and_can_be_seen_at_once(module: str) -> None:
    assert ast.get_docstring(TREES[module])
    assert len(FILES[module].read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("module", TREES)
def test_functions_are_named_for_what_they_give_or_do(module: str) -> None:
    vague = [
        node.name
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and re.match(r"_?(get|process|handle)_", node.name)
        # Names that Starlette and the standard library's HTML reader give to what is overridden.
        and node.name not in ("get_response", "handle_starttag", "handle_endtag", "handle_data")
    ]

    assert vague == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = r"utils?|helpers?|managers?|common|misc|core|base"

    assert [name for name in TREES if re.search(rf"\.({drawers})(\.|$)", name)] == []


@pytest.mark.parametrize(
    "file",
    sorted([*FILES.values(), *(ROOT / "tests").rglob("*.py"), *(ROOT / "seeds").glob("*.py")]),
    ids=lambda file: file.relative_to(ROOT).as_posix(),
)
def test_whoever_silences_a_checker_says_why(file: Path) -> None:
    assert silencers(file.read_text("utf-8")) == []


def test_a_silencer_without_a_reason_is_found() -> None:
    mark = "no" + "qa"

    assert silencers(f"x = 1  # {mark}: E501\n")
    assert silencers("x = 1  # type: " + "ignore[misc]\n")
    assert not silencers(f"x = 1  # {mark}: E501 - a table reads better in one line\n")


def test_every_module_has_its_test_file() -> None:
    missing = [
        name
        for name in TREES
        if name not in UNMIRRORED
        and name != "build"  # run as a program by tests/test_cli
        and not _mirror(name).is_file()
    ]

    assert missing == []


def test_every_test_file_mirrors_a_module() -> None:
    mirrors = {_mirror(name) for name in TREES}
    whole = {
        ROOT / "tests" / f"test_{name}.py" for name in ("architecture", "catalogues", "readme")
    }
    # The feed as a whole: what all tags together make, and what parsers of others make of it.
    whole |= {ROOT / "tests" / "feeds" / f"test_{name}.py" for name in ("specification", "parsers")}
    # Clients, wheels, what else is no part of this repository.
    outside = set((ROOT / "tests" / "outside").rglob("test_*.py"))
    found = set((ROOT / "tests").rglob("test_*.py"))

    assert found - mirrors - whole - outside == set()


def _mirror(module: str) -> Path:
    """`tests/pages/test_home.py`; a family's own module is `tests/pages/test_pages.py`."""
    *families, name = module.split(".")[1:] or [module]
    name = families[-1] if name == "__init__" and families else name
    return ROOT.joinpath("tests", *families, f"test_{name}.py")
