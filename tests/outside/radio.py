"""A show as its listeners know it, built and served: a long talk, videos, a file afar."""

from collections.abc import Mapping
from pathlib import Path

from podsite.cli import main
from tests.shows import lay, recording, show_in

LENGTH = 1200  # seconds of the talk
VOICES = ("Mira Solano", "Tobias Wren")


def captions() -> str:
    """What two people say, five seconds at a time, in turns of half a minute."""
    said = []
    for start in range(0, LENGTH, 5):
        voice = VOICES[start // 30 % 2]
        clocks = (f"{at // 60:02}:{at % 60:02}.000" for at in (start, start + 5))
        said.append(f"{' --> '.join(clocks)}\n<v {voice}>At second {start} this is what we say.\n")
    return "WEBVTT\n\n" + "\n".join(said)


TALK_MD = """\
---
title: A long talk
date: 2026-02-01 08:00
number: 7
audio: talk.wav
transcript: talk.vtt
guests: [Tobias Wren]
topics: [Optics]
chapters:
  - {start: 0, title: Arrival}
  - {start: "5:00", title: Dust}
  - {start: "10:00", title: Glass & light}
references:
  - {title: On dust, url: "https://dust.test/paper", at: ["6:40"]}
---

We polish at 2:05 and [later](#t=15:00). See [the dust](https://dust.test/).
"""
FILM_MD = """\
---
title: A film of it
date: 2026-02-02 08:00
audio: film.wav
video: https://youtu.be/AbCdEfGhIjK
---

Watch what we said at 0:30.
"""
ONLY_MD = """\
---
title: To be seen
date: 2026-02-03 08:00
video: {address}
chapters: [{{start: 0, title: Here}}, {{start: "1:15", title: There}}]
---

Nothing to hear; at 0:45 there is much to see.
"""
FAR_MD = """\
---
title: From far
date: 2026-02-04 08:00
audio: {url: "https://media.far.test/far.wav", length: 1800044, type: audio/wav}
duration: "10:00"
---

Lies on another host.
"""
FILES: Mapping[str, str | bytes] = {
    "episodes/talk.md": TALK_MD,
    "episodes/talk.vtt": captions(),
    "episodes/talk.wav": recording(LENGTH, 3000),
    "episodes/film.md": FILM_MD,
    "episodes/film.wav": recording(60, 3000),
    "episodes/tube.md": ONLY_MD.format(address="https://www.youtube.com/watch?v=AbCdEfGhIjK"),
    "episodes/vimeo.md": ONLY_MD.format(address="https://vimeo.com/123456789"),
    "episodes/peer.md": ONLY_MD.format(
        address="https://peer.test/w/9c9de5e8-0a1e-484a-b099-e80766180a6d"
    ),
    "episodes/far.md": FAR_MD,
}


def radio_in(folder: Path, language: str = "en") -> Path:
    """The host's folder, with the show's site at `some/path` of it."""
    show = lay(show_in(folder / "show"), FILES)
    head = (show / "show.md").read_text().replace("url:", f"language: {language}\nurl:", 1)
    (show / "show.md").write_text(head)
    host = folder / "host"
    assert main(["build", "--show", str(show), "--output", str(host / "some" / "path")]) == 0
    return host
