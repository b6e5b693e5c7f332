"""What people read: one module for each kind of page, with its view and its function."""

from collections.abc import Callable, Iterator

from podsite.output import Drawing, Page
from podsite.pages.archive import archive
from podsite.pages.corrections import corrections
from podsite.pages.embed import embed
from podsite.pages.episode import episode
from podsite.pages.feed_style import feed_style
from podsite.pages.home import home
from podsite.pages.icons import drawn_icons, icon
from podsite.pages.leaflets import leaflets
from podsite.pages.llms import llms
from podsite.pages.missing import missing
from podsite.pages.offline import offline
from podsite.pages.people import people
from podsite.pages.posters import posters
from podsite.pages.redirects import redirects
from podsite.pages.search import search
from podsite.pages.seasons import seasons
from podsite.pages.series import series
from podsite.pages.subscribe import subscribe
from podsite.pages.topics import topics
from podsite.pages.twins import twins
from podsite.relate import Catalogue

# Every kind of page: from the catalogue to its pages.
PAGES: tuple[Callable[[Catalogue], Iterator[Page]], ...] = (
    home,
    episode,
    embed,
    topics,
    people,
    seasons,
    series,
    archive,
    leaflets,
    corrections,
    search,
    subscribe,
    missing,
    offline,
    twins,
    llms,
    feed_style,
    icon,
    redirects,
)

# Every kind of drawing: from the catalogue to what is to be drawn.
DRAWINGS: tuple[Callable[[Catalogue], Iterator[Drawing]], ...] = (
    posters,
    drawn_icons,
)
