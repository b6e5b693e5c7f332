"""Show notes as somebody pasted them from a web page or a PDF, understood as the parts of an
episode."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from podsite.importers.notes.boilerplate import boilerplate
from podsite.importers.notes.guests import Guest, guests
from podsite.importers.notes.lines import Line, Remark, lines
from podsite.importers.notes.markdown import fenced, is_markdown, markdown_blocks
from podsite.importers.notes.mending import mended, vocabulary
from podsite.importers.notes.plain import plain_blocks
from podsite.importers.notes.sentences import summary
from podsite.importers.notes.topics import is_heading, topics

__all__ = ["Guest", "Known", "Pasted", "Remark", "UntitledError", "pasted"]

_TITLE_REMARK = "this line was taken for the title; change `title` in the front matter"
_SUMMARY_REMARK = (
    "the first sentences of the notes were taken for the summary; "
    "change `summary` in the front matter"
)


@dataclass(frozen=True)
class Known:
    """What the show knows already: its own title, names and aliases of its topics and people."""

    title: str
    topics: tuple[str, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pasted:
    """What the pasted text says of an episode.

    The summary is plain text, None where the notes have no sentence. The notes are Markdown, blocks
    parted by one blank line. Topics are in the order in which they were tagged; `aliases` are
    proposed pairs of an alias and the topic it stands for. The remarks tell every guess, in the
    order of its lines.
    """

    title: str
    summary: str | None
    notes: str
    guests: tuple[Guest, ...]
    topics: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    remarks: tuple[Remark, ...]


class UntitledError(ValueError):
    """The pasted text has no line that could be a title: it is empty."""


def pasted(text: str, known: Known) -> Pasted:
    """The episode that the text describes. Raises UntitledError for one without words or signs.

    Nothing is left out without a remark that quotes it; what has no other place stays in the notes.
    """
    page = lines(text)
    words = vocabulary(line.text for line in page)
    at = _title_index(page)
    (title,), title_mendings = mended((_title(page[at]),), (), words)
    rest = _below_title(page, at)
    body, mendings = mended(rest, fenced(rest), words)
    code = fenced(body)
    left_out = {at: told for at, told in boilerplate(body, is_heading).items() if at not in code}
    tagged = topics(title, body, {*left_out, *code}, known.title, known.topics)
    notes = _without(body, {*left_out, *tagged.indices})
    # A title that is a Markdown heading says how all is written.
    marked = is_markdown((page[at], *notes))
    blocks = tuple(markdown_blocks(notes) if marked else plain_blocks(notes))
    named, guest_remarks = guests(title, blocks, known.people)
    prose = tuple(block for block in blocks if block.prose)
    opening = summary(block.text for block in prose)
    remarks = (
        Remark(title.number, _TITLE_REMARK),
        *title_mendings,
        *mendings,
        *((Remark(prose[0].plain[0].number, _SUMMARY_REMARK),) if opening else ()),
        *guest_remarks,
        *tagged.remarks,
        *left_out.values(),
    )
    return Pasted(
        title=title.words,
        summary=opening,
        notes="\n\n".join(block.markdown for block in blocks).rstrip("\n"),
        guests=named,
        topics=tagged.names,
        aliases=tagged.aliases,
        remarks=tuple(sorted(remarks, key=lambda remark: remark.line)),
    )


def _title_index(page: tuple[Line, ...]) -> int:
    """The place of the first line with a word on it, or else of the first that is not empty."""
    for wanted in (str.isalnum, str.isprintable):
        for index, line in enumerate(page):
            if any(map(wanted, line.words)):
                return index
    raise UntitledError("the pasted text is empty; its first line should be the episode's title")


def _title(line: Line) -> Line:
    """The title without the markup of a heading or of bold words around all of it."""
    text = line.words
    if heading := re.match(r"#{1,6} +(?=\S)", text):
        text = text[heading.end() :].rstrip("#").rstrip() or text
    for sign in ("**", "__"):
        inner = text[2:-2].strip()
        if inner and text.startswith(sign) and text.endswith(sign) and text.count(sign) == 2:
            text = inner
    return Line(line.number, text)


def _below_title(page: tuple[Line, ...], title: int) -> tuple[Line, ...]:
    """The page without its title and the line of `=` or `-` that underlines it."""
    following = page[title + 1].words if title + 1 < len(page) else ""
    underlined = len(following) > 2 and set(following) in ({"="}, {"-"})
    return page[:title] + page[title + 1 + underlined :]


def _without(page: tuple[Line, ...], indices: Collection[int]) -> tuple[Line, ...]:
    """The page with empty lines in these places."""
    return tuple(
        Line(line.number, "") if index in indices else line for index, line in enumerate(page)
    )
