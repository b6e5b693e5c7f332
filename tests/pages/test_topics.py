"""Every topic has a page, and all of them stand in an index."""

from podsite.model import Link, Topic, Url
from podsite.pages.layout import Label
from podsite.pages.topics import topics
from tests.shows import a_catalogue, an_episode, written

OPTICS = written(
    Topic,
    "optics",
    "topics",
    title="Optics",
    aliases=("Lenses",),
    links=(Link(name="Elsewhere", url=Url("https://optics.test/")),),
    body="What *light* does.\n\nSee [all](/topics/).",
)


def test_a_topic_has_a_page_with_its_episodes() -> None:
    page, index = topics(a_catalogue(an_episode("a", topics=("Optics",))))

    assert (page.address, index.address) == ("/topics/optics/", "/topics/")
    assert [card.address for card in page.view.episodes] == ["/episodes/a/"]
    assert page.view.layout.description == "Episodes about Optics"


def test_what_its_file_says_stands_on_its_page() -> None:
    page, _ = topics(a_catalogue(an_episode("a", topics=("Lenses",)), topics=(OPTICS,)))

    assert (page.view.title, page.view.aliases) == ("Optics", ("Lenses",))
    assert "<em>light</em>" in page.view.introduction
    assert 'href="../"' in page.view.introduction
    assert page.view.layout.description == "What light does."
    assert [label.address for label in page.view.links] == ["https://optics.test/"]


def test_a_topic_announces_its_feed_beside_the_shows() -> None:
    page, index = topics(a_catalogue(an_episode("a", topics=("Optics",))))

    assert page.view.feed == "/topics/optics/feed.xml"
    assert page.view.layout.feeds == (Label("Night Signals: Optics", "/topics/optics/feed.xml"),)
    assert index.view.layout.feeds == ()


def test_the_index_counts_the_episodes_of_each() -> None:
    catalogue = a_catalogue(
        an_episode("a", topics=("Optics", "Eyes")),
        an_episode("b", topics=("lenses",)),
        topics=(OPTICS,),
    )
    index = list(topics(catalogue))[-1]

    assert [(card.title, card.episodes) for card in index.view.topics] == [
        ("Eyes", 1),
        ("Optics", 2),
    ]


def test_without_topics_there_is_no_index() -> None:
    assert list(topics(a_catalogue(an_episode("a"), topics=(OPTICS,)))) == []
