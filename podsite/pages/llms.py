"""What a language model is to know of the site first, and where the rest is as text.

Specification: llmstxt.org.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from podsite import urls
from podsite.model import Html
from podsite.output import Page
from podsite.pages.cards import summary
from podsite.pages.layout import Label, summary_of_show, ways_to_episodes
from podsite.relate import Catalogue

_NEWEST = 100  # a reader that wants more follows the archive


@dataclass(frozen=True)
class TextCard:
    """An episode as text: its title, the address of that text, and what it is about."""

    title: str
    address: str
    date: datetime
    summary: str


@dataclass(frozen=True)
class LlmsView:
    """What `llms.txt` sees; links in its HTML begin at `/` and become full ones."""

    show: str
    summary: str
    about: Html
    hosts: tuple[str, ...]
    language: str  # of show and site, such as `en`
    episodes: tuple[TextCard, ...]  # the newest first
    more: int  # how many there are besides
    ways: tuple[Label, ...]  # the indexes that there are


def llms(catalogue: Catalogue) -> Iterator[Page]:
    """`/llms.txt`: the show, its newest episodes and its indexes, as Markdown."""
    show, published = catalogue.show, catalogue.published()
    view = LlmsView(
        show=show.title,
        summary=summary_of_show(catalogue),
        about=show.body.html,
        hosts=tuple(credit.name for credit, _ in catalogue.people_of(show)),
        language=show.language,
        episodes=tuple(
            TextCard(one.title, urls.twin(one.slug), one.date, " ".join(summary(one).split()))
            for one in published[:_NEWEST]
        ),
        more=max(0, len(published) - _NEWEST),
        ways=tuple(_ways(catalogue)),
    )
    yield Page(urls.LLMS, "llms.txt", view)


def _ways(catalogue: Catalogue) -> Iterator[Label]:
    if catalogue.published():
        yield from ways_to_episodes(catalogue)
    say = catalogue.language.say
    if catalogue.topics:
        yield Label(say("Topics, A to Z"), urls.TOPICS)
    if catalogue.people:
        yield Label(say("People, A to Z"), urls.PEOPLE)
