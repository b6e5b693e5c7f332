"""The topics of pasted show notes: the list under "Related Topics", "Tags: …", "Filed under: …"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from podsite.importers.notes.lines import Line
from podsite.importers.notes.remark import Remark, quoted
from podsite.importers.notes.run_together import taken_apart

HEADINGS = (
    "related topics", "related tags", "related categories", "topics", "tags", "tagged",
    "tagged with", "tagged as", "categories", "category", "filed under", "posted in", "keywords",
    "hashtags", "topics in this episode", "themen", "schlagwörter", "schlagworte", "stichwörter",
    "kategorien", "sujets", "thèmes", "mots-clés", "catégories", "temas", "etiquetas",
    "categorías", "tópicos", "categorias", "argomenti", "темы", "теги", "метки", "рубрики",
    "категории", "タグ", "トピック", "カテゴリー", "カテゴリ", "关键词", "标签", "標籤",
)  # fmt: skip
"""What stands above or before a list of topics, in lower case."""

INLINE = re.compile(
    r"(?:^|(?<=[\s·•|,.;]))("
    + "|".join(sorted(map(re.escape, HEADINGS), key=len, reverse=True))
    + r")\s?[:：]",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"[,;|·•、，；،\t]| / | – | — ")
BULLET = re.compile(r"(?:[•◦▪‣●*+\-–]|\d{1,2}[.)])\s+")
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\))?")
MOST_WORDS = 6
LONGEST = 60


@dataclass(frozen=True)
class Section:
    """One list of topics, as it was pasted."""

    heading: Line
    indices: tuple[int, ...]
    """Its lines' places on the page, heading included."""
    entries: tuple[Line, ...]
    """Its lines without the heading."""

    @property
    def line(self) -> int:
        """The number of the line its topics begin on."""
        return next(
            (entry.number for entry in self.entries if entry.text.strip()), self.heading.number
        )


def is_heading(line: Line) -> bool:
    """Whether a list of topics begins here."""
    return label(line) is not None


def label(line: Line) -> tuple[str, str] | None:
    """The heading of a list of topics and what follows it on its line; `None` where none begins."""
    plain = line.words.lstrip("#").replace("**", "").replace("__", "").strip(" *_")
    if plain.rstrip(" :：*_").lower() in HEADINGS:
        return plain, ""
    match = INLINE.match(plain)
    return (match[0], plain[match.end() :].strip(" *_")) if match else None


def sections(page: tuple[Line, ...], stops: Collection[int]) -> tuple[Section, ...]:
    """All lists of topics on the page; the stops are places where something else stands for
    certain."""
    found: list[Section] = []
    end = 0
    for index, line in enumerate(page):
        if index < end or index in stops or not (begins := label(line)):
            continue
        if begins[1]:
            section = Section(line, (index,), (Line(line.number, begins[1]),))
        else:
            taken = entries_below(page, index, stops)
            section = Section(line, (index, *taken), tuple(page[at] for at in taken))
        end = section.indices[-1] + 1
        found.append(section)
    return tuple(found)


def entries_below(page: tuple[Line, ...], heading: int, stops: Collection[int]) -> tuple[int, ...]:
    """The places of the lines that the heading heads.

    The first lines without a gap; a lone topic is followed over gaps to others where nothing but
    topics stands up to the end, or up to what the site makes by itself.
    """
    runs: list[list[int]] = [[]]
    ended = True
    for at in range(heading + 1, len(page)):
        line = page[at]
        if at in stops or is_heading(line) or line.text.startswith("#"):
            break
        if not line.text.strip():
            runs += [[]] if runs[-1] else []
        elif runs[0] and runs[-1] == [] and (len(runs[0]) > 1 or not may_be_topic(line.words)):
            ended = False
            break
        else:
            runs[-1].append(at)
    alone = len(runs[0]) == 1 and not SEPARATOR.search(page[runs[0][0]].text)
    if alone and ended and all(len(run) <= 1 for run in runs):
        return tuple(at for run in runs for at in run)
    return tuple(runs[0])


def may_be_topic(text: str) -> bool:
    """Whether the text is short enough for a topic and no sentence."""
    return (
        0 < len(text) <= LONGEST
        and len(text.split()) <= MOST_WORDS
        and text[-1] not in ".!?…:;。！？"
        and "://" not in text
        and any(map(str.isalnum, text))
    )


def topics(section: Section, known: tuple[str, ...], whole: tuple[str, ...]) -> tuple[str, ...]:
    """The section's topics in their order; none where it is no list of topics.

    A single run-together line is taken apart by the known topics, and by case; `whole` are words
    with a capital inside that stay whole.
    """
    pieces = [piece for line in section.entries for piece in separated(line.text, known)]
    if len(pieces) == 1:
        pieces = list(taken_apart(pieces[0], known, whole))
    return tuple(dict.fromkeys(pieces)) if all(map(may_be_topic, pieces)) else ()


def separated(text: str, known: tuple[str, ...]) -> list[str]:
    """What stands between commas, bars, dots or hash signs, without bullets, links and other
    labels."""
    plain = " ".join(LINK.sub(r"\1", BULLET.sub("", text.strip(), count=1)).split(" "))
    plain = INLINE.sub(",", plain).replace("**", "").replace("`", "")
    if plain.lower() in {name.lower() for name in known}:
        return [plain]
    if plain.startswith("#"):
        plain = re.sub(r"(?:^|[\s,])#", ",", plain)
    pieces = [" ".join(piece.split()).strip("*_ ") for piece in SEPARATOR.split(plain)]
    if len(pieces) > 2:
        pieces[-1] = re.sub(r"^(?:and|und|y|et|&) ", "", pieces[-1])
    return [piece for piece in pieces if piece]


def section_remarks(section: Section, found: tuple[str, ...]) -> tuple[Remark, ...]:
    """What is said of one list: line by line what was read, or that it stays in the notes."""
    heading = quoted(section.heading.text)
    if not found:
        message = (
            f"{heading} seems to begin a list of topics, but none follows; it stays in the notes"
        )
        return (
            Remark(
                section.heading.number,
                f"{message}. Topics go into `topics` in the episode's front matter",
            ),
        )
    listed = " / ".join(found)
    pasted = " ".join(quoted(line.text) for line in section.entries if line.text.strip())
    said = f"{heading} was taken for the heading of the topics, and {pasted} for {listed}"
    return (Remark(section.line, f"{said}; change `topics` in the episode's front matter"),)
