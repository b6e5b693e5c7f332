"""A feed is read back as apps read it, whatever its prefixes, dates and gaps; never trusted."""

from datetime import UTC, datetime
from time import perf_counter

import pytest

from podsite.feeds.malformed import MalformedError
from podsite.feeds.published import (
    LARGEST,
    FeedItem,
    NoFeedError,
    moment,
    published,
    recovered,
)
from podsite.feeds.rss import feed
from tests.shows import a_catalogue, a_show, an_episode

ITEM = """<item>
<guid>g</guid><title> Light &amp; shade </title><link>https://a.test/1</link>
<pubDate>Mon, 05 Jan 2026 08:30:00 +0100</pubDate><description>A &lt;b&gt; c</description>
<enclosure url="https://a.test/1.mp3?a=1&amp;b=2" length="12 " type="audio/mpeg"/>
</item>"""


def xml(inside: str, attributes: str = "") -> bytes:
    """An RSS document around the inside of a channel."""
    return f"<rss {attributes}><channel>{inside}</channel></rss>".encode()


def only(inside: str, attributes: str = "") -> FeedItem:
    """The item of a feed that has one."""
    (item,) = published(xml(inside, attributes)).items
    return item


def test_an_item_is_read_with_all_that_apps_care_for() -> None:
    assert only(ITEM) == FeedItem(
        guid="g",
        title="Light & shade",
        published=datetime(2026, 1, 5, 7, 30, tzinfo=UTC),
        url="https://a.test/1.mp3?a=1&b=2",
        length=12,
        type="audio/mpeg",
        link="https://a.test/1",
        description="A <b> c",
        line=1,
    )


def test_our_own_feed_is_read_back() -> None:
    catalogue = a_catalogue(an_episode("a", title="A & <b>", body="*x* ]]> y"), show=a_show())

    found = published(next(feed(catalogue)).content)

    assert (found.title, found.guid) == ("Night Signals", catalogue.show.guid)
    assert [one.title for one in found.items] == ["A & <b>"]
    assert found.items[0].notes == "<p><em>x</em> ]]&gt; y</p>"


@pytest.mark.parametrize(
    ("attributes", "prefix"),
    [
        ('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"', "itunes"),
        ('xmlns:x="http://www.itunes.com/DTDs/Podcast-1.0.dtd"', "x"),
    ],
)
def test_a_namespace_counts_whatever_its_prefix(attributes: str, prefix: str) -> None:
    inside = f"<title>A</title><{prefix}:new-feed-url>https://b.test/</{prefix}:new-feed-url>"
    inside += f'<{prefix}:image href="https://a.test/a.jpg"/><{prefix}:title>B</{prefix}:title>'

    found = published(xml(inside, attributes))

    assert found.moved_to == "https://b.test/"
    assert found.artwork == "https://a.test/a.jpg"
    assert found.title == "A"


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("<link>https://a.test/</link>", "https://a.test/"),
        ('<x:link href="https://b.test/"/><link>https://a.test/</link>', "https://a.test/"),
        ('<x:link rel="self" href="https://b.test/"/>', None),
        ('<x:link rel="alternate" href="https://b.test/"/>', "https://b.test/"),
        ("", None),
    ],
)
def test_a_link_is_found_in_each_of_its_forms(link: str, leads: str | None) -> None:
    atom = 'xmlns:x="http://www.w3.org/2005/Atom"'

    assert only(f"<item>{link}</item>", atom).link == leads
    assert published(xml(link, atom)).link == leads


def test_a_page_of_a_feed_says_where_the_next_one_is() -> None:
    link = '<x:link rel="next" href="https://a.test/2.xml"/>'

    assert published(xml(link, 'xmlns:x="http://www.w3.org/2005/Atom"')).next_page == (
        "https://a.test/2.xml"
    )


def test_an_item_of_rss_1_is_read_too() -> None:
    text = '<r xmlns="http://purl.org/rss/1.0/"><channel/><item><title>A</title></item></r>'

    assert [one.title for one in published(text.encode()).items] == ["A"]


def test_a_broadcast_is_no_episode() -> None:
    live = (
        '<p:liveItem xmlns:p="https://podcastindex.org/namespace/1.0"><guid>l</guid></p:liveItem>'
    )

    assert published(xml(live + ITEM)).items == (only(ITEM),)


@pytest.mark.parametrize(
    ("inside", "identity"),
    [
        ('<guid> g </guid><enclosure url="u"/>', "g"),
        ('<guid></guid><enclosure url="u"/><link>l</link>', "u"),
        ("<link>l</link><title>t</title>", "l"),
        ("<title>t</title>", "t"),
        ("<description>d</description>", ""),
    ],
)
def test_without_a_guid_an_episode_is_known_by_its_recording(inside: str, identity: str) -> None:
    assert only(f"<item>{inside}</item>").identity == identity


def test_a_length_that_is_no_number_is_not_said() -> None:
    assert only('<item><enclosure url="u" length="1 MB"/></item>').length is None


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Thu, 04 Feb 2016 20:04:07 PST", "2016-02-05T04:04:07"),
        ("Wed, 9 March 2016 5:04:07 EST", "2016-03-09T10:04:07"),
        ("Mon, 24 May 2017 09:30:00 GMT", "2017-05-24T09:30:00"),  # it was a Wednesday
        ("24 May 2017 09:30 +0530", "2017-05-24T04:00:00"),
        ("Wed, 24 May 2017 09:30:00", "2017-05-24T09:30:00"),
        ("2017-05-24T09:30:00+02:00", "2017-05-24T07:30:00"),
        ("2017-05-24", "2017-05-24T00:00:00"),
    ],
)
def test_a_date_is_understood_in_every_spelling(text: str, hour: str) -> None:
    assert moment(text) == datetime.fromisoformat(hour + "+00:00")


@pytest.mark.parametrize(
    "text", [None, "", "soon", "Wed, 99 May 2017 09:30:00", "1 Jan 99999 00:00:00", "0", "\x00"]
)
def test_what_is_no_date_is_not_said(text: str | None) -> None:
    assert moment(text) is None


def test_the_most_patient_app_makes_something_of_it() -> None:
    found = recovered(xml(f"<title>A & B</title>{ITEM}<itunes:image='x'/>"))

    assert [one.guid for one in found.items] == ["g"]


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"<html><p>x<br></html>", b'{"items": []}', b"<rss/>", b"\x00\x01", bytes(100)],
)
def test_what_is_no_feed_is_none_to_the_most_patient_app(content: bytes) -> None:
    with pytest.raises(NoFeedError):
        recovered(content)


# A feed may come from anybody.


def test_no_entity_is_replaced_and_no_file_is_read() -> None:
    kind = '<!DOCTYPE rss [<!ENTITY e "x"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    content = kind.encode() + xml("<title>&e;</title><description>&f;</description>")

    for found in (published(content), recovered(content)):
        assert (found.title, found.description) == ("&e;", "&f;")


def test_a_bomb_of_entities_is_refused_at_once() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    content = f'<!DOCTYPE rss [<!ENTITY e0 "x">{bomb}]>'.encode() + xml("<title>&e11;</title>")
    started = perf_counter()

    with pytest.raises(MalformedError, match="entities"):
        published(content)
    assert "x" not in (recovered(content).title or "")
    assert perf_counter() - started < 2


@pytest.mark.parametrize("inside", ["<a>" * 200_000, "<item " + 'a="1" ' * 100_000])
def test_depth_and_width_take_no_time(inside: str) -> None:
    started = perf_counter()

    with pytest.raises(MalformedError):
        published(xml(inside))

    assert perf_counter() - started < 2


def test_what_no_app_would_load_is_not_read() -> None:
    with pytest.raises(NoFeedError, match="50 MB"):
        published(bytes(LARGEST + 1))
    with pytest.raises(MalformedError):
        published(bytes(LARGEST + 1), largest=LARGEST + 1)


def test_a_large_feed_is_read_whole() -> None:
    assert len(published(xml(f"{ITEM}<!-- {'x' * 4000} -->" * 4000)).items) == 4000
