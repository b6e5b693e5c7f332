"""Parsers from the world of Node: Podcast Index's (partytime), and rss-parser, which many use."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from podsite import urls
from podsite.feeds.channels import carried
from podsite.feeds.description import of_episode, whole
from podsite.formats import videos
from podsite.formats.transcripts import written
from podsite.model import Episode
from tests import specimens
from tests.outside.programs import program, run, unvirtual
from tests.specimens import Fed

MADE = {
    "everything": specimens.everything_in,
    "minimal": specimens.minimal_in,
    "thousand": specimens.thousand_in,
    "naughty": specimens.naughty_in,
}


@pytest.fixture(scope="module", params=MADE)
def read(
    request: pytest.FixtureRequest, node: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Fed, Any, Any]:
    """A specimen, what partytime made of its feed, and what rss-parser did."""
    folder = tmp_path_factory.mktemp(request.param)
    fed = specimens.fed(MADE[request.param](folder / "show"))
    feed, answers = folder / "feed.xml", folder / "answers.json"
    feed.write_bytes(fed.xml)
    quiet = unvirtual(LOG="silent")
    run(program("node"), "read.mjs", feed, answers, environment=quiet, folder=node)
    told = json.loads(answers.read_text("utf-8"))
    return fed, told["partytime"], told["rssParser"]


def expected(fed: Fed, fact: Callable[[Episode], Any]) -> list[Any]:
    """Something of every episode that the feed carries, in its order."""
    return [fact(episode) for episode, _ in carried(fed.catalogue)]


def each(parsed: Any, *names: str) -> list[Any]:
    """Something of every item that a parser found, and of what it is made of."""
    found = []
    for one in parsed["items"]:
        for name in names:
            one = one.get(name, {})
        found.append(None if one == {} else one)
    return found


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def same(texts: Iterable[str | None]) -> list[str]:
    """Texts as partytime gives them: entities replaced once more, and blanks of any kind are one.

    It loses what it takes for a number or for true or false; so that is left out.
    """
    number = r"[-+]?(?:0x[0-9a-f]+|\d*\.?\d*(?:e[-+]?\d+)?)|true|false"
    told = (re.sub(r"[\s\ufeff\x00-\x1f]+", " ", unescape(text or "")).strip() for text in texts)
    return [one for one in told if not re.fullmatch(number, one, re.IGNORECASE)]


def people(fed: Fed) -> list[list[tuple[str, str | None]]]:
    """Of every episode, who is in it and which page tells of them."""
    site = fed.catalogue.show.url
    return expected(
        fed,
        lambda episode: [
            (entry.person.name, urls.absolute(site, urls.person(entry.person.slug)))
            for _, entry in fed.catalogue.people_of(episode)
        ],
    )


def test_partytime_drops_nothing(read: tuple[Fed, Any, Any]) -> None:
    fed, parsed, _ = read

    enclosures = [enclosure for _, enclosure in carried(fed.catalogue)]
    assert [tuple(one.values()) for one in each(parsed, "enclosure")] == [
        (one.url, one.length, one.type) for one in enclosures
    ]
    assert same(each(parsed, "guid")) == same(expected(fed, lambda one: one.guid))
    assert same(each(parsed, "title")) == same(expected(fed, lambda one: one.title))
    assert [moment(one) for one in each(parsed, "pubDate")] == expected(fed, lambda one: one.date)
    assert parsed["title"] == fed.catalogue.show.title
    assert parsed["guid"] == fed.catalogue.show.guid


def test_partytime_reads_people_transcripts_chapters_and_whether_it_is_explicit(
    read: tuple[Fed, Any, Any],
) -> None:
    fed, parsed, _ = read
    site, show = fed.catalogue.show.url, fed.catalogue.show

    found = (
        [(one["name"], one["href"]) for one in some or ()] for some in each(parsed, "podcastPeople")
    )
    for some, named in zip(found, people(fed), strict=True):
        assert same(name for name, _ in some) == same(name for name, _ in named)
        assert len(some) == len(named) or not same([named[-1][0]])
    assert each(parsed, "explicit") == expected(
        fed, lambda one: show.explicit if one.explicit is None else one.explicit
    )
    assert each(parsed, "podcastChapters", "url") == expected(
        fed, lambda one: urls.absolute(site, urls.chapters(one.slug)) if one.chapters else None
    )
    assert [[one["url"] for one in some or ()] for some in each(parsed, "podcastTranscripts")] == (
        expected(
            fed,
            lambda one: [
                urls.absolute(site, urls.transcript(one.slug, suffix))
                for suffix in (written(one.transcript) if one.transcript else ())
            ],
        )
    )
    assert each(parsed, "podcastEpisode", "number") == expected(fed, lambda one: one.number)
    assert each(parsed, "podcastSeason", "number") == expected(fed, lambda one: one.season)


def test_partytime_knows_the_tags_of_every_phase_that_the_show_of_everything_uses(
    read: tuple[Fed, Any, Any],
) -> None:
    fed, parsed, _ = read
    everything = fed.catalogue.show.title == "Tide & Thunder"

    assert not everything or parsed["pc20support"] == {
        "1": ["locked", "funding", "transcript", "chapters", "soundbite"],
        "2": ["person", "location", "season", "episode"],
        "3": ["trailer", "license", "guid", "alternateEnclosure"],
        "4": ["value", "medium", "liveItem"],
        "5": ["block", "socialInteract"],
        "6": ["txt", "remoteItem", "podroll"],
        "7": ["chat", "publisher"],
    }


def test_rss_parser_reads_every_word(read: tuple[Fed, Any, Any]) -> None:
    fed, _, parsed = read
    show = fed.catalogue.show

    assert parsed["title"] == show.title
    assert each(parsed, "guid") == expected(fed, lambda one: one.guid)
    assert each(parsed, "title") == expected(fed, lambda one: one.title)
    assert each(parsed, "content") == expected(fed, lambda one: of_episode(show, one))
    assert each(parsed, "content:encoded") == expected(fed, lambda one: whole(show, one) or None)
    assert [moment(one) for one in each(parsed, "isoDate")] == expected(
        fed, lambda one: one.date.astimezone(UTC)
    )
    assert [tuple(one.values()) for one in each(parsed, "enclosure")] == [
        (one.url, str(one.length), one.type) for _, one in carried(fed.catalogue)
    ]
    assert each(parsed, "categories") == expected(
        fed, lambda one: [entry.topic.title for entry in fed.catalogue.topics_of(one)] or None
    )


def shown(text: str | None) -> str:
    """Text as rss-parser gives it: a mark of byte order alone is none."""
    return "" if text == "\ufeff" else text or ""


def elsewhere(one: Episode) -> list[tuple[str, str]]:
    """Where the same episode is, with its video: the name and address of each."""
    video = videos.video_of(one.video)
    own = [(video.service, str(video.watch))] if video else []
    return [*((shown(link.name), str(link.url)) for link in one.links), *own]


def test_rss_parser_reads_people_chapters_soundbites_and_links(read: tuple[Fed, Any, Any]) -> None:
    fed, _, parsed = read

    def elements(name: str, attribute: str) -> list[list[tuple[str, str]]]:
        """Text and one attribute of every such element of every item."""
        return [
            [(shown(one.get("_")), one["$"][attribute]) for one in some or ()]
            for some in each(parsed, name)
        ]

    assert elements("podcast:person", "href") == [
        [(shown(name), page) for name, page in some] for some in people(fed)
    ]
    assert elements("podcast:soundbite", "duration") == expected(
        fed,
        lambda one: [
            (shown(bite.title), f"{bite.duration.total_seconds():g}") for bite in one.soundbites
        ],
    )
    assert elements("podcast:contentLink", "href") == expected(fed, elsewhere)
    assert [
        [one["$"]["title"] for one in (some or {}).get("psc:chapter", [])]
        for some in each(parsed, "psc:chapters")
    ] == expected(fed, lambda one: [chapter.title for chapter in one.listed])
