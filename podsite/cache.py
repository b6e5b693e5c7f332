"""Remembers what took long to make, by all that it was made from; a loss costs time alone."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from tempfile import NamedTemporaryFile

from podsite import VERSION

_ALL = "all"  # of a kind whose entries stand together
FOLDER = PurePath(".podsite", "cache")  # in the show's folder; `init` keeps it out of git
START = 32  # bytes of its checksum stand before what is remembered


@dataclass(frozen=True)
class Cache:
    """Bytes by kind and key, in a folder.

    It may be deleted at any time, and a disk that is full or cannot be written to is no error:
    then nothing is remembered.
    """

    folder: Path

    def remembered(self, kind: str, key: str, make: Callable[[], bytes]) -> bytes:
        """What `make` returned when it was asked under this key; else it is asked now."""
        found = self.found(kind, key)
        if found is not None:
            return found
        made = make()
        self.put(kind, key, made)
        return made

    def each(self, kind: str, keys: Sequence[str], make: Callable[[int], bytes]) -> list[bytes]:
        """For each key what `make` returned for its place; else it is asked now.

        For many that are small: all of a kind stand in one file, and those that are not asked for
        are forgotten.
        """
        before = _entries(self.found(kind, _ALL) or b"")
        made = [
            make(place) if (found := before.get(one)) is None else found
            for place, one in enumerate(keys)
        ]
        now = dict(zip(keys, made, strict=True))
        if now.keys() != before.keys():
            self.put(kind, _ALL, _joined(now))
        return made

    def put(self, kind: str, key: str, made: bytes) -> bool:
        """Remembers what was made; whether that went well."""
        try:
            _put(self.file(kind, key), hashlib.sha256(made).digest() + made)
        except OSError:
            return False
        return True

    def keep(self, kind: str, number: int) -> None:
        """Forgets all of a kind but so many, those that were asked for last."""
        with suppress(OSError):
            files = [file for file in (self.folder / kind).iterdir() if file.is_file()]
            files.sort(key=lambda file: (-file.stat().st_mtime_ns, file.name))
            for file in files[number:]:
                file.unlink()

    def found(self, kind: str, key: str) -> bytes | None:
        """What is remembered; a damaged entry counts as none."""
        file = self.file(kind, key)
        try:
            content = file.read_bytes()
        except OSError:
            return None
        digest, made = content[:START], content[START:]
        if hashlib.sha256(made).digest() != digest:
            return None
        with suppress(OSError):
            os.utime(file)  # it is in use: `keep` goes by this
        return made

    def file(self, kind: str, key: str) -> Path:
        """Where what is remembered stands, from byte START on."""
        return self.folder / kind / key


def _joined(entries: Mapping[str, bytes]) -> bytes:
    """Entries as one: each one's key and length on a line, and what it is."""
    return b"".join(b"%s %d\n%s" % (one.encode(), len(made), made) for one, made in entries.items())


def _entries(joined: bytes) -> dict[str, bytes]:
    found, place = {}, 0
    while place < len(joined):
        end = joined.index(b"\n", place)
        one, length = joined[place:end].decode().rsplit(" ", 1)
        place = end + 1 + int(length)
        found[one] = joined[end + 1 : place]
    return found


def of_show(folder: Path) -> Cache:
    """The cache of the show in `folder`."""
    return Cache(folder / FOLDER)


def key(*inputs: Iterable[bytes]) -> str:
    """A key for what is made from these inputs by the code as it is now.

    It is another one for any other bytes, for the same ones cut elsewhere, and whenever a line of
    podsite changes. Who calls other programs or packages gives their versions among the inputs.
    """
    total = hashlib.sha256(_code())
    for parts in inputs:
        total.update(b"[")
        for part in parts:
            total.update(b"%d:" % len(part))
            total.update(part)
        total.update(b"]")
    return total.hexdigest()


@cache
def _code() -> bytes:
    """A hash of podsite itself."""
    total = hashlib.sha256(VERSION.encode())
    package = Path(__file__).parent
    for file in sorted(package.rglob("*.py")):
        total.update(file.relative_to(package).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.digest()


def _put(file: Path, content: bytes) -> None:
    """Writes a file whole. Unlike a site's, it need not survive a power cut: it has a checksum."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unwatched = file.parent.parent / ".gitignore"
    if not unwatched.exists():
        unwatched.write_text("*\n", "utf-8")
    with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as new:
        try:
            new.write(content)
            new.close()
            Path(new.name).replace(file)
        except BaseException:
            new.close()
            Path(new.name).unlink(missing_ok=True)
            raise
