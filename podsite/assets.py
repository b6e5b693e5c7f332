"""The files beside the templates: styles, scripts, fonts. Their addresses tell their content.

So a browser may keep each for ever. What one names of the others (`import "./moments.js"`,
`url("fonts/serif.woff2")`) is written with the address that it has.
"""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

from podsite import urls
from podsite.output import Document
from podsite.problem import Problem, ProblemError

FOLDER = "assets"

# How a file of this suffix names others: what stands before, the name, what stands behind.
_NAMING = {
    ".js": re.compile(r"""((?:\bfrom|\bimport)\s*\(?\s*["'])(\.\.?/[^"'\n]+)(["'])"""),
    ".css": re.compile(r"""(\burl\(\s*["']?|@import\s+["'])([^"')\s:]+)(["']?)"""),
}


def assets(folders: tuple[Path, ...], before: Mapping[str, bytes]) -> Mapping[str, Document]:
    """Every asset by its name, of the first of the folders that has it.

    `before` is what a file is to begin with, as a stylesheet does with the show's colours. Raises
    ProblemError where two scripts import each other.
    """
    found: dict[str, bytes] = {}
    for folder in reversed(folders):
        place = folder / FOLDER
        for file in sorted(place.rglob("*")) if place.is_dir() else ():
            if file.is_file() and not file.name.startswith("."):
                name = file.relative_to(place).as_posix()
                found[name] = before.get(name, b"") + file.read_bytes()
    made: dict[str, Document] = {}
    for name in found:
        _make(name, found, made, ())
    return {name: made[name] for name in found}


def _make(
    name: str, found: Mapping[str, bytes], made: dict[str, Document], above: tuple[str, ...]
) -> Document:
    """An asset with the addresses of those that it names, which are made before it."""
    if name in above:
        message = f"{' imports '.join((*above, name))}; take one of these imports out"
        raise ProblemError(Problem("template", message))
    if name not in made:
        content = found[name]
        naming = _NAMING.get(PurePosixPath(name).suffix)

        def addressed(named: re.Match[str]) -> str:
            other = normpath(PurePosixPath(name).parent / named[2])
            if other not in found:
                return named[0]
            target = _make(other, found, made, (*above, name)).address
            folder = urls.ASSETS + str(PurePosixPath(name).parent)
            link = relpath(target, normpath(folder))
            return f"{named[1]}{link if link.startswith('.') else f'./{link}'}{named[3]}"

        if naming:
            content = naming.sub(addressed, content.decode("utf-8", "surrogateescape")).encode(
                "utf-8", "surrogateescape"
            )
        made[name] = Document(urls.asset(name, content), content)
    return made[name]
