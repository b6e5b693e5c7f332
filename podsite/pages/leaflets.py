"""Pages of plain text: what show.md says about the show, and whatever is in `pages/`."""

from collections.abc import Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats import markdown
from podsite.model import Html
from podsite.output import Page
from podsite.pages.layout import Layout, layout
from podsite.pages.linked_data import of_series
from podsite.pages.page_data import Told
from podsite.pages.prose import prose
from podsite.relate import Catalogue


@dataclass(frozen=True)
class LeafletView:
    """What `leaflet.html` sees."""

    layout: Layout
    title: str
    text: Html


def leaflets(catalogue: Catalogue) -> Iterator[Page]:
    """The about page where show.md has a body, and one for every file in `pages/`."""
    texts = [(urls.leaflet(one.slug), one.title, one.body) for one in catalogue.leaflets]
    show = catalogue.show
    if show.body.markdown:
        texts.insert(
            0, (urls.ABOUT, catalogue.language.say("About %(show)s", show=show.title), show.body)
        )
    for address, title, body in texts:
        description = markdown.first_paragraph(body.html) or None
        of_show = address == urls.ABOUT
        told = Told("AboutPage", main=of_series(show)) if of_show else Told()
        frame = layout(catalogue, address, title, description or title, told=told)
        yield Page(address, "leaflet.html", LeafletView(frame, title, prose(body.html, address)))
