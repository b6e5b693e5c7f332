"""Rules asked about front matter as a podcaster writes it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from podsite.formats import markdown, media
from podsite.formats.fields import Reader
from podsite.formats.frontmatter import split
from podsite.model import Episode, Media, Podcast, Show, Source
from podsite.problem import Problem

Rule = Callable[[Podcast], Iterator[Problem]]

_NEEDED = {
    "show.md": {"title": "Night Signals", "url": "https://signals.test/"},
    "episode": {"title": "First light", "date": "2026-01-05 08:00", "audio": "a.mp3"},
}


def told(
    rule: Rule, *episodes: str, show: str = "", unread: str | None = None, **more: Any
) -> list[str]:
    """What a rule says of a show and of episodes a, b, c …: `a.md:3 warning no-number`.

    Each is given as the lines of its front matter, the first of which is line 2 of its file, and
    notes after a line `---`. What it needs and does not say is added below. `more` is what reading
    would have found out about every episode; `unread` a file in which it found something wrong.
    """
    read = [
        replace(_read(Episode, f"episodes/{name}.md", text, slug=name), **more)
        for name, text in zip("abcdefg", episodes, strict=False)
    ]
    podcast = Podcast(
        show=_read(Show, "show.md", show),
        episodes=tuple(read),
        unread=frozenset({PurePosixPath(unread)} if unread else ()),
    )
    return [
        f"{one.file.name if one.file else ''}:{one.line} {one.severity.value} {one.code}"
        for one in rule(podcast)
    ]


def message(rule: Rule, *episodes: str, show: str = "") -> str:
    """The message of the one problem that a rule finds."""
    read = tuple(
        _read(Episode, f"episodes/{name}.md", text, slug=name)
        for name, text in zip("abcdefg", episodes, strict=False)
    )
    (problem,) = rule(Podcast(show=_read(Show, "show.md", show), episodes=read))
    return problem.message


def _read(kind: Any, name: str, text: str, **more: Any) -> Any:
    above, _, notes = text.partition("---\n")
    needed = _NEEDED.get(name, _NEEDED["episode"])
    lines = [f"{key}: {value}" for key, value in needed.items() if f"\n{key}:" not in f"\n{above}"]
    given = above.removesuffix("\n").split("\n") if above else []
    matter = split("\n".join(["---", *given, *lines, "---", notes]))
    reader = Reader(Source(PurePosixPath(name), matter.text))
    body = markdown.notes(matter.body)
    one = reader.record(kind, matter.values, (), source=reader.source, body=body, **more)
    assert one is not None, reader.problems
    assert not reader.problems
    return replace(one, audio=_measured(one.audio)) if isinstance(one, Episode) else one


def _measured(audio: Media | None) -> Media | None:
    """The recording with what reading finds out about it."""
    if audio is None:
        return None
    if audio.file:
        file = PurePosixPath("episodes") / audio.file
        return replace(audio, file=file, length=1000, type=media.type_of(file))
    return replace(audio, type=audio.type or media.type_of(audio.url or ""))
