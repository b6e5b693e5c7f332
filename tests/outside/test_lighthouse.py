"""Lighthouse, as a phone, gives the pages that people see most what the README says it gives."""

from pathlib import Path

import pytest

from tests.outside.lighthouse import KINDS, SHOWS, Audit, audited, pages, tabled
from tests.outside.sites import Site
from tests.reference import README

# Whatever else a machine does makes a page slower and never faster: the best of so many counts.
RUNS = 3


@pytest.fixture(scope="module", params=SHOWS)
def audits(
    request: pytest.FixtureRequest, sites: dict[str, Site], node: Path
) -> dict[tuple[str, str], Audit]:
    """What it says of the pages of one show."""
    show: str = request.param
    places = pages(sites[show])
    found: dict[str, Audit] = {}
    for _ in range(RUNS):
        again = [url for url in places.values() if url not in found or not found[url].good]
        told = audited(node, again) if again else {}
        found |= {url: max(found.get(url, one), one, key=lambda one: one.performance)
                  for url, one in told.items()}  # fmt: skip
    return {(show, kind): found[url] for kind, url in places.items()}


def test_every_page_is_whole_and_fast(audits: dict[tuple[str, str], Audit]) -> None:
    assert [(page, one) for page, one in audits.items() if not one.good] == []


def test_the_readme_tells_what_a_run_gives(audits: dict[tuple[str, str], Audit]) -> None:
    told = tabled(README.read_text("utf-8"))

    assert set(told) == {(show, kind) for show in SHOWS for kind in KINDS}
    for page, one in audits.items():
        performance, *whole = told[page]
        assert whole == [one.accessibility, one.best_practices, one.seo]
        assert abs(performance - one.performance) <= 2  # another run is never quite the same
