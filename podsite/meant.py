"""Which file was probably meant by the name of one that is not there."""

from pathlib import Path, PurePosixPath

from podsite.formats import words
from podsite.formats.values import FORBIDDEN


def file(path: Path) -> str | None:
    """The name of the one beside it that is alike, whatever its suffix; None without any."""
    try:
        names = sorted(one.name for one in path.parent.iterdir() if one.is_file())
    except (OSError, RuntimeError, ValueError):  # none, or a name that no file system can hold
        return None
    stems = {PurePosixPath(one).stem: one for one in names if not FORBIDDEN.search(one)}
    close = words.likeliest(path.stem, stems)
    return stems[close] if close else None
