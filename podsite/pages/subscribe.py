"""How to subscribe: the show in every app, and QR codes that bring it to a phone."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import qr
from podsite.output import Page
from podsite.pages.layout import Layout, layout
from podsite.pages.linked_data import of_series
from podsite.pages.page_data import Told
from podsite.pages.platforms import Place, places
from podsite.relate import Catalogue


@dataclass(frozen=True)
class SubscribeView:
    """What `subscribe.html` sees."""

    layout: Layout
    places: tuple[Place, ...]
    page_code: str  # the path of a QR code (SVG) of this page, in modules
    page_size: int  # modules on a side
    feed_code: str  # the same of the feed's address
    feed_size: int


def subscribe(catalogue: Catalogue) -> Iterator[Page]:
    """The page at `/subscribe/`."""
    show = catalogue.show
    feed = urls.absolute(show.url, urls.FEED)
    here = qr.code(urls.absolute(show.url, urls.SUBSCRIBE))
    there = qr.code(feed)
    say, told = catalogue.language.say, Told(about=of_series(show))
    description = say("%(show)s in every podcast app, and the address of its feed", show=show.title)
    frame = layout(catalogue, urls.SUBSCRIBE, say("Subscribe"), description, told=told)
    view = SubscribeView(
        layout=frame,
        places=places(show, feed),
        page_code=here.path,
        page_size=here.side,
        feed_code=there.path,
        feed_size=there.side,
    )
    yield Page(urls.SUBSCRIBE, "subscribe.html", view)
