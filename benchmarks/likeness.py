"""Which of ten thousand episodes are like which: how long it takes, and what it needs.

    .venv/bin/python -m benchmarks.likeness [EPISODES] [--transcripts] [--show FOLDER [--times N]]

Without a show, the episodes are made up of words that are as often as words are (Zipf's law), each
with topics and a guest; with `--transcripts`, of six thousand spoken words as well. With `--show`,
they are those of a folder, several times over if so wished. Prints seconds of the processor and
peak memory: for the first build, for one with nothing and one with an episode added, and for one
that remembers nothing; how many are related, and how many lists one episode more changes. No
figure is right or wrong: they are to be compared, on one machine, with those before.
"""

import resource
import sys
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path, PurePosixPath
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from podsite import urls
from podsite.cache import Cache
from podsite.formats import markdown
from podsite.model import Cue, Episode, Notes, Source, Transcript
from podsite.read import read
from podsite.relate.alike import remembered
from podsite.relate.likeness import Related, Subject, related

FIRST = datetime(1995, 1, 1, 8, tzinfo=UTC)
VOCABULARY = 60_000
FIELDS = 300  # subjects, each with words of its own


class Writer:
    """Writes notes: most words are everybody's, and some are those of a subject."""

    def __init__(self) -> None:
        self.chance = Random(1)
        self.words = [f"w{number:x}" for number in range(VOCABULARY)]
        self.shares = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        self.subjects = [self.chance.sample(self.words[500:], 60) for _ in range(FIELDS)]

    def text(self, subject: int, number: int) -> str:
        common = self.chance.choices(self.words, cum_weights=self.shares, k=number * 9 // 10)
        return " ".join(common + self.chance.choices(self.subjects[subject], k=number // 10))


def made_up(number: int, spoken: int) -> list[Subject]:
    """So many episodes, newest first, with 300 words of notes and so many spoken ones."""
    writer = Writer()
    return [_subject(writer, place, spoken) for place in reversed(range(number))]


def _subject(writer: Writer, place: int, spoken: int) -> Subject:
    subject = writer.chance.randrange(FIELDS)
    cue = Cue(start=timedelta(), end=timedelta(), text=writer.text(subject, spoken))
    file = PurePosixPath("episodes") / f"e{place}.md"
    episode = Episode(
        source=Source(file),
        slug=f"e{place}",
        title=writer.text(subject, 10),
        date=FIRST + timedelta(days=place),
        body=markdown.notes(writer.text(subject, 300)),
        transcript=Transcript(file=file.with_suffix(".vtt"), cues=(cue,)) if spoken else None,
    )
    topics = {f"topic-{subject}", f"topic-{writer.chance.randrange(FIELDS)}"}
    guest = f"guest-{writer.chance.randrange(8 * FIELDS)}"
    return Subject(episode, {one: one for one in sorted(topics)}, {guest: guest, "host": "host"})


def of_show(folder: Path, times: int) -> list[Subject]:
    """The episodes of a show, so many times over: each time they are as new ones."""
    podcast, _ = read(folder)
    assert podcast, f"{folder} cannot be read"
    once = sorted(podcast.episodes, key=lambda one: (one.date, one.slug), reverse=True)
    return [
        Subject(
            replace(one, slug=f"{one.slug}-{time}", body=_marked(one, time)),
            {urls.slug(name): name for name in one.topics},
            {f"{urls.slug(credit.name)}-{time}": credit.name for credit in one.guests},
        )
        for time in range(times)
        for one in once
    ]


def _marked(one: Episode, time: int) -> Notes:
    """The notes with every third word another one: the same show made again, and not a copy."""
    words = one.body.markdown.split(" ")
    words[::3] = [f"{word}x{time}" if time and word.isalpha() else word for word in words[::3]]
    return replace(one.body, markdown=" ".join(words))


def changed(subjects: list[Subject], tries: int) -> float:
    """How many lists of others change on average when the newest episode comes, so many times."""
    after, number = _told(related(subjects)), 0
    for newest in range(tries):
        before = _told(related(subjects[newest + 1 :]))
        number += sum(after[slug] != lists for slug, lists in before.items())
        after = before
    return number / tries


def _told(found: dict[str, tuple[Related, ...]]) -> dict[str, list[object]]:
    return {slug: [(one.episode.slug, one.reasons) for one in some] for slug, some in found.items()}


def _peak() -> float:
    unit = 1_000_000 if sys.platform == "darwin" else 1000  # bytes there, kB elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Measures, and prints what it took."""
    parser = ArgumentParser(description="How long likeness takes.")
    parser.add_argument("episodes", type=int, nargs="?", default=10_000)
    parser.add_argument("--transcripts", action="store_true", help="spoken words as well")
    parser.add_argument("--show", type=Path, help="the folder of a show")
    parser.add_argument("--times", type=int, default=1, help="its episodes so many times over")
    parser.add_argument("--changes", type=int, default=0, help="add so many, one by one")
    options = parser.parse_args()
    if options.show:
        subjects = of_show(options.show, options.times)
    else:
        subjects = made_up(options.episodes, 6000 if options.transcripts else 0)
    before, found = _peak(), related(subjects[:1])
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        for what, some in (
            ("without the newest, for the first time", subjects[1:]),
            ("the same again", subjects[1:]),
            ("with the newest", subjects),
        ):
            started = process_time()
            found = remembered(some, cache)
            print(f"{len(some)} episodes, {what}: {process_time() - started:.2f} s")
    started = process_time()
    assert found == related(subjects)
    print(f"without a cache: {process_time() - started:.2f} s")
    mean = sum(map(len, found.values())) / len(found)
    print(f"{mean:.1f} are related to each")
    print(f"{_peak():.0f} MB of memory at most, {before:.0f} before")
    if options.changes:
        mean = changed(subjects, options.changes)
        print(f"one episode more changes the lists of {mean:.1f} others")


if __name__ == "__main__":
    main()
