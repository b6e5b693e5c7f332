"""Title, show, author, number and artwork of MP4 files, in the boxes that iTunes made usual."""

from typing import IO

from mutagen.mp4 import MP4, MP4Cover

from podsite.formats.tags.tagged import Tags

_FORMATS = {"image/jpeg": MP4Cover.FORMAT_JPEG, "image/png": MP4Cover.FORMAT_PNG}


def tag(recording: IO[bytes], tags: Tags) -> None:
    """Writes tags into an opened copy of an MP4 file; the others stay."""
    recording.seek(0)
    found = MP4(recording)
    if found.tags is None:
        found.add_tags()
    found["\xa9nam"] = [tags.title]
    found["\xa9alb"] = [tags.show]
    if tags.author:
        found["\xa9ART"] = [tags.author]
    if tags.number is not None:
        of = found.get("trkn", [(0, 0)])[0][1]
        found["trkn"] = [(tags.number, of)]
    if tags.artwork and tags.artwork_type in _FORMATS:
        found["covr"] = [MP4Cover(tags.artwork, _FORMATS[tags.artwork_type])]
    recording.seek(0)
    found.save(recording)
