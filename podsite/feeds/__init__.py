"""What machines read: the feed and its tags, chapters, transcripts, sitemap."""

from collections.abc import Callable, Iterator

from podsite.feeds.channels import carried
from podsite.feeds.chapters import chapters
from podsite.feeds.headers import headers
from podsite.feeds.manifest import manifest
from podsite.feeds.oembed import oembed
from podsite.feeds.redirects import redirects
from podsite.feeds.rss import feed
from podsite.feeds.sitemap import robots, sitemap
from podsite.feeds.transcripts import transcripts
from podsite.output import Document
from podsite.relate import Catalogue

__all__ = ["FEEDS", "carried"]

# Every kind of machine-readable file: from the catalogue to its documents.
FEEDS: tuple[Callable[[Catalogue], Iterator[Document]], ...] = (
    feed,
    chapters,
    transcripts,
    oembed,
    sitemap,
    robots,
    redirects,
    headers,
    manifest,
)
