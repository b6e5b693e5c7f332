"""The search page: a box for who has script, and the ways around for everybody."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages.cards import TopicCard, topic_card
from podsite.pages.layout import Label, Layout, layout, ways_to_episodes
from podsite.relate import Catalogue


@dataclass(frozen=True)
class SearchView:
    """What `search.html` sees."""

    layout: Layout
    engine: str  # address of the module that searches; its index lies beside it
    ways: tuple[Label, ...]  # the indexes that there are: of episodes, topics, people
    topics: tuple[TopicCard, ...]  # the ones with most episodes


def search(catalogue: Catalogue) -> Iterator[Page]:
    """The page at `/search/`, where there is an episode to be found."""
    if not catalogue.episodes:
        return
    say = catalogue.language.say
    ways = [*ways_to_episodes(catalogue)]
    if catalogue.topics:
        ways.append(Label(say("Topics, A to Z"), urls.TOPICS))
    if catalogue.people:
        ways.append(Label(say("People, A to Z"), urls.PEOPLE))
    often = sorted(catalogue.topics, key=lambda entry: -len(entry.episodes))[:12]
    description = say("Search %(show)s", show=catalogue.show.title)
    view = SearchView(
        layout=layout(catalogue, urls.SEARCH, say("Search"), description),
        engine=f"{urls.PAGEFIND}pagefind.js",
        ways=tuple(ways),
        topics=tuple(topic_card(entry) for entry in often),
    )
    yield Page(urls.SEARCH, "search.html", view)
