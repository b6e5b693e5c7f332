"""Lighthouse, as a phone, finds nothing wrong on the pages that people see most.

How fast they are is measured for the README and asserted nowhere: a busy machine would decide it.
"""

from pathlib import Path

import pytest

from tests.outside.lighthouse import KINDS, SHOWS, Audit, audited, pages, tabled
from tests.outside.sites import Site
from tests.reference import README

Audits = dict[tuple[str, str], Audit]


@pytest.fixture(scope="module", params=SHOWS)
def audits(request: pytest.FixtureRequest, sites: dict[str, Site], node: Path) -> Audits:
    """What it says of the pages of one show."""
    show: str = request.param
    places = pages(sites[show])
    told = audited(node, list(places.values()))
    return {(show, kind): told[url] for kind, url in places.items()}


def test_every_page_is_accessible_sound_and_found(audits: Audits) -> None:
    wanting = {page: one for page, one in audits.items() if not one.whole}

    assert wanting == {}


def test_the_readme_tells_what_a_run_gives(audits: Audits) -> None:
    told = tabled(README.read_text("utf-8"))

    assert set(told) == {(show, kind) for show in SHOWS for kind in KINDS}
    for page, one in audits.items():
        assert told[page][1:] == (one.accessibility, one.best_practices, one.seo)
