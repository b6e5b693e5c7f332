"""Every rule is asked, and all that is wrong is found at once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.check import check, check_promises, check_site
from podsite.lock import Lock, pinned, promised
from podsite.model import Episode, Media, Podcast, Source, Url
from podsite.output import Document, Site
from podsite.problem import Problem, errors
from podsite.rules.identity import one_address_each, one_guid_each
from tests.shows import MOMENT, a_catalogue, a_podcast, a_show, an_episode


def test_problems_of_every_rule_and_episode_are_found_at_once() -> None:
    podcast = a_podcast(
        an_episode("a", guid="x"), an_episode("b", guid="x"), an_episode("a", audio=None)
    )

    codes = [problem.code for problem in check(podcast)]

    assert {"slug-twice", "guid-twice", "no-audio", "no-author"} <= set(codes)


def test_a_show_that_says_what_directories_ask_for_has_no_problem() -> None:
    artwork = Media(file=PurePosixPath("cover.png"), type="image/png")
    show = a_show(author="Mira", summary="A show", categories=("Science",), artwork=artwork)

    assert check(a_podcast(an_episode("a"), show=show)) == ()


def test_the_site_is_checked_too() -> None:
    catalogue = a_catalogue(an_episode("a", body="[x](/gone/)"))

    assert [one.code for one in check_site(catalogue, Site([]))] == ["dead-link"]
    assert check_site(catalogue, Site([Document("/gone/", b"")])) == ()


# Whatever a podcaster does, no subscriber is lost.

SHOWS = [
    {"url": Url(f"{scheme}://{host}.test/{path}")}
    for scheme in ("http", "https")
    for host in ("signals", "elsewhere")
    for path in ("", "pod/")
]
DAY = timedelta(days=1)
numbers = st.integers(0, 50)


@dataclass
class Folder:
    """A show that is edited: episodes by an identity of their own, which no edit can change."""

    episodes: dict[int, Episode] = field(default_factory=dict)
    show: dict[str, Any] = field(default_factory=lambda: SHOWS[-1])
    moment: datetime = MOMENT
    host: str | None = None
    turned: bool = False
    lock: Lock = field(default_factory=Lock)

    def podcast(self) -> Podcast:
        """The folder as it would be read, in whatever order."""
        episodes = [self._hosted(one) for one in self.episodes.values()]
        return Podcast(
            show=a_show(**self.show), episodes=tuple(episodes[:: -1 if self.turned else 1])
        )

    def _hosted(self, episode: Episode) -> Episode:
        if self.host is None or episode.audio is None or episode.audio.file is None:
            return episode
        url = Url(f"https://{self.host}.test/{episode.audio.file}")
        return replace(episode, audio=replace(episode.audio, file=None, url=url))

    def guids(self) -> dict[int, str]:
        """The guid of every episode."""
        fixed = pinned(self.podcast(), self.lock).episodes[:: -1 if self.turned else 1]
        return {one: two.guid or "" for one, two in zip(self.episodes, fixed, strict=True)}

    def known(self) -> dict[int, str]:
        """The guids under which subscribers know the episodes."""
        heard = {one.guid for one in self.lock.promises if one.published <= self.moment}
        return {one: guid for one, guid in self.guids().items() if guid in heard}


def in_file(episode: Episode, name: str) -> Episode:
    """The episode in a file of another name."""
    return replace(episode, source=Source(PurePosixPath(f"episodes/{name}.md")))


def renamed(folder: Folder, one: int, number: int) -> None:
    """Another file name, and the slug that comes from it."""
    folder.episodes[one] = replace(in_file(folder.episodes[one], f"n{number}"), slug=f"n{number}")


def exchanged(folder: Folder, one: int, number: int) -> None:
    """Two files with each other's names."""
    other = list(folder.episodes)[number % len(folder.episodes)]
    first, second = folder.episodes[one], folder.episodes[other]
    folder.episodes[one] = replace(first, source=second.source)
    folder.episodes[other] = replace(second, source=first.source)


def superseded(folder: Folder, one: int, number: int) -> None:
    """A new episode in a file that another one left."""
    left = folder.episodes[one]
    renamed(folder, one, number)
    added(folder, one, number)
    folder.episodes[max(folder.episodes)] = in_file(
        folder.episodes[max(folder.episodes)], left.source.file.stem
    )


def added(folder: Folder, _: int, number: int) -> None:
    """A new draft, episode of the future or episode."""
    identity = max(folder.episodes, default=0) + 1
    folder.episodes[identity] = an_episode(
        f"e{identity}",
        draft=number % 3 == 0,
        date=folder.moment + DAY * (number % 2),
        guid=f"said-{identity}" if number % 5 == 0 else None,
        audio=Media(
            file=PurePosixPath(f"episodes/a{identity}.mp3"),
            length=10_000 + identity,
            type="audio/mpeg",
        ),
    )


def recorded(folder: Folder, one: int, number: int) -> None:
    """A new recording, under the old name or a new one."""
    audio = folder.episodes[one].audio
    assert audio
    file = audio.file if number % 2 else PurePosixPath(f"episodes/r{one}-{number}.mp3")
    length = (audio.length or 0) + 1000 * (number + 1)
    edited(audio=lambda _: replace(audio, file=file, length=length))(folder, one, number)


def copied(folder: Folder, one: int, number: int) -> None:
    """The same front matter in another file."""
    folder.episodes[max(folder.episodes) + 1] = in_file(folder.episodes[one], f"copy{number}")


def deleted(folder: Folder, one: int, _: int) -> None:
    del folder.episodes[one]


def waited(folder: Folder, _: int, number: int) -> None:
    folder.moment += DAY * number


def moved(folder: Folder, _: int, number: int) -> None:
    folder.show = SHOWS[number % len(SHOWS)]


def hosted(folder: Folder, _: int, number: int) -> None:
    folder.host = (None, "media", "cdn")[number % 3]


def turned(folder: Folder, _: int, __: int) -> None:
    folder.turned = not folder.turned


def lent(folder: Folder, one: int, number: int) -> None:
    """A guid written into the wrong file."""
    guid = list(folder.guids().values())[number % len(folder.episodes)]
    edited(guid=lambda _: guid)(folder, one, number)


def edited(**fields: Callable[[int], Any]) -> Callable[[Folder, int, int], None]:
    """An edit of an episode's front matter."""

    def edit(folder: Folder, one: int, number: int) -> None:
        values = {name: value(number) for name, value in fields.items()}
        folder.episodes[one] = replace(folder.episodes[one], **values)

    return edit


EDITS: tuple[Callable[[Folder, int, int], None], ...] = (
    *(added, added, deleted, renamed, exchanged, superseded, recorded, copied, lent),
    *(waited, moved, hosted, turned),
    edited(title=lambda number: f"Title {number}"),
    edited(slug=lambda number: f"s{number}"),
    edited(date=lambda number: MOMENT + DAY * (number - 40)),
    edited(number=lambda number: number or None),
    edited(topics=lambda number: (f"Topic {number}",)),
    edited(draft=lambda number: number % 4 == 0),
    edited(guid=lambda _: None),
    edited(guid=lambda number: f"anew-{number}"),
)


def answered(folder: Folder, problems: Iterable[Problem]) -> None:
    """Does what the problems of the guids say: writes each into the file it names."""
    for problem in problems:
        found = re.search(r"write  guid: (\S+)", problem.message)
        for identity, one in folder.episodes.items():
            if found and one.source.file == problem.file:
                folder.episodes[identity] = replace(one, guid=found[1])
            taken = re.search(r"and take it out of (\S+)", problem.message)
            if found and taken and str(one.source.file) == taken[1] and one.guid == found[1]:
                folder.episodes[identity] = replace(one, guid=None)


def built(folder: Folder) -> tuple[Lock, tuple[Problem, ...]]:
    """What a build would promise, and what would be wrong with it."""
    new = promised(folder.podcast(), folder.lock, folder.moment)
    fixed = pinned(folder.podcast(), new)
    twice = (*one_address_each(fixed), *one_guid_each(fixed))
    return new, (*twice, *check_promises(folder.lock, new, fixed, folder.moment))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(EDITS), numbers, numbers), min_size=30, max_size=60))
def test_no_guid_that_subscribers_know_ever_changes_unless_the_build_is_refused(
    edits: list[tuple[Callable[[Folder, int, int], None], int, int]],
) -> None:
    folder = Folder()
    added(folder, 0, 1)
    for edit, which, number in edits:
        before, known = replace(folder, episodes=dict(folder.episodes)), folder.known()
        edit(folder, list(folder.episodes)[which % len(folder.episodes)], number)
        new, problems = built(folder)
        if errors(problems):
            answered(folder, problems)
            new, problems = built(folder)
        if errors(problems) or not folder.episodes:  # no way but back
            folder = before
            continue
        folder.lock = new
        guids = folder.guids()
        anew = {one.file for one in problems if one.code == "guid-anew"}
        for one, guid in known.items():
            assert guids[one] == guid or folder.episodes[one].source.file in anew
        assert known.keys() <= folder.known().keys()
        # Whatever comes out by itself afterwards, `--locked` finds nothing to write.
        assert promised(folder.podcast(), new, folder.moment + 99 * DAY) == new
