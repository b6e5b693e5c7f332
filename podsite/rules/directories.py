"""What podcast directories ask of a show; the feed can live without, so these are warnings."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import Path, problem, warning
from podsite.model import Podcast, Source
from podsite.problem import Problem

_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def show_is_presentable(podcast: Podcast) -> Iterator[Problem]:
    """Directories take no show without author, artwork, category and description (PSP-1; Apple).

    no-author: Spotify does not go live with a show that names no author. Add  author: NAME
    no-artwork: no directory takes a show without artwork. Add  artwork: FILE , a square JPEG or PNG
    of 3000 by 3000 pixels.
    no-categories: Apple takes no show without a category, and lists it under the first. Add one, as
    in  categories: [Health & Fitness > Medicine]
    no-summary: the description is what people read before they subscribe. Add  summary:  with one
    or two sentences.
    """
    show = podcast.show
    for name, code, given in (
        ("author", "no-author", show.author),
        ("artwork", "no-artwork", show.artwork),
        ("categories", "no-categories", show.categories),
        ("summary", "no-summary", show.summary),
    ):
        if not given:
            message = f"Apple Podcasts and Spotify take no show without '{name}'; add it"
            yield warning(show.source, (), code, message)


def owner_can_be_written_to(podcast: Podcast) -> Iterator[Problem]:
    """Directories write to the owner to learn whose the show is (Spotify; YouTube; Apple).

    email-form: Spotify, YouTube and others send a code to this address before a show can be
    claimed, and this is no address. Write it as  name@host.org
    """
    owner = podcast.show.owner
    if owner and owner.email and not _EMAIL.fullmatch(owner.email):
        yield _unmailable(podcast.show.source, ("owner", "email"), owner.email)


def editors_are_written_as_rss_wants(podcast: Podcast) -> Iterator[Problem]:
    """managingEditor, webMaster and author are `mail@host (Name)` (RSS 2.0; W3C feed validator).

    mail-and-name: RSS wants an e-mail address in these elements, and a name in brackets behind it.
    A name alone belongs into  author:  of the show or among an episode's people.
    """
    show = podcast.show
    told = [(show, "managing_editor", show.rss.managing_editor)] if show.rss else []
    told += [(show, "webmaster", show.rss.webmaster)] if show.rss else []
    authors = [(one, "author", one.rss.author) for one in podcast.episodes if one.rss]
    for one, name, text in (*told, *authors):
        if text and not re.fullmatch(rf"{_EMAIL.pattern}( \(.+\))?", text):
            message = f"RSS wants an e-mail address here; write  {name}: mail@host.org (Name)"
            yield warning(one.source, ("rss", name), "mail-and-name", message)


def locks_name_whom_to_ask(podcast: Podcast) -> Iterator[Problem]:
    """A locked show names whom to ask (podcast namespace, tag locked).

    locked-by-nobody: other hosts refuse to import a locked show and send people to its owner, of
    whom the feed says nothing. Add  owner: {email: name@host.org}  or take  locked:  out.
    """
    show = podcast.show
    if show.locked and not (show.owner and show.owner.email):
        message = "nobody can ask to unlock this; add  owner: {email: …}  or take the line out"
        yield warning(show.source, ("locked",), "locked-by-nobody", message)


def silence_is_real(podcast: Podcast) -> Iterator[Problem]:
    """Hours and days without news are 0 to 23 and English names of days (RSS 2.0).

    skip-form: feed readers cannot read it, and validators call the feed broken. Write hours as 0 to
    23 (GMT) and days as Monday to Sunday.
    """
    show = podcast.show
    for place, hour in enumerate(show.rss.skip_hours if show.rss else ()):
        if hour > 23:
            message = f"there is no hour {hour}; hours are 0 to 23, in GMT"
            yield problem(show.source, ("rss", "skip_hours", place), "skip-form", message)
    for place, day in enumerate(show.rss.skip_days if show.rss else ()):
        if day not in _DAYS:
            message = f"'{day}' is no day of RSS; write one of {', '.join(_DAYS)}"
            yield problem(show.source, ("rss", "skip_days", place), "skip-form", message)


def _unmailable(source: Source, where: Path, text: str) -> Problem:
    message = f"'{text}' is no e-mail address; write it as  name@host.org"
    return warning(source, where, "email-form", message)
