"""Other feeds are named, and lists hold them."""

import pytest

from podsite.rules.remote import lists_hold_items, remote_feeds_are_named
from tests.rules.asked import told

GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
ITEMS = f"items: [{{feed_guid: {GUID}}}]"


@pytest.mark.parametrize(
    "show", ["", "medium: music", f"medium: musicL\n{ITEMS}", f"medium: publisher\n{ITEMS}"]
)
def test_lists_with_items_and_others_without_are_fine(show: str) -> None:
    assert told(lists_hold_items, show=show) == []


@pytest.mark.parametrize("medium", ["podcastL", "publisher"])
def test_an_empty_list_is_told_at_its_line(medium: str) -> None:
    assert told(lists_hold_items, show=f"medium: {medium}") == ["show.md:2 error list-empty"]


def test_items_of_what_is_no_list_are_a_warning_at_their_line() -> None:
    assert told(lists_hold_items, show=f"medium: music\n{ITEMS}") == [
        "show.md:3 warning list-medium"
    ]
    assert told(lists_hold_items, show=f"medium: mixed\n{ITEMS}") == []


def test_episodes_of_a_list_are_a_warning_at_its_line() -> None:
    show = f"medium: musicL\n{ITEMS}"

    assert told(lists_hold_items, "title: A", show=show) == ["show.md:2 warning list-episodes"]
    assert told(lists_hold_items, "draft: true", show=show) == []


def test_feeds_named_by_their_guid_are_fine() -> None:
    show = f"podroll: [{{feed_guid: {GUID}}}]\npublisher: {{feed_guid: {GUID.upper()}}}\n{ITEMS}"

    assert told(remote_feeds_are_named, show=show) == []


@pytest.mark.parametrize("guid", ["abc", f"urn:uuid:{GUID}", GUID.replace("-", "")])
def test_a_feed_named_otherwise_is_told_at_its_line(guid: str) -> None:
    show = f"podroll:\n- title: A\n  feed_guid: {guid}\npublisher:\n  feed_guid: {guid}"

    assert told(remote_feeds_are_named, show=show) == [
        "show.md:4 error remote-guid",
        "show.md:6 error remote-guid",
    ]


def test_who_is_paid_in_a_split_is_looked_at_too() -> None:
    show = (
        "value:\n  type: lightning\n  method: keysend\n"
        "  recipients: [{type: node, address: a, split: 1}]\n"
        "  splits:\n  - start: 1\n    duration: 2\n    item:\n      feed_guid: abc"
    )

    assert told(remote_feeds_are_named, show=show) == ["show.md:10 error remote-guid"]
