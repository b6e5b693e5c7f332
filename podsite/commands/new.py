"""`new`: an episode to fill in, with its guid, date and number; a draft until it is ready."""

import shutil
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path, PurePosixPath

from podsite import lock, urls
from podsite.commands import build
from podsite.commands.measure import keep
from podsite.commands.measure import told as in_words
from podsite.commands.telling import program, say, tell
from podsite.formats import frontmatter, media, timecode, words
from podsite.measure import measure
from podsite.model import Podcast, Url
from podsite.problem import Problem, ProblemError, errors
from podsite.read import read
from podsite.write import put

EPISODES = PurePosixPath("episodes")
_BODY = "What is it about? Write the show notes here, in Markdown."


def arguments(parser: ArgumentParser) -> None:
    """The words of `new`."""
    parser.add_argument("title", help="the episode's title")
    add = parser.add_argument
    add("--audio", type=place, metavar="FILE", help="its recording, a file or web address")


def place(text: str) -> Path | Url:
    """A file or a web address given on the command line."""
    return build.address(text) if "://" in text else Path(text)


def run(options: Namespace) -> int:
    """Writes the episode's file; 1 where the show has errors or the episode is there already."""
    folder: Path = options.show
    podcast = known(folder, options)
    if podcast is None:
        return 1
    title: str = options.title.strip()
    slug = urls.slug(title)
    values: dict[str, object] = {
        "title": title,
        "date": datetime.now(podcast.show.timezone).replace(microsecond=0, second=0),
        "guid": lock.guid(podcast.show.guid or "", slug),
    }
    numbers = [episode.number for episode in podcast.episodes if episode.number]
    if numbers:
        values["number"] = max(numbers) + 1
    file = free(folder, podcast, slug)
    facts = None
    if isinstance(options.audio, str):
        facts = measure(options.audio)
        values["audio"] = options.audio
        say(f"{options.audio}: {in_words(facts)}.")
    elif options.audio:
        values["audio"] = _beside(folder, options.audio)
    values["draft"] = True
    put(folder / file, frontmatter.dumps(values, _BODY).encode())
    if facts:
        keep(folder, known(folder, options) or podcast, lock.read(folder), (facts,))
    say(f"Wrote {folder / file}: a draft until its line 'draft: true' is gone.")
    say(f"Next: write its notes, and look at it with  {program()} serve")
    return 0


def known(folder: Path, options: Namespace) -> Podcast | None:
    """The show as it stands, with its guid; None, and its errors told, where it has any."""
    podcast, problems = read(folder)
    if podcast is None or errors(problems):
        tell(errors(problems), options)
        say("Nothing was written: mend these first.")
        return None
    return lock.pinned(podcast, lock.read(folder))


def free(folder: Path, podcast: Podcast, slug: str) -> PurePosixPath:
    """Where a new episode of this slug goes. Raises ProblemError where there is one already."""
    file = EPISODES / f"{slug}.md"
    taken = [one.source.file for one in podcast.episodes if one.slug == slug]
    if taken or (folder / file).exists():
        message = "this episode is there already; choose another title, or edit it"
        raise ProblemError(Problem("exists", message, (taken or [file])[0]))
    return file


def _beside(folder: Path, recording: Path) -> str:
    """The recording's name as an episode gives it; one from elsewhere is copied into the show."""
    if not recording.is_file():
        raise ProblemError(Problem("missing-file", f"there is no file {recording}; mend the name"))
    if media.type_of(recording) is None:
        known = " ".join(media.TYPES)
        message = f"no podcast app plays {recording.name}; known are {known}"
        raise ProblemError(Problem("unknown-suffix", message))
    try:
        with recording.open("rb") as content:
            measured = media.measured(content, recording.name)
    except media.UnfitRecordingError as error:
        raise ProblemError(Problem(error.code, str(error))) from error
    episodes = folder.resolve() / EPISODES
    place = recording.resolve()
    if not place.is_relative_to(episodes):
        place = episodes / recording.name
        if place.exists():
            message = f"{place.name} is there already; give the recording another name"
            raise ProblemError(Problem("exists", message, EPISODES / place.name))
        episodes.mkdir(parents=True, exist_ok=True)
        shutil.copy2(recording, place)
        say(f"Copied {recording} to {folder / EPISODES / place.name}.")
    lasts = f", {timecode.clock(measured.duration)} long" if measured.duration else ""
    say(f"{place.name}: {words.size(place.stat().st_size)}{lasts}.")
    return place.relative_to(episodes).as_posix()
