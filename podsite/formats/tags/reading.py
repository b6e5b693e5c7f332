"""What stands inside a recording: artwork and chapters, whichever form its file has."""

from typing import BinaryIO

from podsite.formats.tags.tagged import Inside


def inside(recording: BinaryIO) -> Inside:
    """What an opened recording says of itself; nothing, where it is in a form without chapters.

    Only the head of the file is read, or the index of an MP4 file wherever it is. Pictures that
    belong to single chapters are left out. Raises UnreadableTagsError.
    """
    recording.seek(0)
    head = recording.read(8)
    # Here, since what reads tags is needed for recordings that have some.
    if head.startswith(b"ID3"):
        from podsite.formats.tags import id3

        return id3.inside(recording)
    if head.startswith((b"OggS", b"fLaC")):
        from podsite.formats.tags import vorbis

        return vorbis.inside(recording)
    if head[4:8] in _MOVIES:
        from podsite.formats.tags import mp4

        return mp4.inside(recording)
    return Inside()


# The first box of MP4 and QuickTime files; the old ones have no `ftyp`.
_MOVIES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
