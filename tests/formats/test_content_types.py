"""Whoever serves a site tells the types that apps and browsers go by."""

from pathlib import PurePath

import pytest

from podsite.formats.content_types import content_type


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feed.xml", "application/xml"),
        ("sitemap.xml", "application/xml"),
        ("chapters.json", "application/json+chapters"),
        ("transcript.vtt", "text/vtt; charset=utf-8"),
        ("player.js", "text/javascript; charset=utf-8"),
        ("ONE.MP3", "audio/mpeg"),
        ("unknown", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_that_hosts_should_give_it(name: str, kind: str) -> None:
    assert content_type(PurePath(name)) == kind
