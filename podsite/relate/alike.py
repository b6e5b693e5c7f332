"""Which episodes of a catalogue are alike: found once, and remembered until something changes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from podsite.cache import Cache, key
from podsite.formats.vocabulary import counted
from podsite.relate.catalogue import Catalogue
from podsite.relate.likeness import Reason, Related, Subject, Tie, related, texts

_KEPT = 3  # lists of a whole show: of the build, and of a preview with drafts


def compared(catalogue: Catalogue, cache: Cache) -> Catalogue:
    """The catalogue, in which every episode knows those that are like it."""
    return replace(catalogue, alike=remembered([*subjects(catalogue)], cache))


def remembered(some: Sequence[Subject], cache: Cache) -> dict[str, tuple[Related, ...]]:
    """The same as `related` of these subjects; what it took long to find is in the cache."""
    written = texts(some)
    keys = [key((words.encode(), passed.encode())) for words, passed in written]

    def made() -> bytes:
        words = cache.each("words", keys, lambda place: counted(*written[place]))
        return _packed(some, related(some, words))

    found = cache.remembered("related", _key(some, keys), made)
    cache.keep("related", _KEPT)
    return _unpacked(some, found)


def alike(catalogue: Catalogue) -> Mapping[str, tuple[Related, ...]]:
    """Slug → the episodes that are like that one, as the catalogue knows them or else found now."""
    return related([*subjects(catalogue)]) if catalogue.alike is None else catalogue.alike


def subjects(catalogue: Catalogue) -> Iterator[Subject]:
    """What likeness compares: each episode with the one name of each of its topics and people."""
    for one in catalogue.episodes:
        topics = {entry.topic.slug: entry.topic.title for entry in catalogue.topics_of(one)}
        credited = catalogue.people_of(one)
        people = {entry.person.slug: entry.person.name for _, entry in credited}
        more = {entry.person.slug for credit, entry in credited if credit.role != "host"}
        yield Subject(one, topics, people, frozenset(people) - more)


def _key(some: Sequence[Subject], keys: Sequence[str]) -> str:
    """A key for all that decides who is like whom: the words by their own keys, and the rest."""
    said = (
        (
            *(one.episode.slug, one.episode.title, str(one.episode.source.file)),
            *(one.episode.series, one.episode.related, sorted(one.hosts)),
            *([*one.topics.items()], [*one.people.items()], words),
        )
        for one, words in zip(some, keys, strict=True)
    )
    return key(json.dumps(one).encode() for one in said)


def _packed(some: Sequence[Subject], found: Mapping[str, Sequence[Related]]) -> bytes:
    places = {one.episode.slug: place for place, one in enumerate(some)}
    lists = [
        [
            [places[one.episode.slug], [[why.tie.value, *why.names] for why in one.reasons]]
            for one in found[subject.episode.slug]
        ]
        for subject in some
    ]
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(some: Sequence[Subject], packed: bytes) -> dict[str, tuple[Related, ...]]:
    return {
        subject.episode.slug: tuple(
            Related(
                some[place].episode,
                tuple(Reason(Tie(tie), tuple(names)) for tie, *names in reasons),
            )
            for place, reasons in listed
        )
        for subject, listed in zip(some, json.loads(packed), strict=True)
    }
