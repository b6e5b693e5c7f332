"""Everyone who appears has a page, and all of them stand in an index."""

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

from podsite.model import Affiliation, Credit, Episode, Link, Media, PartialDate, Person, Url
from podsite.pages.layout import Label
from podsite.pages.people import people
from tests.shows import a_catalogue, a_show, an_episode, written

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


def test_a_person_has_a_page_with_every_appearance_by_role() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    guest, editor = Credit(name="Tobias Wren"), Credit(name="Tobias Wren", role="editor")
    page, index = people(
        a_catalogue(
            an_episode("a", date=day, guests=(guest,)),
            an_episode("b", date=day + timedelta(days=1), people=(editor,)),
        )
    )

    assert (page.address, index.address) == ("/people/tobias-wren/", "/people/")
    assert [(one.role, [card.address for card in one.episodes]) for one in page.view.roles] == [
        ("editor", ["/episodes/b/"]),
        ("guest", ["/episodes/a/"]),
    ]
    assert page.view.layout.description == "Tobias Wren in Night Signals"


def test_what_the_file_says_stands_on_the_page() -> None:
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="tobias wren"),)), people=(TOBIAS,))
    page, _ = people(catalogue)

    assert (page.view.name, page.view.credentials) == ("Tobias Wren", "PhD")
    assert page.view.portrait.address == "/media/people/t.png"
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


def heard(slug: str, *names: str, **more: object) -> Episode:
    return an_episode(slug, guests=tuple(Credit(name=name) for name in names), **more)


def test_of_many_appearances_the_older_ones_are_short() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    episodes = [heard(f"e{n}", "Ada", date=day + timedelta(days=n)) for n in range(5)]
    page, _ = people(a_catalogue(*episodes, show=a_show(per_page=2)))

    (role,) = page.view.roles
    assert [card.address for card in role.episodes] == ["/episodes/e4/", "/episodes/e3/"]
    assert [card.address for card in role.earlier][-1] == "/episodes/e0/"
    assert role.count == 5


def test_a_page_says_what_a_person_speaks_about_and_how_often() -> None:
    page, *_ = people(
        a_catalogue(
            heard("a", "Ada", topics=("Optics", "Eyes")),
            heard("b", "Ada", topics=("eyes",)),
            heard("c", "Bo", topics=("Ethics",)),
        )
    )

    found = [(one.topic.title.casefold(), one.episodes) for one in page.view.topics]
    assert found == [("eyes", 2), ("optics", 1)]


def test_partners_are_those_who_were_there_more_than_once() -> None:
    page, *_ = people(a_catalogue(heard("a", "Ada", "Bo", "Cy"), heard("b", "Ada", "Bo")))

    assert page.view.name == "Ada"
    assert [(one.person.name, one.together) for one in page.view.partners] == [("Bo", 2)]


def test_a_page_shows_everything_that_is_said_of_a_person() -> None:
    ada = written(
        Person,
        "ada",
        "people",
        name="Dr. Ada Marlow",
        pronoun="she/her",
        orcid="0000-0002-1825-0097",
        same_as=(Url("https://www.wikidata.org/wiki/Q7259"),),
        links=(Link(name="Home", url=Url("https://ada.test/")),),
        affiliations=(
            Affiliation(name="Harbour Institute", until=PartialDate("2019")),
            Affiliation(name="Tide Company", since=PartialDate("2020-03")),
        ),
    )
    page, _ = people(a_catalogue(heard("a", "Ada Marlow"), people=(ada,)))

    view = page.view
    assert (view.honorific, view.name, view.pronoun) == ("Dr.", "Ada Marlow", "she/her")
    assert view.same_as == (
        "https://orcid.org/0000-0002-1825-0097",
        "https://www.wikidata.org/wiki/Q7259",
        "https://ada.test/",
    )
    assert [(one.name, one.since, one.until) for one in view.affiliations] == [
        ("Harbour Institute", None, "2019"),
        ("Tide Company", "2020-03", None),
    ]


def test_a_page_tells_machines_of_its_person() -> None:
    page, _ = people(a_catalogue(heard("a", "Ada")))

    assert '"Person"' in page.view.layout.data
    assert "/people/ada/#person" in page.view.layout.data
