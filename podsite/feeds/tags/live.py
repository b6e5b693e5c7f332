"""Broadcasts (podcast:liveItem).

Specification: the podcast namespace, tag liveItem. Written only where a show has one: some parsers
do not expect an item outside the items.
"""

from podsite.feeds.elements import Elements, element, iso8601
from podsite.model import Show
from podsite.relate import Catalogue


def live_item(_: Catalogue, show: Show) -> Elements:
    """podcast:liveItem: a broadcast that is to come, goes on or has ended."""
    for live in show.live:
        made = element(
            "podcast:liveItem",
            status=live.status,
            start=iso8601(live.start),
            end=iso8601(live.end),
        )
        made.append(element("title", live.title))
        if live.summary:
            made.append(element("description", live.summary))
        made.append(element("guid", live.guid, isPermaLink="false"))
        made.append(element("enclosure", url=live.url, length="0", type=live.type))
        made.append(element("podcast:contentLink", "Listen on the web", href=live.page))
        yield made


CHANNEL = (live_item,)
ITEM = ()
