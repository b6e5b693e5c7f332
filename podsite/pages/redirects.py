"""Old addresses: a page at each that leads on, for hosts that cannot redirect themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.relate import Catalogue


@dataclass(frozen=True)
class RedirectView:
    """What `redirect.html` sees: nothing but where to go, for nobody stays."""

    language: str  # of show and site, such as `en`
    title: str  # of the page that it leads to
    address: str  # of that page
    canonical: str  # and its full URL, which search engines keep instead of this one


def redirects(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every old address of an episode, and for every alias of a topic or person."""
    show = catalogue.show
    for one in catalogue.redirects:
        canonical = urls.absolute(show.url, one.target)
        view = RedirectView(show.language, one.title, one.target, canonical)
        yield Page(one.address, "redirect.html", view)
