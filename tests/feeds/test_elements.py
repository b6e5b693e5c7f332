"""Elements stand under the prefixes that apps look for."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from lxml import etree

from podsite.feeds.elements import (
    NAMESPACES,
    element,
    iso8601,
    number,
    rfc2822,
    span,
    yes_or_no,
)


@pytest.mark.parametrize("prefix", NAMESPACES)
def test_a_tag_is_in_the_namespace_of_its_prefix(prefix: str) -> None:
    assert element(f"{prefix}:some").tag == f"{{{NAMESPACES[prefix]}}}some"


def test_the_namespaces_are_spelt_as_apps_compare_them() -> None:
    """Sign by sign: Apple's has capitals nowhere, and the podcast one is not its old alias."""
    assert NAMESPACES["itunes"] == "http://www.itunes.com/dtds/podcast-1.0.dtd"
    assert NAMESPACES["podcast"] == "https://podcastindex.org/namespace/1.0"
    assert NAMESPACES["atom"] == "http://www.w3.org/2005/Atom"
    assert NAMESPACES["content"] == "http://purl.org/rss/1.0/modules/content/"


def test_a_tag_without_prefix_is_in_no_namespace() -> None:
    assert element("ttl", "60").tag == "ttl"


def test_attributes_that_are_not_said_are_left_out() -> None:
    made = element("podcast:person", "Mira", role=None, href="https://signals.test/")

    assert (made.text, made.items()) == ("Mira", [("href", "https://signals.test/")])


def test_attributes_stand_as_they_were_given() -> None:
    made = element("podcast:image", href="a", **{"aspect-ratio": "1/1"}, width="1")

    assert made.keys() == ["href", "aspect-ratio", "width"]


def test_text_and_attributes_are_escaped_once() -> None:
    made = etree.tostring(element("ttl", "a & <b>", href='?a&b="c"'))

    assert made == b'<ttl href="?a&amp;b=&quot;c&quot;">a &amp; &lt;b&gt;</ttl>'


def test_numbers_times_and_answers_are_spelt_as_specified() -> None:
    moment = datetime(2026, 3, 1, 8, 5, tzinfo=timezone(timedelta(hours=-3)))

    assert (number(0), number(12)) == ("0", "12")
    assert (span(timedelta(seconds=75)), span(timedelta(seconds=75.5))) == ("75", "75.5")
    assert (yes_or_no(True), yes_or_no(False)) == ("yes", "no")
    assert iso8601(moment) == "2026-03-01T08:05:00-03:00"
    assert rfc2822(moment) == "Sun, 01 Mar 2026 08:05:00 -0300"
    assert rfc2822(datetime(2026, 3, 1, tzinfo=UTC)) == "Sun, 01 Mar 2026 00:00:00 +0000"


def test_what_is_not_said_stays_unsaid() -> None:
    assert (number(None), span(None), iso8601(None)) == (None, None, None)
