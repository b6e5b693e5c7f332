"""Recordings of every kind, damaged in the ways that copying, uploading and old programs do it."""

from collections.abc import Mapping
from io import BytesIO
from random import Random

from podsite.formats.tags.writing import write
from tests.tagged import TAGS, flac, id3, m4a, mp3, opus, vorbis, words


def _tagged(content: bytes) -> bytes:
    made = BytesIO()
    write(BytesIO(content), made, TAGS)
    return made.getvalue()


KINDS: Mapping[str, bytes] = {
    "ID3v2.3": _tagged(mp3()),
    "ID3v2.4": _tagged(mp3(id3(words(b"TIT2", "Old", 4), version=4))),
    "MP4": _tagged(m4a()),
    "FLAC": _tagged(flac()),
    "Opus": _tagged(opus()),
    "Vorbis": _tagged(vorbis()),
}


def damaged(content: bytes, chance: Random) -> bytes:
    """The bytes with one to six damages, most of them near the beginning."""
    changed = bytearray(content)

    def place() -> int:
        return chance.randrange(min(len(changed), chance.choice((64, 600, 5000, len(changed)))))

    for _ in range(chance.randint(1, 6)):
        if not changed:
            break
        at = place()
        match chance.randrange(5):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                sizes = (b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff", b"\0\0\0\1")
                changed[at : at + 4] = chance.choice(sizes)
            case 2:
                del changed[at:]
            case 3:
                del changed[at : at + chance.randrange(40)]
            case 4:
                changed[at:at] = changed[place() :][: chance.randrange(300)]
    return bytes(changed)
