"""Which episodes are like which, and why: by topics, people, series and the words they use.

Weights go by steps, and know how many episodes there are by powers of two only: so one episode
more changes few lists, and few pages with them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from heapq import nsmallest

from podsite import urls
from podsite.formats.terms import distinct, joined
from podsite.formats.vocabulary import Text, counted, known, own, rarity, weighed
from podsite.model import Episode
from podsite.relate.vectors import FULL, Vector, candidates, vector


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
_STEP = FULL // 64  # likeness is told apart by so many steps only
_LEAST = 7  # steps; whoever is less alike has nothing in common
_PROPOSED = 2  # steps that what counts most must make, before all that is shared is counted
_LIKELY = 9  # steps; behind the first three only who is that much alike
_SERIES = 32  # steps for another part of the same series
_COUNTS = {Tie.TOPICS: 1.0, Tie.PEOPLE: 0.7, Tie.WORDS: 1.0}  # what full agreement is worth
_ENOUGH = {Tie.TOPICS: 1.0, Tie.PEOPLE: 1.0, Tie.WORDS: 5.0}  # who has less cannot fully agree
_SHOWN = {Tie.TOPICS: 2, Tie.PEOPLE: 2, Tie.WORDS: 3}  # names in a reason
_TOLD = 4  # of what is shared, only what counts a quarter of the first is told
_HOST = 0.1  # of what a guest counts
_SIGNS = {Tie.TOPICS: "#", Tie.PEOPLE: "@"}  # no word begins so
_KINDS = {sign: tie for tie, sign in _SIGNS.items()}


def related(
    subjects: Sequence[Subject], words: Sequence[bytes] | None = None
) -> dict[str, tuple[Related, ...]]:
    """Slug → the episodes most like that one, best first, each with its reasons.

    The subjects stand newest first; whatever is equally alike stays in that order. `words` are
    those of their texts, counted, where that is known already.
    """
    if words is None:
        words = [counted(*text) for text in texts(subjects)]
    places = {one.episode.slug: place for place, one in enumerate(subjects)}
    calling = named(one.episode for one in subjects)
    vectors, names = _compared(subjects, words)
    series = _series(subjects)
    found = {}
    for (place, subject), near in zip(
        enumerate(subjects), candidates(vectors, _STEP * _PROPOSED), strict=True
    ):
        picked = (calling.get(called(name)) for name in subject.episode.related)
        listed: dict[int, tuple[Reason, ...]] = {
            places[one.slug]: (Reason(Tie.PICKED),) for one in picked if one
        }
        listed.pop(place, None)  # whoever names themselves
        parts = series.get(urls.slug(subject.episode.series or ""), ())
        for other, reasons in _listed(place, near, vectors, names, parts):
            if len(listed) >= MOST:
                break
            listed.setdefault(other, reasons)
        found[subject.episode.slug] = tuple(
            Related(subjects[other].episode, reasons) for other, reasons in listed.items()
        )
    return found


def texts(subjects: Sequence[Subject]) -> list[tuple[str, str]]:
    """What is written and said in each episode that is not in others too; and whom it names."""
    return [*own([_text(one) for one in subjects])]


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
    place: int,
    proposed: Iterable[int],
    vectors: Sequence[Vector],
    names: Mapping[str, str],
    parts: Sequence[int],
) -> Iterator[tuple[int, tuple[Reason, ...]]]:
    """The places of the episodes that are alike enough, best first, each with its reasons."""
    judged = []
    near = nsmallest(MOST, (part for part in parts if part != place), lambda one: abs(one - place))
    for other in {*proposed, *near}:
        ties = _ties(vectors[place], vectors[other])
        alike = {tie: sum(by for by, _ in shared) for tie, shared in ties.items()}
        if other in near:
            alike[Tie.SERIES] = _STEP * (_SERIES + MOST - near.index(other))
        steps = sum(alike.values()) // _STEP
        if steps >= _LEAST:
            judged.append((-steps, other, alike, ties))
    best = sorted(judged, key=lambda one: one[:2])
    for rank, (steps, other, alike, ties) in enumerate(best):
        if rank < 3 or -steps >= _LIKELY:
            yield other, tuple(_reasons(alike, ties, names))


def _ties(one: Vector, two: Vector) -> dict[Tie, list[tuple[int, str]]]:
    """What two episodes share, and how much each thing counts, by kind."""
    ties: dict[Tie, list[tuple[int, str]]] = {}
    for key in one.keys() & two.keys():
        tie = _KINDS.get(key[0], Tie.WORDS)
        ties.setdefault(tie, []).append((one[key] * two[key], key))
    if len(distinct(key for _, key in ties.get(Tie.WORDS, ()))) < 2:
        ties.pop(Tie.WORDS, None)  # one word alone may mean two things
    return ties


def _reasons(
    alike: Mapping[Tie, int],
    ties: Mapping[Tie, Sequence[tuple[int, str]]],
    names: Mapping[str, str],
) -> Iterator[Reason]:
    """The two strongest ties, the second only if it counts at all."""
    strongest = sorted(alike, key=lambda tie: (-alike[tie], tie.value))
    for rank, tie in enumerate(strongest[:2]):
        if rank == 0 or alike[tie] >= _STEP * _LEAST:
            shown = [names.get(key, key) for key in _told(tie, ties.get(tie, ()))]
            yield Reason(tie, joined(shown))


def _told(tie: Tie, shared: Sequence[tuple[int, str]]) -> list[str]:
    """Of what is shared that which is worth telling, the strongest first."""
    best = sorted(shared, key=lambda one: (-one[0], one[1]))
    if tie is Tie.WORDS:
        different = frozenset(distinct(key for _, key in best))
        best = [one for one in best if one[1] in different]
    few = 2 if tie is Tie.WORDS else 1  # one word alone may mean two things
    told = [key for rank, (by, key) in enumerate(best) if rank < few or by * _TOLD >= best[0][0]]
    return told[: _SHOWN.get(tie, 0)]


def _compared(
    subjects: Sequence[Subject], counted_words: Sequence[bytes]
) -> tuple[list[Vector], dict[str, str]]:
    """What each episode has, of every kind, and how much it counts; and what it is called."""
    words, names = weighed(counted_words)
    topics, people = _topics(subjects), _people(subjects)
    vectors: list[Vector] = [
        _vector(Tie.TOPICS, next(topics))
        | _vector(Tie.PEOPLE, next(people))
        | _vector(Tie.WORDS, one)
        for one in words
    ]
    return vectors, {
        **names,
        **{_key(Tie.TOPICS, key): name for one in subjects for key, name in one.topics.items()},
        **{_key(Tie.PEOPLE, key): name for one in subjects for key, name in one.people.items()},
    }


def _vector(tie: Tie, weights: Mapping[str, float]) -> dict[str, int]:
    return vector(weights, _COUNTS[tie], _ENOUGH[tie])


def _key(tie: Tie, name: str) -> str:
    """The key of a topic or person, which no word can have."""
    return _SIGNS[tie] + name


def _topics(subjects: Sequence[Subject]) -> Iterator[dict[str, float]]:
    learnt = known(len(subjects))
    holders = Counter(key for one in subjects[-learnt:] for key in one.topics)
    for one in subjects:
        yield {_key(Tie.TOPICS, key): rarity(holders[key], learnt) for key in one.topics}


def _people(subjects: Sequence[Subject]) -> Iterator[dict[str, float]]:
    learnt = known(len(subjects))
    holders = Counter(key for one in subjects[-learnt:] for key in one.people)
    for one in subjects:
        yield {
            _key(Tie.PEOPLE, key): rarity(holders[key], learnt) * (_HOST if key in one.hosts else 1)
            for key in one.people
        }


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
