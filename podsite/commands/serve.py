"""`serve`: shows the site to this machine alone, and builds it again on every change."""

import traceback
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath
from threading import Event, Lock
from time import perf_counter
from typing import TYPE_CHECKING

from podsite import search
from podsite.cache import of_show
from podsite.commands import build
from podsite.commands.telling import say, tell
from podsite.model import Url
from podsite.problem import Problem, ProblemError, as_text, errors, in_order
from podsite.read import SHOW, read
from podsite.relate import Catalogue
from podsite.write import write

if TYPE_CHECKING:
    # The web server is loaded where something is served: it would double the time of a build.
    from podsite.server import Preview

PREVIEW = PurePath(".podsite", "preview")
_NOT_WRITTEN = {"public", "dist", "venv"}  # besides what is hidden


@dataclass(frozen=True)
class Attempt:
    """How a build of the preview went: what is wrong, how many pages, how many files it changed.

    The catalogue is what was shown; None where nothing could be.
    """

    problems: tuple[Problem, ...]
    pages: int = 0
    files: int = 0
    catalogue: Catalogue | None = None


def arguments(parser: ArgumentParser) -> None:
    """The words of `serve`."""
    parser.add_argument(
        "--port", type=port, metavar="N", help="default: 8000, or the next one that is free"
    )


def port(text: str) -> int:
    """A port given on the command line; 0 is any that is free."""
    if not text.isdecimal() or int(text) not in range(65536):
        raise ArgumentTypeError(f"a port is a number up to 65535, not '{text}'")
    return int(text)


def run(options: Namespace) -> int:
    """Serves until Ctrl+C, which is how a preview ends well: 0."""
    with suppress(KeyboardInterrupt):
        serve(options, Event())
    say("Stopped.")
    return 0


def serve(options: Namespace, stop: Event) -> None:
    """Builds the preview, serves it and builds it again on every change, until `stop` is set.

    Raises ProblemError where there is no show, or the port cannot be had.
    """
    from podsite.server import HOST, Preview, listening, served

    folder: Path = options.show
    if not (folder / SHOW).is_file():
        read(folder)  # says so; in a wrong folder there is nothing to wait for
    with listening(options.port) as door:
        url = Url(f"http://{HOST}:{door.getsockname()[1]}/")
        preview = Preview(folder / PREVIEW)
        edits = _edits(folder.resolve(), stop)
        next(edits)
        told = _built(preview, url, options)
        with served(preview, door):
            say(f"Open {url} – it follows every change; Ctrl+C stops it.")
            for edited in edits:
                if edited:
                    told = _built(preview, url, options, edited, told)


def attempt(folder: Path, url: Url) -> Attempt:
    """Builds the preview as far as the show allows. A bug shows its traceback and is a problem."""
    started = datetime.now(UTC)
    try:
        planned = build.plan(folder, started, url, drafts=True, cards=False)
        if errors(planned.problems):
            return Attempt(planned.problems)
        done = write(planned.outputs, folder / PREVIEW)
        files = done.changed + done.deleted
        return Attempt(planned.problems, planned.pages, files, planned.catalogue)
    except ProblemError as error:
        return Attempt(error.problems)
    except OSError as error:
        place = Path(error.filename).resolve() if error.filename else None
        return Attempt((Problem("disk", f"{error.strerror or error}; see to it", place),))
    except Exception:  # whatever it is, the next change may be built well
        traceback.print_exc()
        return Attempt((Problem("bug", "podsite itself failed; the terminal shows where"),))


def _built(
    preview: "Preview",
    url: Url,
    options: Namespace,
    edited: tuple[str, ...] = (),
    told: tuple[Problem, ...] = (),
) -> tuple[Problem, ...]:
    """Builds, and says how it went to the terminal and to open pages; returns the problems.

    Warnings are not told again as long as they are those that were `told`.
    """
    started = perf_counter()
    done = attempt(options.show, url)
    seconds = perf_counter() - started
    problems, wrong = in_order(done.problems), errors(done.problems)
    if wrong or problems != told:
        tell(problems, options)
    if wrong:
        preview.failed(as_text(problem, options.show) for problem in in_order(wrong))
        result = "what is shown stays as it was" if edited else "nothing can be shown yet"
    else:
        if done.catalogue:
            preview.index = _index(done.catalogue, options)
        preview.built(anew=done.files > 0)
        result = f"{done.pages} pages, {done.files or 'no'} file{'s' * (done.files != 1)} changed"
    say(f"{_named(edited)}: {result} ({seconds:.1f} s)")
    return problems


def _index(catalogue: Catalogue, options: Namespace) -> Callable[[], Mapping[str, bytes]]:
    """The index of the preview, made when it is first asked for: most edits are never searched."""
    lock, made = Lock(), dict[str, bytes]()

    def index() -> Mapping[str, bytes]:
        with lock:
            if not made:
                found = search.index(catalogue, of_show(options.show))
                tell(found.problems, options)
                made.update({one.address: one.content for one in found.documents})
            return made

    return index


def _named(edited: tuple[str, ...]) -> str:
    if not edited:
        return "The preview, with drafts"
    return edited[0] + (f" and {len(edited) - 1} more" if edited[1:] else "")


def _edits(folder: Path, stop: Event) -> Iterator[tuple[str, ...]]:
    """The files of the show that were edited, again and again, () where none was.

    From the first answer on, which comes at once, no edit is missed.
    """
    from watchfiles import Change, DefaultFilter, watch

    droppings = DefaultFilter()

    def ours(change: Change, path: str) -> bool:
        place = PurePath(path).relative_to(folder)
        return written(place) and droppings(change, str(place))

    for changes in watch(
        folder,
        watch_filter=ours,
        step=100,
        rust_timeout=100,
        yield_on_timeout=True,
        stop_event=stop,
    ):
        yield tuple(sorted({PurePath(path).relative_to(folder).as_posix() for _, path in changes}))


def written(place: PurePath) -> bool:
    """Whether a podcaster writes what is at this place in the show's folder."""
    hidden = any(part.startswith(".") for part in place.parts)
    return not hidden and not _NOT_WRITTEN.intersection(place.parts[:1])
