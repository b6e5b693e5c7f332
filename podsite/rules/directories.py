"""What podcast directories ask of a show; the feed can live without, so these are warnings."""

from collections.abc import Iterator

from podsite.formats.frontmatter import problem
from podsite.model import Podcast
from podsite.problem import Problem, Severity


def show_is_presentable(podcast: Podcast) -> Iterator[Problem]:
    """Apple and Spotify take no show without author, artwork and category (PSP-1; Apple)."""
    show = podcast.show
    for name, given in (
        ("author", show.author),
        ("artwork", show.artwork),
        ("categories", show.categories),
        ("summary", show.summary),
    ):
        if not given:
            message = f"Apple Podcasts and Spotify take no show without '{name}'; add it"
            yield problem(show.source, (), f"no-{name}", message, Severity.WARNING)


def roles_are_said(podcast: Podcast) -> Iterator[Problem]:
    """A person who is neither host nor guest has a role (podcast namespace, tag person)."""
    for episode in podcast.episodes:
        for place, credit in enumerate(episode.people):
            if not credit.role:
                message = f"what did {credit.name} do? write  {{name: {credit.name}, role: editor}}"
                yield problem(episode.source, ("people", place), "no-role", message)
