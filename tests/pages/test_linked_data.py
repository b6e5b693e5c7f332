"""What several kinds of page tell machines is told by all of them alike."""

import json
from pathlib import PurePosixPath
from typing import Any

from podsite.formats.jsonld import Thing, script
from podsite.model import (
    Affiliation,
    Credit,
    License,
    Link,
    Media,
    PartialDate,
    Person,
    Season,
    Subscription,
    Topic,
    Url,
)
from podsite.pages.linked_data import (
    licence,
    of_series,
    person,
    season,
    series,
    shelf,
    topic,
)
from tests.shows import a_catalogue, a_show, an_episode, written

SITE = "https://signals.test/pod/"


def told(one: Thing) -> Any:
    return json.loads(script((one,)))["@graph"][0]


def test_the_show_is_a_series_with_its_feed() -> None:
    show = a_show(
        url=Url(SITE),
        language="de-AT",
        author="Mira Solano",
        hosts=(Credit(name="Mira Solano"),),
        artwork=Media(file=PurePosixPath("cover.png")),
        subscribe=(Subscription(name="A", place="https://app.test/"),),
    )
    found = told(series(a_catalogue(an_episode("a"), show=show), "On the sky."))

    assert found["@type"] == "PodcastSeries"
    assert found["@id"] == told(of_series(show))["@id"] == SITE + "#show"
    assert (found["url"], found["webFeed"]) == (SITE, SITE + "feed.xml")
    assert (found["name"], found["description"]) == ("Night Signals", "On the sky.")
    assert (found["inLanguage"], found["image"]) == ("de-AT", SITE + "media/cover.png")
    assert found["author"]["name"] == "Mira Solano"
    assert "publisher" not in found
    assert found["sameAs"] == "https://app.test/"


def test_who_makes_the_show_and_hosts_it_not_is_its_publisher() -> None:
    show = a_show(author="The Sky Company", hosts=(Credit(name="Mira Solano"),))

    assert told(series(a_catalogue(show=show), ""))["publisher"]["name"] == "The Sky Company"


def test_a_person_is_named_by_the_page_and_known_elsewhere() -> None:
    file = written(
        Person,
        "tobias-wren",
        "people",
        name="Tobias Wren",
        credentials="MD, PhD",
        links=(Link(name="ORCID", url=Url("https://orcid.test/1")),),
    )
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="Tobias Wren"),)), people=(file,))

    assert told(person(catalogue, catalogue.people[0])) == {
        "@type": "Person",
        "@id": "https://signals.test/people/tobias-wren/#person",
        "name": "Tobias Wren",
        "honorificSuffix": "MD, PhD",
        "url": "https://signals.test/people/tobias-wren/",
        "sameAs": "https://orcid.test/1",
    }


def test_who_has_no_page_has_only_a_name() -> None:
    catalogue = a_catalogue(show=a_show(hosts=(Credit(name="Mira Solano"),)))
    ((_, entry),) = catalogue.people_of(catalogue.show)

    assert told(person(catalogue, entry)) == {"@type": "Person", "name": "Mira Solano"}


def test_a_topic_has_its_other_names() -> None:
    file = written(Topic, "optics", "topics", title="Optics", aliases=("Lenses", "Light"))
    catalogue = a_catalogue(an_episode("a", topics=("Optics",)), topics=(file,))

    found = told(topic(catalogue.show, catalogue.topics[0]))

    assert found["alternateName"] == ["Lenses", "Light"]
    assert found["url"] == "https://signals.test/topics/optics/"


def test_a_season_and_a_series_are_parts_of_the_show() -> None:
    show = a_show(url=Url(SITE))
    winter = told(season(show, Season(number=2, name="Winter")))
    sights = told(shelf(show, "Sights", "sights"))

    assert (winter["@type"], winter["seasonNumber"], winter["name"]) == (
        *("PodcastSeason", 2, "Winter"),
    )
    assert winter["@id"] == SITE + "seasons/2/#season"
    assert winter["partOfSeries"] == sights["isPartOf"] == {"@id": SITE + "#show"}
    assert (sights["@type"], sights["url"]) == ("CreativeWorkSeries", SITE + "series/sights/")


def test_a_licence_is_an_address() -> None:
    own = Url("https://licence.test/")

    assert licence(License(name="CC-BY-4.0")) == "https://spdx.org/licenses/CC-BY-4.0.html"
    assert licence(License(name="Mine", url=own)) == own
    assert licence(None) is None


def test_a_person_has_titles_a_place_of_work_and_every_address() -> None:
    who = written(
        Person,
        "ada",
        "people",
        name="Prof. Ada Marlow, PhD",
        orcid="0000-0002-1825-0097",
        same_as=(Url("https://data.test/Q1"),),
        affiliations=(
            Affiliation(name="Harbour Institute", until=PartialDate("2019")),
            Affiliation(name="Tide Company", since=PartialDate("2020")),
        ),
    )
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="Ada Marlow"),)), people=(who,))
    found = told(person(catalogue, catalogue.people[0]))

    assert (found["honorificPrefix"], found["name"]) == ("Prof.", "Ada Marlow")
    assert found["honorificSuffix"] == "PhD"
    assert found["affiliation"]["name"] == "Tide Company"
    assert found["sameAs"] == ["https://orcid.org/0000-0002-1825-0097", "https://data.test/Q1"]


def test_a_topic_without_a_page_has_only_its_name() -> None:
    show = a_show(topic_minimum=2)
    catalogue = a_catalogue(an_episode("a", topics=("Optics",)), show=show)
    (entry,) = catalogue.topics_of(catalogue.episodes[0])

    found = told(topic(show, entry))
    assert found["name"] == "Optics"
    assert not {"@id", "url"} & found.keys()
