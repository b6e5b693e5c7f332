"""Every episode, topic and person is one, and has one name and one address."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from podsite import urls
from podsite.formats.frontmatter import line, problem
from podsite.model import Addressed, Person, Podcast, Topic
from podsite.problem import Problem
from podsite.relate import spellings

A = TypeVar("A", bound=Addressed)


def slug_is_an_address(podcast: Podcast) -> Iterator[Problem]:
    """A slug holds letters, digits and hyphens, as it stands in addresses (design, 5)."""
    one: Addressed
    for one in (*podcast.episodes, *podcast.topics, *podcast.people, *podcast.leaflets):
        fitting = urls.slug(one.slug)
        if fitting != one.slug:
            message = f"'{one.slug}' cannot be part of an address; write  slug: {fitting}"
            yield problem(one.source, ("slug",), "slug-form", message)


def one_address_each(podcast: Podcast) -> Iterator[Problem]:
    """Two of a kind with one slug would overwrite each other's page (design, 5)."""
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
    """Apps show only one of two episodes with one guid (RSS 2.0; feed practice)."""
    for first, second in _doubles(podcast.episodes, lambda one: one.guid or one.slug):
        if first.slug == second.slug and line(second.source.matter, ("guid",)) == 1:
            continue  # both came from the slug, which is another rule's matter
        message = (
            f"the guid {second.guid} is that of {first.source.file} too, so apps would show only"
            " one of the two; take the line out of the newer file, and it gets one of its own"
        )
        yield problem(second.source, ("guid",), "guid-twice", message)


def one_owner_of_a_name(podcast: Podcast) -> Iterator[Problem]:
    """A name or alias means one topic or person (design, 1: everything has one source)."""
    for kind in (podcast.topics, podcast.people):
        owners: dict[str, Topic | Person] = {}
        for one in kind:
            for name in spellings(one):
                owner = owners.setdefault(name, one)
                if owner is not one and owner.slug != one.slug:
                    message = f"'{name}' is a name of {owner.source.file} too; keep it in one file"
                    yield problem(one.source, ("aliases",), "name-twice", message)


def _doubles(kind: Iterable[A], key: Callable[[A], str]) -> Iterator[tuple[A, A]]:
    """Those of a kind whose key another one had before, each with the first that had it."""
    seen: dict[str, list[A]] = defaultdict(list)
    for one in kind:
        seen[key(one)].append(one)
    for same in seen.values():
        for later in same[1:]:
            yield same[0], later
