"""The episodes know their order, their neighbours, their topics and their people."""

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

import pytest

from podsite.model import Credit, Episode, Person, Season, Topic
from podsite.relate import credits_of, published, relate, spellings
from tests.shows import MOMENT, a_catalogue, a_correction, a_podcast, a_show, an_episode, written

DAY = timedelta(days=1)
FIRST = datetime(2026, 1, 5, tzinfo=UTC)


def dated(slug: str, days: int, **fields: object) -> Episode:
    return an_episode(slug, date=FIRST + days * DAY, **fields)


def test_episodes_stand_newest_first() -> None:
    catalogue = a_catalogue(dated("b", 1), dated("c", 2), dated("a", 0))

    assert [one.slug for one in catalogue.episodes] == ["c", "b", "a"]


def test_episodes_of_one_moment_stand_by_number_then_slug() -> None:
    catalogue = a_catalogue(an_episode("x"), an_episode("b", number=1), an_episode("a", number=2))

    assert [one.slug for one in catalogue.episodes] == ["a", "b", "x"]


def test_dates_of_different_zones_are_compared_as_moments() -> None:
    early = an_episode("early", date=datetime.fromisoformat("2026-01-05T23:00:00+09:00"))
    late = an_episode("late", date=datetime.fromisoformat("2026-01-05T15:00:00+00:00"))

    assert [one.slug for one in a_catalogue(early, late).episodes] == ["late", "early"]


def test_every_order_of_files_gives_the_same_catalogue() -> None:
    one, two = dated("a", 0, topics=("Sleep", "sleep")), dated("b", 0, topics=("SLEEP",))

    forth, back = a_catalogue(one, two), a_catalogue(two, one)

    assert forth.episodes == back.episodes
    assert forth.topics == back.topics


def test_an_episode_knows_its_neighbours_in_time() -> None:
    catalogue = a_catalogue(dated("a", 0), dated("b", 1), dated("c", 2))
    newest, middle, oldest = catalogue.episodes

    assert (catalogue.newer(newest), catalogue.older(newest)) == (None, middle)
    assert (catalogue.newer(middle), catalogue.older(middle)) == (newest, oldest)
    assert (catalogue.newer(oldest), catalogue.older(oldest)) == (middle, None)


def test_drafts_and_episodes_of_the_future_are_not_published() -> None:
    podcast = a_podcast(
        an_episode("out"),
        an_episode("draft", draft=True),
        an_episode("now", date=MOMENT),
        an_episode("soon", date=MOMENT + timedelta(seconds=1)),
    )

    assert [one.slug for one in published(podcast, MOMENT).episodes] == ["out", "now"]


def test_a_preview_knows_which_episodes_are_not_published() -> None:
    catalogue = a_catalogue(
        an_episode("out"), an_episode("draft", draft=True), an_episode("soon", date=MOMENT + DAY)
    )

    assert catalogue.unpublished == {"draft", "soon"}
    assert [one.slug for one in catalogue.published()] == ["out"]


def test_a_topic_is_one_whatever_its_spelling() -> None:
    catalogue = a_catalogue(
        dated("a", 0, topics=("Deep Sleep",)),
        dated("b", 1, topics=("deep sleep",)),
        dated("c", 2, topics=("Deep Sleep",)),
    )

    assert [entry.topic.title for entry in catalogue.topics] == ["Deep Sleep"]
    assert [one.slug for one in catalogue.topics[0].episodes] == ["c", "b", "a"]


def test_of_two_spellings_used_equally_the_newest_counts() -> None:
    catalogue = a_catalogue(dated("a", 0, topics=("sleep",)), dated("b", 1, topics=("Sleep",)))

    assert catalogue.topics[0].topic.title == "Sleep"


def test_a_topic_that_has_a_file_gathers_its_aliases() -> None:
    topic = written(Topic, "optics", "topics", title="Optics", aliases=("Lenses",))
    catalogue = a_catalogue(
        an_episode("a", topics=("Lenses", "optics")),
        an_episode("b", topics=("OPTICS",)),
        topics=(topic,),
    )

    assert [entry.topic for entry in catalogue.topics] == [topic]
    assert {one.slug for one in catalogue.topics[0].episodes} == {"a", "b"}
    assert [entry.topic for entry in catalogue.topics_of(catalogue.episodes[1])] == [topic]


def test_topics_of_an_episode_keep_the_podcasters_order() -> None:
    catalogue = a_catalogue(an_episode("a", topics=("Zebras", "Apes", "zebras")))

    titles = [entry.topic.title for entry in catalogue.topics_of(catalogue.episodes[0])]

    assert [title.casefold() for title in titles] == ["zebras", "apes"]


def test_c_and_its_children_are_three_topics() -> None:
    catalogue = a_catalogue(an_episode("a", topics=("C", "C++", "C#")))

    assert [entry.topic.title for entry in catalogue.topics] == ["C", "C#", "C++"]


def test_topics_stand_from_a_to_z_without_regard_to_case_and_accents() -> None:
    catalogue = a_catalogue(an_episode("a", topics=("zebra", "Éclairs", "eagles", "Fog")))

    titles = [entry.topic.title for entry in catalogue.topics]

    assert titles == ["eagles", "Éclairs", "Fog", "zebra"]


def test_a_topic_without_an_episode_is_left_out() -> None:
    topic = written(Topic, "optics", "topics", title="Optics")

    assert a_catalogue(an_episode("a"), topics=(topic,)).topics == ()


def test_the_shows_hosts_host_unless_an_episode_names_its_own() -> None:
    show = a_show(hosts=(Credit(name="Mira Solano"),))
    usual, other = an_episode("a"), an_episode("b", hosts=(Credit(name="Ines Okafor"),))

    assert credits_of(show, usual) == (Credit(name="Mira Solano", role="host"),)
    assert credits_of(show, other) == (Credit(name="Ines Okafor", role="host"),)


def test_hosts_come_before_guests_and_guests_before_others() -> None:
    episode = an_episode(
        "a",
        people=(Credit(name="Ed", role="editor"),),
        guests=(Credit(name="Gus"), Credit(name="Nan", role="narrator")),
        hosts=(Credit(name="Hal"),),
    )

    roles = [(credit.name, credit.role) for credit in credits_of(a_show(), episode)]

    assert roles == [("Hal", "host"), ("Gus", "guest"), ("Nan", "narrator"), ("Ed", "editor")]


def test_a_person_is_one_under_every_spelling_of_the_file() -> None:
    person = written(Person, "tobias-wren", "people", name="Tobias Wren", aliases=("Toby Wren",))
    catalogue = a_catalogue(
        dated("a", 0, guests=(Credit(name="Toby Wren"),)),
        dated("b", 1, people=(Credit(name="tobias wren", role="editor"),)),
        people=(person,),
    )

    assert [entry.person for entry in catalogue.people] == [person]
    appearances = [(credit.role, one.slug) for credit, one in catalogue.people[0].appearances]
    assert appearances == [("editor", "b"), ("guest", "a")]


def test_a_person_without_a_file_has_the_credentials_of_the_newest_credit() -> None:
    catalogue = a_catalogue(
        dated("a", 0, guests=(Credit(name="Tobias Wren", credentials="MSc"),)),
        dated("b", 1, guests=(Credit(name="Tobias Wren", credentials="PhD"),)),
    )

    assert catalogue.people[0].person.credentials == "PhD"
    assert catalogue.people[0].person.slug == "tobias-wren"


def test_a_person_without_an_episode_is_left_out() -> None:
    person = written(Person, "tobias-wren", "people", name="Tobias Wren")

    assert a_catalogue(an_episode("a"), people=(person,)).people == ()


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (
            written(Topic, "ms", "topics", title="Multiple Sclerosis", aliases=("MS", "M. S.")),
            ("ms", "multiple-sclerosis", "m-s"),
        ),
        (written(Person, "ada", "people", name="Ada", aliases=()), ("ada",)),
    ],
)
def test_a_file_owns_its_slug_its_name_and_its_aliases(
    one: Topic | Person, names: tuple[str, ...]
) -> None:
    assert spellings(one) == names


def test_a_show_without_episodes_has_an_empty_catalogue() -> None:
    catalogue = relate(a_podcast(), MOMENT)

    assert (catalogue.episodes, catalogue.topics, catalogue.people) == ((), (), ())


def test_what_a_catalogue_says_of_a_topic_names_the_file_of_its_newest_episode() -> None:
    catalogue = a_catalogue(dated("a", 0, topics=("Sleep",)), dated("b", 1, topics=("Sleep",)))

    assert catalogue.topics[0].topic.source.file == PurePosixPath("episodes/b.md")


def test_a_slug_that_another_episode_has_now_leads_to_that_one_alone() -> None:
    first, second = an_episode("a", former=("b", "c")), an_episode("b", draft=True)

    assert [one.address for one in a_catalogue(first, second).redirects] == ["/episodes/c/"]


def test_an_old_address_is_one_however_many_claim_it() -> None:
    older = dated("a", 0, former=("old",), topics=("X",))
    newer = dated("b", 1, former=("old",))
    said = dated("c", 2, redirects=("/topics/y/",))
    topic = written(Topic, "x", "topics", title="X", aliases=("Y",))

    redirects = a_catalogue(older, newer, said, topics=(topic,)).redirects

    assert {one.address: one.target for one in redirects} == {
        "/topics/y/": "/episodes/c/",
        "/episodes/old/": "/episodes/b/",
    }


def test_seasons_stand_in_order_under_the_names_that_they_have() -> None:
    show = a_show(seasons=(Season(number=2, name="The moon"), Season(number=9, name="Unmade")))
    catalogue = a_catalogue(
        dated("a", 0, season=2), dated("b", 1, season=1), dated("c", 2), show=show
    )

    assert [(one.number, one.name) for one in catalogue.seasons] == [
        (1, "Season 1"),
        (2, "The moon"),
    ]


def test_corrections_of_the_future_and_of_drafts_are_not_published() -> None:
    later = a_correction("Later.", date=MOMENT + timedelta(seconds=1))
    podcast = a_podcast(
        an_episode("out", corrections=(a_correction(), later)),
        an_episode("draft", draft=True, corrections=(a_correction(),)),
    )

    catalogue = relate(published(podcast, MOMENT), MOMENT)

    assert [(one.text, episode.slug) for one, episode in catalogue.corrections] == [
        ("It was *two*.", "out")
    ]


def test_corrections_stand_newest_first() -> None:
    catalogue = a_catalogue(
        an_episode("a", corrections=(a_correction(day=1), a_correction(day=3))),
        an_episode("b", corrections=(a_correction(day=2),)),
    )

    assert [(one.date.day, episode.slug) for one, episode in catalogue.corrections] == [
        (3, "a"),
        (2, "b"),
        (1, "a"),
    ]
