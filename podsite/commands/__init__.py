"""What one can ask for: one module for each command, with its words and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from podsite.commands import (
    build,
    chapters,
    check,
    diff,
    import_,
    init,
    measure,
    new,
    people,
    serve,
    topics,
)


@dataclass(frozen=True)
class Command:
    """A command: what it does in a line, the words it takes, and the doing (an exit status)."""

    help: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


COMMANDS: dict[str, Command] = {
    "build": Command("check the whole show and write the site", build.arguments, build.run),
    "check": Command("check the whole show, write nothing", check.arguments, check.run),
    "diff": Command("what subscribers would notice", diff.arguments, diff.run),
    "init": Command("a new show that builds at once", init.arguments, init.run),
    "new": Command("a new episode to fill in", new.arguments, new.run),
    "import": Command("pasted show notes become an episode", import_.arguments, import_.run),
    "measure": Command(
        "ask servers for length, type and duration, once", measure.arguments, measure.run
    ),
    "chapters": Command(
        "writes an episode's chapters into its recording", chapters.arguments, chapters.run
    ),
    "topics": Command("every topic, and which may be one", topics.arguments, topics.run),
    "people": Command("everyone who appears, and who may be one", people.arguments, people.run),
    "serve": Command(
        "preview on this machine, rebuilt on every change", serve.arguments, serve.run
    ),
}
