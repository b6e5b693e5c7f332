"""What is said arrives: parsers that are not ours read the feeds of tests/specimens."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import category

import feedparser
import podcastparser
import pytest
from lxml import etree

from podsite.feeds.channels import carried
from podsite.feeds.description import of_episode, whole
from podsite.feeds.elements import NAMESPACES
from podsite.formats import values
from podsite.model import Enclosure, Episode, ShowType
from podsite.problem import errors
from podsite.read import read
from tests import specimens
from tests.shows import lay
from tests.specimens import Fed

MADE = {
    "everything": specimens.everything_in,
    "minimal": specimens.minimal_in,
    "thousand": specimens.thousand_in,
    "naughty": specimens.naughty_in,
}
Feds = Callable[[str], Fed]


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Feds:
    """From a specimen's name to its feed, each made once."""
    made: dict[str, Fed] = {}

    def one(name: str) -> Fed:
        if name not in made:
            made[name] = specimens.fed(MADE[name](tmp_path_factory.mktemp(name)))
        return made[name]

    return one


# What every app has to know of an episode.


def told(feed: Fed) -> list[tuple[Episode, Enclosure]]:
    """The episodes that a feed has to tell of, in its order."""
    found = list(carried(feed.catalogue))
    assert found
    return found


def as_feedparser(feed: Fed) -> Any:
    # Sanitizing is what feedparser does to texts; the question is what texts it got.
    parsed = feedparser.parse(feed.xml, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


def as_podcastparser(feed: Fed) -> Any:
    return podcastparser.parse(f"{feed.catalogue.show.url}feed.xml", BytesIO(feed.xml))


def squashed(text: str) -> str:
    """Text as podcastparser gives it: blanks of every kind, several too, are one."""
    return re.sub(r"\s+", " ", text.strip())


@pytest.mark.parametrize("name", MADE)
def test_feedparser_drops_nothing_and_reads_every_word(fed: Feds, name: str) -> None:
    parsed, expected = as_feedparser(fed(name)), told(fed(name))
    show = fed(name).catalogue.show

    assert (parsed.feed.title, parsed.feed.link) == (show.title, show.url)
    assert [one.id for one in parsed.entries] == [one.guid for one, _ in expected]
    for entry, (episode, enclosure) in zip(parsed.entries, expected, strict=True):
        notes = whole(show, episode)
        assert entry.title == episode.title
        assert entry.summary == of_episode(show, episode)
        assert [one.value for one in entry.get("content", [])] == ([notes] if notes else [])
        assert entry.link == f"{show.url}episodes/{episode.slug}/"
        assert entry.published_parsed[:6] == episode.date.utctimetuple()[:6]
        assert [(one.href, one.length, one.type) for one in entry.enclosures] == [
            (enclosure.url, str(enclosure.length), enclosure.type)
        ]
        assert [one.title for one in entry.get("psc_chapters", {}).get("chapters", [])] == [
            one.title for one in episode.listed
        ]
        assert [one.term for one in entry.get("tags", [])] == [
            one.topic.title for one in fed(name).catalogue.topics_of(episode)
        ]


@pytest.mark.parametrize("name", MADE)
def test_gpodders_parser_drops_nothing_and_reads_every_word(fed: Feds, name: str) -> None:
    parsed, expected = as_podcastparser(fed(name)), told(fed(name))
    show = fed(name).catalogue.show

    assert (parsed["title"], parsed["link"]) == (show.title, show.url)
    assert parsed["description"] == (show.summary or show.title)
    assert parsed["explicit"] == show.explicit
    if show.type is ShowType.SERIAL:  # gPodder lists these from the first on
        expected.reverse()
    assert [one["guid"] for one in parsed["episodes"]] == [one.guid for one, _ in expected]
    for found, (episode, enclosure) in zip(parsed["episodes"], expected, strict=True):
        lasts = episode.duration
        assert found["title"] == squashed(episode.title)
        notes = whole(show, episode) or of_episode(show, episode)
        assert squashed(found["description_html"]) == squashed(notes)
        assert found["link"] == f"{show.url}episodes/{episode.slug}/"
        assert found["published"] == int(episode.date.timestamp())
        assert found["total_time"] == (round(lasts.total_seconds()) if lasts else 0)
        assert found.get("number") == episode.number
        assert found.get("season") == episode.season
        assert found["explicit"] == (
            show.explicit if episode.explicit is None else episode.explicit
        )
        assert found["enclosures"] == [
            {"url": enclosure.url, "file_size": enclosure.length, "mime_type": enclosure.type}
        ]
        assert [(one["start"], one["title"]) for one in found.get("chapters", [])] == [
            (int(one.start.total_seconds()), one.title) for one in episode.listed
        ]


def test_nothing_is_escaped_twice(fed: Feds) -> None:
    notes = re.compile(rb"<!\[CDATA\[.*?\]\]>", re.DOTALL)  # HTML: there it is escaped once itself

    for name in ("thousand", "everything", "minimal"):
        xml = notes.sub(b"", fed(name).xml)
        assert name == "minimal" or b"&amp;" in xml
        # What the podcaster spelt so stays a text that shows `&lt;`.
        twice = re.findall(rb"&amp;(?:amp|lt|gt|quot|#\d+);", xml)
        assert twice == ([b"&amp;lt;", b"&amp;gt;"] if name == "everything" else [])


def test_the_artwork_is_what_apps_show_of_an_episode_and_not_the_still_for_video(
    fed: Feds,
) -> None:
    cover = "https://shows.example.net/tide/media/episodes/whole.png"
    gpodder = {one["guid"]: one for one in as_podcastparser(fed("everything"))["episodes"]}
    entries = {one.id: one for one in as_feedparser(fed("everything")).entries}

    assert gpodder["tide:0002?a=1&b=2"]["episode_art_url"] == cover
    assert entries["tide:0002?a=1&b=2"].image.href == cover


# Texts that break programs.

# Where an item of the feed of naughty texts holds the one text: element, attribute.
PLACES: tuple[tuple[str, str | None], ...] = (
    ("title", None),
    ("itunes:title", None),
    ("podcast:episode", "display"),
    ("podcast:soundbite", None),
    ("podcast:license", None),
    ("podcast:location", None),
    *(("podcast:location", one) for one in ("rel", "geo", "osm", "country")),
    ("podcast:funding", None),
    ("podcast:txt", None),
    ("podcast:txt", "purpose"),
    *(("podcast:chat", one) for one in ("server", "protocol", "accountId", "space")),
    *(("podcast:socialInteract", one) for one in ("protocol", "accountId")),
    *(("podcast:image", one) for one in ("alt", "purpose")),
    *(("podcast:person", one) for one in ("role", "group")),
    *(("podcast:value", one) for one in ("type", "method", "suggested")),
    *(
        ("podcast:value/podcast:valueRecipient", one)
        for one in ("type", "address", "name", "customKey", "customValue")
    ),
    ("podcast:contentLink", None),
    *(("podcast:alternateEnclosure[2]", one) for one in ("title", "lang", "rel", "codecs")),
    ("podcast:alternateEnclosure[2]/podcast:integrity", "value"),
    ("psc:chapters/psc:chapter", "title"),
    ("author", None),
    ("source", None),
)


@pytest.fixture(scope="module")
def naughty(fed: Feds) -> etree._Element:
    """The channel of the feed of naughty texts."""
    return etree.fromstring(fed("naughty").xml)[0]


@pytest.mark.parametrize(("place", "attribute"), PLACES)
def test_naughty_texts_arrive_in_every_element_as_they_were(
    naughty: etree._Element, place: str, attribute: str | None
) -> None:
    kept = [values.text(said) for said in specimens.naughty() if specimens.fit(said)]
    items = naughty.findall("item")[::-1]

    assert len(items) == len(kept)
    for item, said in zip(items, kept, strict=True):
        found = item.find(place, NAMESPACES)
        assert found is not None
        assert (found.get(attribute) if attribute else found.text) == said


def test_what_a_feed_cannot_hold_is_refused_at_its_field_and_the_rest_is_not(
    tmp_path: Path,
) -> None:
    refused = [said for said in specimens.naughty() if not specimens.fit(said)]
    lay(tmp_path, {"show.md": specimens.text(title="A", url="https://a.example.net/")})
    lay(tmp_path, dict(map(specimens.naughty_episode, range(len(refused)), refused)))

    _, problems = read(tmp_path)

    told = {str(one.file): one for one in errors(problems) if "'title'" in one.message}
    assert len(told) == len(refused) == 8
    for number, said in enumerate(refused):
        assert (told[f"episodes/{number:04}.md"].line or 0) > 1
        assert not said.strip() or any(category(one) in ("Cc", "Cn") for one in said)


def test_naughty_texts_of_the_show_arrive_in_its_channel_as_they_were(tmp_path: Path) -> None:
    for said in filter(specimens.fit, specimens.naughty()):
        feed = specimens.fed(specimens.naughty_show_in(tmp_path, said))
        channel = etree.fromstring(feed.xml)[0]
        found = {
            place: channel.findtext(place, None, NAMESPACES)
            for place in (
                *("title", "description", "copyright", "image/title", "managingEditor"),
                *("itunes:author", "itunes:title", "itunes:owner/itunes:name", "category"),
                *("podcast:updateFrequency", "podcast:trailer", "podcast:liveItem/title"),
            )
        }
        assert found == dict.fromkeys(found, values.text(said))


def test_lists_of_naughty_texts_arrive_whole_and_in_order(naughty: etree._Element) -> None:
    kept = [values.text(said) for said in specimens.naughty() if specimens.fit(said)]

    for kind in ("podcast:txt", "podcast:funding", "podcast:location"):
        assert [one.text for one in naughty.findall(kind, NAMESPACES)] == kept
