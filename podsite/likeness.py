"""Which episodes are like which, and why: by topics, people, series and the words they use.

Weights go by steps, and know how many episodes there are by powers of two only: so one episode
more changes few lists, and few pages with them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from heapq import nsmallest
from math import fsum, sqrt

from podsite import urls
from podsite.formats.terms import joined
from podsite.formats.vocabulary import Text, rarity, weighed
from podsite.model import Episode


class Tie(Enum):
    """What two episodes have in common."""

    PICKED = "picked"  # the podcaster says so
    SERIES = "series"
    PEOPLE = "people"
    TOPICS = "topics"
    WORDS = "words"


@dataclass(frozen=True)
class Reason:
    """Why an episode is related: the kind of tie, and the names of what is shared, rarest first."""

    tie: Tie
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Related:
    """An episode that is like another one, and why, the strongest reason first."""

    episode: Episode
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Subject:
    """An episode with what it shares with others: canonical keys, each with the name to show."""

    episode: Episode
    topics: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    hosts: frozenset[str] = frozenset()  # who of the people only hosts


MOST = 5  # in a list, unless more are picked
_STEPS = 64  # likeness is told apart by so many steps only
_LEAST = 7  # steps; whoever is less alike has nothing in common
_LIKELY = 9  # steps; behind the first three only who is that much alike
_SERIES = 32  # steps for another part of the same series
_COUNTS = {Tie.TOPICS: 1.0, Tie.PEOPLE: 0.7, Tie.WORDS: 1.0}  # what full agreement is worth
_ENOUGH = {Tie.TOPICS: 1.0, Tie.PEOPLE: 1.0, Tie.WORDS: 5.0}  # who has less cannot fully agree
_SHOWN = {Tie.TOPICS: 2, Tie.PEOPLE: 2, Tie.WORDS: 3}  # names in a reason
_TOLD = 4  # of what is shared, only what counts a quarter of the first is told
_HOST = 0.1  # of what a guest counts
_POSTINGS = 40  # episodes that one feature proposes
_CANDIDATES = 24  # episodes that are compared in full

Vector = dict[str, float]  # what an episode has of a kind → how much it counts there


@dataclass(frozen=True)
class _Shared:
    """One way to be alike: what each episode has, and for each thing the episodes that have it."""

    tie: Tie
    vectors: Sequence[Vector]
    postings: Mapping[str, Sequence[tuple[int, float]]]
    names: Mapping[str, str]


def related(subjects: Sequence[Subject]) -> dict[str, tuple[Related, ...]]:
    """Slug → the episodes most like that one, best first, each with its reasons.

    The subjects stand newest first; whatever is equally alike stays in that order.
    """
    places = {one.episode.slug: place for place, one in enumerate(subjects)}
    known = named(one.episode for one in subjects)
    ways = (
        _shared(Tie.TOPICS, _topics(subjects), _names(one.topics for one in subjects)),
        _shared(Tie.PEOPLE, _people(subjects), _names(one.people for one in subjects)),
        _shared(Tie.WORDS, *weighed([_text(one) for one in subjects])),
    )
    series = _series(subjects)
    found = {}
    for place, subject in enumerate(subjects):
        picked = (known.get(called(name)) for name in subject.episode.related)
        listed: dict[int, tuple[Reason, ...]] = {
            places[one.slug]: (Reason(Tie.PICKED),) for one in picked if one
        }
        listed.pop(place, None)  # whoever names themselves
        parts = series.get(urls.slug(subject.episode.series or ""), ())
        for other, reasons in _listed(place, ways, parts):
            if len(listed) < MOST:
                listed.setdefault(other, reasons)
        found[subject.episode.slug] = tuple(
            Related(subjects[other].episode, reasons) for other, reasons in listed.items()
        )
    return found


def named(episodes: Iterable[Episode]) -> Mapping[str, Episode]:
    """What episodes may be called in `related`: by slug, else by file name, else by title."""
    some = tuple(episodes)
    titles = {called(one.title): one for one in some}
    files = {called(str(one.source.file)): one for one in some}
    return titles | files | {called(one.slug): one for one in some}


def called(name: str) -> str:
    """A slug, file name or title without regard to its case, folder and suffix."""
    bare = name.removeprefix("episodes/").removesuffix(".md").removesuffix("/index")
    return " ".join(bare.casefold().split())


def _listed(
    place: int, ways: Sequence[_Shared], parts: Sequence[int]
) -> Iterator[tuple[int, tuple[Reason, ...]]]:
    """The places of the episodes that are alike enough, best first, each with its reasons."""
    judged = []
    near = nsmallest(MOST, (part for part in parts if part != place), lambda one: abs(one - place))
    for other in {*_candidates(place, ways), *near}:
        ties = {way.tie: _common(way, place, other) for way in ways}
        if len(ties[Tie.WORDS]) < 2:
            ties[Tie.WORDS] = {}  # one word alone may mean two things
        # Sums are exact: in whatever order they are made, they are the same.
        alike = {tie: _STEPS * fsum(common.values()) for tie, common in ties.items()}
        if other in near:
            alike[Tie.SERIES] = _SERIES + MOST - near.index(other)
        steps = int(fsum(alike.values()))
        if steps >= _LEAST:
            judged.append((-steps, other, alike, ties))
    best = sorted(judged, key=lambda one: one[:2])
    for rank, (steps, other, alike, ties) in enumerate(best):
        if rank < 3 or -steps >= _LIKELY:
            yield other, tuple(_reasons(alike, ties, ways))


def _reasons(
    alike: Mapping[Tie, float], ties: Mapping[Tie, Vector], ways: Sequence[_Shared]
) -> Iterator[Reason]:
    """The two strongest ties, the second only if it counts at all."""
    names = {way.tie: way.names for way in ways}
    strongest = sorted(alike, key=lambda tie: -alike[tie])
    for rank, tie in enumerate(strongest[:2]):
        if rank == 0 or alike[tie] >= _LEAST:
            common = ties.get(tie, {})
            shown = [names[tie][key] for key in _told(tie, common)]
            yield Reason(tie, joined(shown))


def _told(tie: Tie, common: Vector) -> list[str]:
    """Of what is shared that which is worth telling, the strongest first."""
    best = sorted(common, key=lambda key: (-round(_STEPS * common[key]), key))
    few = 2 if tie is Tie.WORDS else 1  # one word alone may mean two things
    told = [
        key for rank, key in enumerate(best) if rank < few or common[key] * _TOLD >= common[best[0]]
    ]
    return told[: _SHOWN.get(tie, 0)]


def _common(way: _Shared, place: int, other: int) -> Vector:
    """What two episodes share, and how much each thing counts."""
    one, two = way.vectors[place], way.vectors[other]
    return {key: one[key] * two[key] for key in one.keys() & two.keys()}


def _candidates(place: int, ways: Sequence[_Shared]) -> list[int]:
    """The places of the episodes that may be alike, as far as the postings tell."""
    scores: dict[int, float] = defaultdict(float)
    for way in ways:
        for key, weight in way.vectors[place].items():
            for other, its in way.postings.get(key, ()):
                scores[other] += weight * its
    scores.pop(place, None)
    return nsmallest(_CANDIDATES, scores, lambda other: (-scores[other], other))


def _shared(tie: Tie, weights: Iterable[Vector], names: Mapping[str, str]) -> _Shared:
    """Vectors of at most the length that full agreement is worth, and their postings."""
    vectors = []
    everyone: dict[str, list[tuple[int, float]]] = defaultdict(list)
    worth = sqrt(_COUNTS[tie])
    for place, given in enumerate(weights):
        length = max(_ENOUGH[tie], sqrt(sum(weight * weight for weight in given.values())))
        vector = {key: worth * weight / length for key, weight in given.items() if weight}
        vectors.append(vector)
        for key, weight in vector.items():
            everyone[key].append((place, weight))
    postings = {
        key: sorted(some, key=lambda one: (-one[1], one[0]))[:_POSTINGS]
        for key, some in everyone.items()
        if len(some) > 1
    }
    return _Shared(tie, vectors, postings, names)


def _topics(subjects: Sequence[Subject]) -> Iterator[Vector]:
    holders = Counter(key for one in subjects for key in one.topics)
    for one in subjects:
        yield {key: rarity(holders[key], len(subjects)) for key in one.topics}


def _people(subjects: Sequence[Subject]) -> Iterator[Vector]:
    holders = Counter(key for one in subjects for key in one.people)
    for one in subjects:
        rare = {key: rarity(holders[key], len(subjects)) for key in one.people}
        yield {key: by * (_HOST if key in one.hosts else 1) for key, by in rare.items()}


def _text(one: Subject) -> Text:
    episode = one.episode
    noted = episode.chapters_file == episode.source.file  # then the notes say them already
    said = (
        episode.summary or "",
        *(chapter.title for chapter in episode.chapters if not noted),
        *(cue.text for cue in (episode.transcript.cues if episode.transcript else ())),
    )
    return Text(episode.title, episode.body.markdown, said, tuple(one.people.values()))


def _series(subjects: Sequence[Subject]) -> Mapping[str, Sequence[int]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(subjects):
        if one.episode.series:
            parts[urls.slug(one.episode.series)].append(place)
    return parts


def _names(some: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    return {key: name for named in some for key, name in named.items()}
