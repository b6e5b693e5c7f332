"""Cards hold all that one page may say of another's subject."""

from datetime import date, timedelta
from pathlib import PurePosixPath

from podsite.model import Affiliation, Credit, Media, PartialDate, Person, Topic
from podsite.pages.cards import episode_card, person_card, summary, topic_card
from tests.shows import a_catalogue, a_show, an_episode, written

COVER = Media(file=PurePosixPath("cover.png"), length=1, type="image/png")


def test_an_episodes_card_names_it_and_leads_to_it() -> None:
    catalogue = a_catalogue(an_episode("a", title="First", number=4, body="Words."))
    card = episode_card(catalogue, catalogue.episodes[0])

    assert (card.title, card.address, card.number) == ("First", "/episodes/a/", 4)
    assert (card.summary, card.duration) == ("Words.", timedelta(minutes=10))
    assert not card.unpublished


def test_an_episode_without_picture_has_the_shows() -> None:
    catalogue = a_catalogue(an_episode("a"), show=a_show(artwork=COVER))

    shown = episode_card(catalogue, catalogue.episodes[0]).artwork
    assert shown
    assert shown.address == "/media/cover.png"


def test_only_a_picture_of_its_own_is_shown_again_and_again() -> None:
    catalogue = a_catalogue(
        an_episode("a"), an_episode("b", artwork=COVER), show=a_show(artwork=COVER)
    )

    cards = {one.slug: episode_card(catalogue, one) for one in catalogue.episodes}
    assert (cards["a"].pictured, cards["b"].pictured) == (False, True)


def test_a_draft_in_a_preview_is_marked_on_its_card() -> None:
    catalogue = a_catalogue(an_episode("a", draft=True))

    assert episode_card(catalogue, catalogue.episodes[0]).unpublished


def test_a_topics_card_tells_its_other_names_and_counts() -> None:
    topic = written(Topic, "optics", "topics", title="Optics", aliases=("Lenses",))
    (entry,) = a_catalogue(an_episode("a", topics=("Lenses",)), topics=(topic,)).topics

    card = topic_card(entry)

    assert (card.title, card.address) == ("Optics", "/topics/optics/")
    assert (card.aliases, card.episodes) == (("Lenses",), 1)


def test_a_persons_card_tells_the_role_it_is_given() -> None:
    (entry,) = a_catalogue(an_episode("a", guests=(Credit(name="Tobias Wren"),))).people

    assert person_card(entry).role is None
    assert person_card(entry, "guest").role == "guest"
    assert person_card(entry).address == "/people/tobias-wren/"


def test_an_episode_is_summed_up_by_front_matter_or_its_first_paragraph() -> None:
    assert summary(an_episode("a", summary="Said.", body="Told.")) == "Said."
    assert (
        summary(an_episode("a", body="# Heading\n\nTold &amp; *done*.\n\nMore.")) == "Told & done."
    )
    assert summary(an_episode("a")) == ""


def test_a_topic_without_a_page_is_a_card_that_leads_nowhere() -> None:
    catalogue = a_catalogue(an_episode("a", topics=("Optics",)), show=a_show(topic_minimum=2))
    (entry,) = catalogue.topics_of(catalogue.episodes[0])

    assert (topic_card(entry).title, topic_card(entry).address) == ("Optics", None)


def test_a_person_is_shown_where_they_were_on_the_day() -> None:
    ada = written(
        Person,
        "ada",
        "people",
        name="Dr. Ada Marlow, MD",
        affiliations=(
            Affiliation(name="Harbour Institute", until=PartialDate("2019")),
            Affiliation(name="Tide Company", since=PartialDate("2019-06")),
        ),
    )
    episode = an_episode("a", guests=(Credit(name="Ada Marlow"),))
    (entry,) = a_catalogue(episode, people=(ada,)).people

    def there(*day: int) -> tuple[str, ...]:
        return person_card(entry, day=date(*day)).affiliations

    assert there(2018, 1, 1) == there(2019, 5, 31) == ("Harbour Institute",)
    assert there(2019, 12, 31) == ("Harbour Institute", "Tide Company")
    assert there(2020, 1, 1) == ("Tide Company",)
    assert person_card(entry).affiliations == ()
    assert (person_card(entry).honorific, person_card(entry).credentials) == ("Dr.", "MD")
