"""The stage between drawing pages and writing them: the pictures of a site are made.

Each is remembered by all that it is made from, so that a build makes those alone that are new.
"""

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import PurePath, PurePosixPath

from podsite import cache, drawing, urls
from podsite.drawing import Sketch, UndrawableError
from podsite.formats import pictures
from podsite.output import Copied, Document, Drawing, Extract, File, Pictured, Rendition
from podsite.problem import Problem, ProblemError
from podsite.theme import Theme

_RENDITIONS = "renditions"
_DRAWINGS = "drawings"
_KEPT = 500  # of each kind at least, and twice as many as a site has: two shows' worth of edits
_MANY = 8  # drawings from which on it is worth to start other processes
_BATCH = 64  # drawings in memory at a time, with the pictures that they show
_WEBP = "image/webp"


def illustrated(
    outputs: Iterable[File | Pictured], theme: Theme, remembered: cache.Cache
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The outputs with every picture made, and what is wrong with pictures.

    A picture that could not be made is left out. Raises ProblemError where a template that gives
    SVG is wrong.
    """
    all_of_them = tuple(outputs)
    work = _Work(theme, remembered, {one.address: one for one in all_of_them})
    work.resize([one for one in all_of_them if isinstance(one, Rendition)])
    work.draw([one for one in all_of_them if isinstance(one, Drawing)])
    made = (work.made.get(one.address) if isinstance(one, Pictured) else one for one in all_of_them)
    return tuple(one for one in made if one is not None), tuple(work.problems)


@dataclass
class _Work:
    """Pictures while they are made: where each is found, and what is wrong."""

    theme: Theme
    remembered: cache.Cache
    placed: Mapping[str, File | Pictured]
    made: dict[str, File] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def resize(self, renditions: list[Rendition]) -> None:
        """Makes the renditions that are not remembered, as many at a time as there are cores."""
        version = pictures.version().encode()
        keys = {
            one.address: cache.key(
                (one.digest.encode(), b"%d" % one.width, one.type.encode(), b"%d" % one.square),
                (version,),
            )
            for one in renditions
        }
        missing = [one for one in renditions if not self._found(one, _RENDITIONS, keys)]
        with ThreadPoolExecutor(_cores()) as pool:
            for one, content in zip(missing, pool.map(self._resized, missing), strict=True):
                if isinstance(content, Problem):
                    self.problems.append(content)
                else:
                    self._put(one, _RENDITIONS, keys, content)
        if missing:
            self.remembered.keep(_RENDITIONS, max(_KEPT, 2 * len(renditions)))

    def draw(self, drawings: list[Drawing]) -> None:
        """Draws what is not remembered, in other processes too where that is much."""
        if not drawings:
            return
        lettering = self.theme.lettering
        version, fonts = drawing.version().encode(), tuple(map(str, lettering.files))
        svgs = {one.address: self.theme.draw(one.page).content for one in drawings}
        keys = {
            one.address: cache.key(
                (svgs[one.address], b"%d" % one.width), (version, lettering.digest)
            )
            for one in drawings
        }
        missing = [one for one in drawings if not self._found(one, _DRAWINGS, keys)]
        processes = _cores() if len(missing) >= _MANY else 1
        for start in range(0, len(missing), _BATCH):
            some = missing[start : start + _BATCH]
            sketches = [Sketch(self._shown(svgs[one.address]), one.width, fonts) for one in some]
            try:
                contents = drawing.pngs(sketches, processes=processes)
            except UndrawableError as error:
                message = f"{error}; see what {some[0].page.template} makes of this page"
                raise ProblemError(Problem("template", message)) from error
            for one, content in zip(some, contents, strict=True):
                self._put(one, _DRAWINGS, keys, content)
        if missing:
            self.remembered.keep(_DRAWINGS, max(_KEPT, 2 * len(drawings)))

    def _found(self, one: Pictured, kind: str, keys: Mapping[str, str]) -> bool:
        key = keys[one.address]
        content = self.remembered.found(kind, key)
        if content is not None:
            self.made[one.address] = self._kept(one, kind, key, content)
        return content is not None

    def _put(self, one: Pictured, kind: str, keys: Mapping[str, str], content: bytes) -> None:
        key = keys[one.address]
        kept = self.remembered.put(kind, key, content)
        self.made[one.address] = (
            self._kept(one, kind, key, content) if kept else Document(one.address, content)
        )

    def _kept(self, one: Pictured, kind: str, key: str, content: bytes) -> Extract:
        """What is remembered, as a part of the file it stands in: thousands fit no memory."""
        return Extract(one.address, self.remembered.file(kind, key), cache.START, len(content))

    def _resized(self, one: Rendition) -> bytes | Problem:
        original = self.placed[one.original]
        try:
            return pictures.resized(_content(original), one.width, one.type, square=one.square)
        except pictures.UnreadablePictureError as error:
            file = _source(original)
            message = f"'{file.name}' {error}, so that no page can show it; export it again"
            return Problem("damaged-picture", message, file)

    def _shown(self, svg: bytes) -> bytes:
        """An SVG with the pictures in it that it names."""
        found = {name: self.made.get(name) for name in drawing.named(svg)}
        shown = {name: _content(one) for name, one in found.items() if one is not None}
        return drawing.embedded(svg, shown, _WEBP)


def _content(output: File | Pictured) -> bytes:
    if isinstance(output, Document):
        return output.content
    if isinstance(output, Copied):
        return output.source.read_bytes()
    if isinstance(output, Extract):
        with output.source.open("rb") as source:
            source.seek(output.start)
            return source.read(output.length)
    raise TypeError(f"{output.address} is made from a picture that is not made yet")


def _source(output: File | Pictured) -> PurePath:
    """The file that an output is made from, as problems name it."""
    if isinstance(output, Copied):
        return PurePosixPath(output.address.removeprefix(urls.MEDIA))
    return output.source if isinstance(output, Extract) else PurePosixPath(output.address)


def _cores() -> int:
    return min(8, os.cpu_count() or 1)
