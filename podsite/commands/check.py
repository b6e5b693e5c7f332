"""`check`: all that `build` would say, and nothing is written; `--explain` says what it means."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from podsite.commands import build
from podsite.commands.explaining import explained
from podsite.commands.telling import say, tell


def arguments(parser: ArgumentParser) -> None:
    """The words of `check`."""
    add = parser.add_argument
    add("--now", type=build.instant, metavar="TIME", help="check as of this time")
    add("--url", type=build.address, help="check for another address than show.md's")
    add("--strict", action="store_true", help="warnings are errors")
    add("--explain", type=explained, metavar="CODE", help="what a problem's code means, and why")


def run(options: Namespace) -> int:
    """Checks; 0 when all is well, 1 when a build would write nothing."""
    if options.explain:
        print(options.explain)
        return 0
    planned = build.plan(options.show, options.now or datetime.now(UTC), options.url, cards=False)
    if tell(planned.problems, options):
        return 1
    say(f"All is well: {planned.pages} pages, {planned.carried} episodes in the feed.")
    return 0
