"""`build`: reads the show, checks the whole site, and only then writes it. Here the stages meet."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from podsite import feeds, lock, search
from podsite.cache import of_show
from podsite.check import check, check_drawn, check_promises, check_site
from podsite.commands.telling import program, say, tell
from podsite.formats import values
from podsite.illustrate import illustrated
from podsite.language import Language
from podsite.model import Podcast, Url
from podsite.output import File, Page
from podsite.problem import Problem, ProblemError, errors
from podsite.read import read
from podsite.relate import Catalogue, published, relate
from podsite.relate.alike import compared
from podsite.relate.removal import traces
from podsite.remember import remembered
from podsite.render import drawn, render, style
from podsite.theme import Theme, shipped
from podsite.write import Written, cleared, put, write


@dataclass(frozen=True)
class Plan:
    """A whole site before anything of it is written, and what is wrong with it.

    Where there are errors, the rest is None or unfinished.
    """

    problems: tuple[Problem, ...]
    catalogue: Catalogue | None = None
    outputs: tuple[File, ...] = ()
    pages: int = 0
    carried: int = 0
    old: lock.Lock = lock.Lock()  # noqa: RUF009 - frozen and empty
    new: lock.Lock = lock.Lock()  # noqa: RUF009 - frozen and empty


def plan(
    folder: Path,
    moment: datetime,
    url: Url | None = None,
    *,
    drafts: bool = False,
    cards: bool = True,
) -> Plan:
    """The site of the show in `folder` as of `moment`, for another address where `url` is given.

    Without `cards`, links that are shared show the artwork. Raises ProblemError where there is no
    show, or a template is wrong.
    """
    found, problems = read(folder)
    try:
        old = lock.read(folder)
    except ProblemError as error:
        return Plan((*problems, *error.problems))
    if found is None:
        return Plan(problems)
    found = remembered(found, old)
    new = _forgetting(lock.promised(found, old, moment), found)
    podcast = lock.pinned(found, new)
    show = podcast.show
    told = replace(show, url=url or show.url, social_cards=cards and show.social_cards)
    podcast = replace(podcast, show=told)
    problems += (*check(podcast), *check_promises(old, new, podcast, moment))
    if errors(problems):
        return Plan(problems)
    catalogue = relate(podcast if drafts else published(podcast, moment), moment)
    catalogue = compared(catalogue, of_show(folder))
    show = catalogue.show
    theme = Theme((folder / "templates", shipped()), show.url, style(show), Language(show.language))
    site = render(catalogue, folder, theme)
    problems += check_site(catalogue, site)
    if errors(problems):
        return Plan(problems, catalogue)
    outputs, wrong = illustrated(drawn(site, theme), theme, of_show(folder))
    problems += (*wrong, *check_drawn(catalogue, outputs))
    pages = sum(isinstance(output, Page) for output in site.values())
    carried = sum(1 for _ in feeds.carried(catalogue))
    return Plan(problems, catalogue, outputs, pages, carried, old, new)


def arguments(parser: ArgumentParser) -> None:
    """The words of `build`."""
    add = parser.add_argument
    add("--output", type=Path, metavar="DIR", help="where the site goes (default: public)")
    add("--drafts", action="store_true", help="show drafts and future episodes, marked")
    add("--now", type=instant, metavar="TIME", help="build as of this time, such as 2026-12-24")
    add("--url", type=address, help="build for another address than show.md's")
    add("--locked", action="store_true", help="a change to feed.lock is an error (for CI)")
    add("--no-cards", action="store_true", help="leave the pictures of shared links for later")
    add("--strict", action="store_true", help="warnings are errors")


def run(options: Namespace) -> int:
    """Builds; 0 when all is well, 1 when there were problems and nothing was written."""
    started = perf_counter()
    folder: Path = options.show
    moment = options.now or datetime.now(UTC)
    planned = plan(folder, moment, options.url, drafts=options.drafts, cards=not options.no_cards)
    index = search.Index()
    if planned.catalogue and not errors(planned.problems):
        index = search.index(planned.catalogue, of_show(folder))
    problems = planned.problems + _locked(planned, options) + index.problems
    if tell(problems, options):
        say("Nothing was written: the site and feed.lock are as they were.")
        return 1
    output: Path = options.output or folder / "public"
    outputs = (*planned.outputs, *index.documents)
    cleared(outputs, output)  # what is not ours is refused before feed.lock changes
    if options.url is None and planned.new != planned.old:
        put(folder / lock.FILE, lock.written(planned.new))
    done = write(outputs, output)
    _report(planned, done, output, perf_counter() - started)
    return 0


def instant(text: str) -> datetime:
    """A moment given on the command line; UTC where it names no zone."""
    try:
        return values.moment(text, UTC)
    except values.UnfitError as unfit:
        raise ArgumentTypeError(str(unfit)) from unfit


def address(text: str) -> Url:
    """A web address given on the command line."""
    try:
        return values.url(text)
    except values.UnfitError as unfit:
        raise ArgumentTypeError(str(unfit)) from unfit


def _forgetting(promised: lock.Lock, podcast: Podcast) -> lock.Lock:
    """The lock without the addresses episodes had that name people who are to be removed."""
    gone = traces(podcast)
    if gone is None:
        return promised
    kept = (
        replace(one, former=tuple(slug for slug in one.former if not gone.found(slug)))
        for one in promised.promises
    )
    return replace(promised, promises=tuple(kept))


def _locked(planned: Plan, options: Namespace) -> tuple[Problem, ...]:
    if not options.locked or errors(planned.problems) or planned.new == planned.old:
        return ()
    message = (
        "this build would change feed.lock, and --locked forbids it; build without --locked"
        " where you write, and commit feed.lock"
    )
    return (Problem("lock-changes", message, lock.FILE),)


def _report(planned: Plan, done: Written, output: Path, seconds: float) -> None:
    carried = planned.carried
    say(
        f"Built {planned.pages} pages and a feed of {carried} episode{'s' * (carried != 1)}"
        f" in {seconds:.1f} s."
    )
    say(
        f"{output}: {done.changed} files new or changed, {done.unchanged} as they were,"
        f" {done.deleted} deleted."
    )
    for file in done.foreign:
        say(f"{file} is no longer part of the site but was changed by hand, so it stays.")
    if done.changed or done.deleted:
        say(f"Next: {program()} serve shows it; any static host publishes {output} as it is.")
