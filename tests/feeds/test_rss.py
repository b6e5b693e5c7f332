"""The feed says the same to lxml, feedparser and podcastparser."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import feedparser
import podcastparser
import pytest
from lxml import etree

from podsite.feeds.description import of_episode
from podsite.feeds.rss import feed
from podsite.model import Chapter, Credit, LiveItem, Media, Person, RemoteItem, Topic, Trailer, Url
from podsite.relate import Catalogue
from tests.shows import a_catalogue, a_correction, a_show, an_episode, written

DAY = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)


def xml(catalogue: Catalogue, address: str = "/feed.xml") -> bytes:
    return {document.address: document.content for document in feed(catalogue)}[address]


def channel(catalogue: Catalogue, address: str = "/feed.xml") -> etree._Element:
    return etree.fromstring(xml(catalogue, address))[0]


def first(catalogue: Catalogue) -> etree._Element:
    item = channel(catalogue).find("item")
    assert item is not None
    return item


def as_feedparser(catalogue: Catalogue) -> Any:
    parsed = feedparser.parse(xml(catalogue))
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


def as_podcastparser(catalogue: Catalogue) -> Any:
    return podcastparser.parse("https://signals.test/feed.xml", BytesIO(xml(catalogue)))


RICH = a_catalogue(
    an_episode(
        "a",
        title="Light & <shade>",
        date=DAY,
        number=3,
        season=2,
        summary="A mirror.",
        body="See [the about page](/about/) and <b>more</b>.",
        topics=("Optics", "lenses", "Eyes"),
        guests=(Credit(name="Tobias Wren"),),
    ),
    show=a_show(
        summary="On the sky.",
        author="Mira Solano",
        copyright="2026 Mira Solano",
        artwork=Media(file=PurePosixPath("cover.png"), length=1, type="image/png"),
    ),
    topics=(written(Topic, "optics", "topics", title="Optics", aliases=("Lenses",)),),
)


def test_feedparser_reads_the_show() -> None:
    show = as_feedparser(RICH).feed

    assert (show.title, show.subtitle, show.language) == ("Night Signals", "On the sky.", "en")
    assert (show.link, show.image.href) == (
        "https://signals.test/",
        "https://signals.test/media/cover.png",
    )
    assert (show.author, show.rights) == ("Mira Solano", "2026 Mira Solano")


def test_feedparser_reads_the_episode() -> None:
    (entry,) = as_feedparser(RICH).entries

    assert entry.title == "Light & <shade>"
    assert entry.summary == of_episode(RICH.show, RICH.episodes[0])
    assert entry.link == "https://signals.test/episodes/a/"
    assert entry.id == RICH.episodes[0].guid
    assert entry.published_parsed[:5] == (2026, 1, 5, 8, 30)
    assert [dict(one) for one in entry.enclosures] == [
        {
            "href": "https://signals.test/media/episodes/a.mp3",
            "length": "1000",
            "type": "audio/mpeg",
        }
    ]
    assert (entry.itunes_episode, entry.itunes_season, entry.itunes_duration) == ("3", "2", "600")
    assert [tag.term for tag in entry.tags] == ["Optics", "Eyes"]


def test_podcastparser_reads_the_same() -> None:
    show = as_podcastparser(RICH)
    (episode,) = show["episodes"]

    assert (show["title"], show["link"]) == ("Night Signals", "https://signals.test/")
    assert show["cover_url"] == "https://signals.test/media/cover.png"
    assert (episode["title"], episode["guid"]) == ("Light & <shade>", RICH.episodes[0].guid)
    assert episode["published"] == int(DAY.timestamp())
    assert episode["total_time"] == 600
    assert episode["enclosures"] == [
        {
            "url": "https://signals.test/media/episodes/a.mp3",
            "file_size": 1000,
            "mime_type": "audio/mpeg",
        }
    ]


def test_notes_go_out_whole_with_links_that_work_anywhere() -> None:
    (entry,) = as_feedparser(RICH).entries

    assert entry.content[0].value == (
        '<p>See <a href="https://signals.test/about/">the about page</a> and <b>more</b>.</p>'
    )


def test_the_channels_own_link_is_the_home_page_and_its_self_link_the_feed() -> None:
    found = channel(RICH)
    atom = "{http://www.w3.org/2005/Atom}link"

    assert found.findtext("link") == "https://signals.test/"
    assert [(one.get("rel"), one.get("href")) for one in found.findall(atom)] == [
        ("self", "https://signals.test/feed.xml")
    ]


def test_a_guid_is_no_address() -> None:
    guid = first(RICH).find("guid")

    assert guid is not None
    assert guid.get("isPermaLink") == "false"


def test_episodes_stand_newest_first() -> None:
    catalogue = a_catalogue(
        *(an_episode(slug, date=DAY + n * timedelta(days=1)) for n, slug in enumerate("abc"))
    )

    titles = [item.findtext("title") for item in channel(catalogue).findall("item")]

    assert titles == ["C", "B", "A"]


def test_the_feed_was_last_built_when_its_newest_episode_came_out() -> None:
    catalogue = a_catalogue(
        an_episode("a", date=DAY), an_episode("silent", date=DAY + timedelta(days=1), audio=None)
    )

    assert channel(catalogue).findtext("lastBuildDate") == "Mon, 05 Jan 2026 08:30:00 +0000"


def test_a_feed_without_episodes_is_well_formed_and_has_no_date() -> None:
    found = channel(a_catalogue())

    assert found.find("lastBuildDate") is None
    assert found.findtext("title") == "Night Signals"
    assert xml(a_catalogue()) == xml(a_catalogue())


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"summary": "Said.", "body": "Told."}, "<p>Said.</p><p>Told.</p>"),
        ({"summary": "Said & done."}, "<p>Said &amp; done.</p>"),
        ({}, "<p>A</p>"),
    ],
)
def test_an_item_always_has_a_description(fields: dict[str, str], description: str) -> None:
    assert first(a_catalogue(an_episode("a", **fields))).findtext("description") == description


@pytest.mark.parametrize(
    "body", ["a\x0cb\x01c", "a &#1; b &#12; c", "x ]]> y", "\U0001f600 \ufffe"]
)
def test_no_character_of_notes_can_break_the_feed(body: str) -> None:
    found = as_feedparser(a_catalogue(an_episode("a", body=body)))

    assert len(found.entries) == 1


def test_a_file_name_of_any_letters_makes_an_address_that_leads_to_it() -> None:
    audio = Media(file=PurePosixPath("episodes/Ep #1 100% é?.mp3"), length=1, type="audio/mpeg")

    (entry,) = as_feedparser(a_catalogue(an_episode("a", audio=audio))).entries

    assert entry.enclosures[0].href == (
        "https://signals.test/media/episodes/Ep%20%231%20100%25%20%C3%A9%3F.mp3"
    )


def test_an_enclosure_elsewhere_keeps_its_address() -> None:
    url = Url("https://media.test/a%20b.mp3?token=x&y=z")
    audio = Media(url=url, length=5, type="audio/mpeg")

    (entry,) = as_feedparser(a_catalogue(an_episode("a", audio=audio))).entries

    assert entry.enclosures[0].href == url


def test_every_address_holds_the_path_under_which_the_site_lives() -> None:
    show = a_show(url=Url("https://signals.test/pod"))
    text = xml(a_catalogue(an_episode("a", body="[x](/about/)"), show=show)).decode()

    assert "https://signals.test/pod/episodes/a/" in text
    assert "https://signals.test/pod/media/episodes/a.mp3" in text
    assert 'href="https://signals.test/pod/about/"' in text
    assert "https://signals.test/about" not in text


def test_each_namespace_stands_under_its_usual_prefix() -> None:
    text = xml(RICH).decode()

    assert "ns0:" not in text
    assert "<itunes:author>" in text
    assert "<podcast:person " in text


def test_a_portrait_goes_along_with_its_person() -> None:
    portrait = Media(file=PurePosixPath("people/t.png"), length=1, type="image/png")
    person = written(Person, "tobias-wren", "people", name="Tobias Wren", portrait=portrait)
    catalogue = a_catalogue(an_episode("a", guests=(Credit(name="Tobias Wren"),)), people=(person,))

    found = first(catalogue).find("{https://podcastindex.org/namespace/1.0}person")

    assert found is not None
    assert found.get("img") == "https://signals.test/media/people/t.png"


def test_a_description_takes_no_more_bytes_in_the_feed_than_it_has() -> None:
    text = xml(a_catalogue(an_episode("a", body="A *b* ]]> & c"))).decode()

    assert "<description><![CDATA[<p>A <em>b</em> ]]&gt; &amp; c</p>]]></description>" in text


ATOM = "{http://www.w3.org/2005/Atom}link"
COMPLETE = "{http://purl.org/syndication/history/1.0}complete"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
BUSY = a_catalogue(
    *(
        an_episode(
            f"e{n}",
            date=DAY + timedelta(days=n),
            season=1 + n % 2,
            topics=("Optics",),
            guests=(Credit(name="Tobias Wren"),),
            chapters=(Chapter(start=timedelta(0), title="Hello"),),
            body="A ~~b~~ *c*.",
        )
        for n in range(7)
    ),
    show=a_show(
        hub=(Url("https://hub.test/"),),
        new_feed_url=Url("https://new.test/feed.xml"),
        trailer=(Trailer(title="T", url=Url("https://media.test/t.mp3"), date=DAY),),
        items=(RemoteItem(feed_guid="917393e3-1b1e-5cef-ace4-edaa54e1f810"),),
        live=(
            LiveItem(
                title="Live",
                guid="live",
                status="pending",
                start=DAY,
                url=Url("https://media.test/live"),
                type="audio/mpeg",
                page=Url("https://signals.test/live/"),
            ),
        ),
        feed_limit=3,
    ),
)
BRANCHES = ("/topics/optics/feed.xml", "/people/tobias-wren/feed.xml", "/seasons/1/feed.xml")


def items(address: str) -> list[bytes]:
    return [
        etree.tostring(item, with_tail=False) for item in channel(BUSY, address).findall("item")
    ]


def links(address: str) -> list[tuple[str | None, str | None]]:
    return [(one.get("rel"), one.get("href")) for one in channel(BUSY, address).findall(ATOM)]


def test_an_episode_is_the_same_item_in_every_feed_that_it_is_in() -> None:
    pages = [*items("/feed.xml"), *items("/feed/2.xml"), *items("/feed/3.xml")]

    assert len(pages) == 7
    assert items("/topics/optics/feed.xml") == items("/people/tobias-wren/feed.xml") == pages
    assert items("/seasons/1/feed.xml") == pages[::2]


@pytest.mark.parametrize("address", BRANCHES)
def test_a_branch_has_its_own_address_page_and_identity(address: str) -> None:
    found, page = channel(BUSY, address), address.replace("feed.xml", "")

    assert links(address) == [("self", f"https://signals.test{address}")]
    assert found.findtext("link") == f"https://signals.test{page}"
    assert found.findtext(f"{PODCAST}guid") not in (None, BUSY.show.guid)
    assert (found.findtext("title") or "").startswith("Night Signals: ")


@pytest.mark.parametrize("address", BRANCHES)
def test_a_branch_says_nothing_that_only_the_main_feed_may_say(address: str) -> None:
    only = ("trailer", "liveItem", "remoteItem")
    main, branch = channel(BUSY), channel(BUSY, address)

    assert [main.find(f"{PODCAST}{tag}") is not None for tag in only] == [True] * 3
    assert [branch.find(f"{PODCAST}{tag}") is not None for tag in only] == [False] * 3
    assert main.find(f"{ITUNES}new-feed-url") is not None
    assert branch.find(f"{ITUNES}new-feed-url") is None
    assert (main.findtext(f"{ITUNES}block"), branch.findtext(f"{ITUNES}block")) == (None, "Yes")
    assert branch.find(COMPLETE) is not None


@pytest.mark.parametrize("address", BRANCHES)
def test_other_parsers_read_a_branch(address: str) -> None:
    parsed = feedparser.parse(xml(BUSY, address))
    gpodder = podcastparser.parse(f"https://signals.test{address}", BytesIO(xml(BUSY, address)))

    assert not parsed.bozo
    guids = [episode.guid for episode in BUSY.episodes if "1" not in address or episode.season == 1]
    assert [one.id for one in parsed.entries] == guids
    assert [one["guid"] for one in gpodder["episodes"]] == guids


def test_pages_of_the_feed_lead_to_each_other_and_none_claims_to_be_complete() -> None:
    site = "https://signals.test"

    assert links("/feed/2.xml") == [
        ("self", f"{site}/feed/2.xml"),
        ("first", f"{site}/feed.xml"),
        ("previous", f"{site}/feed.xml"),
        ("next", f"{site}/feed/3.xml"),
        ("last", f"{site}/feed/3.xml"),
        ("hub", "https://hub.test/"),
    ]
    for address in ("/feed.xml", "/feed/2.xml", "/feed/3.xml"):
        assert channel(BUSY, address).find(COMPLETE) is None
        assert channel(BUSY, address).findtext(f"{PODCAST}guid") == BUSY.show.guid


def test_gpodder_finds_the_next_page() -> None:
    def next_page(address: str) -> Any:
        read = podcastparser.parse(f"https://signals.test{address}", BytesIO(xml(BUSY, address)))
        return read.get("paged_feed_next")

    assert next_page("/feed.xml") == "https://signals.test/feed/2.xml"
    assert next_page("/feed/3.xml") is None


def test_many_items_come_out_as_they_would_alone() -> None:
    many = [an_episode(f"e{n}", date=DAY + timedelta(minutes=n)) for n in range(450)]
    (whole,) = feed(a_catalogue(*many))

    titles = re.findall(rb"<item>\n      <title>(.*?)</title>", whole.content)
    assert titles == [f"E{n}".encode() for n in reversed(range(450))]
    assert whole.content.endswith(b"    </item>\n  </channel>\n</rss>\n")
    (alone,) = feed(a_catalogue(many[123]))
    assert (
        alone.content[alone.content.index(b"    <item>") :].removesuffix(b"  </channel>\n</rss>\n")
        in whole.content
    )


def test_text_that_looks_like_the_end_of_an_item_ends_none() -> None:
    nasty = "a\n    </item>\n    <item>\n  </channel>\n</rss>\n"
    catalogue = a_catalogue(
        an_episode("a", title=nasty, body=f"```\n{nasty}```", summary=nasty), an_episode("b")
    )

    assert len(channel(catalogue).findall("item")) == 2


def test_chance_has_no_part_in_any_feed(tmp_path: Path) -> None:
    program = (
        "import hashlib; from tests.feeds.test_rss import BUSY, RICH; from podsite.feeds.rss"
        " import feed; print(hashlib.sha256(b''.join(d.content for c in (BUSY, RICH)"
        " for d in feed(c))).hexdigest())"
    )

    def digest(seed: str) -> str:
        root = Path(__file__).parents[2]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        run = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return run.stdout

    assert digest("1") == digest("2")


def test_a_correction_changes_the_notes_and_neither_guid_nor_date() -> None:
    """So that no app takes the episode for a new one."""
    before, after = (
        {one.tag: etree.tostring(one) for one in first(a_catalogue(episode))}
        for episode in (
            an_episode("a", body="Told."),
            an_episode("a", body="Told.", corrections=(a_correction(),)),
        )
    )
    changed = {name for name in before if before[name] != after[name]}

    assert before.keys() == after.keys()
    assert changed == {"description", "{http://purl.org/rss/1.0/modules/content/}encoded"}
