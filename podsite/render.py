"""The third stage: a Catalogue becomes a Site: pages to draw, documents, files to publish."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from podsite import urls
from podsite.feeds import FEEDS
from podsite.formats import markdown
from podsite.formats.colours import palette, parsed, properties
from podsite.formats.faces import faces
from podsite.model import Alternate, Media, Notes, Picture, Show
from podsite.output import Copied, Extract, File, Page, Pictured, Rendition, Site
from podsite.pages import DRAWINGS, PAGES
from podsite.relate import Catalogue
from podsite.renditions import favicon, icons, renditions
from podsite.theme import Theme


def render(catalogue: Catalogue, folder: Path, theme: Theme) -> Site:
    """All that the site of this catalogue is made of; its media are in the show's `folder`."""
    pages = (page for kind in PAGES for page in kind(catalogue))
    drawings = (drawing for kind in DRAWINGS for drawing in kind(catalogue))
    documents = (document for kind in FEEDS for document in kind(catalogue))
    copies = (Copied(urls.media(file), folder / file) for file in sorted(_media(catalogue)))
    originals, made = _extracts(catalogue, folder), _renditions(catalogue)
    return Site([*pages, *documents, *theme.assets.values(), *copies, *originals, *made, *drawings])


def style(show: Show) -> str:
    """What the stylesheet begins with: the show's colours, and its fonts."""
    named = {"heading": show.fonts.heading, "text": show.fonts.text} if show.fonts else {}
    files = {use: urls.media(file) for use, file in named.items() if file}
    links = {use: urls.link(file, urls.ASSETS) for use, file in files.items()}
    return properties(palette(parsed(show.accent) if show.accent else None)) + faces(links)


def drawn(site: Site, theme: Theme) -> Iterator[File | Pictured]:
    """The site with its pages drawn; its pictures are still to be made."""
    for output in site.values():
        yield theme.draw(output) if isinstance(output, Page) else output


def _media(catalogue: Catalogue) -> Iterator[PurePosixPath]:
    """The local files that the catalogue's pages and feeds name."""
    show, episodes = catalogue.show, catalogue.episodes
    people = [entry.person for entry in catalogue.people]
    topics = [entry.topic for entry in catalogue.topics]
    yield from _files((show.artwork, *show.images))
    if show.fonts:
        yield from (file for file in (show.fonts.heading, show.fonts.text) if file)
    for episode in episodes:
        pictures = (episode.artwork, episode.thumbnail, *episode.images)
        pictures += tuple(chapter.image for chapter in episode.chapters)
        yield from _files((episode.audio, episode.video, *episode.alternate, *pictures))
    yield from _files(person.portrait for person in people)
    for one in (show, *episodes, *people, *topics, *catalogue.leaflets):
        for text in one.texts:
            yield from _linked(text)


def _extracts(catalogue: Catalogue, folder: Path) -> Iterable[Extract]:
    """The pictures in recordings; many may hold the same one, which is published once."""
    found: dict[str, Extract] = {}
    for one in (episode.artwork for episode in catalogue.episodes):
        address = urls.medium(one)
        if one and one.part and one.file and address:
            extract = Extract(address, folder / one.file, one.part.start, one.part.length)
            found.setdefault(address, extract)
    return found.values()


def _renditions(catalogue: Catalogue) -> Iterable[Rendition]:
    """The pictures that pages show; the same one under several names is made once."""
    show = catalogue.show
    found = {one.address: one for one in icons(show.artwork)}
    ico = favicon(show.artwork)
    if ico:
        found[ico.address] = ico
    shown = [show.artwork, *(entry.person.portrait for entry in catalogue.people)]
    for episode in catalogue.episodes:
        shown += (episode.artwork, *(chapter.image for chapter in episode.listed))
    for picture in shown:
        for rendition in renditions(picture):
            found.setdefault(rendition.address, rendition)
    return found.values()


def _files(media: Iterable[Media | Alternate | Picture | None]) -> Iterator[PurePosixPath]:
    for medium in media:
        if medium and medium.file and not (isinstance(medium, Media) and medium.part):
            yield medium.file


def _linked(notes: Notes) -> Iterator[PurePosixPath]:
    for address in markdown.addresses(notes.html):
        path = urls.path(address)
        if path.startswith(urls.MEDIA):
            yield PurePosixPath(path.removeprefix(urls.MEDIA))
