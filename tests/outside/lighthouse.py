"""What Lighthouse says of pages on a phone, and the table of it in the README.

    .venv/bin/python -m tests.outside.lighthouse

builds the shows, runs it on them, and writes the table; tests/outside/test_lighthouse.py holds that
a run gives what the table says.
"""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.outside.programs import packages, program, run, unvirtual
from tests.outside.sites import Site, standing
from tests.reference import README

# Runs take long: those kinds of page that people see most, of a small show and of a long one.
SHOWS = ("ours", "rich")
KINDS = ("home", "episode", "topics", "topic", "person")
NAMES = {"ours": "this repository's", "rich": "a long one in Arabic"}
START = "<!-- measured by tests/outside/lighthouse.py -->\n"
END = "<!-- end of what was measured -->\n"
_HEAD = (
    "| show | page | performance | accessibility | best practices | SEO | LCP | TBT | CLS |\n"
    "|---|---|---|---|---|---|---|---|---|\n"
)


@dataclass(frozen=True)
class Audit:
    """What it says of one page: scores of 0 to 100, and times as it reckons them for a phone."""

    performance: int
    accessibility: int
    best_practices: int
    seo: int
    lcp: float  # seconds to the largest thing that is seen
    tbt: float  # milliseconds in which the page does not answer
    cls: float  # how far things move after they are seen
    failed: tuple[str, ...]  # what is not as it should be

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong but how fast the machine was that looked."""
        return self.accessibility == self.best_practices == self.seo == 100


def audited(node: Path, addresses: Sequence[str]) -> dict[str, Audit]:
    """What Lighthouse says of each address, one after the other in one browser."""
    answers = node / "audits.json"
    words = ("audit.mjs", program("chromium"), str(answers), *addresses)
    seconds = 90.0 * len(addresses)
    run(program("node"), *words, environment=unvirtual(), folder=node, seconds=seconds)
    told: dict[str, dict[str, Any]] = json.loads(answers.read_text("utf-8"))
    return {address: _audit(one) for address, one in told.items()}


def pages(site: Site) -> dict[str, str]:
    """The addresses of a site's pages that are judged, by their kind."""
    kinds = site.kinds()
    return {kind: site.url + kinds[kind] for kind in KINDS}


def table(rows: Mapping[tuple[str, str], Audit]) -> str:
    """All of it as Markdown, a row for each show and kind of page."""
    return _HEAD + "".join(_row(NAMES[show], kind, one) for (show, kind), one in rows.items())


def tabled(readme: str) -> dict[tuple[str, str], tuple[int, ...]]:
    """The scores that the README tells, by show and kind of page."""
    told = readme.partition(START)[2].partition(END)[0]
    names = {name: show for show, name in NAMES.items()}
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", told, re.M)
    return {(names[name], kind): tuple(map(int, scores)) for name, kind, *scores in rows}


def _row(name: str, kind: str, one: Audit) -> str:
    scores = (one.performance, one.accessibility, one.best_practices, one.seo)
    measured = (f"{one.lcp:.1f} s", f"{one.tbt:.0f} ms", f"{one.cls:.3f}")
    return f"| {' | '.join((name, kind, *map(str, scores), *measured))} |\n"


def _audit(told: Mapping[str, Any]) -> Audit:
    assert told["error"] is None, told["error"]
    values = told["values"]
    scores = {name: round(100 * score) for name, score in told["scores"].items()}
    return Audit(
        performance=scores["performance"],
        accessibility=scores["accessibility"],
        best_practices=scores["best-practices"],
        seo=scores["seo"],
        lcp=values["largest-contentful-paint"] / 1000,
        tbt=values["total-blocking-time"],
        cls=values["cumulative-layout-shift"],
        failed=tuple(told["failed"]),
    )


def main() -> None:
    """Runs Lighthouse on the shows and writes its table into the README."""
    rows: dict[tuple[str, str], Audit] = {}
    with TemporaryDirectory() as made, ExitStack() as stack:
        node = packages(Path(made) / "node")
        for name in SHOWS:
            site = stack.enter_context(standing(name, Path(made) / name))
            found = audited(node, list(pages(site).values()))
            rows |= {(name, kind): found[url] for kind, url in pages(site).items()}
    before, _, rest = README.read_text("utf-8").partition(START)
    _, _, after = rest.partition(END)
    README.write_text(before + START + table(rows) + END + after, "utf-8")


if __name__ == "__main__":
    main()
