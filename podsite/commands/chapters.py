"""`chapters`: an episode's chapters, title and artwork, written into its recording's own tags."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from podsite import lock
from podsite.commands.telling import program, say, tell
from podsite.formats import words
from podsite.formats.frontmatter import problem
from podsite.formats.tags.tagged import Tags, UnreadableTagsError, UnwritableTagsError
from podsite.model import Episode, Media, Podcast, Show
from podsite.problem import Problem, ProblemError, errors
from podsite.read import read
from podsite.write import whole

_ARTWORK = ("image/jpeg", "image/png")  # what tags can hold


def arguments(parser: ArgumentParser) -> None:
    """The words of `chapters`."""
    add = parser.add_argument
    add("file", metavar="FILE", help="a recording of the show, or an episode's file or slug")
    add("--output", type=Path, metavar="FILE", help="write a copy there; the recording stays")
    add("--force", action="store_true", help="even if subscribers have the recording already")


def run(options: Namespace) -> int:
    """Writes the tags; 0 when it is done, 1 when it cannot be or ought not to be."""
    folder: Path = options.show
    podcast, problems = read(folder)
    if podcast is None or errors(problems):
        tell(errors(problems), options)
        say("Nothing was written: mend these first.")
        return 1
    episode = meant(podcast, folder, options.file)
    recording = folder / local(episode)
    target: Path = options.output or recording
    tags = tags_of(podcast.show, episode, folder)
    if options.output and target.exists():
        message = f"{target} is there already; name a file that is not"
        raise ProblemError(Problem("exists", message))
    if not options.output and not options.force:
        _spare(podcast, episode, lock.read(folder), datetime.now(UTC))
    _write(recording, target, tags, episode)
    say(f"{target}: {len(tags.shown())} chapters, title and artwork; the sound is as it was.")
    if options.output:
        say("Next: name this file in the episode's  audio:  to publish it.")
    else:
        say(f"Next: {program()} build publishes it.")
    return 0


def meant(podcast: Podcast, folder: Path, name: str) -> Episode:
    """The episode that a word of the command line means: by slug, by file, or by recording.

    Raises ProblemError where there is none.
    """
    place = Path(name).resolve()
    for episode in podcast.episodes:
        audio = episode.recording
        files = (episode.source.file, audio.file if audio else None)
        beside = [file for file in files if file]
        if name == episode.slug or any((folder / file).resolve() == place for file in beside):
            return episode
    close = words.likeliest(Path(name).stem, [one.slug for one in podcast.episodes])
    advice = f"did you mean {close}?" if close else "name one that an episode of this show names"
    raise ProblemError(Problem("no-episode", f"no episode has the recording {name}; {advice}"))


def local(episode: Episode) -> Path:
    """The episode's recording, relative to the show's folder. Raises ProblemError."""
    recording = episode.recording
    if recording and recording.file:
        return Path(recording.file)
    elsewhere = f"stands at {recording.url}" if recording else "is not there"
    message = f"the recording {elsewhere}; chapters are written into files of this show only"
    raise ProblemError(problem(episode.source, ("audio",), "no-recording", message))


def tags_of(show: Show, episode: Episode, folder: Path) -> Tags:
    """What the recording will say. Raises ProblemError where the episode has no chapters."""
    recording = episode.recording
    inside = recording is not None and episode.chapters_file == recording.file
    if not any(one.toc for one in episode.chapters) or inside:
        what = "its only chapters are those in the recording" if inside else "it has no chapters"
        message = f"{what}; give  chapters:  in the front matter"
        raise ProblemError(problem(episode.source, ("chapters",), "no-chapters", message))
    artwork = _artwork(episode.artwork or show.artwork)
    return Tags(
        title=episode.title,
        show=show.title,
        author=show.author,
        number=episode.number,
        artwork=(folder / artwork.file).read_bytes() if artwork and artwork.file else None,
        artwork_type=artwork.type if artwork else None,
        chapters=episode.chapters,
        duration=episode.duration or episode.chapters[-1].start,
    )


def _artwork(picture: Media | None) -> Media | None:
    """A picture that tags can hold, and that is not in the recording already."""
    if picture is None or picture.part or picture.type not in _ARTWORK:
        return None
    return picture


def _spare(podcast: Podcast, episode: Episode, old: lock.Lock, moment: datetime) -> None:
    """Raises ProblemError for a recording that subscribers may be in the middle of."""
    pinned = lock.pinned(podcast, old)
    guids = {one.source: one.guid for one in pinned.episodes}
    promise = next((one for one in old.promises if one.guid == guids[episode.source]), None)
    length = episode.recording.length if episode.recording else None
    if promise and promise.published <= moment and promise.enclosure.length == length:
        message = (
            "this recording is published, and who is in the middle of it could not go on; write a"
            " copy with another name with --output FILE, or do it all the same with --force"
        )
        raise ProblemError(problem(episode.source, ("audio",), "published-recording", message))


def _write(recording: Path, target: Path, tags: Tags, episode: Episode) -> None:
    from podsite.formats.tags import writing  # here, since no other command writes into recordings

    try:
        with recording.open("rb") as source, whole(target) as new:
            writing.write(source, new, tags)
    except UnreadableTagsError as error:
        message = f"'{recording.name}' {error}; save it again with your audio program"
        raise ProblemError(problem(episode.source, ("audio",), "damaged-tags", message)) from error
    except UnwritableTagsError as error:
        message = f"'{recording.name}' {error}"
        raise ProblemError(problem(episode.source, ("audio",), "untaggable", message)) from error
