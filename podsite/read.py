"""The first stage: a show's folder becomes a Podcast. Nothing is left out and nothing is judged."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, tzinfo
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar
from urllib.parse import quote

from podsite import urls
from podsite.folder import Folder, UnfoundError
from podsite.formats import markdown, media, seeking
from podsite.formats.fields import Reader, needed
from podsite.formats.frontmatter import UnreadableError, line_below, split
from podsite.model import (
    Episode,
    Fonts,
    Leaflet,
    Notes,
    Person,
    Podcast,
    Show,
    Source,
    Topic,
    Written,
)
from podsite.problem import Problem, ProblemError, errors
from podsite.settle import distinct, found, settled

T = TypeVar("T")
W = TypeVar("W", bound=Written)
SHOW = PurePosixPath("show.md")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# What takes the place of a needed field that is missing, until it is mended.
_STAND_INS = {"title": "?", "name": "?", "date": "2000-01-01", "url": "https://example.org/"}


def read(path: Path) -> tuple[Podcast | None, tuple[Problem, ...]]:
    """The show in the folder `path`, and every problem of every file.

    None where show.md itself cannot be read. Raises ProblemError where there is no show.
    """
    if not (path / SHOW).is_file():
        raise ProblemError(
            Problem(
                "no-show",
                f"there is no show.md in {path}; name the show's folder with --show,"
                " or make a new show with  podsite init DIR",
            )
        )
    folder = Folder(path)
    show = _one(folder, SHOW, Show, UTC)
    zone = show.timezone if show else UTC
    episodes = tuple(settled(folder, one) for one in _all(folder, "episodes", Episode, zone))
    people = tuple(
        replace(one, portrait=folder.picture(one, "portrait", one.portrait))
        for one in _all(folder, "people", Person, zone)
    )
    topics = tuple(_all(folder, "topics", Topic, zone))
    leaflets = tuple(_all(folder, "pages", Leaflet, zone))
    if show is None:
        return None, tuple(folder.problems)
    artwork = folder.picture(show, "artwork", show.artwork)
    show = replace(
        show,
        artwork=artwork,
        accent=show.accent or folder.accent(artwork),
        fonts=show.fonts
        and Fonts(
            heading=folder.font(show, "heading", show.fonts.heading),
            text=folder.font(show, "text", show.fonts.text),
        ),
        images=found(folder.image(show, picture) for picture in show.images),
    )
    episodes = distinct(folder, show, episodes)
    pages = _addresses((episodes, people, topics, leaflets))
    podcast = Podcast(
        show=_linked(folder, show, pages),
        episodes=_whole(folder, [_linked(folder, one, pages) for one in episodes]),
        people=_whole(folder, [_linked(folder, one, pages) for one in people]),
        topics=_whole(folder, [_linked(folder, one, pages) for one in topics]),
        leaflets=_whole(folder, [_linked(folder, one, pages) for one in leaflets]),
        unread=frozenset(folder.unread | _doubtful(folder.problems)),
    )
    return (None if SHOW in folder.unread else podcast), tuple(folder.problems)


def _whole(folder: Folder, some: Iterable[W]) -> tuple[W, ...]:
    """Those of which nothing that is needed is missing."""
    return tuple(one for one in some if one.source.file not in folder.unread)


def _doubtful(problems: list[Problem]) -> set[PurePosixPath]:
    """The files in which something is wrong, so that not all they say is known."""
    return {one.file for one in errors(problems) if isinstance(one.file, PurePosixPath)}


def _all(folder: Folder, home: str, kind: type[W], zone: tzinfo) -> Iterator[W]:
    for file in folder.written(home):
        own_folder = file.name == "index.md" and file.parent.name != home
        name = file.parent.name if own_folder else file.stem
        one = _one(folder, file, kind, zone, slug=urls.slug(name))
        if one is not None:
            yield one


def _one(folder: Folder, file: PurePosixPath, kind: type[W], zone: tzinfo, **more: Any) -> W | None:
    """One file's front matter and body as a `kind`; None, and problems, where it is unreadable.

    Where a needed field is missing or wrong, something stands in for it, so that what else is wrong
    is found in the same run; the file counts as unread.
    """
    text = folder.text(file)
    if text is None:
        return None
    try:
        matter = split(text)
    except UnreadableError as error:
        folder.problems.append(Problem("unreadable", str(error), file, error.line))
        folder.unread.add(file)
        return None
    make: Callable[..., W] = kind
    source = Source(file, matter.text)
    reader = Reader(source, zone)
    body = markdown.notes(matter.body)
    one = reader.record(make, matter.values, (), source=source, body=body, **more)
    folder.problems.extend(reader.problems)
    if one is None:
        folder.unread.add(file)
        values = matter.values | {name: _STAND_INS[name] for name in needed(make)}
        one = Reader(source, zone).record(make, values, (), source=source, body=body, **more)
    return one


def _addresses(
    kinds: tuple[tuple[Episode, ...], tuple[Person, ...], tuple[Topic, ...], tuple[Leaflet, ...]],
) -> dict[PurePosixPath, str]:
    """Where the page of each file of Markdown will be."""
    places = (urls.episode, urls.person, urls.topic, urls.leaflet)
    pages = {
        one.source.file: place(one.slug)
        for place, kind in zip(places, kinds, strict=True)
        for one in kind
    }
    return pages | {SHOW: urls.ABOUT}


def _linked(folder: Folder, one: W, pages: Mapping[PurePosixPath, str]) -> W:
    """The same, with the files that its text shows or links to at the addresses they will have."""

    def target(address: str) -> str:
        address = seeking.normal(address)
        if address.startswith(urls.MEDIA):  # said from the show's folder on
            above = "../" * len(one.source.file.parent.parts)
            return urls.followed(above + address.removeprefix(urls.MEDIA), published)
        if address.startswith(("/", "#", "?")) or _SCHEME.match(address):
            return address
        return urls.followed(address, published)

    def published(name: str) -> str:
        try:
            file = folder.sought(one.source, name)
            if file not in pages and not media.may_be_published(file):
                message = f"{file} is not for the public; link to a page, a picture or a document"
                raise UnfoundError("not-public", message)
            return quote(pages.get(file) or urls.media(file))
        except UnfoundError as error:
            place = line_below(one.source.matter, one.body.markdown, quote(name))
            folder.problems.append(Problem(error.code, str(error), one.source.file, place))
            return quote(name)

    def linked(text: Notes) -> Notes:
        links = markdown.addresses(text.html)
        if all(link.startswith(("http://", "https://", "#")) for link in links):
            return text
        return replace(text, html=markdown.linked(text.html, target))

    return _mended(one, linked)


def _mended(one: W, text: Callable[[Notes], Notes]) -> W:
    """The same, with every text that it says in Markdown as `text` makes it."""
    if isinstance(one, Episode):
        corrections = tuple(replace(each, body=text(each.body)) for each in one.corrections)
        one = replace(one, corrections=corrections)
    return replace(one, body=text(one.body))
