"""`import`: pasted show notes become an episode, and every guess is told."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path

from podsite import lock, urls
from podsite.commands.build import instant
from podsite.commands.new import EPISODES, free, known
from podsite.commands.telling import program, say
from podsite.formats import frontmatter
from podsite.importers import IMPORTERS
from podsite.importers.notes.pasted import Guest, Known, Pasted, UntitledError
from podsite.model import Podcast
from podsite.problem import Problem, ProblemError
from podsite.write import put


def arguments(parser: ArgumentParser) -> None:
    """The words of `import`."""
    add = parser.add_argument
    add("source", metavar="SOURCE", help="a file of pasted show notes (text or Markdown), or -")
    add(
        "--date",
        type=instant,
        metavar="DATE",
        help="when the episode is published (default: today)",
    )
    add("--force", action="store_true", help="overwrite the episode if it is there already")


def run(options: Namespace) -> int:
    """Writes the episode and tells what was taken for what; 1 where nothing could be written."""
    folder: Path = options.show
    podcast = known(folder, options)
    if podcast is None:
        return 1
    notes = _understood(options.source, podcast)
    slug = urls.slug(notes.title)
    file = EPISODES / f"{slug}.md" if options.force else free(folder, podcast, slug)
    day = (options.date or datetime.now(podcast.show.timezone)).date()
    put(folder / file, _written(notes, podcast, slug, day).encode())
    for remark in notes.remarks:
        say(f"{options.source}:{remark.line}: {remark.message}")
    say(f"Wrote {folder / file}: the lines above say what was guessed; look it over.")
    say(f"Next: {program()} serve shows it.")
    return 0


def _understood(source: str, podcast: Podcast) -> Pasted:
    """What the pasted text says. Raises ProblemError for one that is no text."""
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        text = content.decode("utf-8-sig")
        names = (name for topic in podcast.topics for name in (topic.title, *topic.aliases))
        people = (name for person in podcast.people for name in (person.name, *person.aliases))
        used = (name for episode in podcast.episodes for name in episode.topics)
        return IMPORTERS["notes"](
            text,
            Known(
                title=podcast.show.title,
                topics=tuple(dict.fromkeys((*names, *used))),
                people=tuple(people),
            ),
        )
    except UnicodeDecodeError as error:
        message = f"{source} is not UTF-8; save it as UTF-8 in your editor and import it again"
        raise ProblemError(Problem("not-utf-8", message)) from error
    except UntitledError as error:
        raise ProblemError(Problem("empty", f"{source}: {error}")) from error


def _written(notes: Pasted, podcast: Podcast, slug: str, day: date) -> str:
    """The episode's file."""
    values: dict[str, object] = {
        "title": notes.title,
        "date": day,
        "guid": lock.guid(podcast.show.guid or "", slug),
        "summary": notes.summary,
        "guests": [_guest(guest) for guest in notes.guests],
        "topics": list(notes.topics),
    }
    given = {name: value for name, value in values.items() if value}
    return frontmatter.dumps(given, notes.notes)


def _guest(guest: Guest) -> object:
    if guest.credentials is None:
        return guest.name
    return {"name": guest.name, "credentials": guest.credentials}
