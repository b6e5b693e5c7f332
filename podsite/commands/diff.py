"""`diff`: what subscribers would notice, grouped by what apps do with it. Nothing is written."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from podsite import lock
from podsite.check import check
from podsite.commands import build
from podsite.commands.comparing import MEANINGS, as_json, line, summary, told
from podsite.commands.telling import say, tell
from podsite.feeds import rss
from podsite.feeds.channels import channels
from podsite.feeds.compare import Change, compare
from podsite.feeds.malformed import MalformedError
from podsite.feeds.published import (
    LARGEST,
    FeedItem,
    NoFeedError,
    PublishedFeed,
    published,
    recovered,
)
from podsite.fetch import fetch
from podsite.problem import Problem, ProblemError, Severity, as_github, errors
from podsite.read import read
from podsite.relate import published as public
from podsite.relate import relate
from podsite.remember import remembered

# What feed.lock keeps nothing of.
_UNLOCKED = frozenset({"title", "description", "notes", "link", "artwork", "moved_to"})


def arguments(parser: ArgumentParser) -> None:
    """The words of `diff`."""
    add = parser.add_argument
    old = "what subscribers have, a file or web address (default: feed.lock)"
    new = "what they would get, a file or web address (default: what a build would write)"
    add("feed", nargs="?", type=place, metavar="FEED", help=old)
    add("new", nargs="?", type=place, metavar="NEW", help=new)
    add("--now", type=build.instant, metavar="TIME", help="compare as of this time")
    add("--url", type=build.address, help="compare as built for another address than show.md's")


def place(text: str) -> str:
    """A file that is there or a web address, given on the command line."""
    if not text.startswith(("https://", "http://")) and not Path(text).is_file():
        raise ArgumentTypeError(
            f"there is no file '{text}', and a web address begins with https://"
        )
    return text


def run(options: Namespace) -> int:
    """Compares; 0 when every identity is kept, 1 when one breaks or a new feed is no feed."""
    moment = options.now or datetime.now(UTC)
    old, flaws = _given(options.feed) if options.feed else (_promised(options.show, moment), ())
    new, faults = _given(options.new) if options.new else (_own(options, moment), ())
    tell((*(replace(flaw, severity=Severity.WARNING) for flaw in flaws), *faults), options)
    changes = compare(old, new)
    if not options.feed and options.format == "text":
        say("Compared with feed.lock, which keeps no titles and texts: those may have changed too.")
    _tell(changes, options)
    return 1 if faults or any(change.kind.breaks for change in changes) else 0


def _tell(changes: Iterable[Change], options: Namespace) -> None:
    found = tuple(changes)
    if options.format == "json":
        for change in found:
            print(as_json(change))
        return
    for text in told(found):
        say(text)
    say(summary(found))
    if options.format == "github":
        for change in found:
            if change.kind.breaks:
                message = f"{MEANINGS[change.kind]}: {line(change)}"
                print(as_github(Problem(change.kind.value, message), options.show))


def _given(given: str) -> tuple[PublishedFeed, tuple[Problem, ...]]:
    """A feed from elsewhere, and what is wrong with it. Raises ProblemError where it is none."""
    web = "://" in given
    content = fetch(given).content if web else _content(Path(given))
    try:
        try:
            return published(content), ()
        except MalformedError as error:
            feed = recovered(content)
            where = f"line {error.line} of {given}: " if web else ""
            message = (
                f"{where}not well-formed: {error}; many apps show nothing of such a feed,"
                " and what follows is what the most patient ones make of it"
            )
            file = None if web else Path(given).absolute()
            return feed, (Problem("not-well-formed", message, file, error.line),)
    except NoFeedError as error:
        message = f"{given}: {error}; name the RSS feed itself, not its page"
        raise ProblemError(Problem("not-a-feed", message)) from error


def _content(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _promised(folder: Path, moment: datetime) -> PublishedFeed:
    """What subscribers were promised by feed.lock, as far as its day has come."""
    old = lock.read(folder)
    items = (
        FeedItem(
            guid=one.guid,
            published=one.published,
            url=one.enclosure.url,
            length=one.enclosure.length,
            type=one.enclosure.type,
            link=one.url,
        )
        for one in old.promises
        if one.published <= moment
    )
    return PublishedFeed(guid=old.show, items=tuple(items), untold=_UNLOCKED)


def _own(options: Namespace, moment: datetime) -> PublishedFeed:
    """The feed that a build would write now, with all its pages.

    Broken promises do not matter here: they are what is to be told. Raises ProblemError where a
    build would write nothing for other reasons.
    """
    found, problems = read(options.show)
    if found is not None:
        old = lock.read(options.show)
        found = remembered(found, old)
        podcast = lock.pinned(found, lock.promised(found, old, moment))
        url = options.url or podcast.show.url
        podcast = replace(podcast, show=replace(podcast.show, url=url))
        problems += check(podcast)
    if found is None or errors(problems):
        raise ProblemError(*errors(problems))
    catalogue = relate(public(podcast, moment), moment)
    main = {channel.address for channel in channels(catalogue) if not channel.branch}
    pages = [
        published(one.content, largest=len(one.content))
        for one in rss.feed(catalogue)
        if one.address in main
    ]
    items = tuple(item for page in pages for item in page.items)
    return replace(pages[0], items=items, next_page=None)
