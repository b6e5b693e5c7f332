"""The last stage: a Site becomes files in a folder, and only what changed is touched.

Each file comes into place whole, by renaming; feeds come last, so that nothing they name is
missing; what an earlier build wrote and this one does not is taken away. A list of what was
written, with checksums (`sha256sum -c` reads it), lies in the folder itself: a file that is not in
it, or was changed by hand, is never deleted.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from podsite import urls
from podsite.output import Copied, Document
from podsite.problem import Problem, ProblemError

LIST = ".podsite-files"


@dataclass(frozen=True)
class Written:
    """What a build did to the folder: numbers of files, and those it left alone."""

    changed: int
    unchanged: int
    deleted: int
    foreign: tuple[Path, ...]


def write(outputs: Iterable[Document | Copied], folder: Path) -> Written:
    """Makes `folder` hold the outputs and nothing else that a build wrote.

    Raises ProblemError for a folder that holds other things, and OSError where the disk refuses.
    """
    old = _listed(folder)
    new: dict[str, str] = {}
    changed = 0
    for output in sorted(outputs, key=_turn):
        name = str(urls.file(output.address))
        digest, fresh = _put(output, folder / name, old.get(name))
        new[name] = digest
        changed += fresh
    deleted, foreign = _swept(folder, old, new)
    rows = "".join(f"{new[name]}  {name}\n" for name in sorted(new))
    if old != new:
        put(folder / LIST, rows.encode())
    return Written(changed, len(new) - changed, deleted, foreign)


def put(file: Path, content: bytes) -> None:
    """Writes a file so that at every moment it is there whole, old or new."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name[:40]}.", delete=False) as new:
        try:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(0o644)
            Path(new.name).replace(file)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise


def _turn(output: Document | Copied) -> tuple[int, str]:
    """What others name comes first: assets and media, then pages and data, then the feeds."""
    place = output.address
    first = place.startswith((urls.ASSETS, urls.MEDIA))
    return 0 if first else 2 if place.endswith(".xml") else 1, place


def _listed(folder: Path) -> dict[str, str]:
    """What an earlier build wrote: file → checksum."""
    listed = folder / LIST
    if listed.is_file():
        rows = (row.partition("  ") for row in listed.read_text("utf-8").splitlines())
        return {name: digest for digest, _, name in rows if ".." not in Path(name).parts}
    if folder.exists() and any(not one.name.startswith(".") for one in folder.iterdir()):
        raise ProblemError(
            Problem(
                "foreign-folder",
                f"{folder} holds files that no build wrote; name another folder with --output,"
                " or empty this one",
            )
        )
    return {}


def _put(output: Document | Copied, file: Path, known: str | None) -> tuple[str, bool]:
    """Brings one output into place; its checksum, and whether that was needed."""
    if isinstance(output, Copied):
        return _copied(output.source, file, known)
    digest = hashlib.sha256(output.content).hexdigest()
    fresh = not file.is_file() or file.read_bytes() != output.content
    if fresh:
        put(file, output.content)
    return digest, fresh


def _copied(source: Path, file: Path, known: str | None) -> tuple[str, bool]:
    """Copies a recording or picture, unless size and time say that the same one is there."""
    there, here = source.stat(), file.stat() if file.is_file() else None
    if known and here and (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns):
        return known, False
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name[:40]}.part")
    try:
        shutil.copyfile(source, part)
        os.utime(part, ns=(there.st_atime_ns, there.st_mtime_ns))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return _digest(file), True


def _swept(
    folder: Path, old: Mapping[str, str], new: Mapping[str, str]
) -> tuple[int, tuple[Path, ...]]:
    """Deletes what is no longer part of the site; the number, and the changed ones it left."""
    deleted, foreign = 0, []
    for name in sorted(old.keys() - new.keys()):
        file = folder / name
        if not file.is_file():
            continue
        if _digest(file) != old[name]:
            foreign.append(file)
            continue
        file.unlink()
        deleted += 1
        for parent in file.relative_to(folder).parents:
            if parent == Path() or any((folder / parent).iterdir()):
                break
            (folder / parent).rmdir()
    return deleted, tuple(foreign)


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
