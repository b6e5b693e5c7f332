"""Things by what they have and how much each of it counts: which others have most of the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from operator import itemgetter

# What something has → how much it counts there. Whole numbers: their sums are exact in any order.
Vector = Mapping[str, int]

FULL = 255 * 255  # what is shared by two that agree fully in something that is worth 1
_ASKED = 20  # of what a thing has, that which counts most proposes others
_POSTINGS = 32  # things that one feature proposes
_CANDIDATES = 16  # things that are compared in full


def vector(weights: Mapping[str, float], worth: float, enough: float) -> dict[str, int]:
    """Weights as a vector: with itself it shares what full agreement is worth.

    Who has less than `enough` cannot fully agree.
    """
    length = max(enough, sqrt(sum(weight * weight for weight in weights.values())))
    scale = sqrt(FULL * worth) / length
    return {key: round(scale * weight) for key, weight in weights.items() if weight}


def candidates(vectors: Sequence[Vector], least: int) -> Iterator[list[int]]:
    """For each thing the places of those that may share most with it, and `least` at least.

    However many things there are, each is held against so many others only.
    """
    asked = [sorted(one, key=one.__getitem__, reverse=True)[:_ASKED] for one in vectors]
    postings = _postings(vectors, asked)
    for place, features in enumerate(asked):
        scores: dict[int, int] = defaultdict(int)
        for key in features:
            weight = vectors[place][key]
            for its, other in postings.get(key, ()):
                scores[other] += its * weight
        scores.pop(place, None)
        likely = [other for other, score in scores.items() if score >= least]
        yield sorted(likely, key=scores.__getitem__, reverse=True)[:_CANDIDATES]


def _postings(
    vectors: Sequence[Vector], asked: Sequence[Sequence[str]]
) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Each feature that several have, and those that have it, whom it counts most for first."""
    everyone: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, features in enumerate(asked):
        for key in features:
            everyone[key].append((vectors[place][key], place))
    return {
        # Who counts as much stays in order.
        key: sorted(some, key=itemgetter(0), reverse=True)[:_POSTINGS]
        for key, some in everyone.items()
        if len(some) > 1
    }
