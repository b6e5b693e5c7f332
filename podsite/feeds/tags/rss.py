"""Seldom needed elements of RSS 2.0, which need no namespace.

Specification: RSS 2.0.11. Written here, since feedgen sorts days by chance and wants numbers as
text.
"""

from podsite.feeds.channels import carried
from podsite.feeds.elements import Elements, element, number, rfc2822
from podsite.model import Episode, Show
from podsite.relate import Catalogue


def managing_editor(_: Catalogue, show: Show) -> Elements:
    """managingEditor: `mail@host (Name)` of who answers for the content."""
    if show.rss and show.rss.managing_editor:
        yield element("managingEditor", show.rss.managing_editor)


def web_master(_: Catalogue, show: Show) -> Elements:
    """webMaster: `mail@host (Name)` of who answers for the technique."""
    if show.rss and show.rss.webmaster:
        yield element("webMaster", show.rss.webmaster)


def pub_date(catalogue: Catalogue, _: Show) -> Elements:
    """pubDate: when the newest episode came out."""
    for episode, _enclosure in carried(catalogue):
        yield element("pubDate", rfc2822(episode.date))
        return


def category(_: Catalogue, show: Show) -> Elements:
    """category: categories of the show's own, beside Apple's."""
    for name in show.rss.categories if show.rss else ():
        yield element("category", name)


def ttl(_: Catalogue, show: Show) -> Elements:
    """ttl: minutes that a reader may keep the feed."""
    if show.rss and show.rss.ttl:
        yield element("ttl", number(show.rss.ttl))


def skip_hours(_: Catalogue, show: Show) -> Elements:
    """skipHours: hours (GMT, 0 to 23) in which nothing comes."""
    if show.rss and show.rss.skip_hours:
        made = element("skipHours")
        made.extend(element("hour", str(hour)) for hour in show.rss.skip_hours)
        yield made


def skip_days(_: Catalogue, show: Show) -> Elements:
    """skipDays: days (English names) on which nothing comes."""
    if show.rss and show.rss.skip_days:
        made = element("skipDays")
        made.extend(element("day", day) for day in show.rss.skip_days)
        yield made


def cloud(_: Catalogue, show: Show) -> Elements:
    """cloud: who tells of changes in RSS 2.0's own way."""
    if show.rss and show.rss.cloud:
        tells = show.rss.cloud
        yield element(
            "cloud",
            domain=tells.domain,
            port=number(tells.port),
            path=tells.path,
            registerProcedure=tells.procedure,
            protocol=tells.protocol,
        )


def rating(_: Catalogue, show: Show) -> Elements:
    """rating: a PICS label."""
    if show.rss and show.rss.rating:
        yield element("rating", show.rss.rating)


def author(_: Catalogue, episode: Episode) -> Elements:
    """author: `mail@host (Name)` of who made the episode; names alone belong to itunes:author."""
    if episode.rss and episode.rss.author:
        yield element("author", episode.rss.author)


def comments(_: Catalogue, episode: Episode) -> Elements:
    """comments: a page to comment on."""
    if episode.rss and episode.rss.comments:
        yield element("comments", episode.rss.comments)


def source(_: Catalogue, episode: Episode) -> Elements:
    """source: the feed that the episode was first published in."""
    if episode.rss and episode.rss.source:
        yield element("source", episode.rss.source.title, url=episode.rss.source.url)


CHANNEL = (
    managing_editor,
    web_master,
    pub_date,
    category,
    ttl,
    skip_hours,
    skip_days,
    cloud,
    rating,
)
ITEM = (author, comments, source)
