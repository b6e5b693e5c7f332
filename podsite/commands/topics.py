"""`topics`: every topic, and which may be one; `--apply` merges those that you accept."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from podsite.commands import listing, merging
from podsite.commands.new import known
from podsite.commands.telling import program, say
from podsite.model import Person, Podcast, Topic
from podsite.problem import Problem, ProblemError
from podsite.relate import Catalogue, relate
from podsite.relate.identity import keys
from podsite.relate.proposals import Named, pairs, parts


def arguments(parser: ArgumentParser) -> None:
    """The words of `topics`."""
    what = "write the merges of FILE (this report, shortened) as aliases into topics/"
    parser.add_argument("--apply", type=Path, metavar="FILE", help=what)


def run(options: Namespace) -> int:
    """Prints the report, or applies what was accepted; 1 where the show has errors."""
    return report(options, merging.TOPICS, topics)


def report(
    options: Namespace, kind: merging.Kind, found: Callable[[Catalogue], Iterable[Named]]
) -> int:
    """The report of one kind of names, or what was accepted of it written."""
    podcast = known(options.show, options)
    if podcast is None:
        return 1
    everything = replace(podcast, show=replace(podcast.show, topic_minimum=1))
    catalogue = relate(everything, datetime.max.replace(tzinfo=UTC))
    if options.apply:
        return _applied(options, kind, podcast, catalogue)
    some = tuple(found(catalogue))
    merges = pairs(some, kind.guesses)
    within = parts(some) if kind is merging.TOPICS else ()
    if options.format == "json":
        print(listing.as_json(kind, some, merges, within))
        return 0
    for row in listing.as_text(kind, some, merges, within, f"{program()} {kind.home}"):
        print(row)
    return 0


def topics(catalogue: Catalogue) -> Iterable[Named]:
    """Every topic as it is compared, A–Z."""
    for entry in catalogue.topics:
        topic = entry.topic
        episodes = frozenset(one.slug for one in entry.episodes)
        written = topic.source.file.parts[0] == "topics"
        yield Named((topic.title, *topic.aliases), episodes, written)


def _applied(options: Namespace, kind: merging.Kind, podcast: Podcast, catalogue: Catalogue) -> int:
    folder: Path = options.show
    file: Path = options.apply
    try:
        accepted = merging.merges(file.read_bytes().decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        message = f"{file} is not UTF-8; save it as UTF-8 in your editor"
        raise ProblemError(Problem("not-utf-8", message)) from error
    written: Sequence[Topic | Person] = podcast.people
    if kind is merging.TOPICS:
        written = podcast.topics
        used = {one.topic.title: one.topic.slug for one in catalogue.topics}
    else:
        used = {one.person.name: one.person.slug for one in catalogue.people}
    owners = {key: one for one in written for key in keys(one)}
    slugs = {kind.key(name): (slug, name) for name, slug in used.items()}
    files = merging.edits(folder, merging.Known(kind, owners, slugs), accepted, file)
    merging.write(folder, files)
    for path in files:
        say(f"Wrote {folder / path}.")
    say(f"{len(files)} files new or changed." if files else "Nothing was left to do.")
    return 0
