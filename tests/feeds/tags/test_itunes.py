"""Apple's tags, as Apple's guide has them."""

from datetime import timedelta
from pathlib import PurePosixPath

import pytest

from podsite.feeds.tags import itunes
from podsite.model import EpisodeType, Media, Owner, ShowType, Url
from tests.elements import xml
from tests.shows import a_catalogue, a_show, an_episode

CATALOGUE = a_catalogue()
PICTURE = Media(file=PurePosixPath("cover ä.png"), length=1, type="image/png")


def test_the_author_is_named() -> None:
    assert xml(itunes.author(CATALOGUE, a_show(author="Mira & Co"))) == [
        "<itunes:author>Mira &amp; Co</itunes:author>"
    ]


@pytest.mark.parametrize(
    ("owner", "made"),
    [
        (
            Owner(name="Mira", email="m@signals.test"),
            "<itunes:name>Mira</itunes:name><itunes:email>m@signals.test</itunes:email>",
        ),
        (Owner(name="Mira"), "<itunes:name>Mira</itunes:name>"),
        (Owner(email="m@signals.test"), "<itunes:email>m@signals.test</itunes:email>"),
    ],
)
def test_an_owner_has_what_is_known(owner: Owner, made: str) -> None:
    assert xml(itunes.owner(CATALOGUE, a_show(owner=owner))) == [
        f"<itunes:owner>{made}</itunes:owner>"
    ]


def test_an_owner_of_whom_nothing_is_known_is_left_out() -> None:
    assert xml(itunes.owner(CATALOGUE, a_show(owner=Owner()))) == []


@pytest.mark.parametrize(
    ("artwork", "href"),
    [
        (PICTURE, "https://signals.test/media/cover%20%C3%A4.png"),
        (
            Media(url=Url("https://media.test/a.jpeg?v=2&w=3")),
            "https://media.test/a.jpeg?v=2&amp;w=3",
        ),
    ],
)
def test_artwork_is_a_full_url_whatever_its_suffix(artwork: Media, href: str) -> None:
    made = [f'<itunes:image href="{href}"/>']

    assert xml(itunes.image(CATALOGUE, a_show(artwork=artwork))) == made
    assert xml(itunes.image(CATALOGUE, an_episode("a", artwork=artwork))) == made


def test_a_subcategory_stands_within_its_category_and_all_keep_their_order() -> None:
    show = a_show(categories=("Health & Fitness > Medicine", "Arts>Books", "News"))

    assert xml(itunes.category(CATALOGUE, show)) == [
        '<itunes:category text="Health &amp; Fitness"><itunes:category text="Medicine"/>'
        "</itunes:category>",
        '<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category>',
        '<itunes:category text="News"/>',
    ]


@pytest.mark.parametrize("answer", [True, False])
def test_explicit_is_true_or_false_and_never_yes_no_or_clean(answer: bool) -> None:
    made = [f"<itunes:explicit>{'true' if answer else 'false'}</itunes:explicit>"]
    other = a_catalogue(show=a_show(explicit=not answer))

    assert (
        xml(itunes.explicit(a_catalogue(show=a_show(explicit=answer)), a_show(explicit=answer)))
        == made
    )
    assert xml(itunes.explicit(other, an_episode("a", explicit=answer))) == made


@pytest.mark.parametrize("answer", [True, False])
def test_an_episode_that_does_not_say_is_as_explicit_as_the_show(answer: bool) -> None:
    catalogue = a_catalogue(show=a_show(explicit=answer))

    assert xml(itunes.explicit(catalogue, an_episode("a"))) == xml(
        itunes.explicit(catalogue, catalogue.show)
    )


def test_a_show_is_episodic_unless_it_is_serial() -> None:
    assert xml(itunes.show_type(CATALOGUE, a_show())) == ["<itunes:type>episodic</itunes:type>"]
    assert xml(itunes.show_type(CATALOGUE, a_show(type=ShowType.SERIAL))) == [
        "<itunes:type>serial</itunes:type>"
    ]


def test_a_short_title_is_apples() -> None:
    made = ["<itunes:title>Signals</itunes:title>"]

    assert xml(itunes.title(CATALOGUE, a_show(short_title="Signals"))) == made
    assert xml(itunes.title(CATALOGUE, an_episode("a", short_title="Signals"))) == made


def test_blocking_is_a_capital_yes_which_alone_has_effect() -> None:
    made = ["<itunes:block>Yes</itunes:block>"]

    assert xml(itunes.block(CATALOGUE, a_show(block=True))) == made
    assert xml(itunes.block(CATALOGUE, an_episode("a", block=True))) == made


def test_a_show_that_has_ended_says_so() -> None:
    assert xml(itunes.complete(CATALOGUE, a_show(complete=True))) == [
        "<itunes:complete>Yes</itunes:complete>"
    ]


def test_a_feed_that_moves_names_its_new_address() -> None:
    show = a_show(new_feed_url="https://new.test/feed.xml?a&b")

    assert xml(itunes.new_feed_url(CATALOGUE, show)) == [
        "<itunes:new-feed-url>https://new.test/feed.xml?a&amp;b</itunes:new-feed-url>"
    ]


@pytest.mark.parametrize(
    ("lasts", "seconds"),
    [
        (timedelta(seconds=59.6), 60),
        (timedelta(milliseconds=10), 1),
        (timedelta(hours=2), 7200),
        (timedelta(hours=30), 108000),
    ],
)
def test_a_duration_is_whole_seconds_and_never_none(lasts: timedelta, seconds: int) -> None:
    assert xml(itunes.duration(CATALOGUE, an_episode("a", duration=lasts))) == [
        f"<itunes:duration>{seconds}</itunes:duration>"
    ]


def test_number_and_season_are_said() -> None:
    episode = an_episode("a", number=3, season=2)

    assert xml(itunes.number(CATALOGUE, episode)) == ["<itunes:episode>3</itunes:episode>"]
    assert xml(itunes.season(CATALOGUE, episode)) == ["<itunes:season>2</itunes:season>"]


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (EpisodeType.FULL, []),
        (EpisodeType.TRAILER, ["<itunes:episodeType>trailer</itunes:episodeType>"]),
        (EpisodeType.BONUS, ["<itunes:episodeType>bonus</itunes:episodeType>"]),
    ],
)
def test_an_episode_is_full_unless_it_says_otherwise(kind: EpisodeType, made: list[str]) -> None:
    assert xml(itunes.episode_type(CATALOGUE, an_episode("a", type=kind))) == made
