"""Plain text and Markdown, as people and dictation programs write what was said.

Speakers: `**Name:** text`, `Name: text`, a name on a line of its own. Times: `[04:33]`, `(1:04:33)`
with or without backslashes and links, before or after the name, and missing where nobody knows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from podsite.formats import timecode
from podsite.formats.transcripts.paragraphs import paragraphs
from podsite.formats.transcripts.passage import Passage, one_line
from podsite.formats.transcripts.speaking import looks_like_name, names, parted
from podsite.model import Chapter, Cue, Utterance

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_TIME = re.compile(
    rf"(?:[\[(]\s*@?(?P<start>{_CLOCK})(?:\s*(?:-->|[-–—])\s*(?P<end>{_CLOCK}))?\s*[\])]"
    rf"|(?P<bare>{_CLOCK})(?=\s|$))\s*[–—:]?\s*"
)
_BOLD = re.compile(r"(?:\*\*|__)(?P<name>[^*_\n]{1,60}?)\s?:?(?:\*\*|__)\s*:?\s*")
_BEFORE_TIME = re.compile(
    rf"(?P<name>[^\d\W][^:\[\]()]{{0,40}}?)\s*:?\s+(?=[\[(]\s*@?{_CLOCK}|{_CLOCK}\s*$)"
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_UNSPOKEN = re.compile(r"\s*(?:#{1,6}\s|[-*_=~](?:\s?[-*_=~]){2,}\s*$|<!--.*-->\s*$)")
_LINK = re.compile(r"(?<!\\)!?\[((?:\\.|[^\]\\\n]){0,200})\]\([^()\n]{0,2000}\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BRACKET = re.compile(r"\\([\[\]()])")
_EMPHASIS = re.compile(r"(?<!\\)(\*\*|__|(?<!\w)[*_](?=\S))(.{1,300}?)(?<=[^\s\\])\1")
_MARK = re.compile(r"\s*(?:>(?!>)\s?|[-*+]\s+(?=\S))*")


@dataclass
class _Opened:
    """A paragraph while it is read."""

    speaker: str | None = None
    start: timedelta | None = None
    end: timedelta | None = None
    rows: list[str] = field(default_factory=list)


def passages(text: str) -> Iterator[Passage]:
    """The paragraphs of a text, each with its speaker and time as far as they are said.

    A speaker goes on until the next one is named. Headings and rules are not spoken.
    """
    rows = [_bare(row) for row in _FRONT_MATTER.sub("", text.lstrip(), count=1).split("\n")]
    known = names(filter(None, (_timed(row)[2] for row in rows)))
    alone = _alone(rows)
    speaker, opened = None, _Opened()
    for row in rows:
        if not row:
            if opened.rows:
                yield from _closed(opened)
                opened = _Opened(speaker)
            continue
        name, start, end, words = _taken(row, known, alone)
        if name or start is not None:
            yield from _closed(opened)
            speaker = name or speaker
            # A time may stand on a line of its own above or below the name.
            waiting = opened if not opened.rows else _Opened()
            opened = _Opened(
                speaker,
                start if start is not None else waiting.start,
                end if start is not None else waiting.end,
            )
        if words:
            opened.rows.append(words)
    yield from _closed(opened)


def _closed(opened: _Opened) -> Iterator[Passage]:
    words = one_line(_unmarked(" ".join(opened.rows)))
    if words:
        yield Passage(words, opened.speaker, opened.start, opened.end)


def _bare(row: str) -> str:
    """A line without the marks of lists, quotes and links; empty where it is unspoken."""
    if _UNSPOKEN.match(row):
        return ""
    row = _MARK.sub("", row, count=1)
    if "[" in row:
        row = _LINK.sub(r"\1", row)
    return (_BRACKET.sub(r"\1", row) if "\\" in row else row).strip()


def _unmarked(text: str) -> str:
    """Words without Markdown's emphasis and escapes."""
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def _alone(rows: list[str]) -> frozenset[str]:
    """Names that stand on lines of their own, above what their bearers say, again and again."""
    found = Counter(
        row
        for before, row, after in zip(["", *rows], rows, [*rows[1:], ""], strict=False)
        if not before and after and looks_like_name(row) and ":" not in row and "*" not in row
    )
    return frozenset(one for one, count in found.items() if count > 1)


def _taken(
    row: str, known: frozenset[str], alone: frozenset[str]
) -> tuple[str | None, timedelta | None, timedelta | None, str]:
    """A line's speaker, its times, and the words behind them."""
    start, end, rest = _timed(row)
    name: str | None = None
    bold = _BOLD.match(rest)
    if bold and _names_somebody(bold, rest, start):
        name, rest = one_line(_unmarked(bold["name"])).rstrip(":"), rest[bold.end() :]
    elif rest in alone:
        name, rest = rest, ""
    elif start is None and (before := _BEFORE_TIME.match(rest)) and looks_like_name(before["name"]):
        name, rest = one_line(before["name"]), rest[before.end() :]
    else:
        name, rest = parted(rest, known)
    if start is None and name:
        start, end, rest = _timed(rest)
    return name, start, end, rest


def _names_somebody(bold: re.Match[str], row: str, start: timedelta | None) -> bool:
    """Whether bold words at the beginning of a line are a name and not only loud."""
    timed = start is not None or _TIME.match(row, bold.end()) is not None
    alone = bold.end() == len(row)
    return ":" in bold[0] or ((timed or alone) and looks_like_name(bold["name"]))


def _timed(row: str) -> tuple[timedelta | None, timedelta | None, str]:
    found = _TIME.match(row)
    start = timecode.parsed(found["start"] or found["bare"]) if found else None
    if found is None or start is None:
        return None, None, row
    return start, timecode.parsed(found["end"] or ""), row[found.end() :]


def text(cues: Iterable[Cue], chapters: Iterable[Chapter]) -> str:
    """The cues as text: a time and the speaker, where it is another, before each paragraph.

    Chapters are headings.
    """
    parts = []
    for one in paragraphs(cues, chapters):
        if one.chapter:
            parts.append(f"# {one.chapter}\n")
        named = f"{one.speaker}: " if one.speaker else ""
        words = " ".join(cue.text for cue in one.cues)
        parts.append(f"[{timecode.clock(one.cues[0].start)}] {named}{words}\n")
    return "\n".join(parts)


def untimed(spoken: Iterable[Utterance]) -> str:
    """What was said, without times: a paragraph each, with the speaker where it is another."""
    parts = []
    speaker: str | None = None
    for one in spoken:
        named = f"{one.speaker}: " if one.speaker and one.speaker != speaker else ""
        speaker = one.speaker
        parts.append(f"{named}{one.text}\n")
    return "\n".join(parts)
