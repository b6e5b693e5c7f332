"""What any page says of itself to machines: what kind of page it is, of what, and where it stands.

Source: schema.org (WebPage, BreadcrumbList, ItemList, SearchAction).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from podsite import urls
from podsite.formats.jsonld import Thing, named, thing
from podsite.model import Episode, Show
from podsite.pages.linked_data import of_series
from podsite.relate import Catalogue

Step = tuple[str, str]  # a page's name and its address


@dataclass(frozen=True)
class Told:
    """What a page adds to that: all but the way as things of schema.org.

    `way` leads from the home page to this one, both left out; `main` is what the page is there for,
    `about` what else it is about; `things` are told whole, of which those may be names.
    """

    kind: str = "WebPage"
    way: tuple[Step, ...] = ()
    main: Thing | None = None
    about: Thing | None = None
    things: tuple[Thing, ...] = ()
    listed: tuple[Episode, ...] = ()  # in the order of the page


def page_data(
    catalogue: Catalogue, address: str, title: str, description: str, told: Told
) -> Iterator[Thing]:
    """The page, the way to it and what it lists; the show is named, not told.

    The home page has no title, and tells of the site too.
    """
    show, url = catalogue.show, urls.absolute(catalogue.show.url, address)
    way = (*told.way, (title, address)) if title else ()
    listing = tuple(_listing(show, url, told.listed))
    main = (*((told.main,) if told.main else ()), *(named(f"{url}#episodes") for _ in listing))
    yield thing(
        told.kind,
        f"{url}#page",
        url=url,
        name=title or show.title,
        description=description,
        inLanguage=show.language,
        isPartOf=named(_site(show)),
        breadcrumb=named(f"{url}#way") if way else None,
        about=told.about,
        mainEntity=main,
    )
    yield from told.things
    yield from listing
    if way:
        yield breadcrumbs(show, *way, name=f"{url}#way")
    yield _website(show, _search(show) if address == urls.HOME and catalogue.episodes else None)


def breadcrumbs(show: Show, *way: Step, name: str | None = None) -> Thing:
    """The way from the home page: each step's name and address."""
    return thing("BreadcrumbList", name, itemListElement=tuple(_steps(show, way)))


def _steps(show: Show, way: Iterable[Step]) -> Iterator[Thing]:
    for place, (name, address) in enumerate(((show.title, urls.HOME), *way), 1):
        url = urls.absolute(show.url, address)
        yield thing("ListItem", position=place, name=name, item=url)


def _listing(show: Show, url: str, episodes: tuple[Episode, ...]) -> Iterator[Thing]:
    """The episodes of a list, where there are any."""
    if episodes:
        yield thing(
            "ItemList",
            f"{url}#episodes",
            numberOfItems=len(episodes),
            itemListElement=tuple(
                thing(
                    "ListItem",
                    position=place,
                    url=urls.absolute(show.url, urls.episode(one.slug)),
                    name=one.title,
                )
                for place, one in enumerate(episodes, 1)
            ),
        )


def _site(show: Show) -> str:
    return urls.absolute(show.url, urls.HOME) + "#site"


def _website(show: Show, search: Thing | None) -> Thing:
    return thing(
        "WebSite",
        _site(show),
        url=urls.absolute(show.url, urls.HOME),
        name=show.title,
        alternateName=show.short_title,
        about=of_series(show),
        potentialAction=search,
    )


def _search(show: Show) -> Thing:
    """The search page, which takes words from its address."""
    template = urls.absolute(show.url, urls.SEARCH) + "?q={words}"
    return thing(
        "SearchAction",
        target=thing("EntryPoint", urlTemplate=template),
        **{"query-input": "required name=words"},
    )
