"""The script that answers for saved episodes where there is no network."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.relate import Catalogue


@dataclass(frozen=True)
class OfflineView:
    """What `sw.js` sees: nothing."""


def offline(_: Catalogue) -> Iterator[Page]:
    """The service worker at `/sw.js`: it answers for all that lies beside and below it."""
    yield Page(urls.OFFLINE, "sw.js", OfflineView())
