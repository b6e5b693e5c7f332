"""When something comes can be reckoned."""

import pytest

from podsite.rules.schedule import broadcasts_take_place, frequency_can_be_reckoned
from tests.rules.asked import told


def often(more: str) -> str:
    return f"update_frequency:\n  text: now and then\n  {more}"


@pytest.mark.parametrize(
    "rule",
    [
        *("FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1MO,-1FR", "RRULE:FREQ=YEARLY;BYMONTH=12"),
        *("FREQ=DAILY;UNTIL=20271231T000000Z", "FREQ=WEEKLY;COUNT=10\n  start: 2026-01-01"),
    ],
)
def test_a_rule_of_rfc_5545_is_fine(rule: str) -> None:
    assert told(frequency_can_be_reckoned, show=often(f"rule: {rule}")) == []


@pytest.mark.parametrize("show", ["", "update_frequency: weekly"])
def test_words_alone_are_fine(show: str) -> None:
    assert told(frequency_can_be_reckoned, show=show) == []


@pytest.mark.parametrize("rule", ["weekly", "FREQ=FORTNIGHTLY", "FREQ=WEEKLY;EVERY=2", "FREQ="])
def test_what_is_no_rule_is_told_at_its_line(rule: str) -> None:
    assert told(frequency_can_be_reckoned, show=often(f"rule: {rule}")) == [
        "show.md:4 error frequency-rule"
    ]


def test_a_rule_that_counts_from_nowhere_is_told_at_its_line() -> None:
    assert told(frequency_can_be_reckoned, show=often("rule: FREQ=WEEKLY;COUNT=10")) == [
        "show.md:4 error frequency-start"
    ]


LIVE = """\
live:
- title: A
  guid: a
  url: https://a.test/stream.mp3
  page: https://a.test/
  status: {status}
  type: {kind}
  start: 2026-01-01 10:00
  end: {end}"""
FINE = {"status": "pending", "kind": "audio/mpeg", "end": "2026-01-01 11:00"}


@pytest.mark.parametrize(
    "changed", [{}, {"status": "live"}, {"status": "ended"}, {"kind": "application/x-mpegURL"}]
)
def test_a_broadcast_that_takes_place_is_fine(changed: dict[str, str]) -> None:
    assert told(broadcasts_take_place, show=LIVE.format(**{**FINE, **changed})) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"status": "soon"}, "show.md:7 error live-status"),
        ({"kind": "mp3"}, "show.md:8 error live-type"),
        ({"end": "2026-01-01 10:00"}, "show.md:10 error live-times"),
    ],
)
def test_another_one_is_told_at_its_line(changed: dict[str, str], said: str) -> None:
    assert told(broadcasts_take_place, show=LIVE.format(**{**FINE, **changed})) == [said]
