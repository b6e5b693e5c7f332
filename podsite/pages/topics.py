"""Topics: a page for each, and the index of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.model import Html
from podsite.output import Page
from podsite.pages.cards import EpisodeCard, TopicCard, episode_card, topic_card
from podsite.pages.layout import Label, Layout, feed_of_part, layout
from podsite.pages.prose import prose
from podsite.relate import Catalogue


@dataclass(frozen=True)
class TopicView:
    """What `topic.html` sees."""

    layout: Layout
    title: str
    aliases: tuple[str, ...]  # other names of the same topic
    introduction: Html
    links: tuple[Label, ...]  # the topic elsewhere
    feed: str  # address of the feed of these episodes
    episodes: tuple[EpisodeCard, ...]


@dataclass(frozen=True)
class TopicsView:
    """What `topics.html` sees: every topic, A–Z."""

    layout: Layout
    topics: tuple[TopicCard, ...]


def topics(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every topic, and their index where there is any."""
    for entry in catalogue.topics:
        topic, address = entry.topic, urls.topic(entry.topic.slug)
        description = markdown.first_paragraph(topic.body.html) or f"Episodes about {topic.title}"
        feed = urls.topic_feed(topic.slug)
        feeds = (feed_of_part(catalogue, topic.title, feed),)
        view = TopicView(
            layout=layout(catalogue, address, topic.title, description, feeds=feeds),
            title=topic.title,
            aliases=topic.aliases,
            introduction=prose(topic.body.html, address),
            links=tuple(Label(link.name, link.url) for link in topic.links),
            feed=feed,
            episodes=tuple(episode_card(catalogue, episode) for episode in entry.episodes),
        )
        yield Page(address, "topic.html", view)
    if catalogue.topics:
        description = f"All topics of {catalogue.show.title}, A to Z"
        frame = layout(catalogue, urls.TOPICS, "Topics", description)
        cards = tuple(topic_card(entry) for entry in catalogue.topics)
        yield Page(urls.TOPICS, "topics.html", TopicsView(frame, cards))
