"""`measure`: asks the servers of recordings elsewhere, once; feed.lock keeps the answers."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from threading import BoundedSemaphore
from urllib.parse import urlsplit

from podsite import lock
from podsite.commands.telling import program, say, tell
from podsite.fetch import NoAnswerError
from podsite.formats import timecode, videos, words
from podsite.formats.frontmatter import problem, warning
from podsite.lock import Lock
from podsite.measure import measure
from podsite.model import Measured, Podcast, Source
from podsite.problem import Problem, ProblemError
from podsite.read import read
from podsite.remember import Known, remembered
from podsite.write import put

_AT_ONCE = 8
_OF_ONE_HOST = 2  # servers of small shows are small


@dataclass(frozen=True)
class Asked:
    """A URL to ask for, where it is named (file and field), and whether its duration is said."""

    url: str
    source: Source
    field: str
    lasts: bool


@dataclass(frozen=True)
class Answered:
    """What became of it: facts, or problems at the line that names it."""

    asked: Asked
    facts: Measured | None = None
    problems: tuple[Problem, ...] = ()


def arguments(parser: ArgumentParser) -> None:
    """The words of `measure`."""
    parser.add_argument(
        "--refresh", action="store_true", help="ask again for all, and say what has changed"
    )


def run(options: Namespace) -> int:
    """Asks; 0 when all is known, 1 when something could not be had; what could be had is kept."""
    folder: Path = options.show
    podcast, problems = read(folder)
    if podcast is None:
        tell(problems, options)
        return 1
    old = lock.read(folder)
    asked = unknown(podcast, old, everything=options.refresh)
    answers: list[Answered] = []
    try:
        for answer in _answers(asked):
            answers.append(answer)
            _progress(answer, len(answers), len(asked))
    finally:  # whoever is interrupted has not waited in vain
        facts = tuple(one.facts for one in answers if one.facts)
        keep(folder, podcast, old, facts)
    for line in _changes(facts, Known(old)) if options.refresh else ():
        say(line)
    wrong = tell((one for answer in answers for one in answer.problems), options)
    _sum_up(len(facts), len(asked))
    return 1 if wrong else 0


def unknown(podcast: Podcast, old: Lock, *, everything: bool = False) -> tuple[Asked, ...]:
    """The recordings elsewhere, drafts' too, of which something is not known; each URL once."""
    measured = Known(old).measured
    found: dict[str, Asked] = {}
    for episode in remembered(podcast, old).episodes:
        for field, one in episode.recordings:
            if one.url is None or one.file is not None or videos.hosted(one.url):
                continue
            lasts = one is not episode.recording or episode.duration is not None
            known = one.length is not None and one.type is not None and lasts
            if everything or not (known or one.url in measured):
                found.setdefault(one.url, Asked(one.url, episode.source, field, lasts))
    return tuple(found.values())


def keep(folder: Path, podcast: Podcast, old: Lock, facts: Sequence[Measured]) -> None:
    """Writes what was found out into feed.lock, which gets the show's guid if it is new."""
    if not facts:
        return
    media = lock.kept((*old.media, *facts), podcast, old.promises)
    new = replace(old, show=old.show or lock.pinned(podcast, old).show.guid, media=media)
    if new != old:
        put(folder / lock.FILE, lock.written(new))


class _Host:
    """A host while it is asked: by few at once, and no more after it was silent to them."""

    def __init__(self) -> None:
        self.turn = BoundedSemaphore(_OF_ONE_HOST)
        self.silent = 0

    def measure(self, url: str) -> Measured:
        """What a recording of this host is. Raises ProblemError."""
        with self.turn:
            if self.silent >= _OF_ONE_HOST:
                message = f"{url} was not asked for, since its host did not answer; try again later"
                raise ProblemError(Problem("unreachable", message))
            try:
                return measure(url)
            except NoAnswerError:
                self.silent += 1
                raise


def _answers(asked: Sequence[Asked]) -> Iterator[Answered]:
    """The answers as they come, several at once but few of one host."""
    hosts = {urlsplit(one.url).netloc: _Host() for one in asked}
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        waiting = [pool.submit(_answer, one, hosts[urlsplit(one.url).netloc]) for one in asked]
        for done in as_completed(waiting):
            yield done.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _answer(asked: Asked, host: _Host) -> Answered:
    source, where = asked.source, (asked.field,)
    try:
        facts = host.measure(asked.url)
    except ProblemError as error:
        told = (problem(source, where, one.code, one.message) for one in error.problems)
        return Answered(asked, problems=tuple(told))
    if facts.duration is not None or asked.lasts:
        return Answered(asked, facts)
    message = f"{asked.url} does not say how long it lasts; give  duration: 1:02:03"
    return Answered(asked, facts, (warning(source, where, "no-duration", message),))


def _progress(answer: Answered, number: int, of: int) -> None:
    if sys.stderr.isatty():
        facts = answer.facts
        say(f"{number}/{of} {answer.asked.url}: {told(facts) if facts else 'not to be had'}")


def told(facts: Measured) -> str:
    """What a recording is, in words."""
    lasts = f", {_clock(facts.duration)}" if facts.duration else ", of unknown duration"
    return f"{words.size(facts.length)}, {facts.type}{lasts}"


def _changes(facts: Sequence[Measured], known: Known) -> Iterator[str]:
    """What is otherwise than it was known, in words."""
    for now in sorted(facts, key=lambda one: one.url):
        was = known.of(now.url)
        if was is None:
            yield f"{now.url}: new: {told(now)}"
            continue
        pairs = (
            ("length", f"{was.length:,} bytes", f"{now.length:,} bytes"),
            ("type", was.type, now.type),
            ("duration", _clock(was.duration), _clock(now.duration)),
        )
        changed = [f"{name} {before} → {after}" for name, before, after in pairs if before != after]
        if changed:
            yield f"{now.url}: {'; '.join(changed)}"


def _clock(seconds: int | None) -> str:
    return "unknown" if seconds is None else timecode.clock(timedelta(seconds=seconds))


def _sum_up(had: int, asked: int) -> None:
    if not asked:
        say("Nothing to measure: all that is elsewhere is known. --refresh asks again.")
        return
    say(f"Measured {had} of {asked} recording{'s' * (asked != 1)}; feed.lock keeps what is known.")
    if had:
        say(f"Next: {program()} build, and commit feed.lock.")
