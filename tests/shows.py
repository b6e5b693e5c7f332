"""Shows to test with: as values, and as files on disk. Everyone in them is invented."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

from podsite.formats import markdown
from podsite.lock import Lock, pinned
from podsite.model import Addressed, Correction, Episode, Media, Podcast, Show, Source, Url
from podsite.relate import Catalogue, relate

MOMENT = datetime(2026, 6, 1, tzinfo=UTC)

SHOW_MD = """\
---
title: Night Signals
url: https://signals.test/
summary: Two voices on the sky at night.
author: Mira Solano
artwork: cover.png
categories: [Science > Astronomy]
hosts: [Mira Solano]
subscribe:
  Some App: https://app.test/night-signals
---

We talk about **the sky**.
"""

FIRST_MD = """\
---
title: First light
date: 2026-01-05 08:00
number: 1
audio: first.m4a
transcript: first.vtt
chapters:
  - {start: 0, title: Hello}
  - {start: 0:30, title: Mirrors, url: https://mirrors.test/}
  - {start: 0:45, title: Light}
guests: [Tobias Wren]
topics: [Telescopes, Optics]
---

How a mirror is *ground*, and what [Tobias](/people/tobias-wren/) saw first.
"""

SECOND_MD = """\
---
title: Second sight
date: 2026-01-12 08:00
number: 2
audio: second.m4a
topics: [Optics, Eyes]
people: [{name: Ines Okafor, role: editor}]
---

What the eye adds, after [the first](/episodes/first/#t=30).
"""

FIRST_VTT = """\
WEBVTT

00:00.000 --> 00:04.000
<v Mira Solano>Hello, and welcome.

00:30.000 --> 00:34.000
<v Tobias Wren>A mirror is never done.
"""

PNG = bytes.fromhex(  # one pixel
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def picture(side: int) -> bytes:
    """A black square, as PNG in the colours that directories ask for."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(side * (1 + 3 * side)), 9)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + checksum


def m4a(seconds: int) -> bytes:
    """The head of an M4A file that lasts so long, and a hundred empty bytes for each second."""
    head = struct.pack(">5I80x", 0, 0, 0, 1000, 1000 * seconds)
    parts = (
        (b"ftyp", b"M4A \0\0\0\0"),
        (b"moov", _part(b"mvhd", head)),
        (b"mdat", bytes(100 * seconds)),
    )
    return b"".join(_part(*part) for part in parts)


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + name + content


def recording(seconds: int, rate: int = 100) -> bytes:
    """A silent WAV file that lasts so long: eight bits, mono, `rate` times a second.

    Browsers play it from 3000 on.
    """
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate, 1, 8)
    data = struct.pack("<4sI", b"data", rate * seconds) + b"\x80" * rate * seconds
    return b"RIFF" + struct.pack("<I", 4 + len(form) + len(data)) + b"WAVE" + form + data


COVER = picture(1400)

FILES: Mapping[str, str | bytes] = {
    "show.md": SHOW_MD,
    "cover.png": COVER,
    "episodes/first.md": FIRST_MD,
    "episodes/first.m4a": m4a(60),
    "episodes/first.vtt": FIRST_VTT,
    "episodes/second.md": SECOND_MD,
    "episodes/second.m4a": m4a(61),
    "people/tobias-wren.md": "---\nname: Tobias Wren\naliases: [Toby Wren]\n---\n\nGrinds mirrors.",
    "topics/optics.md": "---\ntitle: Optics\naliases: [Lenses]\n---\n\nWhat light does.",
    "pages/press.md": "---\ntitle: Press\n---\n\nWrite to [us](/about/).",
}


def lay(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes files below `folder`; gives the folder back."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def show_in(folder: Path) -> Path:
    """The small show of FILES, which builds without any problem, in `folder`."""
    return lay(folder, FILES)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes, but what a show's folder remembers for itself."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".podsite" not in file.parts
    }


def times(folder: Path) -> dict[str, int]:
    """Every file below `folder` with the time of its last change, but what is remembered there."""
    return {
        file.relative_to(folder).as_posix(): file.stat().st_mtime_ns
        for file in folder.rglob("*")
        if file.is_file() and ".podsite" not in file.parts
    }


def a_show(**fields: Any) -> Show:
    """A show of which only what matters to a test needs to be said."""
    said = {"title": "Night Signals", "url": Url("https://signals.test/"), **fields}
    return Show(source=Source(PurePosixPath("show.md")), **_with_notes(said))


def an_episode(slug: str, **fields: Any) -> Episode:
    """An episode with a recording, of which only what matters needs to be said."""
    file = PurePosixPath("episodes") / f"{slug}.md"
    audio = Media(file=file.with_suffix(".mp3"), length=1000, type="audio/mpeg")
    said = {
        "title": slug.capitalize(),
        "date": datetime(2026, 1, 5, tzinfo=UTC),
        "audio": audio,
        "duration": timedelta(minutes=10),
        "source": Source(file),
        **fields,
    }
    return Episode(slug=slug, **_with_notes(said))


def a_correction(text: str = "It was *two*.", day: int = 1, **fields: Any) -> Correction:
    """A correction of a day of February 2026, as settled."""
    said = {"date": datetime(2026, 2, day, tzinfo=UTC), "text": text, **fields}
    return Correction(body=markdown.unnamed(markdown.notes(text)), **said)


def written(kind: type[Addressed], slug: str, home: str, **fields: Any) -> Any:
    """A topic, person or leaflet as if read from a file in `home`."""
    source = Source(PurePosixPath(home) / f"{slug}.md")
    return kind(slug=slug, **_with_notes({"source": source, **fields}))


def a_podcast(*episodes: Episode, show: Show | None = None, **more: Any) -> Podcast:
    """All that was read of a show, with guids."""
    return pinned(Podcast(show=show or a_show(), episodes=episodes, **more), Lock())


def a_catalogue(
    *episodes: Episode, show: Show | None = None, moment: datetime = MOMENT, **more: Any
) -> Catalogue:
    """The episodes related to each other, with guids."""
    return relate(a_podcast(*episodes, show=show, **more), moment)


def marked(one: Any, matter: str) -> Any:
    """The same episode, topic or show with the text of its front matter, which gives lines."""
    return replace(one, source=replace(one.source, matter=matter))


def _with_notes(fields: dict[str, Any]) -> dict[str, Any]:
    if isinstance(fields.get("body"), str):
        fields["body"] = markdown.notes(fields["body"])
    return fields
