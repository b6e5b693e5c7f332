"""The last stage: a Site becomes files in a folder, and only what changed is touched.

Each file comes into place whole, by renaming; feeds come last, so that nothing they name is
missing; what an earlier build wrote and this one does not is taken away. A list of what was
written, with checksums (`sha256sum -c` reads it), lies in the folder itself: a file that is not in
it, or was changed by hand, is never deleted.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from podsite import urls
from podsite.output import Copied, Document, Extract, File
from podsite.problem import Problem, ProblemError
from podsite.write.copies import copy

LIST = ".podsite-files"


@dataclass(frozen=True)
class Written:
    """What a build did to the folder: numbers of files, and those it left alone."""

    changed: int
    unchanged: int
    deleted: int
    foreign: tuple[Path, ...]


def write(outputs: Iterable[File], folder: Path) -> Written:
    """Makes `folder` hold the outputs and nothing else that a build wrote.

    Raises ProblemError where other things are in the way, and OSError where the disk refuses.
    """
    ordered = sorted(outputs, key=_turn)
    old = cleared(ordered, folder)
    placed = {_name(output): output for output in ordered}
    known = _known(old, placed, folder)
    new = {name: _sum(output, folder / name, known.get(name)) for name, output in placed.items()}
    if old != new or not (folder / LIST).exists():
        _list(folder, old | new)  # a build that is interrupted must know its files again
    put_now = {name for name, output in placed.items() if _put(output, folder / name)}
    changed = put_now | {name for name in new if old.get(name, new[name]) != new[name]}
    deleted, foreign = _swept(folder, old, new)
    if old != new or any(isinstance(placed[name], Copied) for name in changed):
        _list(folder, new)
    elif known.keys() != old.keys():
        os.utime(folder / LIST)  # they were counted again, and are as they were
    return Written(len(changed), len(new) - len(changed), deleted, foreign)


def put(file: Path, content: bytes) -> None:
    """Writes a file so that at every moment it is there whole, old or new."""
    with whole(file) as new:
        new.write(content)


@contextmanager
def whole(file: Path) -> Iterator[IO[bytes]]:
    """A file to write and read, which takes the place of `file` when all of it is written.

    Where that goes wrong, what was there stays, under each of its names.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name[:40]}.", delete=False) as new:
        try:
            yield new
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(0o644)
            Path(new.name).replace(file)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise


def _turn(output: File) -> tuple[int, str]:
    """What others name comes first: assets, media, index, then pages and data, then the feeds."""
    place = output.address
    named = place.startswith((urls.ASSETS, urls.MEDIA, urls.PAGEFIND))
    first = named and place != urls.PAGEFIND_ENTRY
    return 0 if first else 2 if place.endswith(".xml") else 1, place


def cleared(outputs: Iterable[File], folder: Path) -> dict[str, str]:
    """What an earlier build wrote: file → checksum.

    Raises ProblemError for a folder that holds other things, and where somebody else's file stands
    in the place of an output.
    """
    old = _listed(folder)
    for output in outputs:
        name = _name(output)
        if name in old:
            continue
        above = [place for place in Path(name).parents if str(place) not in old]
        file = folder / name
        same = file.is_file() and _digest(file) == _sum(output, file, None)
        blocked = next((folder / place for place in above if (folder / place).is_file()), file)
        if blocked != file or (file.exists() and not same):
            message = f"{blocked} was not written by a build and would be lost; move it away"
            raise ProblemError(Problem("foreign-file", message))
    return old


def _name(output: File) -> str:
    return str(urls.file(output.address))


def _listed(folder: Path) -> dict[str, str]:
    file = folder / LIST
    if file.is_file():
        rows = (row.partition("  ") for row in file.read_text("utf-8").splitlines())
        return {name: digest for digest, _, name in rows if _inside(name)}
    if folder.exists() and any(not one.name.startswith(".") for one in folder.iterdir()):
        raise ProblemError(
            Problem(
                "foreign-folder",
                f"{folder} holds files that no build wrote; name another folder with --output,"
                " or empty this one",
            )
        )
    return {}


def _inside(name: str) -> bool:
    return ".." not in Path(name).parts and not Path(name).is_absolute()


def _list(folder: Path, sums: Mapping[str, str]) -> None:
    put(folder / LIST, "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode())


def _known(old: Mapping[str, str], placed: Mapping[str, File], folder: Path) -> dict[str, str]:
    """The checksums that hold: not those of files that may have changed since they were counted.

    One that is a second name of its source is in place whatever is written into that. Its times
    tell, of which that of the last change of any kind cannot be set back.
    """
    if not (folder / LIST).is_file():
        return dict(old)
    counted = (folder / LIST).stat().st_mtime_ns

    def holds(name: str) -> bool:
        output, file = placed.get(name), folder / name
        if not isinstance(output, Copied) or not file.is_file():
            return True
        here = file.stat()
        return here.st_nlink == 1 or max(here.st_mtime_ns, here.st_ctime_ns) <= counted

    return {name: digest for name, digest in old.items() if holds(name)}


def _sum(output: File, file: Path, known: str | None) -> str:
    """The checksum an output has; that of a copy which is in place is not counted again."""
    if not isinstance(output, Copied):
        return hashlib.sha256(_content(output)).hexdigest()
    return known if known and _in_place(output, file) else _digest(output.source)


def _in_place(output: Copied, file: Path) -> bool:
    """Whether the same recording or picture is there already, going by size and time."""
    if not file.is_file():
        return False
    there, here = output.source.stat(), file.stat()
    return (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns)


def _put(output: File, file: Path) -> bool:
    """Brings one output into place; whether that was needed."""
    if not isinstance(output, Copied):
        content = _content(output)
        if file.is_file() and file.read_bytes() == content:
            return False
        put(file, content)
        return True
    if _in_place(output, file):
        return False
    copy(output.source, file)
    return True


def _content(output: Document | Extract) -> bytes:
    """The bytes of what is written and not copied."""
    if isinstance(output, Document):
        return output.content
    with output.source.open("rb") as source:
        source.seek(output.start)
        return source.read(output.length)


def _swept(
    folder: Path, old: Mapping[str, str], new: Mapping[str, str]
) -> tuple[int, tuple[Path, ...]]:
    """Deletes what is no longer part of the site; the number, and the changed ones it left."""
    deleted, foreign = 0, []
    for name in sorted(old.keys() - new.keys()):
        file = folder / name
        if not file.is_file():
            continue
        # One with a second name elsewhere was edited there; nothing is lost with this name of it.
        if _digest(file) != old[name] and file.stat().st_nlink == 1:
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
