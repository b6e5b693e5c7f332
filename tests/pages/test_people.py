"""Everyone who appears has a page, and all of them stand in an index."""

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

from podsite.model import Credit, Link, Media, Person, Url
from podsite.pages.layout import Label
from podsite.pages.people import people
from tests.shows import a_catalogue, an_episode, written

TOBIAS = written(
    Person,
    "tobias-wren",
    "people",
    name="Tobias Wren",
    credentials="PhD",
    portrait=Media(file=PurePosixPath("people/t.png"), length=1, type="image/png"),
    links=(Link(name="Home", url=Url("https://wren.test/")),),
    body="Grinds mirrors.",
)


def test_a_person_has_a_page_with_every_appearance_newest_first() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    guest, editor = Credit(name="Tobias Wren"), Credit(name="Tobias Wren", role="editor")
    page, index = people(
        a_catalogue(
            an_episode("a", date=day, guests=(guest,)),
            an_episode("b", date=day + timedelta(days=1), people=(editor,)),
        )
    )

    assert (page.address, index.address) == ("/people/tobias-wren/", "/people/")
    assert [(one.role, one.episode.address) for one in page.view.appearances] == [
        ("editor", "/episodes/b/"),
        ("guest", "/episodes/a/"),
    ]
    assert page.view.layout.description == "Tobias Wren in Night Signals"


def test_what_the_file_says_stands_on_the_page() -> None:
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="tobias wren"),)), people=(TOBIAS,))
    page, _ = people(catalogue)

    assert (page.view.name, page.view.credentials) == ("Tobias Wren", "PhD")
    assert page.view.portrait == "/media/people/t.png"
    assert page.view.biography == "<p>Grinds mirrors.</p>"
    assert [label.address for label in page.view.links] == ["https://wren.test/"]
    assert page.view.layout.artwork_url == "https://signals.test/media/people/t.png"


def test_a_person_announces_their_feed_beside_the_shows() -> None:
    page, _ = people(a_catalogue(an_episode("a", guests=(Credit(name="Tobias Wren"),))))

    feed = "/people/tobias-wren/feed.xml"
    assert page.view.feed == feed
    assert page.view.layout.feeds == (Label("Night Signals: Tobias Wren", feed),)


def test_the_index_counts_each_episode_of_a_person_once() -> None:
    twice = an_episode(
        "a",
        hosts=(Credit(name="Tobias Wren"),),
        people=(Credit(name="Tobias Wren", role="editor"),),
    )
    index = list(people(a_catalogue(twice)))[-1]

    assert [(card.name, card.episodes) for card in index.view.people] == [("Tobias Wren", 1)]


def test_without_people_there_is_no_index() -> None:
    assert list(people(a_catalogue(an_episode("a"), people=(TOBIAS,)))) == []
