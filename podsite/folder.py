"""A show's folder on disk: its texts, and the files that they name."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from podsite.formats import media
from podsite.formats.frontmatter import Path as Field
from podsite.formats.frontmatter import problem
from podsite.model import Media, Source, Written
from podsite.problem import Problem

_LARGEST = 1_000_000  # bytes of one text; show notes are a hundredth of it


@dataclass
class Folder:
    """A show's folder while it is read.

    Gathers what is wrong in `problems`, and in `unread` the files of which nothing is known. Paths
    taken and given are relative to the folder; nothing outside it is ever touched.
    """

    path: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[PurePosixPath] = field(default_factory=set)

    def written(self, home: str) -> Iterator[PurePosixPath]:
        """What is written below `home`: NAME.md and NAME/index.md, in order of names."""
        place = self.path / home
        for file in sorted([*place.glob("*.md"), *place.glob("*/index.md")]):
            if not file.name.startswith("."):
                yield PurePosixPath(file.relative_to(self.path).as_posix())

    def text(self, file: PurePosixPath) -> str | None:
        """A text's content with plain line ends; None, and a problem, where there is none."""
        code, line, content = "unreadable", None, b""
        try:
            content = (self.path / file).read_bytes()
            if len(content) <= _LARGEST:
                return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            message = f"the file is larger than {_LARGEST // 1000} kB; that is no text to be read"
        except UnicodeDecodeError as error:
            code, line = "not-utf-8", content.count(b"\n", 0, error.start) + 1
            message = "the file is not UTF-8 from here on; save it as UTF-8 in your editor"
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}; look at its permissions"
        self.problems.append(Problem(code, message, file, line))
        self.unread.add(file)
        return None

    def found(self, source: Source, where: Field, name: str) -> PurePosixPath | None:
        """The path of a file named beside `source`; None, and a problem at `where`."""
        try:
            path = (self.path / source.file.parent / name).resolve()
            inside, there = path.is_relative_to(self.path.resolve()), path.is_file()
        except (OSError, ValueError):  # a name that no file system can hold
            inside, there = True, False
        if inside and there:
            return PurePosixPath(path.relative_to(self.path.resolve()).as_posix())
        if inside:
            beside = source.file.parent / name
            code, message = (
                "missing-file",
                f"there is no file {beside}; put it there or mend the name",
            )
        else:
            code, message = "outside", f"'{name}' lies outside the show's folder; put it inside"
        self.problems.append(problem(source, where, code, message))
        return None

    def medium(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A recording or picture with its type; a local one with its path and length too."""
        if said is None or said.file is None:
            return said and replace(said, type=said.type or media.type_of(said.url or ""))
        file = self.found(one.source, (name,), str(said.file))
        kind = media.type_of(said.file)
        if file is None:
            return None
        if kind is None:
            message = f"no podcast app plays '{said.file}'; known are {' '.join(media.TYPES)}"
            self.problems.append(problem(one.source, (name,), "unknown-suffix", message))
            return None
        return Media(file=file, length=(self.path / file).stat().st_size, type=kind)

    def picture(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A medium that must be a picture."""
        found = self.medium(one, name, said)
        if found and found.type and not found.type.startswith("image/"):
            message = f"field '{name}' is to be a picture, and this is {found.type}"
            self.problems.append(problem(one.source, (name,), "wrong-media", message))
            return None
        return found
