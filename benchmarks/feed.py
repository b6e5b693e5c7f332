"""The feed of ten thousand episodes, beside what feedgen alone needs for the same texts.

    .venv/bin/python -m benchmarks.feed [EPISODES] [--profile]

Prints seconds (best of three), their ratio, sizes and peak memory, each measured in a process of
its own. No figure is right or wrong: they are to be compared, on one machine, with those before.
"""

import cProfile
import json
import pstats
import resource
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from time import perf_counter

from feedgen.feed import FeedGenerator

from podsite import urls
from podsite.feeds import rss
from podsite.feeds.channels import carried
from podsite.feeds.description import of_episode, whole
from podsite.formats import markdown
from podsite.lock import Lock, pinned
from podsite.model import (
    Chapter,
    Credit,
    Enclosure,
    Episode,
    Link,
    Media,
    Owner,
    Podcast,
    Season,
    Show,
    Soundbite,
    Source,
    Transcript,
    Url,
)
from podsite.relate import Catalogue, relate

FIRST = datetime(2000, 1, 1, 8, tzinfo=UTC)
PARAGRAPH = (
    "What the sea does to the coast & the coast to the sea, told by [somebody](https://a.test/?b&c)"
    " who has *measured* it for years, in numbers that **everyone** can follow: 3 < 4.\n\n"
)
POINTS = "".join(
    f"- Point {number}, with [a link](/about/) and more words\n" for number in range(9)
)


def catalogue(number: int) -> Catalogue:
    """A show of so many episodes, with the tags that a careful podcaster uses and 3 kB of notes."""
    notes = markdown.notes(f"{PARAGRAPH * 9}{POINTS}")
    show = Show(
        source=Source(PurePosixPath("show.md")),
        title="Tide",
        url=Url("https://tide.test/"),
        summary="On coasts.",
        author="The Tide Company",
        owner=Owner(email="tide@tide.test"),
        artwork=Media(file=PurePosixPath("cover.jpg"), length=1, type="image/jpeg"),
        categories=("Science > Earth Sciences",),
        hosts=(Credit(name="Ottilie Varga"),),
        seasons=tuple(Season(number=one, name=f"Year {one}") for one in range(1, number // 50 + 2)),
    )
    written = tuple(_episode(one) for one in range(number))
    episodes = tuple(replace(episode, body=notes) for episode in written)
    moment = FIRST + timedelta(days=number)
    return relate(pinned(Podcast(show=show, episodes=episodes), Lock()), moment)


def _episode(number: int) -> Episode:
    file = PurePosixPath("episodes") / f"e{number}.md"
    return Episode(
        source=Source(file),
        slug=f"e{number}",
        title=f"Number {number} & more",
        date=FIRST + timedelta(days=number),
        number=number + 1,
        season=number // 50 + 1,
        guests=(Credit(name=f"Guest {number % 500}"),),
        topics=(f"Topic {number % 90}", f"Matter {number % 7}"),
        audio=Media(file=file.with_suffix(".mp3"), length=20_000_000 + number, type="audio/mpeg"),
        duration=timedelta(minutes=45),
        artwork=Media(file=file.with_suffix(".jpg"), length=1, type="image/jpeg"),
        chapters=tuple(
            Chapter(start=timedelta(minutes=5 * part), title=f"Part {part}") for part in range(6)
        ),
        transcript=Transcript(file=file.with_suffix(".vtt")),
        soundbites=(Soundbite(start=timedelta(seconds=60), duration=timedelta(seconds=30)),),
        links=(Link(name="Video", url=Url(f"https://video.test/{number}")),),
    )


# An episode as it goes out, its recording, its description, its notes.
Told = list[tuple[Episode, Enclosure, str, str]]


def texts(show: Catalogue) -> Told:
    """What there is to be written of every episode."""
    return [
        (one, enclosure, of_episode(show.show, one), str(whole(show.show, one)))
        for one, enclosure in carried(show)
    ]


def ours(show: Catalogue, _: Told) -> int:
    """Writes the main feed as podsite does; gives its size in bytes."""
    return len(next(rss.feed(show)).content)


def all_of_ours(show: Catalogue, _: Told) -> int:
    """Writes every feed: of the show, and of each topic, person and season."""
    return sum(len(document.content) for document in rss.feed(show))


def texts_alone(show: Catalogue, _: Told) -> int:
    """Makes the texts, which is a part of what ours does and bare does not."""
    return sum(len(short) + len(notes) for _, _, short, notes in texts(show))


def bare(show: Catalogue, told: Told) -> int:
    """Writes the same texts, already made, with feedgen and its own iTunes tags alone."""
    generator = FeedGenerator()
    generator.load_extension("podcast")
    generator.title(show.show.title)
    generator.link(href=show.show.url)
    generator.description("On coasts.")
    for episode, enclosure, short, notes in told:
        entry = generator.add_entry(order="append")
        entry.title(episode.title)
        entry.guid(episode.guid)
        entry.link(href=urls.absolute(show.show.url, urls.episode(episode.slug)))
        entry.description(short)
        entry.content(notes, type="CDATA")
        entry.enclosure(enclosure.url, str(enclosure.length), enclosure.type)
        entry.pubDate(episode.date)
        entry.podcast.itunes_duration(2700)
        entry.podcast.itunes_episode(episode.number)
        entry.podcast.itunes_season(episode.season)
    return len(generator.rss_str(pretty=True))


WAYS: dict[str, Callable[[Catalogue, Told], int]] = {
    "bare": bare,
    "texts": texts_alone,
    "ours": ours,
    "all feeds": all_of_ours,
}


def measured(way: str, number: int) -> dict[str, float]:
    """Seconds (best of three), bytes written, and peak memory in MB before and after."""
    show = catalogue(number)
    told = texts(show) if way == "bare" else []
    before = _peak()
    times, size = [], 0
    for _ in range(3):
        started = perf_counter()
        size = WAYS[way](show, told)
        times.append(perf_counter() - started)
    return {"seconds": min(times), "size": size, "before": before, "peak": _peak()}


def _peak() -> float:
    unit = 1_000_000 if sys.platform == "darwin" else 1000  # bytes there, kB elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def apart(way: str, number: int) -> dict[str, float]:
    """The same, measured in a process of its own, whose memory nothing else has filled."""
    words = (sys.executable, "-m", "benchmarks.feed", str(number), "--way", way)
    done = subprocess.run(
        words, cwd=Path(__file__).parent.parent, check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measures, and prints a table or a profile."""
    parser = ArgumentParser(description="How long the feed takes, beside feedgen alone.")
    parser.add_argument("episodes", type=int, nargs="?", default=10_000)
    parser.add_argument("--profile", action="store_true", help="where the time goes")
    parser.add_argument("--way", choices=WAYS, help="one alone, as JSON")
    options = parser.parse_args()
    if options.way:
        print(json.dumps(measured(options.way, options.episodes)))
    elif options.profile:
        show, profile = catalogue(options.episodes), cProfile.Profile()
        profile.runcall(ours, show, [])
        pstats.Stats(profile).sort_stats("cumulative").print_stats("podsite|feedgen", 40)
    else:
        table(options.episodes)


def table(number: int) -> None:
    """Prints a line for each way."""
    found = {way: apart(way, number) for way in WAYS}
    base = found["bare"]["seconds"]
    print(f"{number} episodes   seconds   to bare      MB written   MB of memory")
    for way, told in found.items():
        print(
            f"{way:12} {told['seconds']:12.2f} {told['seconds'] / base:9.2f}"
            f" {told['size'] / 1e6:15.1f} {told['peak']:9.0f} (before: {told['before']:.0f})"
        )


if __name__ == "__main__":
    main()
