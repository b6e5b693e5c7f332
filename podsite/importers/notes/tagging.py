"""All that the lists of topics in a pasted text come to: topics, proposed aliases, remarks."""

from collections.abc import Collection
from dataclasses import dataclass

from podsite.importers.notes.aliases import alias_remark, aliases, topic_remarks
from podsite.importers.notes.lines import Line
from podsite.importers.notes.remark import Remark
from podsite.importers.notes.run_together import whole_words
from podsite.importers.notes.topics import section_remarks, sections, topics


@dataclass(frozen=True)
class Known:
    """What the show knows already."""

    title: str
    """The show's own title."""
    topics: tuple[str, ...]
    """Names and aliases of its topics, as written."""
    people: tuple[str, ...] = ()
    """Names and aliases of its people, as written."""


@dataclass(frozen=True)
class Tagging:
    """The topics of one episode."""

    topics: tuple[str, ...]
    """As they were tagged, in their order, each once."""
    aliases: tuple[tuple[str, str], ...]
    """Proposed pairs of an alias and the topic it stands for."""
    indices: frozenset[int]
    """The places of the lines that were read as topics and have no place in the notes."""
    remarks: tuple[Remark, ...]


def tagging(title: Line, body: tuple[Line, ...], stops: Collection[int], known: Known) -> Tagging:
    """What the lists of topics on the page come to; the stops are lines that belong to none."""
    found = sections(body, stops)
    listed = frozenset(index for section in found for index in section.indices)
    prose = [title.text, *(line.text for at, line in enumerate(body) if at not in listed)]
    names = (known.title, *known.topics)
    whole = whole_words(prose) if found else ()
    read = [(section, topics(section, names, whole)) for section in found]
    lines: dict[str, int] = {}
    for section, named in read:
        for topic in named:
            lines.setdefault(topic, section.line)
    said = "\n".join(prose)
    pairs = aliases(tuple(lines), known.topics, said)
    return Tagging(
        topics=tuple(lines),
        aliases=pairs,
        indices=frozenset(index for section, named in read if named for index in section.indices),
        remarks=(
            *(remark for section, named in read for remark in section_remarks(section, named)),
            *(
                remark
                for topic in lines
                for remark in topic_remarks(lines[topic], [topic], known.title)
            ),
            *(alias_remark(lines[alias], alias, topic, said) for alias, topic in pairs),
        ),
    )
