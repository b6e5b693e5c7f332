"""The fonts that drawings are lettered in: never those of the machine, which differ from another's.

They are the ones in `templates/fonts/` of the show, if there are any, and for what those lack the
one that comes as a package. The only door to that package.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from podsite.formats.fonts import Fitted, Font, UnreadableFontError, fitted, font
from podsite.problem import Problem, ProblemError

FOLDER = "fonts"
_SHIPPED = ("Regular", "Semibold")


@dataclass(frozen=True)
class Lettering:
    """Fonts to draw with, of the folders of a theme: those of the first come first."""

    folders: tuple[Path, ...]

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Where the fonts are."""
        # Here, since only drawing needs it.
        import font_source_serif_pro

        own = (
            file
            for folder in self.folders
            for file in sorted((folder / FOLDER).glob("*.[ot]tf"))
            if not file.name.startswith(".")
        )
        package = Path(font_source_serif_pro.__file__).parent / "files"
        return (*own, *(package / f"SourceSerifPro-{name}.ttf" for name in _SHIPPED))

    @cached_property
    def digest(self) -> bytes:
        """What stands for the content of all fonts."""
        return sha256(b"".join(sha256(file.read_bytes()).digest() for file in self.files)).digest()

    @cached_property
    def families(self) -> str:
        """The names of the fonts, the first first, as `font-family` in SVG takes them."""
        return ", ".join(f"'{name}'" for name in dict.fromkeys(one.family for one in self._fonts))

    def fitted(
        self, text: str, width: float, sizes: Sequence[float], most: int = 1, weight: int = 400
    ) -> Fitted | None:
        """A text in lines no wider than `width`, in the first of the sizes that needs so few.

        None where the fonts lack a letter of it.
        """
        families = list(dict.fromkeys(one.family for one in self._fonts))
        fonts = sorted(
            self._fonts, key=lambda one: (families.index(one.family), abs(one.weight - weight))
        )
        return fitted(text, fonts, width, sizes, most)

    @cached_property
    def _fonts(self) -> tuple[Font, ...]:
        return tuple(_read(file) for file in self.files)


def _read(file: Path) -> Font:
    try:
        return font(file.read_bytes())
    except UnreadableFontError as error:
        message = f"'{file.name}' {error}; save it as TrueType or OpenType (.ttf, .otf)"
        raise ProblemError(Problem("template", message, file)) from error
