"""The names that episodes use: which of them mean one thing, and which address it gets."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from podsite import urls
from podsite.model import Person, Topic
from podsite.relate.identity import keys, spellings

T = TypeVar("T", Topic, Person)


@dataclass(frozen=True)
class Names(Generic[T]):
    """The topics or people of a show, by the keys that their spellings have in common.

    `known` are those that have a file, `spelt` the spellings in use with how often, and `slugs`
    every key's part of an address. `slug` makes one of a spelling.
    """

    known: Mapping[str, T]
    spelt: Mapping[str, Counter[str]]
    slugs: Mapping[str, str]
    slug: Callable[[str], str]

    def usual(self, key: str) -> str:
        """The spelling used most, then the newest."""
        return self.spelt[key].most_common(1)[0][0]

    def others(self) -> Iterator[tuple[str, str]]:
        """Each slug by which something may be looked for that has another one, and that one.

        A slug that is something's own leads to that alone.
        """
        written: dict[str, T] = {one.slug: one for one in self.known.values()}
        own = {*self.slugs.values(), *written}
        for one in written.values():
            yield from ((slug, one.slug) for slug in spellings(one) if slug not in own)
        for key, spelt in self.spelt.items():
            for slug in map(self.slug, spelt):
                if slug not in own:
                    yield slug, self.slugs[key]


def names(
    written: Iterable[T], used: Iterable[tuple[str, str]], slug: Callable[[str], str]
) -> Names[T]:
    """What is `written` as files and `used` by episodes: key and spelling, the newest first.

    Without a file, a name's slug is that of its first spelling, so that no later one moves its
    address; where an older name has it, a hash that stays the same tells the two apart.
    """
    known: dict[str, T] = {}
    for one in written:
        for key in keys(one):
            known.setdefault(key, one)
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, str] = {}
    for key, name in used:
        spelt[key][name] += 1
        first.pop(key, None)
        first[key] = name  # in the order in which they were last met: the oldest name at the end
    slugs = {key: one.slug for key, one in known.items()}
    taken = set(slugs.values())
    for key, name in reversed(first.items()):
        if key not in known:
            own = slug(name)
            slugs[key] = urls.distinct(own, key) if own in taken else own
            taken.add(slugs[key])
    return Names(known, spelt, slugs, slug)
