"""The topics of pasted show notes: the list under "Related Topics", "Tags: …", "Filed under: …"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, takewhile

from podsite.importers.notes.aliases import alias_remark, aliases, topic_remarks
from podsite.importers.notes.lines import Line, Remark, quoted
from podsite.importers.notes.run_together import taken_apart, whole_words

# What stands above or before a list of topics, in lower case.
_HEADINGS = (
    "related topics", "related tags", "related categories", "topics", "tags", "tagged",
    "tagged with", "tagged as", "categories", "category", "filed under", "posted in", "keywords",
    "hashtags", "topics in this episode", "themen", "schlagwörter", "schlagworte", "stichwörter",
    "kategorien", "sujets", "thèmes", "mots-clés", "catégories", "temas", "etiquetas",
    "categorías", "tópicos", "categorias", "argomenti", "темы", "теги", "метки", "рубрики",
    "категории", "タグ", "トピック", "カテゴリー", "カテゴリ", "关键词", "标签", "標籤",
)  # fmt: skip
_INLINE = re.compile(
    r"(?:^|(?<=[\s·•|,.;]))("
    + "|".join(sorted(map(re.escape, _HEADINGS), key=len, reverse=True))
    + r")\s?[:：]",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[,;|·•、，；،\t]| / | – | — ")
_BULLET = re.compile(r"(?:[•◦▪‣●*+\-–]|\d{1,2}[.)])\s+")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\))?")
_CONJUNCTION = re.compile(r"^(?:and|und|y|et|&) ")
_MOST_WORDS = 6  # of a topic
_LONGEST = 60  # characters of a topic


@dataclass(frozen=True)
class Topics:
    """The topics of one episode.

    `names` are in their order, each once. `aliases` are proposed pairs of an alias and the topic it
    stands for. `indices` are the places of the lines that were read as topics and so have no place
    in the notes.
    """

    names: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    indices: frozenset[int]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class _Section:
    """One list of topics as it was pasted: where it stands, heading included, and its entries."""

    heading: Line
    indices: tuple[int, ...]
    entries: tuple[Line, ...]

    @property
    def line(self) -> int:
        """The number of the line its topics begin on."""
        numbers = (entry.number for entry in self.entries)
        return next(numbers, self.heading.number)


def topics(
    title: Line, body: tuple[Line, ...], stops: Collection[int], show: str, known: tuple[str, ...]
) -> Topics:
    """What the lists of topics in the body come to.

    The stops are lines (by index) that belong to none; `show` is the show's title, `known` are the
    names and aliases of its topics.
    """
    sections = tuple(_sections(body, stops))
    listed = {index for section in sections for index in section.indices}
    prose = [title.text, *(line.text for at, line in enumerate(body) if at not in listed)]
    whole = whole_words(prose) if sections else ()
    read = [(section, _topics(section, (show, *known), whole)) for section in sections]
    lines: dict[str, int] = {}
    for section, names in read:
        for name in names:
            lines.setdefault(name, section.line)
    text = " ".join(" ".join(prose).casefold().split())
    pairs = aliases(tuple(lines), known, text)
    return Topics(
        names=tuple(lines),
        aliases=pairs,
        indices=frozenset(at for section, names in read if names for at in section.indices),
        remarks=(
            *(_section_remark(section, names) for section, names in read),
            *chain.from_iterable(topic_remarks(line, name, show) for name, line in lines.items()),
            *(alias_remark(lines[alias], alias, topic, text) for alias, topic in pairs),
        ),
    )


def is_heading(line: Line) -> bool:
    """Whether a list of topics begins here."""
    return _label(line) is not None


def _label(line: Line) -> tuple[str, str] | None:
    """The heading of a list of topics and what follows it on its line; None where none begins."""
    plain = line.words.lstrip("#").replace("**", "").replace("__", "").strip(" *_")
    if plain.rstrip(" :：*_").lower() in _HEADINGS:
        return plain, ""
    match = _INLINE.match(plain)
    return (match[0], plain[match.end() :].strip(" *_")) if match else None


def _sections(page: tuple[Line, ...], stops: Collection[int]) -> Iterator[_Section]:
    """All lists of topics on the page."""
    end = 0
    for index, line in enumerate(page):
        if index < end or index in stops or not (label := _label(line)):
            continue
        if label[1]:
            section = _Section(line, (index,), (Line(line.number, label[1]),))
        else:
            below = _entries_below(page, index, stops)
            section = _Section(line, (index, *below), tuple(page[at] for at in below))
        end = section.indices[-1] + 1
        yield section


def _entries_below(page: tuple[Line, ...], heading: int, stops: Collection[int]) -> tuple[int, ...]:
    """The places of the lines that the heading heads.

    The first lines without a gap; a lone topic is followed over gaps to others where nothing but
    topics stands up to the end, or up to what the site makes by itself.
    """

    def may_belong(at: int) -> bool:
        line = page[at]
        return not (at in stops or is_heading(line) or line.text.startswith("#"))

    places = takewhile(may_belong, range(heading + 1, len(page)))
    runs = [
        tuple(run)
        for filled, run in groupby(places, key=lambda at: page[at].text.strip() != "")
        if filled
    ]
    first = runs[0] if runs else ()
    apart = all(len(run) == 1 and _may_be_topic(page[run[0]].words) for run in runs)
    if apart and first and not _SEPARATOR.search(page[first[0]].text):
        return tuple(chain(*runs))
    return first


def _may_be_topic(text: str) -> bool:
    """Whether the text is short enough for a topic and no sentence."""
    return (
        0 < len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and text[-1] not in ".!?…:;。！？"
        and "://" not in text
        and any(map(str.isalnum, text))
    )


def _topics(section: _Section, known: tuple[str, ...], whole: tuple[str, ...]) -> tuple[str, ...]:
    """The section's topics in their order; none where it is no list of topics.

    A single run-together line is taken apart by the known topics, and by case; `whole` are words
    with a capital inside that stay whole.
    """
    pieces = [piece for line in section.entries for piece in _separated(line.text, known)]
    if len(pieces) == 1:
        pieces = list(taken_apart(pieces[0], known, whole))
    return tuple(dict.fromkeys(pieces)) if all(map(_may_be_topic, pieces)) else ()


def _separated(text: str, known: tuple[str, ...]) -> list[str]:
    """What stands between commas, bars, dots or hash signs, without bullets, links and other
    labels."""
    plain = _LINK.sub(r"\1", _BULLET.sub("", text.strip(), count=1))
    plain = _INLINE.sub(",", plain).replace("**", "").replace("`", "")
    if plain.lower() in map(str.lower, known):
        return [plain]
    if plain.startswith("#"):
        plain = re.sub(r"(?:^|[\s,])#", ",", plain)
    pieces = [" ".join(piece.split()).strip("*_ ") for piece in _SEPARATOR.split(plain)]
    if len(pieces) > 2:
        pieces[-1] = _CONJUNCTION.sub("", pieces[-1])
    return [piece for piece in pieces if piece]


def _section_remark(section: _Section, found: tuple[str, ...]) -> Remark:
    """What is said of one list: line by line what was read, or that it stays in the notes."""
    heading = quoted(section.heading.text)
    if not found:
        return Remark(
            section.heading.number,
            f"{heading} seems to begin a list of topics, but none follows; it stays in the notes. "
            "Topics go into `topics` in the episode's front matter",
        )
    pasted = " ".join(quoted(line.text) for line in section.entries)
    return Remark(
        section.line,
        f"{heading} was taken for the heading of the topics, and {pasted} for "
        f"{' / '.join(found)}; change `topics` in the episode's front matter",
    )
