"""What changes under a guid that stays, and what apps make of it; all of it may be meant."""

from collections import defaultdict
from collections.abc import Iterator

from podsite import urls
from podsite.formats.frontmatter import warning
from podsite.lock import Promise
from podsite.problem import Problem
from podsite.rules.promises import Change


def recordings_stay(change: Change) -> Iterator[Problem]:
    """Apps keep the file that they have, and the place they know (Apple; feed practice).

    audio-changed: apps that have downloaded the old recording keep it, and one that is in the
    middle of it fails to go on. Give a new recording a new file name; the guid stays.

    audio-moved: apps follow the feed to the new address, but some ask at the old one for a while.
    Leave the file or a redirect there. Of a media_prefix that comes, goes or changes it is told
    once for all recordings.
    """
    moves: dict[tuple[str, str] | None, list[Promise]] = defaultdict(list)
    for was, now in change.kept:
        before, after = was.enclosure, now.enclosure
        if _name(before.url) == _name(after.url) and before.length != after.length:
            message = (
                f"its recording had {before.length} bytes and has {after.length}; who has the"
                " old one keeps it, so give a new recording a new file name"
            )
            source = change.episodes[now.source].source
            yield warning(source, ("audio",), "audio-changed", message)
        if before.url != after.url:
            moves[_move(change, before.url, after.url)].append(now)
    for move, promises in moves.items():
        if move is None:
            yield _prefixed(change, len(promises))
            continue
        left, reached = move
        many = f"the recordings of {len(promises)} episodes move" if promises[1:] else "it moves"
        message = (
            f"{many} from {left} to {reached}; apps that know the old address go on asking there,"
            " so keep the file or a redirect there until all have followed"
        )
        one = change.episodes[promises[0].source].source, ("audio",)
        place = (change.podcast.show.source, ("url",)) if promises[1:] else one
        yield warning(*place, "audio-moved", message)


def dates_stay(change: Change) -> Iterator[Problem]:
    """Apps order episodes by their date (RSS 2.0, pubDate; feed practice).

    date-changed: the episode stays the same to everybody, but moves in their lists. Write the old
    date unless that is what you want.
    """
    for was, now in change.kept:
        if was.published != now.published:
            message = f"its date was {was.published.isoformat(' ')}; apps move it in their lists"
            source = change.episodes[now.source].source
            yield warning(source, ("date",), "date-changed", message)


def _move(change: Change, before: str, after: str) -> tuple[str, str] | None:
    """From where to where a recording moved; None where only the prefix that counts is another."""
    own = urls.bare(after.removeprefix(change.podcast.show.media_prefix or ""))
    counted = before.endswith(f"/{own}") and before != f"http://{own}"
    return None if counted or before == own else _bases(before, after)


def _prefixed(change: Change, number: int) -> Problem:
    show = change.podcast.show
    ways = f"lead through {show.media_prefix}" if show.media_prefix else "lead through no prefix"
    message = (
        f"the addresses of {number} recording{'s' * (number > 1)} {ways} from now on; apps follow"
        " the feed and keep what they have, so it needs nothing but that you mean it"
    )
    return warning(show.source, ("media_prefix",), "audio-moved", message)


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _bases(before: str, after: str) -> tuple[str, str]:
    """Two URLs without the end that they have in common, cut where a name begins."""
    one, two = before.split("/"), after.split("/")
    while min(len(one), len(two)) > 3 and one[-1] == two[-1]:  # scheme and host stay
        one.pop()
        two.pop()
    return "/".join(one), "/".join(two)
