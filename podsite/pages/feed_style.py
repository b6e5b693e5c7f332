"""The look of the feeds in a browser: a stylesheet at an address that every feed names."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.output import Page
from podsite.pages.layout import Layout, layout
from podsite.relate import Catalogue


@dataclass(frozen=True)
class FeedStyleView:
    """What `feed.css` sees."""

    layout: Layout


def feed_style(catalogue: Catalogue) -> Iterator[Page]:
    """The stylesheet at `/feed.css`: drawn as pages are, so that a show may have its own."""
    yield Page(urls.FEED_STYLE, "feed.css", FeedStyleView(layout(catalogue, urls.FEED_STYLE)))
