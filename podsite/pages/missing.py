"""The page that a host shows where there is none: the newest episodes, and the ways around."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.pages.layout import Layout, layout
from podsite.relate import Catalogue


@dataclass(frozen=True)
class MissingView:
    """What `404.html` sees."""

    layout: Layout
    episodes: tuple[EpisodeCard, ...]  # the newest three


def missing(catalogue: Catalogue) -> Iterator[Page]:
    """The page at `/404.html`."""
    say = catalogue.language.say
    description = say("There is no such page of %(show)s", show=catalogue.show.title)
    frame = layout(catalogue, urls.MISSING, say("Page not found"), description)
    newest = tuple(episode_card(catalogue, episode) for episode in catalogue.episodes[:3])
    yield Page(urls.MISSING, "404.html", MissingView(frame, newest))
