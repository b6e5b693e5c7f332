"""Which names of a show may mean the same, and which a part of another: proposals, no more."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from podsite import urls
from podsite.relate.affinity import affinity
from podsite.relate.slips import slips

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_SMALL_WORDS = frozenset(
    "a an and for in of on the to with de des du la le und der die das von y del".split()
)
_INITIALS = "its initials"
_CROWD = 40  # names that share a form; more share nothing but a common word
# Of the log-likelihood ratio: one in ten thousand, since thousands are compared.
_BEYOND_CHANCE = 15.1


@dataclass(frozen=True)
class Named:
    """A topic or person as it is compared: its names, the usual one first, and its episodes.

    `written`: it has a file, so that others are made aliases of it rather than the reverse.
    """

    names: tuple[str, ...]
    episodes: frozenset[str]
    written: bool = False

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True)
class Pair:
    """Two that may be one: the one to keep, the other, why, and in how many episodes both are.

    `sure`: the reason seldom errs.
    """

    kept: Named
    other: Named
    reason: str
    together: int
    sure: bool


@dataclass(frozen=True)
class Part:
    """One that may be a part of another."""

    narrower: Named
    broader: Named
    reason: str


Guess = tuple[Named, Named, str, bool]
Guesses = Iterable[Callable[[Sequence[Named]], Iterator[Guess]]]


def pairs(some: Sequence[Named], guesses: Guesses) -> tuple[Pair, ...]:
    """Every two that may be one, the surest reasons first, each two once."""
    found: dict[frozenset[str], Pair] = {}
    for one, other, reason, sure in (guess for guessing in guesses for guess in guessing(some)):
        counts = reason != _INITIALS  # whole words say more than their initials, however rare
        kept, merged = sorted(
            (one, other), key=lambda it: (not it.written, -len(it.episodes) * counts)
        )
        together = len(one.episodes & other.episodes)
        pair = Pair(kept, merged, reason, together, sure)
        found.setdefault(frozenset((one.name, other.name)), pair)
    order = sorted(
        found.values(), key=lambda it: (not it.sure, -len(it.other.episodes), it.kept.name)
    )
    return tuple(order)


def parts(some: Sequence[Named], at_least: int = 3) -> tuple[Part, ...]:
    """Those that may be a part of another: by the words of their names, or their episodes."""
    by_words = {words: one for one in some for words in [tuple(_words(one.name))] if words}
    found = []
    for words, one in by_words.items():
        for length in range(len(words) - 1, 0, -1):
            slices = (words[at : at + length] for at in range(len(words) - length + 1))
            wider = next((by_words[it] for it in slices if it in by_words), None)
            if wider and len(wider.episodes) >= at_least:
                found.append(Part(one, wider, f"has the words of {wider.name}"))
                break
    named = {(part.narrower.name, part.broader.name) for part in found}
    found += [
        it for it in _within(some, at_least) if (it.narrower.name, it.broader.name) not in named
    ]
    return tuple(sorted(found, key=lambda it: (-len(it.broader.episodes), it.narrower.name)))


def _alike(some: Iterable[Named]) -> Iterator[Guess]:
    """Names that differ in accents, number, order of words or signs."""
    forms: dict[str, list[Named]] = defaultdict(list)
    for one in some:
        for name in one.names:
            forms[" ".join(sorted(map(_singular, _words(name))))].append(one)
            forms["".join(map(_singular, _words(name)))].append(one)
    for form, sharing in forms.items():
        different = list({one.name: one for one in sharing}.values())
        if form and 1 < len(different) <= _CROWD:
            for one, other in combinations(different, 2):
                yield one, other, "the same but for accents, signs, plural or order", True


def _acronyms(some: Sequence[Named]) -> Iterator[Guess]:
    """Short names that are the initials of another; sure where an episode has both.

    Where none has, initials that fit several names say nothing.
    """
    initials: dict[str, list[Named]] = defaultdict(list)
    for one in some:
        for letters in {letters for name in one.names for letters in _initials(name)}:
            initials[letters].append(one)
    for one in some:
        for name in filter(_is_acronym, one.names):
            letters = "".join(_words(name))
            fitting = [it for it in initials.get(letters, ()) if letters not in _words(it.name)]
            for other in fitting[:_CROWD]:
                both = bool(one.episodes & other.episodes)
                if other is not one and (both or len(fitting) == 1):
                    yield other, one, _INITIALS, both


def _short(some: Sequence[Named]) -> Iterator[Guess]:
    """People of one surname of whom the one is called as the other is for short: `J.`, `Matt`."""
    surnames: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for one in some:
        for name in one.names:
            words = _words(name)
            if len(words) > 1:
                surnames[words[-1]].append((words[0], one))
    for sharing in surnames.values():
        for (first, one), (second, other) in combinations(sharing[:_CROWD], 2):
            if one is not other and (first.startswith(second) or second.startswith(first)):
                yield one, other, "the same surname, and a first name for short", False


def _initials(name: str) -> set[str]:
    """What a name of several words may be short as, with the small words and without."""
    words = _words(name)
    main = [word for word in words if word not in _SMALL_WORDS]
    return {"".join(word[0] for word in some) for some in (words, main) if len(words) > 1}


def _is_acronym(name: str) -> bool:
    """Whether a name is a short word mostly of capitals: `MS`, `R&D`, `mTBI`."""
    letters = "".join(_words(name))
    return 2 <= len(letters) <= 8 and sum(map(str.isupper, name)) >= 2


def _slips(some: Sequence[Named]) -> Iterator[Guess]:
    """Names one letter apart, or two where they are long; digits are never slips."""
    spelt = {"".join(_words(name)): one for one in some for name in one.names}
    for text, other in slips(spelt):
        same_digits = re.sub(r"\D", "", text) == re.sub(r"\D", "", other)
        if same_digits and spelt[text] is not spelt[other]:
            yield spelt[text], spelt[other], "spelt almost alike", False


def _within(some: Sequence[Named], at_least: int) -> Iterator[Part]:
    """Those whose every episode is about another too, which has twice as many and not by chance."""
    by_episode: dict[str, list[Named]] = defaultdict(list)
    for one in some:
        for episode in one.episodes:
            by_episode[episode].append(one)
    every = len(by_episode)
    for one in some:
        if len(one.episodes) < at_least:
            continue
        size = len(one.episodes)
        wider = (it for it in by_episode[min(one.episodes)] if one.episodes < it.episodes)
        fitting = [
            it
            for it in wider
            if 2 * size <= len(it.episodes)
            and affinity(size, size, len(it.episodes), every) >= _BEYOND_CHANCE
        ]
        if fitting:
            nearest = min(fitting, key=lambda it: (len(it.episodes), it.name))
            yield Part(one, nearest, f"all its episodes are about {nearest.name}")


def _words(name: str) -> list[str]:
    """The words of a name, folded and without accents."""
    text = unicodedata.normalize("NFKD", urls.folded(name))
    return _WORD.findall("".join(c for c in text if unicodedata.category(c)[0] != "M"))


def _singular(word: str) -> str:
    """A word without the ending of an English plural, if it has one."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


OF_TOPICS: Guesses = (_alike, _acronyms, _slips)
OF_PEOPLE: Guesses = (_alike, _short, _slips)
