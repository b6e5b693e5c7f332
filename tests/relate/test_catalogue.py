"""The catalogue answers what episodes, topics and people have to do with each other."""

from datetime import UTC, datetime, timedelta

from podsite.model import Credit, Person, Topic
from podsite.relate import credits_of
from podsite.relate.catalogue import bare
from tests.shows import a_catalogue, a_show, an_episode, written

DAY = datetime(2026, 1, 5, tzinfo=UTC)


def test_a_name_with_titles_around_it_is_the_name_alone() -> None:
    credit = bare(Credit(name="Dr. Ada Marlow, MD, PhD", role="guest"))

    assert credit == Credit(name="Ada Marlow", honorific="Dr.", credentials="MD, PhD", role="guest")


def test_what_is_said_of_titles_comes_before_what_the_name_holds() -> None:
    credit = bare(Credit(name="Ada Marlow, PhD", credentials="Professor of Tides"))

    assert (credit.name, credit.credentials) == ("Ada Marlow", "Professor of Tides")


def test_a_person_is_one_with_titles_and_without() -> None:
    catalogue = a_catalogue(
        an_episode("a", guests=(Credit(name="Dr. Ada Marlow, MD, PhD"),)),
        an_episode("b", guests=(Credit(name="Ada Marlow"),), date=DAY + timedelta(days=1)),
        an_episode("c", hosts=(Credit(name="ada marlow"),), date=DAY + timedelta(days=2)),
    )

    (entry,) = catalogue.people
    assert (entry.person.name, entry.person.slug) == ("Ada Marlow", "ada-marlow")
    assert [(credit.role, one.slug) for credit, one in entry.appearances] == [
        ("host", "c"),
        ("guest", "b"),
        ("guest", "a"),
    ]


def test_a_file_that_names_its_person_with_titles_is_that_person() -> None:
    file = written(Person, "ada", "people", name="Prof. Ada Marlow, PhD")
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="Ada Marlow"),)), people=(file,))

    (entry,) = catalogue.people
    assert (entry.person.honorific, entry.person.name) == ("Prof.", "Ada Marlow")
    assert entry.person.slug == "ada"


def test_a_topic_below_the_minimum_has_no_page_and_is_the_episodes_all_the_same() -> None:
    show = a_show(topic_minimum=2)
    catalogue = a_catalogue(
        an_episode("a", topics=("Optics", "Eyes")), an_episode("b", topics=("optics",)), show=show
    )

    assert [entry.topic.title for entry in catalogue.topics] == ["optics"]
    found = catalogue.topics_of(catalogue.episodes[-1])
    assert {entry.topic.title: entry.has_page for entry in found} == {"optics": True, "Eyes": False}


def test_a_topic_with_a_file_has_its_page_however_few_its_episodes() -> None:
    file = written(Topic, "eyes", "topics", title="Eyes")
    show = a_show(topic_minimum=5)
    catalogue = a_catalogue(an_episode("a", topics=("Eyes",)), show=show, topics=(file,))

    assert [entry.topic for entry in catalogue.topics] == [file]


def test_topics_know_what_is_broader_and_narrower_by_any_of_its_names() -> None:
    sclerosis = written(
        Topic, "ms", "topics", title="Multiple Sclerosis", broader=("neuro", "Unheard of")
    )
    neurology = written(Topic, "neurology", "topics", title="Neurology", aliases=("Neuro",))
    catalogue = a_catalogue(
        an_episode("a", topics=("Multiple Sclerosis", "Neurology")), topics=(sclerosis, neurology)
    )
    narrow, wide = catalogue.topics

    assert (catalogue.broader(narrow), catalogue.narrower(narrow)) == ((wide,), ())
    assert (catalogue.broader(wide), catalogue.narrower(wide)) == ((), (narrow,))


def test_a_topic_is_found_by_every_name_and_a_strange_one_is_none() -> None:
    file = written(Topic, "optics", "topics", title="Optics", aliases=("Lenses",))
    catalogue = a_catalogue(an_episode("a", topics=("Optics",)), topics=(file,))

    assert catalogue.topic("LENSES") is catalogue.topic("optics") is catalogue.topics[0]
    assert catalogue.topic("Ethics") is None


def test_an_episode_whose_only_hosts_are_gone_has_not_the_shows() -> None:
    show = a_show(hosts=(Credit(name="Mira Solano"),))

    assert credits_of(show, an_episode("a", hostless=True)) == ()
