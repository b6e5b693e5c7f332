"""The command line: chooses a command; what is raised becomes an exit status."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from podsite import VERSION
from podsite.commands import COMMANDS
from podsite.commands.telling import program, say, tell
from podsite.problem import FORMATS, Problem, ProblemError

DEFAULT = "build"


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line asks for.

    0: done. 1: problems, which were told. 2: wrong usage. 130: interrupted.
    """
    everywhere = ArgumentParser(add_help=False, allow_abbrev=False)
    everywhere.add_argument(
        "--show", type=Path, default=Path(), metavar="DIR", help="the show's folder"
    )
    everywhere.add_argument("--format", choices=FORMATS, default="text", help="of problems")
    options, words = everywhere.parse_known_args(arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, DEFAULT)
    _parser().parse_args(words, options)
    try:
        return COMMANDS[options.command].run(options)
    except ProblemError as error:
        tell(error.problems, options)
    except OSError as error:
        place = Path(error.filename).absolute() if error.filename else None
        reason = error.strerror or str(error)
        tell([Problem("disk", f"{reason}; see to it and try again", place)], options)
    except KeyboardInterrupt:
        say("Interrupted.")
        return 130
    return 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog=program(),
        description="A folder of Markdown files becomes a podcast's website and its feed.",
        epilog=f"Without a command: {DEFAULT}. --show and --format go with every command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"podsite {VERSION}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        own = commands.add_parser(
            name, help=command.help, description=command.help, allow_abbrev=False
        )
        command.arguments(own)
    return parser


if __name__ == "__main__":
    sys.exit(main())
