"""Show notes as somebody pasted them from a web page or a PDF, understood as the parts of an
episode."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from podsite.importers.notes.boilerplate import boilerplate
from podsite.importers.notes.guests import Guest, guests
from podsite.importers.notes.lines import Block, Line, lines
from podsite.importers.notes.marked import fenced, is_marked, marked_blocks
from podsite.importers.notes.mending import mended, vocabulary
from podsite.importers.notes.plain import plain_blocks
from podsite.importers.notes.remark import Remark
from podsite.importers.notes.sentences import summary
from podsite.importers.notes.tagging import Known, tagging
from podsite.importers.notes.topics import is_heading

__all__ = ["Guest", "Known", "Pasted", "Remark", "UntitledError", "pasted"]


@dataclass(frozen=True)
class Pasted:
    """What the pasted text says of an episode."""

    title: str
    summary: str | None
    """The first sentences of the notes as plain text; `None` where the notes have none."""
    notes: str
    """The show notes as Markdown, blocks parted by one blank line, without a line break at the
    end."""
    guests: tuple[Guest, ...]
    topics: tuple[str, ...]
    """As they were tagged, in their order."""
    aliases: tuple[tuple[str, str], ...]
    """Proposed pairs of an alias and the topic it stands for."""
    remarks: tuple[Remark, ...]
    """Every guess, in the order of its lines."""


class UntitledError(ValueError):
    """The pasted text has no line that could be a title: it is empty."""


def pasted(text: str, known: Known) -> Pasted:
    """The episode that the text describes; raises `UntitledError` for one without any words or
    signs.

    Nothing is left out without a remark that quotes it; what has no other place stays in the notes.
    """
    page = lines(text)
    words = vocabulary(line.text for line in page)
    at = title_index(page)
    (title,), title_mendings = mended((titled(page[at]),), (), words)
    rest = without_underline(page, at)
    body, mendings = mended(rest, fenced(rest), words)
    code = fenced(body)
    left_out = {at: told for at, told in boilerplate(body, is_heading).items() if at not in code}
    tagged = tagging(title, body, {*left_out, *code}, known)
    blocks = notes_blocks(page[at], without(body, {*left_out, *tagged.indices} - code))
    found, guest_remarks = guests(title, blocks, known.people)
    opening = summary(block.text for block in blocks if block.prose)
    remarks = (
        Remark(
            title.number, "this line was taken for the title; change `title` in the front matter"
        ),
        *title_mendings,
        *mendings,
        *summary_remarks(opening, blocks),
        *guest_remarks,
        *tagged.remarks,
        *left_out.values(),
    )
    return Pasted(
        title=title.words,
        summary=opening,
        notes="\n\n".join(block.markdown for block in blocks),
        guests=found,
        topics=tagged.topics,
        aliases=tagged.aliases,
        remarks=tuple(sorted(remarks, key=lambda remark: remark.line)),
    )


def title_index(page: tuple[Line, ...]) -> int:
    """The place of the first line with a word on it, or else of the first that is not empty."""
    for wanted in (str.isalnum, str.isprintable):
        for index, line in enumerate(page):
            if any(map(wanted, line.words)):
                return index
    raise UntitledError("the pasted text is empty; its first line should be the episode's title")


def titled(line: Line) -> Line:
    """The title's line without the markup of a heading or of bold words around all of it."""
    text = line.words
    if heading := re.match(r"#{1,6} +(?=\S)", text):
        text = text[heading.end() :].rstrip("#").rstrip() or text
    for sign in ("**", "__"):
        if (
            len(text) > 4
            and text.startswith(sign)
            and text.endswith(sign)
            and text.count(sign) == 2
        ):
            text = text[2:-2].strip() or text
    return Line(line.number, text)


def without_underline(page: tuple[Line, ...], title: int) -> tuple[Line, ...]:
    """The page without its title and the line of `=` or `-` that underlines it."""
    following = page[title + 1].words if title + 1 < len(page) else ""
    underlined = len(following) > 2 and set(following) in ({"="}, {"-"})
    return page[:title] + page[title + 1 + underlined :]


def without(page: tuple[Line, ...], indices: Collection[int]) -> tuple[Line, ...]:
    """The page with empty lines in these places."""
    return tuple(
        Line(line.number, "") if index in indices else line for index, line in enumerate(page)
    )


def notes_blocks(title: Line, body: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks of the show notes; a title that is a Markdown heading says how all is written."""
    return tuple(marked_blocks(body) if is_marked((title, *body)) else plain_blocks(body))


def summary_remarks(opening: str | None, blocks: Iterable[Block]) -> Iterator[Remark]:
    """What is said of the summary, where there is one."""
    if opening:
        line = next(block.plain[0].number for block in blocks if block.prose)
        yield Remark(
            line,
            "the first sentences of the notes were taken for the summary; "
            "change `summary` in the front matter",
        )
