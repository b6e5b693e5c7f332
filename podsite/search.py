"""The index that a browser searches, as files of the site. The only door to Pagefind.

Its program is run on the records of the catalogue, in a folder that is gone afterwards, and only
where they are other ones than before: what it made is remembered in the show's cache.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from podsite import urls
from podsite.cache import Cache, key
from podsite.formats.pagefind_files import steady
from podsite.output import Document
from podsite.problem import Problem, ProblemError, Severity
from podsite.records import records
from podsite.relate import Catalogue

KIND = "search"
_KEPT = 2  # indexes: the site's, and the preview's where it shows more
# C, C++ and C# are three topics.
_SIGNS = "+#"
# Languages without blanks, which Pagefind's larger edition knows the words of.
_UNSPACED = {"ja", "zh"}
# Interfaces that come with every index, and that our pages do not use.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


@dataclass(frozen=True)
class Index:
    """The files of the index; where there are none, `problems` may say why."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def index(catalogue: Catalogue, cache: Cache) -> Index:
    """The index of a catalogue. What keeps it from being made is a warning: a site lives without.

    An empty show has none.
    """
    if not catalogue.episodes:
        return Index()
    try:
        program, version = _program()
        place = key([version], (record.encode() for record in records(catalogue)))
        packed = cache.remembered(KIND, place, lambda: _packed(_made(program, catalogue)))
    except ProblemError as error:
        return Index(problems=error.problems)
    cache.keep(KIND, _KEPT)
    return Index(tuple(_unpacked(packed)), tuple(_unparted(catalogue, program)))


def _program() -> tuple[Path, bytes]:
    """Pagefind, and the version it says it has. Raises ProblemError where it does not run."""
    # Loaded where an index is made: with its service comes asyncio, which a `check` can do without.
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise _missing("its program is not installed here")
    # Which of its two editions it is shows in its name alone.
    return program, program.name.encode() + b" " + _said(program, "--version")


def _made(program: Path, catalogue: Catalogue) -> Mapping[str, bytes]:
    """What Pagefind makes of the records, by name."""
    with TemporaryDirectory(prefix="podsite-") as folder:
        source, made = Path(folder, "records"), Path(folder, "made")
        source.mkdir()
        for number, record in enumerate(records(catalogue)):
            (source / f"{number:06}.html").write_bytes(record.encode())
        places = ("--site", str(source), "--output-path", str(made))
        _said(program, *places, "--include-characters", _SIGNS, "--silent")
        files = {
            file.relative_to(made).as_posix(): file.read_bytes()
            for file in made.rglob("*")
            if file.is_file() and not file.name.startswith(_UNUSED)
        }
    # Of an edition that writes other files (PAGEFIND_BINARY_PATH may name any), they stay theirs.
    with suppress(ValueError):
        return steady(files)
    return files


def _said(program: Path, *words: str) -> bytes:
    """What the program prints. Raises ProblemError where it cannot be run, or fails."""
    try:
        done = subprocess.run([program, *words], capture_output=True, check=True)
    except OSError as error:
        raise _missing(f"{program} cannot be run: {error.strerror or error}") from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip() or f"it ended with {error.returncode}"
        raise _missing(" ".join(told.split())) from error
    return done.stdout.strip()


def _unparted(catalogue: Catalogue, program: Path) -> Iterator[Problem]:
    """Whether words without blanks between them stay together in the index."""
    language = catalogue.show.language
    if language.lower().split("-")[0] in _UNSPACED and "extended" not in program.name:
        message = (
            f"search finds only the beginnings of sentences in '{language}';"
            " pip install 'pagefind[extended]' tells their words apart"
        )
        file = catalogue.show.source.file
        yield Problem("search-words", message, file, severity=Severity.WARNING)


def _missing(reason: str) -> ProblemError:
    message = (
        f"the site has no search, for Pagefind made no index: {reason};"
        " install podsite anew, or see pagefind.app for your system"
    )
    return ProblemError(Problem("no-search", message, severity=Severity.WARNING))


def _packed(files: Mapping[str, bytes]) -> bytes:
    """Files in one piece: a line that says what follows, then their bytes."""
    names = sorted(files)
    head = json.dumps([[name, len(files[name])] for name in names])
    return head.encode() + b"\n" + b"".join(files[name] for name in names)


def _unpacked(packed: bytes) -> Iterator[Document]:
    head, _, contents = packed.partition(b"\n")
    start = 0
    for name, length in json.loads(head):
        yield Document(urls.PAGEFIND + name, contents[start : start + length])
        start += length
