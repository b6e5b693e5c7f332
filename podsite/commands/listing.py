"""What the commands `topics` and `people` print: every name, and what may be merged.

The text is meant to be saved, shortened and given back with --apply: see merging.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from podsite.commands.merging import Kind, entry
from podsite.relate.proposals import Named, Pair, Part

_TOGETHER = 8  # names on a line


def as_text(
    kind: Kind, some: Sequence[Named], merges: Iterable[Pair], within: Iterable[Part], how: str
) -> Iterator[str]:
    """The lines of the report; every one that is no proposal begins with #."""
    once = [one for one in some if len(one.episodes) == 1]
    episodes = len(frozenset[str]().union(*(one.episodes for one in some)))
    yield f"# {_count(len(some), kind.one)} in {_count(episodes, 'episode')}; {len(once)} used once"
    sure = [pair for pair in merges if pair.sure]
    unsure = [pair for pair in merges if not pair.sure]
    if sure or unsure:
        yield "#"
        yield "# A line that begins with a name makes the names behind its colon aliases of it."
        yield "# Delete the lines that you do not want, save the rest as a file, and run"
        yield f"#     {how} --apply FILE"
    for title, found, mark in (
        ("Probably one", sure, ""),
        ("Perhaps one (take the #? away to accept)", unsure, "#? "),
    ):
        if found:
            yield "#"
            yield f"# {title}: {len(found)}"
            for pair in found:
                yield f"{mark}{entry(pair.kept.name, pair.other.name)}  # {_why(pair)}"
    yield from _parts(kind, within)
    if once and len(some) > len(once):
        yield "#"
        yield f"# Used once: {len(once)}"
        for at in range(0, len(once), _TOGETHER):
            yield "#     " + " · ".join(one.name for one in once[at : at + _TOGETHER])
    yield "#"
    yield "# All, by number of episodes"
    for one in sorted(some, key=lambda it: -len(it.episodes)):
        others = f" ({', '.join(one.names[1:])})" if one.names[1:] else ""
        yield f"# {len(one.episodes):6}  {one.name}{others}"


def as_json(
    kind: Kind, some: Sequence[Named], merges: Iterable[Pair], within: Iterable[Part]
) -> str:
    """The same for machines."""
    report = {
        kind.home: [
            {
                "name": one.name,
                "aliases": list(one.names[1:]),
                "episodes": len(one.episodes),
                "file": one.written,
            }
            for one in some
        ],
        "merges": [
            {
                "keep": pair.kept.name,
                "merge": pair.other.name,
                "reason": pair.reason,
                "sure": pair.sure,
                "episodes": [len(pair.kept.episodes), len(pair.other.episodes)],
                "together": pair.together,
            }
            for pair in merges
        ],
        "once": [one.name for one in some if len(one.episodes) == 1],
        "broader": [
            {"narrower": it.narrower.name, "broader": it.broader.name, "reason": it.reason}
            for it in within
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _parts(kind: Kind, within: Iterable[Part]) -> Iterator[str]:
    found = tuple(within)
    if found:
        yield "#"
        yield f"# Perhaps a part of another (write  broader: [NAME]  into a file of {kind.home}/)"
        for it in found:
            yield f"#     {it.narrower.name} → {it.broader.name}: {it.reason}"


def _why(pair: Pair) -> str:
    numbers = f"{len(pair.kept.episodes)} and {len(pair.other.episodes)}"
    return f"{pair.reason}; {numbers} episodes, {pair.together or 'none'} with both"


def _count(number: int, what: str) -> str:
    if number == 1:
        return f"1 {what}"
    return f"{number:,} {'people' if what == 'person' else what + 's'}"
