"""Every element that the specifications of 2026 know is in the feed, as soon as it is said."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, get_args

import pytest
from lxml import etree

from podsite.feeds.elements import NAMESPACES
from podsite.feeds.rss import feed
from podsite.formats.fields import Reader, said
from podsite.formats.frontmatter import split
from podsite.model import Episode, Show, Source
from tests import specimens
from tests.shows import contents
from tests.specimens import Fed

ROOT = Path(__file__).parents[2]
PREFIXES = {name: prefix for prefix, name in NAMESPACES.items()}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Fed:
    return specimens.fed(specimens.everything_in(tmp_path_factory.mktemp("everything")))


def channel(xml: bytes) -> etree._Element:
    return etree.fromstring(xml)[0]


def item(xml: bytes, title: str) -> etree._Element:
    return next(one for one in channel(xml).findall("item") if one.findtext("title") == title)


def name(element: etree._Element) -> str:
    """`itunes:image`: an element's name under its usual prefix."""
    namespace, _, local = str(element.tag).removeprefix("{").rpartition("}")
    return f"{PREFIXES[namespace]}:{local}" if namespace else local


class Noting(Reader):
    """Notes every field of every kind that it reads."""

    noted: set[str]

    def record(self, kind: Any, matter: Any, path: Any = (), **more: object) -> Any:
        self.noted |= {f"{kind.__name__}.{name}" for name in matter}
        return super().record(kind, matter, path, **more)


def sayable(kind: type) -> Iterator[str]:
    """Every field that front matter may give for a kind, and for what it is made of."""
    for name, (annotation, _) in said(kind).items():
        yield f"{kind.__name__}.{name}"
        for part in (annotation, *get_args(annotation)):
            if isinstance(part, type) and is_dataclass(part):
                yield from sayable(part)


def test_the_show_of_everything_says_every_field_there_is() -> None:
    noted: set[str] = set()
    files = sorted((specimens.CASES / "everything").glob("episodes/*.md"))
    for file in (specimens.CASES / "everything" / "show.md", *files):
        reader = Noting(Source(PurePosixPath(file.name)))
        reader.noted = noted
        kind = Show if file.name == "show.md" else Episode
        reader.record(kind, split(file.read_text("utf-8")).values, source=reader.source)

    assert {*sayable(Show), *sayable(Episode)} - noted == set()


# Every element of a channel that specifications of 2026 know and do not call retired → as it stands
# in the feed of tests/cases/everything.
OF_CHANNEL = {
    "title": "<title>Tide &amp; Thunder</title>",
    "link": "<link>https://shows.example.net/tide/</link>",
    "description": """<description>What storms do to coasts, &amp; who measures "it" &lt;every
        night&gt;.</description>""",
    "language": "<language>en-GB</language>",
    "atom:link self": """<atom:link rel="self" type="application/rss+xml"
        href="https://shows.example.net/tide/feed.xml"/>""",
    "itunes:image": """<itunes:image href="https://shows.example.net/tide/media/cover.jpg"/>""",
    "itunes:category": """<itunes:category text="Science"><itunes:category text="Earth Sciences"/>
        </itunes:category><itunes:category text="Society &amp; Culture">
        <itunes:category text="Places &amp; Travel"/></itunes:category>
        <itunes:category text="News"/>""",
    "itunes:explicit": "<itunes:explicit>true</itunes:explicit>",
    "itunes:author": "<itunes:author>The Tide Company</itunes:author>",
    "itunes:owner": """<itunes:owner><itunes:name>Ottilie Varga</itunes:name>
        <itunes:email>tide@example.net</itunes:email></itunes:owner>""",
    "podcast:guid": "<podcast:guid>5f1d7a52-7f8b-5d5c-9d43-2f1f0f0b6c11</podcast:guid>",
    "podcast:locked": """<podcast:locked owner="tide@example.net">yes</podcast:locked>""",
    "itunes:type": "<itunes:type>serial</itunes:type>",
    "itunes:title": "<itunes:title>Tide</itunes:title>",
    "copyright": "<copyright>The Tide Company</copyright>",
    "itunes:new-feed-url": """<itunes:new-feed-url>https://moved.example.net/feed.xml
        </itunes:new-feed-url>""",
    "itunes:block": "<itunes:block>Yes</itunes:block>",
    "itunes:complete": "<itunes:complete>Yes</itunes:complete>",
    "podcast:txt": """<podcast:txt purpose="verify">tide-4711</podcast:txt>
        <podcast:txt>nothing &amp;lt;else&amp;gt;</podcast:txt>""",
    "podcast:funding": """<podcast:funding url="https://give.example.net/tide">Give &amp; be
        thanked</podcast:funding>""",
    "podcast:medium": "<podcast:medium>podcast</podcast:medium>",
    "podcast:person": """<podcast:person role="host" group="cast"
        href="https://shows.example.net/tide/people/ottilie-varga/">Ottilie Varga</podcast:person>
        <podcast:person role="host"
        href="https://shows.example.net/tide/people/benno-achterberg/">Benno Achterberg
        </podcast:person>""",
    "podcast:image": """<podcast:image href="https://shows.example.net/tide/media/cover.jpg"
        type="image/jpeg" width="1400" height="1400" purpose="artwork"/>
        <podcast:image href="https://shows.example.net/tide/media/banner.png" type="image/png"
        alt="Waves &amp; a &lt;lighthouse&gt;" width="1920" height="1080" purpose="banner"
        aspect-ratio="16/9"/>
        <podcast:image href="https://pictures.example.net/social.jpg" type="image/jpeg"
        purpose="social"/>""",
    "podcast:location": """<podcast:location rel="subject" geo="geo:45.65,13.77" osm="R45132"
        country="IT">Trieste</podcast:location>
        <podcast:location rel="creator">Ancona</podcast:location>""",
    "podcast:license": """<podcast:license url="https://licence.example.net/by">CC-BY-4.0
        </podcast:license>""",
    "podcast:trailer": """<podcast:trailer
        url="https://counts.example.net/e/media.example.net/before.mp3"
        pubdate="Mon, 01 Dec 2025 08:00:00 +0100" length="12345" type="audio/mpeg"
        season="1">Before the storm</podcast:trailer>
        <podcast:trailer
        url="https://counts.example.net/e/media.example.net/trailer.mp3?x=1&amp;y=2"
        pubdate="Thu, 01 Jan 2026 08:00:00 +0100" length="2345" type="audio/mpeg"
        season="1">What it will be</podcast:trailer>""",
    "podcast:updateFrequency": """<podcast:updateFrequency rrule="FREQ=WEEKLY;BYDAY=MO"
        dtstart="2026-01-05T08:00:00+01:00" complete="false">every Monday
        </podcast:updateFrequency>""",
    "podcast:podroll": """<podcast:podroll>
        <podcast:remoteItem feedGuid="11111111-2222-5333-8444-555555555555"
        feedUrl="https://others.example.net/feed.xml" medium="podcast" title="Others &amp; we"/>
        <podcast:remoteItem feedGuid="22222222-2222-5333-8444-555555555555"/></podcast:podroll>""",
    "podcast:publisher": """<podcast:publisher>
        <podcast:remoteItem feedGuid="33333333-2222-5333-8444-555555555555"
        feedUrl="https://publisher.example.net/feed.xml" medium="publisher" title="The Publisher"/>
        </podcast:publisher>""",
    "podcast:remoteItem": """<podcast:remoteItem feedGuid="44444444-2222-5333-8444-555555555555"
        feedUrl="https://others.example.net/list.xml" itemGuid="the-item" medium="music"
        title="A song"/>""",
    "podcast:block": """<podcast:block>yes</podcast:block>
        <podcast:block id="someservice">yes</podcast:block>
        <podcast:block id="otherservice">yes</podcast:block>""",
    "podcast:podping": """<podcast:podping usesPodping="true"/>""",
    "podcast:chat": """<podcast:chat server="irc.example.net" protocol="irc" accountId="@tide"
        space="#tide"/>""",
    "podcast:socialInteract": """<podcast:socialInteract protocol="activitypub"
        uri="https://social.example.net/@tide/1" accountId="@tide@social.example.net"
        accountUrl="https://social.example.net/@tide" priority="1"/>""",
    "podcast:value": """<podcast:value type="lightning" method="keysend"
        suggested="0.00000005000"><podcast:valueRecipient name="The Tide Company" type="node"
        address="02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52" split="90"
        customKey="112111100" customValue="wal_tide" fee="false"/>
        <podcast:valueRecipient type="lnaddress" address="app@example.net" split="10" fee="true"/>
        <podcast:valueTimeSplit startTime="60" duration="30" remoteStartTime="120"
        remotePercentage="95"><podcast:remoteItem feedGuid="55555555-2222-5333-8444-555555555555"
        itemGuid="song-5"/></podcast:valueTimeSplit>
        <podcast:valueTimeSplit startTime="120" duration="15"><podcast:valueRecipient
        name="A guest" type="lnaddress" address="guest@example.net" split="100"/>
        </podcast:valueTimeSplit></podcast:value>""",
    "podcast:liveItem": """<podcast:liveItem status="pending" start="2026-12-24T20:00:00+01:00"
        end="2026-12-24T22:00:00+01:00"><title>The night of the storm</title>
        <description>We watch &amp; wait.</description><guid isPermaLink="false">live-1</guid>
        <enclosure url="https://live.example.net/stream.mp3" length="0" type="audio/mpeg"/>
        <podcast:contentLink href="https://live.example.net/">Listen on the web
        </podcast:contentLink></podcast:liveItem>""",
    "atom:link hub": """<atom:link rel="hub" href="https://hub.example.net/"/>
        <atom:link rel="hub" href="https://hub2.example.net/"/>""",
    "fh:complete": "<fh:complete/>",
    "image": """<image><url>https://shows.example.net/tide/media/cover.jpg</url>
        <title>Tide &amp; Thunder</title><link>https://shows.example.net/tide/</link></image>""",
    "pubDate": "<pubDate>Mon, 19 Jan 2026 08:00:00 +0100</pubDate>",
    "lastBuildDate": "<lastBuildDate>Mon, 19 Jan 2026 08:00:00 +0100</lastBuildDate>",
    "managingEditor": "<managingEditor>editor@example.net (Ottilie Varga)</managingEditor>",
    "webMaster": "<webMaster>web@example.net (Benno Achterberg)</webMaster>",
    "category": "<category>Coasts</category><category>Storms &amp; tides</category>",
    "generator": "<generator>podsite</generator>",
    "docs": "<docs>http://www.rssboard.org/rss-specification</docs>",
    "ttl": "<ttl>60</ttl>",
    "skipHours": "<skipHours><hour>1</hour><hour>2</hour><hour>3</hour></skipHours>",
    "skipDays": "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>",
    "cloud": """<cloud domain="rpc.example.net" port="80" path="/RPC2" registerProcedure="notify"
        protocol="xml-rpc"/>""",
    "rating": """<rating>(PICS-1.1 "https://labels.example.net/" labels)</rating>""",
    "spotify:countryOfOrigin": "<spotify:countryOfOrigin>IT SI</spotify:countryOfOrigin>",
    "spotify:limit": """<spotify:limit recentCount="3"/>""",
}

# The same of an item.
OF_ITEM = {
    "title": """<title>The wave that wasn't &amp; "the one" that &lt;was&gt;</title>""",
    "enclosure": """<enclosure
        url="https://counts.example.net/e/shows.example.net/tide/media/episodes/whole.mp3"
        length="60012" type="audio/mpeg"/>""",
    "guid": """<guid isPermaLink="false">tide:0002?a=1&amp;b=2</guid>""",
    "pubDate": "<pubDate>Mon, 12 Jan 2026 08:00:00 +0100</pubDate>",
    "link": "<link>https://shows.example.net/tide/episodes/the-wave/</link>",
    "itunes:duration": "<itunes:duration>59</itunes:duration>",
    "itunes:image": """<itunes:image
        href="https://shows.example.net/tide/media/episodes/whole.png"/>""",
    "itunes:explicit": "<itunes:explicit>false</itunes:explicit>",
    "itunes:title": "<itunes:title>The wave &amp; the other</itunes:title>",
    "itunes:episode": "<itunes:episode>2</itunes:episode>",
    "itunes:season": "<itunes:season>1</itunes:season>",
    "itunes:block": "<itunes:block>Yes</itunes:block>",
    "podcast:transcript": """<podcast:transcript type="text/vtt" language="en-GB" rel="captions"
        url="https://shows.example.net/tide/episodes/the-wave/transcript.vtt"/>
        <podcast:transcript type="application/x-subrip" language="en-GB" rel="captions"
        url="https://shows.example.net/tide/episodes/the-wave/transcript.srt"/>
        <podcast:transcript type="application/json" language="en-GB" rel="captions"
        url="https://shows.example.net/tide/episodes/the-wave/transcript.json"/>
        <podcast:transcript type="text/plain" language="en-GB"
        url="https://shows.example.net/tide/episodes/the-wave/transcript.txt"/>""",
    "podcast:chapters": """<podcast:chapters type="application/json+chapters"
        url="https://shows.example.net/tide/episodes/the-wave/chapters.json"/>""",
    "psc:chapters": """<psc:chapters version="1.2">
        <psc:chapter start="00:00:00.000" title="Hello &amp; welcome"/>
        <psc:chapter start="00:00:20.000" title="What a &lt;wave&gt; is"
        href="https://waves.example.net/?a=1&amp;b=2"
        image="https://shows.example.net/tide/media/episodes/whole.png"/>
        <psc:chapter start="00:00:40.500" title="Goodbye"/></psc:chapters>""",
    "podcast:season": """<podcast:season name="The first &amp; the last">1</podcast:season>""",
    "podcast:episode": """<podcast:episode display="Ch. 2 &amp; ½">2</podcast:episode>""",
    "podcast:person": """<podcast:person role="host"
        href="https://shows.example.net/tide/people/ottilie-varga/">Ottilie Varga</podcast:person>
        <podcast:person role="guest" group="cast"
        href="https://shows.example.net/tide/people/ines-quellmalz/"
        img="https://shows.example.net/tide/media/people/ines.png">Ines Quellmalz</podcast:person>
        <podcast:person role="editor" group="writing"
        href="https://shows.example.net/tide/people/p%C3%A5l-%C3%B8deg%C3%A5rd/">Pål Ødegård
        </podcast:person>""",
    "podcast:location": """<podcast:location rel="subject" geo="geo:45.67,13.39" osm="R1"
        country="IT">Grado, on the sea &amp; beside it</podcast:location>""",
    "podcast:license": """<podcast:license url="https://licence.example.net/tide">The Tide licence
        </podcast:license>""",
    "podcast:image": """<podcast:image type="image/png" width="1400" height="1400"
        purpose="artwork" href="https://shows.example.net/tide/media/episodes/whole.png"/>
        <podcast:image type="image/png" alt="A wave" width="900" height="1600" purpose="canvas"
        href="https://shows.example.net/tide/media/episodes/canvas.png" aspect-ratio="9/16"/>""",
    "podcast:txt": """<podcast:txt purpose="ai-content">true</podcast:txt>""",
    "podcast:chat": """<podcast:chat server="matrix.example.net" protocol="matrix"
        accountId="@wave:example.net" space="#wave"/>""",
    "podcast:socialInteract": """<podcast:socialInteract protocol="atproto"
        uri="https://social.example.net/wave/2" priority="2"/>""",
    "podcast:value": """<podcast:value type="lightning" method="lnaddress">
        <podcast:valueRecipient type="lnaddress" address="wave@example.net" split="1"/>
        </podcast:value>""",
    "podcast:funding": """<podcast:funding url="https://give.example.net/wave">For this one
        </podcast:funding>""",
    "podcast:soundbite": """<podcast:soundbite startTime="10" duration="15.5">The wave &amp; I
        </podcast:soundbite><podcast:soundbite startTime="30" duration="20"/>""",
    "podcast:alternateEnclosure": """<podcast:alternateEnclosure type="audio/mpeg" length="60012"
        default="true"><podcast:source
        uri="https://counts.example.net/e/shows.example.net/tide/media/episodes/whole.mp3"/>
        </podcast:alternateEnclosure>
        <podcast:alternateEnclosure type="audio/opus" length="1678" title="Small &amp; good"
        bitrate="32000" lang="en-GB" rel="small" codecs="opus">
        <podcast:source uri="https://counts.example.net/e/shows.example.net/tide/media/episodes/whole.opus"/>
        <podcast:source uri="https://mirror.example.net/whole.opus"/>
        <podcast:integrity type="sri"
        value="sha384-ExVqijgYHm15PqQqdXfW95x+Rs6C+d6E/ICxyQOeFevnxNLR/wtJNrNYTjIysUBo"/>
        </podcast:alternateEnclosure>
        <podcast:alternateEnclosure type="video/mp4" length="987654" height="720">
        <podcast:source uri="https://counts.example.net/e/media.example.net/whole.mp4"/>
        </podcast:alternateEnclosure>""",
    "podcast:contentLink": """<podcast:contentLink
        href="https://video.example.net/watch?v=1&amp;t=2">Video &amp; chat
        </podcast:contentLink><podcast:contentLink
        href="https://www.youtube.com/watch?v=AbCdEfGhIjK">YouTube</podcast:contentLink>""",
    "author": "<author>ottilie@example.net (Ottilie Varga)</author>",
    "category": """<category>Waves &amp; swell</category><category>Q&amp;A</category>
        <category>C++</category>""",
    "comments": "<comments>https://talk.example.net/wave</comments>",
    "source": """<source url="https://first.example.net/feed.xml">Where it was first</source>""",
    "media:thumbnail": """<media:thumbnail url="https://pictures.example.net/still.jpg"/>""",
}


def canonical(element: etree._Element) -> bytes:
    """An element's bytes, whatever the order of its attributes and the blanks it is laid out with.

    Blanks within texts are one here; that texts arrive unchanged, test_parsers tells.
    """
    copy = etree.fromstring(etree.tostring(element, with_tail=False))
    for one in copy.iter():
        one.text, one.tail = (" ".join((text or "").split()) for text in (one.text, one.tail))
    return etree.tostring(copy, method="c14n2")


def written(place: etree._Element, kind: str) -> list[bytes]:
    """The elements of a kind: `itunes:image`, or with its relation `atom:link hub`."""
    wanted, _, relation = kind.partition(" ")
    found = (one for one in place if name(one) == wanted)
    return [canonical(one) for one in found if not relation or one.get("rel") == relation]


def fragments(xml: str) -> list[bytes]:
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
    return [canonical(one) for one in etree.fromstring(f"<some {names}>{xml}</some>")]


@pytest.mark.parametrize("kind", OF_CHANNEL)
def test_what_a_show_says_is_in_its_channel_exactly_so(everything: Fed, kind: str) -> None:
    assert written(channel(everything.xml), kind) == fragments(OF_CHANNEL[kind])


@pytest.mark.parametrize("kind", OF_ITEM)
def test_what_an_episode_says_is_in_its_item_exactly_so(everything: Fed, kind: str) -> None:
    found = item(everything.xml, 'The wave that wasn\'t & "the one" that <was>')

    assert written(found, kind) == fragments(OF_ITEM[kind])


def test_nothing_else_is_in_the_feed(everything: Fed) -> None:
    """So that a new element gets its row in the tables above."""
    rows = {kind.partition(" ")[0] for kind in OF_CHANNEL}
    of_item = {"description", "content:encoded", "itunes:episodeType", *OF_ITEM}

    assert {name(one) for one in channel(everything.xml)} - {"item", "h:div"} == rows
    assert {name(one) for found in channel(everything.xml).findall("item") for one in found} == (
        of_item
    )


def test_an_episode_is_a_trailer_or_a_bonus_if_it_says_so(everything: Fed) -> None:
    kinds = {
        title: item(everything.xml, title).findtext(f"{{{NAMESPACES['itunes']}}}episodeType")
        for title in ("One more", "What it will be")
    }

    assert kinds == {"One more": "bonus", "What it will be": "trailer"}


def test_the_description_stands_before_the_notes_and_ends_with_the_chapters(
    everything: Fed,
) -> None:
    found = item(everything.xml, 'The wave that wasn\'t & "the one" that <was>')
    names = [name(one) for one in found]
    told = found.findtext("description") or ""

    assert names.index("description") < names.index("content:encoded")
    assert re.findall(r"<p>(\d\d:\d\d:\d\d .*?)</p>", told) == [
        "00:00:00 Hello &amp; welcome",
        "00:00:20 What a &lt;wave&gt; is",
        "00:00:40 Goodbye",
    ]


def test_a_feed_in_pages_says_where_the_others_are(everything: Fed) -> None:
    show = replace(everything.catalogue.show, feed_limit=1)
    pages = list(feed(replace(everything.catalogue, show=show)))[:3]
    link = f"{{{NAMESPACES['atom']}}}link"
    ways = [
        {one.get("rel"): one.get("href") for one in channel(page.content).findall(link)}
        for page in pages
    ]
    first, second, third = ("https://shows.example.net/tide" + page.address for page in pages)
    hub = {"hub": "https://hub2.example.net/"}

    assert ways == [
        {"self": first, "first": first, "next": second, "last": third} | hub,
        {"self": second, "first": first, "previous": first, "next": third, "last": third} | hub,
        {"self": third, "first": first, "previous": second, "last": third} | hub,
    ]
    assert [written(channel(page.content), "fh:complete") for page in pages] == [[], [], []]


def test_who_says_only_what_is_needed_gets_what_follows_from_it_and_nothing_empty(
    tmp_path: Path,
) -> None:
    xml = specimens.fed(specimens.minimal_in(tmp_path)).xml
    of_channel = {name(one) for one in channel(xml)} - {"item", "h:div"}

    assert of_channel == set(
        "title link description atom:link docs generator language lastBuildDate pubDate"
        " fh:complete itunes:explicit itunes:type podcast:guid podcast:medium".split()
    )
    assert {name(one) for one in item(xml, "One")} == set(
        "title link description guid enclosure pubDate itunes:explicit itunes:duration".split()
    )
    bare = [name(one) for one in channel(xml).iter() if not (one.attrib or len(one) or one.text)]
    assert bare == ["fh:complete"]


def test_the_show_of_everything_is_built_without_an_error_and_always_to_the_same_bytes(
    tmp_path: Path,
) -> None:
    """Whatever the seed of hashes, on which the order of sets depends."""
    show = specimens.everything_in(tmp_path / "show")
    built = []
    for seed in ("0", "1", "2"):
        output = tmp_path / seed
        words = ("build", "--show", show, "--output", output, "--now", "2026-06-01")
        done = subprocess.run(
            (sys.executable, ROOT / "build.py", *words),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        built.append({**contents(output), "feed.lock": (show / "feed.lock").read_bytes()})

    assert built[0]["feed.xml"]
    assert built[0] == built[1] == built[2]
