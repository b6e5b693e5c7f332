"""Changes are told to podcasters in words, and to machines whole."""

import json
from datetime import UTC, datetime

import pytest

from podsite.commands.comparing import MEANINGS, as_json, line, summary, told
from podsite.feeds.compare import Change, Difference, Kind

DAY = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
NEW = Change(Kind.NEW, "First light", "g")
GONE = Change(Kind.GONE, "First light", "g")


def test_every_kind_is_told_with_what_apps_do() -> None:
    assert list(MEANINGS) == list(Kind)


def test_changes_of_a_kind_stand_together_under_what_they_mean() -> None:
    second = Change(Kind.NEW, "Second sight", "h")

    assert list(told([GONE, NEW, second])) == [
        "Gone: apps take it off their lists, some of them with the download",
        "  First light: guid g",
        "New: apps announce it or download it (2)",
        "  First light",
        "  Second sight",
    ]


def test_a_long_list_is_cut_and_says_so() -> None:
    lines = list(told([NEW] * 500))

    assert len(lines) == 12
    assert "490 more (--format json tells all)" in lines[-1]


@pytest.mark.parametrize(
    ("kind", "difference", "words"),
    [
        (Kind.REISSUED, ("guid", "old", "new"), "old → new; to keep subscribers, write  guid: old"),
        (Kind.OTHER_SHOW, ("guid", "old", None), "old → none; to keep subscribers"),
        (Kind.DOUBLED, ("title", "Other", "A"), "'Other' has the guid g too; give one of them"),
        (Kind.REPLACED, ("length", 1_000_000, 2), "1,000,000 → 2 bytes"),
        (Kind.REPLACED, ("type", "audio/mpeg", None), "media type audio/mpeg → none"),
        (Kind.MOVED, ("url", "https://a.test/", "https://b.test/"), "https://a.test/ → https://b"),
        (Kind.DATED, ("published", None, DAY), "none → 2026-01-05 08:30 UTC"),
        (Kind.REWORDED, ("title", "Old one", "New one"), "title “Old one” → “New one”"),
        (Kind.REWORDED, ("notes", "Long", "Longer"), "show notes"),
        (Kind.SHOW, ("moved_to", None, "https://b.test/"), "address the feed moves to none → "),
    ],
)
def test_a_difference_is_told_in_words(
    kind: Kind, difference: tuple[str, str, str], words: str
) -> None:
    text = line(Change(kind, "A", "g", (Difference(*difference),)))

    assert text.startswith(f"A: {' '.join(words.split())}")


def test_what_a_feed_holds_cannot_command_the_terminal() -> None:
    assert line(Change(Kind.NEW, "A\x1b[31m\nB\u202e", "g")) == "A [31m B"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([], "Nothing to notice"),
        ([NEW], "Every identity is kept"),
        ([NEW, GONE], "1 identity breaks"),
        ([GONE, GONE], "2 identities break"),
    ],
)
def test_it_is_summed_up(changes: list[Change], words: str) -> None:
    assert summary(changes).startswith(words)


def test_machines_get_every_difference_whole() -> None:
    change = Change(Kind.DATED, "A", "g", (Difference("published", None, DAY),))

    assert json.loads(as_json(change)) == {
        "change": "changed-date",
        "breaks": False,
        "name": "A",
        "guid": "g",
        "differences": [
            {"field": "published", "before": None, "after": "2026-01-05T08:30:00+00:00"}
        ],
    }
