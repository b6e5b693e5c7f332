"""A show's folder on disk: its texts, and the files that they name."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import urlsplit

from podsite import meant
from podsite.formats import colours, faces, media, pictures
from podsite.formats.frontmatter import Path as Field
from podsite.formats.frontmatter import problem
from podsite.formats.values import FORBIDDEN
from podsite.model import Alternate, Colour, Media, Picture, Source, Written
from podsite.problem import Problem, Severity

_LARGEST = 1_000_000  # bytes of one text; show notes are a hundredth of it


class UnfoundError(Exception):
    """A file that is named and cannot be published; `code` as in Problem."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass
class Folder:
    """A show's folder while it is read.

    Gathers what is wrong in `problems`, in `unread` the files of which nothing is known, and in
    `durations` how long recordings last. Paths taken and given are relative to the folder; nothing
    outside it is ever touched.
    """

    path: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[PurePosixPath] = field(default_factory=set)
    durations: dict[PurePosixPath, timedelta | None] = field(default_factory=dict)

    def written(self, home: str) -> Iterator[PurePosixPath]:
        """What is written below `home`: NAME.md and NAME/index.md, in order of names."""
        place = self.path / home
        self._misspelt(home)
        for file in sorted([*place.glob("*.md"), *place.glob("*/index.md")]):
            path = PurePosixPath(file.relative_to(self.path).as_posix())
            if any(part.startswith(".") for part in path.parts):
                continue
            if FORBIDDEN.search(str(path)):  # bytes that are not UTF-8 arrive as surrogates
                message = "the file's name holds what no address and no feed can; rename it"
                self.problems.append(Problem("file-name", message, path))
                self.unread.add(path)
                continue
            yield path

    def _misspelt(self, home: str) -> None:
        """Warns of files that look like Markdown and are not read, for want of the usual suffix."""
        for file in sorted((self.path / home).glob("*.*")):
            if file.suffix != ".md" and file.suffix.lower() in (".md", ".markdown", ".mdown"):
                path = PurePosixPath(home) / file.name
                message = f"only files that end in .md are read; rename it to {file.stem}.md"
                self.problems.append(Problem("file-suffix", message, path, None, Severity.WARNING))

    def text(self, file: PurePosixPath, largest: int = _LARGEST) -> str | None:
        """A text's content with plain line ends; None, and a problem, where there is none."""
        code, line = "unreadable", None
        try:
            with self._sought(self.path / file).open("rb") as opened:
                content = opened.read(largest + 1)
            if len(content) <= largest:
                return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            message = f"the file is larger than {largest // 1000} kB; that is no text to be read"
        except UnicodeDecodeError as error:
            above = error.object[: error.start] + b"."
            code, line = "not-utf-8", len(above.splitlines())
            message = "the file is not UTF-8 from here on; save it as UTF-8 in your editor"
        except UnfoundError as error:
            code, message = error.code, str(error)
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}; look at its permissions"
        self.problems.append(Problem(code, message, file, line))
        self.unread.add(file)
        return None

    def sought(self, source: Source, name: str) -> PurePosixPath:
        """The path of a file named beside `source`. Raises UnfoundError."""
        found = self._sought(self.path / source.file.parent / name)
        return PurePosixPath(found.relative_to(self._root).as_posix())

    def found(self, source: Source, where: Field, name: str) -> PurePosixPath | None:
        """The path of a file named beside `source`; None, and a problem at `where`."""
        try:
            return self.sought(source, name)
        except UnfoundError as error:
            self.problems.append(problem(source, where, error.code, str(error)))
            return None

    @cached_property
    def _root(self) -> Path:
        return self.path.resolve()

    def _sought(self, path: Path) -> Path:
        """Where a file of the show really is. Raises UnfoundError."""
        name = normpath(path.relative_to(self.path) if path.is_relative_to(self.path) else path)
        try:
            real = path.resolve()
            inside, there, folder = real.is_relative_to(self._root), real.is_file(), real.is_dir()
        except (OSError, RuntimeError, ValueError):  # a loop, or a name no file system can hold
            inside, there, folder = True, False, False
        if not inside:
            raise UnfoundError("outside", f"{name} lies outside the show's folder; put it inside")
        if folder:
            raise UnfoundError("missing-file", f"{name} is a folder and no file; name a file")
        if not there:
            close = meant.file(path)
            advice = f"did you mean {close}?" if close else "put it there or mend the name"
            raise UnfoundError("missing-file", f"there is no file {name}; {advice}")
        return real

    def medium(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A recording or picture with its type; a local one with its path and length too."""
        if said is None or said.file is None:
            return said and self._elsewhere(one, name, said)
        file = self.found(one.source, (name,), str(said.file))
        kind = media.type_of(said.file)
        if file is None:
            return None
        if kind is None:
            message = f"no podcast app plays '{said.file}'; known are {' '.join(media.TYPES)}"
            self.problems.append(problem(one.source, (name,), "unknown-suffix", message))
            return None
        length = (self.path / file).stat().st_size
        if length == 0:
            message = f"'{said.file}' is empty; save or copy it again"
            self.problems.append(problem(one.source, (name,), "empty-file", message))
            return None
        return Media(file=file, length=length, type=kind)

    def alternate(self, one: Written, said: Alternate) -> Alternate | None:
        """Another form of a recording, measured as far as it is a file here."""
        medium = Media(file=said.file, url=said.url, length=said.length, type=said.type)
        found = self.recording(one, "alternate", medium)
        if found is None:
            return None
        return replace(said, file=found.file, length=found.length, type=found.type)

    def image(self, one: Written, said: Picture) -> Picture | None:
        """One more picture of a show or episode."""
        found = self.picture(one, "images", Media(file=said.file, url=said.url))
        if found is None:
            return None
        width, height = said.width or found.width, said.height or found.height
        return replace(said, file=found.file, width=width, height=height)

    def recording(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A medium that must be a recording: audio or video; a local one with its true type."""
        return self._measured(one, name, said, "a recording", ("audio/", "video/"))

    def video(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A medium that must be a video; a local one with its true type."""
        return self._measured(one, name, said, "a video", ("video/",))

    def picture(self, one: Written, name: str, said: Media | None) -> Media | None:
        """A medium that must be a picture; a local one of pixels with its size and colours."""
        found = self._fitting(one, name, self.medium(one, name, said), "a picture", ("image/",))
        if found is None or found.file is None or found.type == "image/svg+xml":
            return found
        try:
            with (self.path / found.file).open("rb") as opened:
                picture = pictures.measured(opened)
                opened.seek(0)
                digest = file_digest(opened, "sha256").hexdigest()
        except pictures.UnreadablePictureError as error:
            message = f"'{found.file.name}' {error}; export it again"
            self.problems.append(problem(one.source, (name,), "damaged-picture", message))
            return None
        if picture.type != found.type:
            message = (
                f"'{found.file.name}' is really {picture.type}, and apps go by the suffix; save it"
                f" as {found.type}, or rename it"
            )
            self.problems.append(problem(one.source, (name,), "wrong-suffix", message))
        size = replace(found, width=picture.width, height=picture.height)
        return replace(size, colours=picture.colours, digest=digest)

    def font(self, one: Written, name: str, said: PurePosixPath | None) -> PurePosixPath | None:
        """The path of a font that every browser reads."""
        file = self.found(one.source, ("fonts", name), str(said)) if said else None
        if file is None or file.suffix in faces.TYPES:
            return file
        message = f"browsers want a font as {' or '.join(faces.TYPES)}; save '{file.name}' as one"
        self.problems.append(problem(one.source, ("fonts", name), "unknown-suffix", message))
        return None

    def accent(self, picture: Media | None) -> Colour | None:
        """The colour that stands out of a local picture; None where none does."""
        if picture is None or picture.file is None or picture.width is None:
            return None
        try:
            with (self.path / picture.file).open("rb") as opened:
                found = colours.accent(pictures.sample(opened))
        except pictures.UnreadablePictureError:
            return None  # it has been told, or its head is all that is whole
        return None if found is None else Colour(colours.spelt(found))

    def _elsewhere(self, one: Written, name: str, said: Media) -> Media | None:
        if said.url is None:
            message = f"there is no 'url' in '{name}'; add a line  url: …"
            self.problems.append(problem(one.source, (name,), "missing-field", message))
            return None
        return replace(said, type=said.type or media.type_of(urlsplit(said.url).path))

    def _measured(
        self, one: Written, name: str, said: Media | None, what: str, kinds: tuple[str, ...]
    ) -> Media | None:
        found = self._fitting(one, name, self.medium(one, name, said), what, kinds)
        if found is None or found.file is None:
            return found
        try:
            with (self.path / found.file).open("rb") as opened:
                recording = media.measured(opened, found.file.name)
        except media.UnfitRecordingError as error:
            self.problems.append(problem(one.source, (name,), error.code, str(error)))
            return found
        self.durations[found.file] = recording.duration
        return self._fitting(one, name, replace(found, type=recording.type), what, kinds)

    def _fitting(
        self, one: Written, name: str, found: Media | None, what: str, kinds: tuple[str, ...]
    ) -> Media | None:
        if found and found.type and not found.type.startswith(kinds):
            message = f"field '{name}' is to be {what}, and this is {found.type}"
            self.problems.append(problem(one.source, (name,), "wrong-media", message))
            return None
        return found
