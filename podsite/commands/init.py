"""`init`: a new show that builds at once, with what there is to say marked in its files."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from podsite.commands.telling import program, say
from podsite.formats import frontmatter
from podsite.problem import Problem, ProblemError
from podsite.read import SHOW
from podsite.write import put

_ABOUT = """\
Tell here what the show is about and who makes it. This becomes the about page.
"""

_NOTES = """\
These are the **show notes** of your first episode. Put its recording beside this file and name it
above the line below the title:

    audio: welcome.mp3

Everything that can stand above the line is listed in podsite's README. Pictures, links and lists
are written in [Markdown](https://commonmark.org/help/).
"""

_IGNORED = """\
# What podsite makes; it can be made again at any time. feed.lock is not among it: commit that file,
# for it holds what your subscribers have been promised.
/public/
/.podsite/
"""


def arguments(parser: ArgumentParser) -> None:
    """The words of `init`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the new show goes")


def run(options: Namespace) -> int:
    """Writes a new show's files; none where one of them is there already."""
    folder: Path = options.folder
    name = folder.resolve().name.replace("-", " ").replace("_", " ").strip() or "My show"
    show = {
        "title": name[0].upper() + name[1:],
        "url": "https://example.org/",
        "language": "en",
        "summary": "What the show is about, in a sentence or two.",
        "author": "Your name",
        "categories": ["Society & Culture > Personal Journals"],
        "explicit": False,
    }
    episode = {"title": "Welcome", "date": datetime.now(UTC).date()}
    files = {
        Path(SHOW): frontmatter.dumps(show, _ABOUT),
        Path("episodes") / "welcome.md": frontmatter.dumps(episode, _NOTES),
    }
    taken = next((file for file in files if (folder / file).exists()), None)
    if taken is not None:
        message = "there is a show already; name another folder, or edit this one"
        raise ProblemError(Problem("exists", message, (folder / taken)))
    if not (folder / ".gitignore").exists():
        files[Path(".gitignore")] = _IGNORED
    for file, text in files.items():
        put(folder / file, text.encode())
        say(f"Wrote {folder / file}")
    say(f"Next: {program()} serve --show {folder}  shows it; then edit show.md.")
    return 0
