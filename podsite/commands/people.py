"""`people`: everyone who appears, and who may be one; `--apply` merges what you accept."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from podsite.commands import merging
from podsite.commands.topics import report
from podsite.relate import Catalogue
from podsite.relate.proposals import Named


def arguments(parser: ArgumentParser) -> None:
    """The words of `people`."""
    what = "write the merges of FILE (this report, shortened) as aliases into people/"
    parser.add_argument("--apply", type=Path, metavar="FILE", help=what)


def run(options: Namespace) -> int:
    """Prints the report, or applies what was accepted; 1 where the show has errors."""
    return report(options, merging.PEOPLE, people)


def people(catalogue: Catalogue) -> Iterable[Named]:
    """Everyone as they are compared, A–Z."""
    for entry in catalogue.people:
        person = entry.person
        episodes = frozenset(one.slug for _, one in entry.appearances)
        written = person.source.file.parts[0] == "people"
        yield Named((person.name, *person.aliases), episodes, written)
