"""A feed that does not say what the catalogue says is not written."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from podsite.feeds.rss import feed
from podsite.formats import markdown
from podsite.model import Credit, Topic
from podsite.output import Document, Site
from podsite.problem import Problem
from podsite.rules.feeds import feeds_say_what_the_catalogue_says
from tests.shows import a_catalogue, a_show, an_episode, marked, written

DAY = datetime(2026, 1, 5, 8, 30, 0, 5, tzinfo=UTC)
CATALOGUE = a_catalogue(
    marked(
        an_episode(
            "first",
            title="Light & <shade>",
            date=DAY,
            season=1,
            topics=("Optics",),
            guests=(Credit(name="Tobias Wren"),),
            body="The `&amp;` of *optics*: [on](#t=5).",
        ),
        "---\ntitle: Light & <shade>\nguid: x\n---\n",
    ),
    an_episode("second", date=DAY + timedelta(days=1), topics=("Optics",)),
    an_episode("silent", audio=None),
    topics=(written(Topic, "optics", "topics", title="Optics"),),
)


def told(change: Callable[[str], str] = str, address: str = "/feed.xml") -> list[Problem]:
    """What is wrong when the feed at an address came out changed."""
    site = Site(
        Document(one.address, change(one.content.decode()).encode())
        if one.address == address
        else one
        for one in feed(CATALOGUE)
    )
    return list(feeds_say_what_the_catalogue_says(CATALOGUE, site))


def test_feeds_as_they_are_written_say_what_the_catalogue_says() -> None:
    assert told() == []


def test_a_site_without_feeds_has_nothing_to_read_back() -> None:
    assert list(feeds_say_what_the_catalogue_says(CATALOGUE, Site([]))) == []


def test_pages_of_a_feed_are_read_back_each() -> None:
    show = a_show(feed_limit=1)
    catalogue = a_catalogue(an_episode("a"), an_episode("b"), an_episode("c"), show=show)
    documents = list(feed(catalogue))
    swapped = [Document(documents[1].address, documents[2].content), documents[0], *documents[3:]]

    assert len(documents) == 3
    assert list(feeds_say_what_the_catalogue_says(catalogue, Site(documents))) == []
    assert list(feeds_say_what_the_catalogue_says(catalogue, Site(swapped)))


@pytest.mark.parametrize(
    ("was", "becomes", "named", "line"),
    [
        (
            "<title>Light &amp; &lt;shade&gt;",
            "<title>Light &amp;amp; &amp;lt;shade&amp;gt;",
            "title",
            2,
        ),
        ("<title>Light &amp;", "<title>Light", "title", 2),
        (CATALOGUE.episodes[1].guid or "", "other", "guid", 3),
        ("Mon, 05 Jan 2026 08:30:00 +0000", "Mon, 05 Jan 2026 08:30:01 +0000", "published", 1),
        ("Mon, 05 Jan 2026 08:30:00 +0000", "Mo, 05 Januar 2026 08:30:00", "published", 1),
        ("first.mp3", "first.MP3", "url", 1),
        ('first.mp3" length="1000"', 'first.mp3" length="1"', "length", 1),
        ("/episodes/first/</link>", "/episodes/first</link>", "link", 1),
        ("of <em>optics", "of &lt;em>optics", "notes", 1),
        ("<description><![CDATA[<p>The", "<description><![CDATA[&lt;p>The", "description", 1),
    ],
)
def test_what_comes_out_otherwise_is_told_at_the_episodes_file(
    was: str, becomes: str, named: str, line: int
) -> None:
    assert was in next(feed(CATALOGUE)).content.decode()

    (problem, *more) = told(lambda text: text.replace(was, becomes))

    assert {one.code for one in (problem, *more)} == {"feed-readback"}
    assert (str(problem.file), problem.line) == ("episodes/first.md", line)
    assert problem.message.startswith(f"{named} comes out as '")
    assert "/feed.xml" in problem.message


def test_a_lost_episode_is_told() -> None:
    problems = told(lambda text: text[: text.rindex("<item>")] + "</channel></rss>")

    assert "1 episodes instead of 2" in problems[0].message


def test_another_order_is_told() -> None:
    def turned(text: str) -> str:
        start, first, second = text.split("<item>")
        end = second.index("</channel>")
        return f"{start}<item>{second[:end]}<item>{first}{second[end:]}"

    assert {one.message.split()[0] for one in told(turned)} >= {"guid", "title"}


def test_a_feed_that_is_not_well_formed_is_told_with_its_line() -> None:
    (problem,) = told(lambda text: text.replace("Light &amp;", "Light &"))

    assert "apps could not read /feed.xml, line " in problem.message
    assert "written &amp;" in problem.message


def test_a_file_that_is_no_feed_is_told() -> None:
    (problem,) = told(lambda _: "<html/>")

    assert "no RSS feed" in problem.message


def test_the_shows_own_words_are_read_back() -> None:
    (problem,) = told(
        lambda text: text.replace("Night Signals</title>\n    <link>", "N</title><link>", 1)
    )

    assert (str(problem.file), problem.message.split()[0]) == ("show.md", "title")


@pytest.mark.parametrize(
    "address",
    ["/topics/optics/feed.xml", "/people/tobias-wren/feed.xml", "/seasons/1/feed.xml"],
)
def test_feeds_of_topics_people_and_seasons_are_read_back_too(address: str) -> None:
    (problem,) = told(lambda text: text.replace("first.mp3", "other.mp3"), address)

    assert address in problem.message


@pytest.mark.parametrize(
    "title", ["]]>", "&amp;", "<![CDATA[x]]>", "a  b", "ﷺ \u202e x", "\U0001f600"]
)
def test_odd_titles_and_notes_come_out_as_they_are(title: str) -> None:
    body = markdown.notes(f"x {title} `{title}`")
    catalogue = a_catalogue(an_episode("a", title=title, body=body))

    assert list(feeds_say_what_the_catalogue_says(catalogue, Site(feed(catalogue)))) == []
