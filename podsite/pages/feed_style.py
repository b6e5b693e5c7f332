"""The look of the feeds in a browser: a stylesheet at an address that every feed names."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats.colours import palette, parsed, properties
from podsite.output import Page
from podsite.pages.layout import Layout, layout
from podsite.relate import Catalogue


@dataclass(frozen=True)
class FeedStyleView:
    """What `feed.css` sees."""

    layout: Layout
    colours: str  # the show's, as custom properties


def feed_style(catalogue: Catalogue) -> Iterator[Page]:
    """The stylesheet at `/feed.css`: drawn as pages are, so that a show may have its own."""
    accent = catalogue.show.accent
    colours = properties(palette(parsed(accent) if accent else None))
    frame = layout(catalogue, urls.FEED_STYLE)
    yield Page(urls.FEED_STYLE, "feed.css", FeedStyleView(frame, colours))
