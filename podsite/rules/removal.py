"""Who wants to be forgotten is named nowhere."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import PurePath, PurePosixPath
from typing import NamedTuple

from podsite.formats import timecode
from podsite.formats.frontmatter import Path, line
from podsite.formats.leaves import leaves
from podsite.model import Cue, Podcast, Utterance, Written
from podsite.output import Document, File
from podsite.problem import Problem, Severity
from podsite.relate import Catalogue
from podsite.relate.removal import Traces, plain, surnames, traces, without_removed

_MARKUP = re.compile(r"<[^>]*>")
# What is promised to subscribers for life, whatever it says.
_GUID = re.compile(rb"<(guid|podcast:guid)\b[^>]*>[^<]*</\1>")


class _Place(NamedTuple):
    """Where a name is, in words and as a line, and what to do about it."""

    what: str
    file: PurePosixPath
    line: int | None = None
    advice: str = "take the name out"


class _Text(NamedTuple):
    """A text of a show, and where it stands: front matter's field, or else lines of a body."""

    one: Written
    text: str
    path: Path | None = None


def removed_people_are_named_nowhere(podcast: Podcast) -> Iterator[Problem]:
    """Whoever is removed is in no page, feed or file (README, people).

    name-left: the program takes a removed person out of credits, topics, transcripts' speakers,
    feeds and addresses; it never rewrites what people wrote or said. Take the name out of the text
    that is named, or rename the file. If a short alias is an everyday word, take it out of the
    person's own file.
    name-perhaps-left: the same surname stands alone in a text. Look whether it is theirs.
    """
    gone = traces(podcast)
    if gone is None:
        return
    rest = without_removed(podcast)
    left = tuple(_places(rest, gone))
    for place in left:
        message = f"{place.what} names a person who is to be removed; {place.advice}"
        yield Problem("name-left", message, place.file, place.line)
    alone = surnames(podcast)
    for place in _places(rest, alone) if alone and not left else ():  # a whole name has a surname
        message = (
            f"{place.what} has the surname of a person who is to be removed; if it is theirs,"
            f" {place.advice}"
        )
        yield Problem("name-perhaps-left", message, place.file, place.line, Severity.WARNING)


def nothing_drawn_names_the_removed(
    catalogue: Catalogue, outputs: Iterable[File]
) -> Iterator[Problem]:
    """Whoever is removed is in no finished file either (README, people).

    name-published: a template, asset or file of the show still names a person who is to be removed.
    The message says which file of the site would. What a recording says aloud, or holds in tags of
    its own, is looked at by nobody: mend that with your audio program.
    """
    gone = catalogue.removed
    if gone is None:
        return
    for output in outputs:
        text = output.address
        if isinstance(output, Document):
            content = _GUID.sub(b"", output.content).decode(errors="ignore")
            text += f"\n{content}\n{_MARKUP.sub('', content)}"
        if gone.found(text):
            message = (
                f"{output.address} would still name a person who is to be removed; look into your"
                " templates and the names of your files"
            )
            yield Problem("name-published", message)


def _places(podcast: Podcast, gone: Traces) -> Iterator[_Place]:
    """Everywhere that a name is found, once a line."""
    for text in _texts(podcast):
        source = text.one.source
        for number, row in enumerate(plain(text.text).split("\n")):
            if not gone.form.search(row):
                continue
            if text.path is None:
                above = source.matter.count("\n") + 2 if source.matter else 1
                yield _Place("this line", source.file, above + number)
            else:
                yield _Place(f"'{text.path[0]}'", source.file, line(source.matter, text.path))
    yield from _spoken(podcast, gone)
    yield from _files(podcast, gone)


def _texts(podcast: Podcast) -> Iterator[_Text]:
    """Every text of the podcast that may be published."""
    ones: tuple[Written, ...] = (
        *podcast.show_and_episodes(),
        *podcast.people,
        *podcast.topics,
        *podcast.leaflets,
    )
    for one in ones:
        for leaf in leaves(one):
            if leaf.name in ("guid", "removed"):
                continue
            for text in _words(leaf.value):
                yield _Text(one, text, leaf.path)
        yield _Text(one, one.body.markdown)


def _words(value: object) -> Iterator[str]:
    """The texts in a value, and in what a podcaster's own data holds."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield str(key)
            yield from _words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str | PurePath):
        yield " ".join(str(value).split())


def _spoken(podcast: Podcast, gone: Traces) -> Iterator[_Place]:
    """What is said in transcripts: a name may begin in one cue and end in the next."""
    for episode in podcast.episodes:
        words = episode.transcript
        said: tuple[Cue | Utterance, ...] = (*words.cues, *words.spoken) if words else ()
        if words is None or not gone.found(" ".join(map(_said, said))):
            continue
        for one, following in zip_longest(said, said[1:]):
            begun = plain(_said(one))
            found = gone.form.search(f"{begun} {plain(following.text if following else '')}")
            if found and found.start() < len(begun):
                at = timecode.clock(one.start) if isinstance(one, Cue) else f"'{one.text:.40}'"
                yield _Place(f"what is said at {at}", words.file)


def _said(one: Cue | Utterance) -> str:
    return f"{one.speaker or ''}: {one.text}"


def _files(podcast: Podcast, gone: Traces) -> Iterator[_Place]:
    """Names of files, which become addresses or stand in feed.lock."""
    for one in (*podcast.people, *podcast.topics, *podcast.leaflets):
        if gone.found(one.source.file.as_posix()):
            yield _Place("the name of this file", one.source.file, advice="rename it")
    for episode in podcast.episodes:
        if gone.found(f"{episode.source.file} {episode.slug}"):
            advice = f"write  guid: {episode.guid}  into it, so that it stays known, and rename it"
            yield _Place("the name of this file", episode.source.file, advice=advice)
