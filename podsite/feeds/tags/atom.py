"""Links of the feed itself (namespaces atom and fh), one function for each.

Specifications: RFC 4287 (atom:link), W3C WebSub (rel=hub), RFC 5005 (paged and complete feeds).
feedgen writes only the first rel=self, so the others are written here.
"""

from podsite.feeds.elements import Elements, element
from podsite.model import Show
from podsite.relate import Catalogue


def hub(_: Catalogue, show: Show) -> Elements:
    """atom:link rel=hub: who tells subscribers of changes (WebSub)."""
    for url in show.hub:
        yield element("atom:link", href=url, rel="hub")


def complete(_: Catalogue, show: Show) -> Elements:
    """fh:complete: this one document is the whole feed (RFC 5005, section 2)."""
    if not show.feed_limit:
        yield element("fh:complete")


CHANNEL = (hub, complete)
ITEM = ()
