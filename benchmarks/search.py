"""The search index of a show with transcripts: made whole, unchanged, after one edit.

    .venv/bin/python -m benchmarks.search [EPISODES] [WORDS]

Prints seconds, sizes, and how many files another build would write. The words are invented, and
fall as often as those of a language do. No figure is right or wrong: they are to be compared, on
one machine, with those before.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.feed import FIRST
from benchmarks.feed import catalogue as without_transcripts
from podsite import search
from podsite.cache import Cache
from podsite.lock import Lock, pinned
from podsite.model import Cue, Episode, Podcast, Transcript
from podsite.records import records
from podsite.relate import Catalogue, relate

Files = Mapping[str, bytes]
_CUE = 14  # words; five seconds of speech


def catalogue(number: int, length: int) -> Catalogue:
    """A show of so many episodes, each with a transcript of so many words."""
    chance = Random(5)
    words = ["".join(chance.choices("abcdeimnorst", k=chance.randint(2, 9))) for _ in range(30_000)]
    shares = [1 / (rank + 2) for rank in range(len(words))]
    bare = without_transcripts(number)
    episodes = []
    for one in bare.episodes:
        spoken = chance.choices(words, shares, k=length)
        episodes.append(_spoken(one, spoken))
    return _related(bare, episodes)


def _spoken(one: Episode, words: list[str]) -> Episode:
    cues = tuple(
        Cue(
            start=timedelta(seconds=5 * place),
            end=timedelta(seconds=5 * place + 5),
            text=" ".join(words[place * _CUE : (place + 1) * _CUE]),
            speaker=None,
        )
        for place in range(-(-len(words) // _CUE))
    )
    assert one.transcript
    return replace(one, transcript=Transcript(file=one.transcript.file, cues=cues))


def _related(bare: Catalogue, episodes: list[Episode]) -> Catalogue:
    podcast = Podcast(show=bare.show, episodes=tuple(episodes))
    return relate(pinned(podcast, Lock()), FIRST + timedelta(days=len(episodes)))


def timed(what: str, made: Callable[[], Files]) -> Files:
    """Prints how long something took."""
    started = perf_counter()
    files = made()
    print(f"{what:32} {perf_counter() - started:8.2f} s")
    return files


def main() -> None:
    """Prints the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("episodes", type=int, nargs="?", default=200)
    parser.add_argument("words", type=int, nargs="?", default=9000)
    options = parser.parse_args()
    show = catalogue(options.episodes, options.words)
    middle = len(show.episodes) // 2
    edited = replace(show.episodes[middle], summary="Something else altogether")
    renewed = _related(show, [*show.episodes[:middle], edited, *show.episodes[middle + 1 :]])
    fewer = _related(show, list(show.episodes[1:]))
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))

        def made(of: Catalogue) -> Files:
            found = search.index(of, cache)
            assert not found.problems
            return {one.address: one.content for one in found.documents}

        timed("records alone", lambda: dict.fromkeys(records(show), b""))
        before = timed("one episode fewer", lambda: made(fewer))
        first = timed("made whole", lambda: made(show))
        timed("unchanged", lambda: made(show))
        after = timed("one episode edited", lambda: made(renewed))
    print(f"{len(first)} files, {sum(map(len, first.values())) / 1e6:.1f} MB")
    print("after a new episode", _written(before, first), "of these are written anew")
    print("after the edit", _written(first, after), "of these are written anew")


def _written(before: Files, after: Files) -> int:
    return sum(before.get(address) != content for address, content in after.items())


if __name__ == "__main__":
    main()
