"""What stands for a page where its link is shared."""

from dataclasses import dataclass

from podsite import urls
from podsite.model import Episode, Media, Show
from podsite.pages.posters import HEIGHT, WIDTH, social


@dataclass(frozen=True)
class PreviewView:
    """A picture in a link's preview: its full URL, its size in pixels where that is known.

    `alt` is what one sees, and `wide` whether it is made to be shown as wide as a post.
    """

    url: str
    width: int | None
    height: int | None
    alt: str
    wide: bool


def preview(show: Show, episode: Episode | None, artwork: Media | None) -> PreviewView | None:
    """The picture for an episode's page, or another page of the show that has `artwork` of its own.

    A person's portrait stands for their page; for others what the podcaster gave for this
    (`purpose: social`), then what is drawn, and where nothing is to be drawn the artwork.
    """
    title = episode.title if episode else show.title
    own = social(episode or show) if episode or artwork is None else None
    if own:
        url = urls.absolute(show.url, urls.medium(Media(file=own.file, url=own.url)) or "")
        return PreviewView(url, own.width, own.height, own.alt or title, wide=True)
    if show.social_cards and (episode or artwork is None):
        url = urls.absolute(show.url, urls.card(episode.slug) if episode else urls.CARD)
        return PreviewView(url, WIDTH, HEIGHT, title, wide=True)
    found = artwork or show.artwork
    place = urls.medium(found)
    if found is None or place is None:
        return None
    url = urls.absolute(show.url, place)
    return PreviewView(url, found.width, found.height, title, wide=False)
