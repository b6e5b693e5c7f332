"""Payments reach somebody."""

from datetime import timedelta

import pytest

from podsite.rules.value import somebody_is_paid, splits_pay_somebody
from tests.rules.asked import told

VALUE = """\
value:
  type: lightning
  method: keysend
  recipients:
  - {{type: {kind}, address: abc, split: {split}}}
  splits:
  - start: 10
    duration: 20
    {whom}
  - start: {second}
    duration: 20
    remote_percentage: {percentage}
    {whom}
"""
ITEM = "item: {feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810}"
RECIPIENTS = "recipients: [{type: node, address: abc, split: 1}]"
FINE = {"kind": "node", "split": "1", "whom": ITEM, "second": "30", "percentage": "100"}
TEN_MINUTES = timedelta(minutes=10)


@pytest.mark.parametrize("changed", [{}, {"kind": "lnaddress"}, {"whom": RECIPIENTS}])
def test_payments_that_reach_somebody_are_fine(changed: dict[str, str]) -> None:
    value = VALUE.format(**{**FINE, **changed})

    assert told(somebody_is_paid, value, show=value) == []
    assert told(splits_pay_somebody, value, show=value, duration=TEN_MINUTES) == []


def test_shares_of_nothing_are_told_at_their_line() -> None:
    assert told(somebody_is_paid, VALUE.format(**{**FINE, "split": "0"})) == [
        "a.md:5 error value-nobody"
    ]


def test_a_recipient_that_no_app_pays_is_a_warning_at_its_line() -> None:
    assert told(somebody_is_paid, VALUE.format(**{**FINE, "kind": "paypal"})) == [
        "a.md:6 warning value-recipient"
    ]


@pytest.mark.parametrize("whom", ["remote_start: 5", f"{ITEM}\n    {RECIPIENTS}"])
def test_a_split_for_nobody_or_for_both_is_told_at_its_line(whom: str) -> None:
    lines = told(splits_pay_somebody, VALUE.format(**{**FINE, "whom": whom}))

    assert lines[0] == "a.md:8 error split-whom"
    assert len(lines) == 2


def test_more_than_a_hundred_percent_is_told_at_its_line() -> None:
    assert told(splits_pay_somebody, VALUE.format(**{**FINE, "percentage": "101"})) == [
        "a.md:13 error split-percentage"
    ]


@pytest.mark.parametrize("second", ["29", "0", "601"])
def test_a_split_within_another_or_after_the_end_is_told_at_its_line(second: str) -> None:
    value = VALUE.format(**{**FINE, "second": second})

    assert told(splits_pay_somebody, value, duration=TEN_MINUTES) == ["a.md:11 error split-late"]
