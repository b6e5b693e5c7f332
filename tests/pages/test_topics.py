"""Every topic has a page, and all of them stand in an index."""

from lxml import html

from podsite.model import Credit, Link, Topic, Url
from podsite.pages.layout import Label
from podsite.pages.topics import topics
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_show, an_episode, written

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


def test_the_index_stands_under_its_letters_in_any_script() -> None:
    names = ("Optics", "éclairs", "Eyes", "Москва", "42", "東京")
    index = list(topics(a_catalogue(an_episode("a", topics=names))))[-1]

    assert [(one.letter, one.anchor) for one in index.view.letters] == [
        ("#", "signs"),
        ("E", "letter-e"),
        ("O", "letter-o"),
        ("М", "letter-м"),
        ("東", "letter-東"),
    ]
    assert [card.title for card in index.view.letters[1].topics] == ["éclairs", "Eyes"]


def test_a_topic_with_many_episodes_has_pages_that_lead_to_each_other() -> None:
    episodes = (an_episode(f"e{number}", topics=("Optics",)) for number in range(5))
    catalogue = a_catalogue(*episodes, show=a_show(per_page=2), topics=(OPTICS,))
    pages = [page for page in topics(catalogue) if page.template == "topic.html"]

    assert [(page.address, page.view.newer, page.view.older) for page in pages] == [
        ("/topics/optics/", None, "/topics/optics/page/2/"),
        ("/topics/optics/page/2/", "/topics/optics/", "/topics/optics/page/3/"),
        ("/topics/optics/page/3/", "/topics/optics/page/2/", None),
    ]
    assert [len(page.view.episodes) for page in pages] == [2, 2, 1]
    assert [bool(page.view.introduction) for page in pages] == [True, False, False]
    assert len({page.view.layout.title for page in pages}) == 3


def test_related_topics_are_those_that_come_together_more_often_than_by_chance() -> None:
    catalogue = a_catalogue(
        *(an_episode(f"a{n}", topics=("Optics", "Lenses", "Night")) for n in range(3)),
        an_episode("b", topics=("Optics", "Once", "Night")),
        *(an_episode(f"c{n}", topics=("Night",)) for n in range(6)),
    )
    page = next(page for page in topics(catalogue) if page.address == "/topics/optics/")

    assert [(one.topic.title, one.together) for one in page.view.related] == [("Lenses", 3)]


def test_who_speaks_about_it_are_guests_and_no_hosts_or_editors() -> None:
    guest, host = Credit(name="Ada"), Credit(name="Mira")
    catalogue = a_catalogue(
        an_episode("a", topics=("Optics",), hosts=(host,), guests=(guest, Credit(name="Bo"))),
        an_episode("b", topics=("Optics",), guests=(guest,)),
        an_episode("c", topics=("Optics",), people=(Credit(name="Ed", role="editor"),)),
    )
    page, _ = topics(catalogue)

    assert [(one.person.name, one.episodes) for one in page.view.people] == [("Ada", 2), ("Bo", 1)]


def test_broader_and_narrower_topics_lead_to_each_other() -> None:
    narrow = written(Topic, "ms", "topics", title="MS", broader=("Neurology",))
    catalogue = a_catalogue(an_episode("a", topics=("MS", "Neurology")), topics=(narrow,))
    first, second, _ = topics(catalogue)

    assert [card.address for card in first.view.broader] == ["/topics/neurology/"]
    assert [card.address for card in second.view.narrower] == ["/topics/ms/"]


def test_a_topic_below_the_minimum_has_neither_page_nor_place_in_the_index() -> None:
    catalogue = a_catalogue(an_episode("a", topics=("Optics",)), show=a_show(topic_minimum=2))

    assert list(topics(catalogue)) == []


def test_without_topics_there_is_no_index() -> None:
    assert list(topics(a_catalogue(an_episode("a"), topics=(OPTICS,)))) == []


def test_topics_that_often_share_an_episode_stand_together_on_the_map() -> None:
    catalogue = a_catalogue(
        *(an_episode(f"a{n}", topics=("Optics", "Lenses", "Mirrors")) for n in range(3)),
        *(an_episode(f"b{n}", topics=("Owls", "Moths")) for n in range(2)),
    )
    drawn = list(topics(catalogue))[-1].view.atlas

    assert drawn is not None
    regions = [{(mark.title, mark.address) for mark in region.marks} for region in drawn.regions]
    assert regions == [
        {
            ("Lenses", "/topics/lenses/"),
            ("Mirrors", "/topics/mirrors/"),
            ("Optics", "/topics/optics/"),
        },
        {("Moths", "/topics/moths/"), ("Owls", "/topics/owls/")},
    ]


def test_of_hardly_any_topics_there_is_no_map() -> None:
    few = a_catalogue(an_episode("a", topics=("A", "B", "C", "D")))

    assert list(topics(few))[-1].view.atlas is None


def test_every_place_of_the_map_is_a_link_that_says_how_many_episodes_there_are() -> None:
    long = "Supercalifragilisticexpialidocious names of topics that go on"
    catalogue = a_catalogue(an_episode("a", topics=("A<", "B", "C", "D", long)))
    page = Theme((shipped(),), "https://signals.test/").draw(list(topics(catalogue))[-1])
    links = [
        one for one in html.fromstring(page.content).iter("a") if one.find("title") is not None
    ]

    told = {str(link.findtext("title")): link.get("href") for link in links}
    assert told["A<: 1 episode"] == "a-less-than-sign/"
    assert f"{long}: 1 episode" in told
    assert len(told) == 5
    assert [one.get("role") for link in links for one in [link.getparent()] if one is not None] == [
        "listitem"
    ] * 5
