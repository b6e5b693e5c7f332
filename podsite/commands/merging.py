"""Names that a podcaster accepts as one: written as aliases into the files of topics or people."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from podsite.formats import frontmatter
from podsite.formats.aliasing import UneditableError, with_aliases
from podsite.formats.words import likeliest
from podsite.model import Person, Topic
from podsite.problem import Problem, ProblemError
from podsite.relate import identity
from podsite.relate.proposals import OF_PEOPLE, OF_TOPICS, Guesses
from podsite.write import put

_NAME = r'"(?:[^"\\]|\\.)*"|[^":,#\s][^":,#]*'
_ENTRY = re.compile(rf"\s*({_NAME})\s*:((?:\s*(?:{_NAME})\s*,?)+)\s*(?:#.*)?")


@dataclass(frozen=True)
class Kind:
    """Topics or people: the folder, what one is called, the field of its name, its key, and what
    may make two of them one."""

    home: str
    one: str
    field: str
    key: Callable[[str], str]
    guesses: Guesses


TOPICS = Kind("topics", "topic", "title", identity.topic_key, OF_TOPICS)
PEOPLE = Kind("people", "person", "name", identity.person_key, OF_PEOPLE)


@dataclass(frozen=True)
class Merge:
    """One line of a report: the name to keep, and those that are to be its aliases."""

    kept: str
    others: tuple[str, ...]
    line: int


def entry(kept: str, other: str) -> str:
    """A merge as a line: `Multiple Sclerosis: MS`, in quotes what holds signs of the form."""
    return f"{_written(kept)}: {_written(other)}"


def merges(text: str, file: Path) -> tuple[Merge, ...]:
    """The merges that a report still holds. Raises ProblemError with every line that is none."""
    found, problems = [], []
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        match = _ENTRY.fullmatch(row)
        if match is None:
            message = "this is no merge; write it as  NAME: OTHER, OTHER  or put a # before it"
            problems.append(Problem("merge-form", message, file.absolute(), number))
            continue
        others = tuple(map(_read, re.findall(_NAME, match[2])))
        found.append(Merge(_read(match[1]), others, number))
    if problems:
        raise ProblemError(*problems)
    return tuple(found)


@dataclass(frozen=True)
class Known:
    """The names of one kind that a show has, each by its key: what has a file, and what is used.

    `used` says the slug and the usual spelling.
    """

    kind: Kind
    owners: Mapping[str, Topic | Person]
    used: Mapping[str, tuple[str, str]]


def edits(
    folder: Path, known: Known, accepted: Sequence[Merge], file: Path
) -> dict[PurePosixPath, bytes]:
    """The files to write, each whole, for what was accepted in `file`.

    Raises ProblemError with everything that is in the way; then nothing is to be written.
    """
    key = known.kind.key
    into = {key(other): merge for merge in accepted for other in merge.others}
    problems: list[Problem] = []
    gathered: dict[str, list[str]] = {}
    for merge in accepted:
        goal = _goal(merge, into, key)
        problems += _obstacles(merge, goal, known, into, file.absolute())
        gathered.setdefault(key(goal or merge.kept), []).extend(merge.others)
    if problems:
        raise ProblemError(*problems)
    made = (_edit(folder, known, name, others) for name, others in gathered.items())
    return dict(one for one in made if one)


def _goal(merge: Merge, into: Mapping[str, Merge], key: Callable[[str], str]) -> str | None:
    """The name that is kept in the end, of `A: B` and `B: C` A; None where they go in a circle."""
    name, seen = merge.kept, {key(merge.kept)}
    while (further := into.get(key(name))) is not None:
        name = further.kept
        if key(name) in seen:
            return None
        seen.add(key(name))
    return name


def _obstacles(
    merge: Merge, goal: str | None, known: Known, into: Mapping[str, Merge], file: Path
) -> Iterator[Problem]:
    """What is in the way of a merge whose names end up with `goal`."""
    one, key = known.kind.one, known.kind.key
    if goal is None:
        message = f"'{merge.kept}' would be its own alias; delete one of the lines"
        yield Problem("merge-circle", message, file, merge.line)
        return
    if key(goal) not in {**known.owners, **known.used}:
        close = likeliest(goal, [name for _, name in known.used.values()])
        advice = f"did you mean '{close}'?" if close else "mend the name"
        message = f"no episode has the {one} '{goal}'; {advice}"
        yield Problem("merge-unknown", message, file, merge.line)
    for other in merge.others:
        last = into[key(other)]
        if key(last.kept) != key(merge.kept):
            message = f"'{other}' is to be an alias of '{last.kept}' too; keep one of the lines"
            yield Problem("merge-twice", message, file, merge.line)
        owner = known.owners.get(key(other))
        if owner is not None and owner is not known.owners.get(key(goal)):
            message = (
                f"'{other}' is a {one} of its own; move what {owner.source.file} says to"
                f" '{goal}', delete that file, and run this again"
            )
            yield Problem("merge-owned", message, file, merge.line)


def _edit(
    folder: Path, known: Known, name: str, others: Sequence[str]
) -> tuple[PurePosixPath, bytes] | None:
    """The file of a name's key with more aliases; None where it has them all."""
    kind, owner = known.kind, known.owners.get(name)
    had = {name, *(identity.keys(owner) if owner else ())}
    new = {kind.key(other): other for other in reversed(others) if kind.key(other) not in had}
    aliases = list(new.values())[::-1]
    if not aliases:
        return None
    if owner:
        return owner.source.file, _extended(folder, owner.source.file, aliases)
    slug, title = known.used[name]
    path = PurePosixPath(kind.home) / f"{slug}.md"
    if (folder / path).exists():
        raise ProblemError(Problem("exists", "this file is there already; move it", path))
    return path, frontmatter.dumps({kind.field: title, "aliases": aliases}, "").encode()


def write(folder: Path, files: Mapping[PurePosixPath, bytes]) -> None:
    """Writes the files, each whole."""
    for path, content in files.items():
        put(folder / path, content)


def _extended(folder: Path, file: PurePosixPath, names: list[str]) -> bytes:
    content = (folder / file).read_bytes()
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    try:
        return mark + with_aliases(content.decode("utf-8-sig"), names).encode()
    except UneditableError as error:
        message = f"{error} cannot be edited here; write the aliases yourself: {', '.join(names)}"
        raise ProblemError(Problem("merge-by-hand", message, file)) from error


def _written(name: str) -> str:
    plain = re.fullmatch(r'[^":,#\s][^":,#]*', name)
    return name if plain else json.dumps(name, ensure_ascii=False)


def _read(name: str) -> str:
    name = name.strip()
    return str(json.loads(name)) if name.startswith('"') else name
