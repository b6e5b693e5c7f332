"""What subscribers would notice between one feed and the next: values in, values out.

Apps know an episode by its guid, or by the address of its recording where it has none (Apple's
Guide to RSS); everything else is compared under the guid that stays.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from urllib.parse import unquote, urlsplit

from podsite.feeds.published import FeedItem, PublishedFeed

Value = str | int | datetime | None


class Kind(Enum):
    """What apps do with a change, worst first."""

    DOUBLED = "doubled-guid"  # two episodes under one guid: one of them is not shown
    REISSUED = "changed-guid"  # the same episode under another guid: downloaded again
    GONE = "gone"  # its guid is no longer there
    OTHER_SHOW = "changed-show-guid"  # directories take it for another show
    NEW = "new"
    REPLACED = "replaced-audio"  # another recording under the same guid
    MOVED = "moved-audio"  # the same recording under another address
    DATED = "changed-date"  # moves in the list
    REWORDED = "changed-text"
    SHOW = "changed-show"

    @property
    def breaks(self) -> bool:
        """Whether an identity breaks: subscribers lose something or download it again."""
        return self in (Kind.DOUBLED, Kind.REISSUED, Kind.GONE, Kind.OTHER_SHOW)


@dataclass(frozen=True)
class Difference:
    """A field (of FeedItem or PublishedFeed) that was one thing and is another."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True)
class Change:
    """One thing to notice about an episode or the show: its name, its guid, what differs."""

    kind: Kind
    name: str
    guid: str
    differences: tuple[Difference, ...] = ()


_RECORDING = ("url", "length", "type")
_WORDS = ("title", "description", "notes", "link")
_SHOW = ("title", "description", "link", "artwork", "moved_to")

Pair = tuple[FeedItem, FeedItem]


def compare(old: PublishedFeed, new: PublishedFeed) -> tuple[Change, ...]:
    """What is noticed by who is subscribed to `old` and gets `new`; worst kind first, then as in
    the feed. Of fields that one of the two leaves untold, nothing is said."""
    untold = old.untold | new.untold
    before, after = _known(old), _known(new)
    lost = [one for guid, one in before.items() if guid not in after and _within(one, new)]
    fresh = [one for guid, one in after.items() if guid not in before and _within(one, old)]
    pairs = _paired(lost, fresh)
    known = [one for pair in pairs for one in pair]
    kept = [(before[guid], one) for guid, one in after.items() if guid in before]
    found = [
        *_doubled(new),
        *(_reissued(was, now) for was, now in pairs),
        *(Change(Kind.GONE, one.name, one.identity) for one in lost if one not in known),
        *(Change(Kind.NEW, one.name, one.identity) for one in fresh if one not in known),
        *(change for was, now in kept for change in _changes(was, now, untold)),
        *_of_the_show(old, new, untold),
    ]
    order = list(Kind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _known(feed: PublishedFeed) -> dict[str, FeedItem]:
    """Guid → the episode that apps show under it: the first that has it."""
    found: dict[str, FeedItem] = {}
    for item in feed.items:
        if item.identity:
            found.setdefault(item.identity, item)
    return found


def _within(item: FeedItem, feed: PublishedFeed) -> bool:
    """Whether an episode would stand in this feed, or rather on a further page of it."""
    dates = [one.published for one in feed.items if one.published]
    if feed.next_page is None or item.published is None or not dates:
        return True
    return item.published >= min(dates)


def _doubled(feed: PublishedFeed) -> Iterator[Change]:
    times = Counter(item.identity for item in feed.items if item.identity)
    shown = _known(feed)
    for item in feed.items:
        if times[item.identity] > 1 and item is not shown[item.identity]:
            both = (Difference("title", shown[item.identity].name, item.name),)
            yield Change(Kind.DOUBLED, item.name, item.identity, both)


def _paired(lost: Sequence[FeedItem], fresh: Sequence[FeedItem]) -> list[Pair]:
    """Episodes that went and episodes that came which are the same: by recording, else by title
    and day, else by page. What several of them have in common tells nothing."""
    pairs: list[Pair] = []
    for key in (_recording, _file, _title_and_day, _page):
        left = [one for one in lost if all(one is not was for was, _ in pairs)]
        come = [one for one in fresh if all(one is not now for _, now in pairs)]
        heirs = _only(come, key)
        pairs += [(was, heirs[name]) for name, was in _only(left, key).items() if name in heirs]
    return pairs


def _only(
    items: Iterable[FeedItem], key: Callable[[FeedItem], Hashable | None]
) -> dict[Hashable, FeedItem]:
    """Key → the item that alone has it."""
    keyed = [(key(item), item) for item in items]
    times = Counter(name for name, _ in keyed)
    return {name: item for name, item in keyed if name is not None and times[name] == 1}


def _recording(item: FeedItem) -> Hashable | None:
    return item.url


def _file(item: FeedItem) -> Hashable | None:
    """The recording's file name, whatever host or analytics prefix stands before it."""
    name = unquote(urlsplit(item.url).path).rpartition("/")[2] if item.url else ""
    return name.casefold() or None


def _title_and_day(item: FeedItem) -> Hashable | None:
    if not item.title or not item.published:
        return None
    return _plain(item.title.casefold()), item.published.astimezone(UTC).date()


def _page(item: FeedItem) -> Hashable | None:
    return item.link


def _reissued(was: FeedItem, now: FeedItem) -> Change:
    guids = (Difference("guid", was.identity, now.identity),)
    return Change(Kind.REISSUED, now.name, now.identity, guids)


def _changes(was: FeedItem, now: FeedItem, untold: frozenset[str]) -> Iterator[Change]:
    """What changed of an episode under a guid that stays."""
    recording = tuple(
        one
        for one in _differences(was, now, _RECORDING, untold)
        if one.field == "url" or one.before is not None  # what was never said misleads nobody
    )
    if recording:
        moved = all(one.field == "url" and one.before and one.after for one in recording)
        kind = Kind.MOVED if moved else Kind.REPLACED
        yield Change(kind, now.name, now.identity, recording)
    for kind, fields in ((Kind.DATED, ("published",)), (Kind.REWORDED, _WORDS)):
        if found := _differences(was, now, fields, untold):
            yield Change(kind, now.name, now.identity, found)


def _of_the_show(
    old: PublishedFeed, new: PublishedFeed, untold: frozenset[str]
) -> Iterator[Change]:
    name, guid = new.title or "the show", new.guid or ""
    if old.guid and (found := _differences(old, new, ("guid",), untold)):
        yield Change(Kind.OTHER_SHOW, name, guid, found)
    if found := _differences(old, new, _SHOW, untold):
        yield Change(Kind.SHOW, name, guid, found)


def _differences(
    was: FeedItem | PublishedFeed,
    now: FeedItem | PublishedFeed,
    fields: Iterable[str],
    untold: frozenset[str],
) -> tuple[Difference, ...]:
    return tuple(
        Difference(field, getattr(was, field), getattr(now, field))
        for field in fields
        if field not in untold and _plain(getattr(was, field)) != _plain(getattr(now, field))
    )


def _plain(value: Value) -> Value:
    """A value as apps see it: text with its blanks run together, a moment to the second."""
    if isinstance(value, str):
        return " ".join(value.split())
    return value.replace(microsecond=0) if isinstance(value, datetime) else value
