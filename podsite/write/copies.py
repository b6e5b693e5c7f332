"""How a file that is published as it is comes into place without its bytes being doubled.

Recordings are large, so they share their bytes with their source where the disk can: as a clone,
which is a file of its own as soon as one of the two changes (Btrfs and XFS make them), or as a
second name of the same file (a hard link). Deleting either leaves the other. An edit in place
changes both, however: whoever counts checksums must look at the times of such a file.
"""

import os
import shutil
import sys
from pathlib import Path

from podsite.formats import media

_CLONE = 0x40049409  # FICLONE (man 2 ioctl_ficlone)


def copy(source: Path, file: Path) -> None:
    """Brings a file and its time of change into place, so that the next build knows it again."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name[:40]}.part")
    there = source.stat()
    part.unlink(missing_ok=True)  # of a build that was killed; it may be the source itself
    try:
        if not _cloned(source, part) and not _linked(source, part):
            shutil.copyfile(source, part)
        if not part.samefile(source):
            os.utime(part, ns=(there.st_atime_ns, there.st_mtime_ns))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)  # also where both names are those of one file already


def _cloned(source: Path, part: Path) -> bool:
    """Makes a file that shares its blocks with the source until one of them changes, if it can."""
    if sys.platform != "linux":
        return False
    from fcntl import ioctl

    try:
        with source.open("rb") as there, part.open("wb") as here:
            ioctl(here.fileno(), _CLONE, there.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        return False
    return True


def _linked(source: Path, part: Path) -> bool:
    """Gives a recording a second name, if it can.

    Pictures are copied: many a program makes those of a finished site smaller where they lie. So is
    a recording that only its owner may read, for a web server could not.
    """
    kind = media.type_of(source) or ""
    if not kind.startswith(("audio/", "video/")) or source.stat().st_mode & 0o044 != 0o044:
        return False
    try:
        part.hardlink_to(source.resolve())
    except (OSError, NotImplementedError):
        return False  # another disk, or one that has no links
    return True
