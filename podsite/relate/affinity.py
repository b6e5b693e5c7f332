"""How much more often two things come together than chance would bring them."""

from collections.abc import Hashable, Iterable, Mapping
from math import log
from typing import TypeVar

H = TypeVar("H", bound=Hashable)


def affinity(together: int, one: int, other: int, every: int) -> float:
    """How surely two things of `every` episode belong together; 0 where chance would do as much.

    Given how many episodes have both, the one, the other and anything at all. It is the
    log-likelihood ratio of Dunning (1993), which needs no large counts: two that are rare and
    always meet outrank two that are everywhere and therefore meet.
    """
    if together * every <= one * other:
        return 0.0
    table = (
        (together, one * other),
        (one - together, one * (every - other)),
        (other - together, (every - one) * other),
        (every - one - other + together, (every - one) * (every - other)),
    )
    return 2 * sum(seen * log(seen * every / chance) for seen, chance in table if seen and chance)


def nearest(
    one: int, every: int, met: Mapping[H, int], sizes: Mapping[H, int], at_least: int = 2
) -> tuple[tuple[H, int], ...]:
    """Who comes with something of `one` episodes, each with in how many; the surest first.

    `met` says how often each came with it and `sizes` how often at all. Fewer than `at_least`
    times, and no more than by chance, is left out; ties keep the order of `met`.
    """
    scored: Iterable[tuple[float, H, int]] = (
        (affinity(count, one, sizes[other], every), other, count)
        for other, count in met.items()
        if count >= at_least
    )
    ranked = sorted((entry for entry in scored if entry[0] > 0), key=lambda entry: -entry[0])
    return tuple((other, count) for _, other, count in ranked)
