"""Numbers of episodes and seasons, by which apps sort and group."""

from collections.abc import Iterator

from podsite.formats.frontmatter import Path, problem, warning
from podsite.model import Episode, EpisodeType, Podcast, ShowType, Source
from podsite.problem import Problem


def numbers_begin_at_one(podcast: Podcast) -> Iterator[Problem]:
    """Numbers of episodes and seasons are 1 or more (Apple, A Podcaster's Guide to RSS; PSP-1).

    number-zero: Apple takes no 0, so the feed would leave the number out without a word. Count from
    1; what comes before the first episode is of  type: trailer  or  type: bonus  and needs no
    number.
    """
    show = podcast.show
    given: list[tuple[Source, Path, int | None]] = [
        (show.source, ("per_page",), show.per_page),
        (show.source, ("feed_limit",), show.feed_limit),
        (show.source, ("recent",), show.recent),
    ]
    given += [
        (show.source, ("seasons", place), one.number) for place, one in enumerate(show.seasons)
    ]
    given += [
        (show.source, ("trailer", place, "season"), one.season)
        for place, one in enumerate(show.trailer)
    ]
    for episode in podcast.episodes:
        given.append((episode.source, ("number",), episode.number))
        given.append((episode.source, ("season",), episode.season))
    for source, where, number in given:
        if number == 0:
            message = "0 would be left out of the feed; count from 1, or take the line out"
            yield problem(source, where, "number-zero", message)


def serial_shows_are_numbered(podcast: Podcast) -> Iterator[Problem]:
    """Episodes of a serial show have numbers (Apple, A Podcaster's Guide to RSS; PSP-1).

    no-number: apps play a serial show from its first number on, and do not know where an episode
    without one belongs. Add  number: N , or take  type: serial  out of show.md.
    """
    if podcast.show.type is ShowType.SERIAL:
        for episode in podcast.episodes:
            if episode.type is EpisodeType.FULL and episode.number is None:
                message = "in a serial show apps play by number; add  number: N"
                yield warning(episode.source, (), "no-number", message)


def one_number_each(podcast: Podcast) -> Iterator[Problem]:
    """A number is that of one episode in its season (Apple, A Podcaster's Guide to RSS).

    number-twice: apps show two episodes with one number and put them in an order of their own.
    Renumber one of them; what belongs to another episode is of  type: bonus  or  type: trailer
    """
    seen: dict[tuple[int | None, int], Episode] = {}
    for episode in podcast.episodes:
        if episode.type is EpisodeType.FULL and episode.number and not episode.draft:
            first = seen.setdefault((episode.season, episode.number), episode)
            if first is not episode:
                season = f" of season {episode.season}" if episode.season else ""
                message = (
                    f"{first.source.file} is number {episode.number}{season} too; renumber one"
                )
                yield warning(episode.source, ("number",), "number-twice", message)


def extras_belong_to_something(podcast: Podcast) -> Iterator[Problem]:
    """A trailer or bonus with a number belongs to that episode (Apple, A Podcaster's Guide to RSS).

    extra-of-nothing: apps show it beside the episode or in the season that has its number, and
    there is none. Give the number of the episode that it is for, only the season where it is for a
    season, and none of both where it is for the show.
    """
    full = [one for one in podcast.episodes if one.type is EpisodeType.FULL]
    numbers = {(one.season, one.number) for one in full}
    seasons = {one.season for one in full} | {one.number for one in podcast.show.seasons}
    for episode in podcast.episodes:
        if episode.type is EpisodeType.FULL:
            continue
        kind = episode.type.value
        if episode.number and (episode.season, episode.number) not in numbers:
            message = f"there is no episode {episode.number} that this {kind} is for; mend it"
            yield warning(episode.source, ("number",), "extra-of-nothing", message)
        elif episode.season and not episode.number and episode.season not in seasons:
            message = f"there is no season {episode.season} that this {kind} is for; mend it"
            yield warning(episode.source, ("season",), "extra-of-nothing", message)
