"""The stage before anything is written: every rule is asked, and every problem is found at once."""

from collections.abc import Iterable
from datetime import datetime

from podsite.lock import Lock
from podsite.model import Podcast
from podsite.output import File, Site
from podsite.problem import Problem
from podsite.relate import Catalogue
from podsite.rules import OF_THE_DRAWN, OF_THE_PODCAST, OF_THE_PROMISES, OF_THE_SITE
from podsite.rules.promises import Change


def check(podcast: Podcast) -> tuple[Problem, ...]:
    """What is wrong with the show as it was read."""
    return tuple(problem for rule in OF_THE_PODCAST for problem in rule(podcast))


def check_promises(old: Lock, new: Lock, podcast: Podcast, moment: datetime) -> tuple[Problem, ...]:
    """What a build at `moment` would break of the promises made to subscribers."""
    change = Change(old, new, podcast, moment)
    return tuple(problem for rule in OF_THE_PROMISES for problem in rule(change))


def check_site(catalogue: Catalogue, site: Site) -> tuple[Problem, ...]:
    """What is wrong with the site that would be written."""
    return tuple(problem for rule in OF_THE_SITE for problem in rule(catalogue, site))


def check_drawn(catalogue: Catalogue, outputs: Iterable[File]) -> tuple[Problem, ...]:
    """What is wrong with the files as they would be written."""
    return tuple(problem for rule in OF_THE_DRAWN for problem in rule(catalogue, outputs))
