"""Every episode, topic and person is one, and has one name and one address."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from uuid import UUID

from podsite import urls
from podsite.formats.frontmatter import line, problem, warning
from podsite.model import Addressed, Person, Podcast, Topic
from podsite.problem import Problem
from podsite.relate.identity import keys

A = TypeVar("A", bound=Addressed)
_SHORTEST = 10  # signs; what hosts make has more


def slug_is_an_address(podcast: Podcast) -> Iterator[Problem]:
    """A slug holds letters, digits and hyphens, as it stands in addresses (design, 5).

    slug-form: hosts, browsers and file systems disagree on every other sign. Write the slug that is
    proposed, or leave it out: then it is made from the file's name.
    """
    one: Addressed
    for one in (*podcast.episodes, *podcast.topics, *podcast.people, *podcast.leaflets):
        fitting = urls.slug(one.slug)
        if fitting != one.slug:
            message = f"'{one.slug}' cannot be part of an address; write  slug: {fitting}"
            yield problem(one.source, ("slug",), "slug-form", message)


def one_address_each(podcast: Podcast) -> Iterator[Problem]:
    """Two of a kind with one slug would overwrite each other's page (design, 5).

    slug-twice: both pages would have the same address. Give one of them another slug with  slug:
    or another file name.
    """
    kinds: tuple[tuple[Addressed, ...], ...] = (
        podcast.episodes,
        podcast.topics,
        podcast.people,
        podcast.leaflets,
    )
    for kind in kinds:
        for first, second in _doubles(kind, lambda one: one.slug):
            message = (
                f"{first.source.file} has the slug '{first.slug}' too; give one of them another"
                " with  slug:  or another file name"
            )
            yield problem(second.source, ("slug",), "slug-twice", message)


def one_guid_each(podcast: Podcast) -> Iterator[Problem]:
    """An episode's guid is its own (RSS 2.0; feed practice).

    guid-twice: apps know an episode by its guid alone, so they would show one of the two and never
    the other. It comes from copying a file; take the line out of the copy, and it gets a guid of
    its own.
    """
    for first, second in _doubles(podcast.episodes, lambda one: one.guid or one.slug):
        if first.slug == second.slug and line(second.source.matter, ("guid",)) == 1:
            continue  # both came from the slug, which is another rule's matter
        message = (
            f"the guid {second.guid} is that of {first.source.file} too, so apps would show only"
            " one of the two; take the line out of the newer file, and it gets one of its own"
        )
        yield problem(second.source, ("guid",), "guid-twice", message)


def one_owner_of_a_name(podcast: Podcast) -> Iterator[Problem]:
    """A name or alias means one topic or person (design, 1: everything has one source).

    name-twice: an episode that names it could mean either. Keep the name in one of the two files.
    """
    for kind in (podcast.topics, podcast.people):
        owners: dict[str, Topic | Person] = {}
        for one in kind:
            for key, name in keys(one).items():
                owner = owners.setdefault(key, one)
                if owner is not one and owner.slug != one.slug:
                    message = f"'{name}' is a name of {owner.source.file} too; keep it in one file"
                    yield problem(one.source, ("aliases",), "name-twice", message)


def guids_tell_episodes_apart(podcast: Podcast) -> Iterator[Problem]:
    """A guid is a UUID, an address, or long enough to be nobody else's (podcast namespace,
    recommendations; Apple).

    guid-short: apps that mix episodes of many shows may take it for another show's, and a short one
    is easily given twice. Take the line out, and the episode gets a UUID; but if it has been
    published under this one, keep it: a new one would make it a new episode to everybody.
    """
    for episode in podcast.episodes:
        if episode.guid and len(episode.guid) < _SHORTEST:
            message = (
                f"'{episode.guid}' may be another show's guid too; take the line out, unless it has"
                " been published already"
            )
            yield warning(episode.source, ("guid",), "guid-short", message)


def show_guid_is_a_uuid(podcast: Podcast) -> Iterator[Problem]:
    """The show's guid is a UUID (podcast namespace, tag guid).

    show-guid: directories look a show up by it and take nothing but a UUID. Look your show up at
    https://podcastindex.org/ and write its guid; for a new show leave the line out, and it gets
    one.
    """
    show = podcast.show
    try:
        fits = show.guid is None or str(UUID(show.guid)) == show.guid.lower()
    except ValueError:
        fits = False
    if not fits:
        message = f"'{show.guid}' is no UUID; take the line out, and the show gets one"
        yield problem(show.source, ("guid",), "show-guid", message)


def _doubles(kind: Iterable[A], key: Callable[[A], str]) -> Iterator[tuple[A, A]]:
    """Those of a kind whose key another one had before, each with the first that had it."""
    seen: dict[str, list[A]] = defaultdict(list)
    for one in kind:
        seen[key(one)].append(one)
    for same in seen.values():
        for later in same[1:]:
            yield same[0], later
