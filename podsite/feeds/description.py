"""Descriptions: show notes as the apps show them that take neither headings, tables nor pictures.

Specification: Apple's guide takes 4,000 bytes, of which its app shows p, ol, ul, li and a; PSP-1
adds b, i, strong and em. A chapter is a line that begins with its time: Apple, Spotify and YouTube
make chapters of such lines when the first is at zero.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from html import escape
from urllib.parse import quote

from podsite import urls
from podsite.feeds import listing
from podsite.feeds.appendix import appendix
from podsite.feeds.reduced import Piece, pieces
from podsite.formats import markdown, seeking
from podsite.language import Language
from podsite.model import Episode, Html, Show

LIMIT = 4000  # bytes in UTF-8
_FOR_CHAPTERS = 3000  # of these; more would leave no room for what the episode is about


def of_episode(show: Show, episode: Episode) -> str:
    """The notes in few tags, then every chapter as a paragraph; all within LIMIT.

    A summary of the podcaster's own comes first, unless the notes say the same; where there is
    neither, the title. Where the notes themselves are the list of chapters, it is not said twice.
    """
    told = (*_opening(episode), *_enough(_told(show, episode)))
    if episode.chapters_file == episode.source.file:
        timed = listing.timed(told, episode)
        text = "".join(piece.html for piece in timed)
        if timed and _size(text) <= LIMIT:
            return text
    if not told:
        told = (Piece(f"<p>{_escaped(episode.title)}</p>"),)
    chapters = "".join(f"<p>{_escaped(line)}</p>" for line in _lines(episode))
    return _fitted(told, chapters if _size(chapters) <= _FOR_CHAPTERS else "", _more(show, episode))


def of_show(show: Show) -> str:
    """The show in plain words, within LIMIT: its summary, or else the text of show.md."""
    return shortened(show.summary or markdown.plain(show.body.html) or show.title, LIMIT)


def whole(show: Show, episode: Episode) -> Html:
    """The notes as they are and what follows them, with links that work anywhere.

    Without notes, what follows stands below the summary. Times are no links: apps make them such.
    """
    told = _told(show, episode)
    if episode.body.html or not told:
        return told
    return Html("\n".join((*(piece.html for piece in _opening(episode)), told)))


def _told(show: Show, episode: Episode) -> Html:
    notes = seeking.unsought(episode.body.html, quote(urls.episode(episode.slug)))
    parts = (notes, appendix(episode, Language(show.language)))
    return absolute(Html("\n".join(filter(None, parts))), show.url, _page(show, episode))


@lru_cache(maxsize=2)  # asked for twice in a row: for the notes, and for what describes them
def absolute(html: Html, site: str, page: str) -> Html:
    """Cleaned HTML of the page at the URL `page`, whose links to the site are full URLs."""

    def target(address: str) -> str:
        if address.startswith(("#", "?")):
            return page + address
        if address.startswith("//"):
            return site.partition("//")[0] + address
        if address.startswith("/"):
            return urls.followed(address, lambda path: urls.absolute(site, path))
        return address

    return markdown.linked(html, target)


def _page(show: Show, episode: Episode) -> str:
    return urls.absolute(show.url, urls.episode(episode.slug))


def _opening(episode: Episode) -> Iterator[Piece]:
    """The summary, where the notes do not hold it: apps show the first words in their lists."""
    summary = " ".join((episode.summary or "").split())
    if summary and summary not in " ".join(markdown.plain(episode.body.html).split()):
        yield Piece(f"<p>{_escaped(summary)}</p>")


def _enough(notes: Html) -> Iterator[Piece]:
    """The pieces of the notes, up to the one that no description has room for."""
    size = 0
    for piece in pieces(notes):
        yield piece
        size += _size(piece.html)
        if size > LIMIT:
            break


def _lines(episode: Episode) -> Iterator[str]:
    """`00:12:34 Title` for each chapter in lists; what comes before the first is the episode."""
    if episode.listed and episode.listed[0].start:
        yield listing.line(timedelta(), episode.title)
    for chapter in episode.listed:
        yield listing.line(chapter.start, chapter.title)


def _more(show: Show, episode: Episode) -> str:
    words = Language(show.language).say("more on the episode's page")
    return f'<p>… <a href="{_escaped(_page(show, episode))}">{_escaped(words)}</a></p>'


def _fitted(told: tuple[Piece, ...], chapters: str, more: str) -> str:
    """As many whole pieces as there is room for; then it is said where the rest is."""
    text = "".join(piece.html for piece in told)
    if _size(text + chapters) <= LIMIT:
        return text + chapters
    room = LIMIT - _size(chapters + more)
    kept = text = ""
    for piece in told:
        text += piece.html
        if _size(text + piece.close()) > room:
            break
        kept = text + piece.close()
    return (kept or _beginning(told[0], room)) + chapters + more


def _beginning(piece: Piece, room: int) -> str:
    """The first words of a paragraph that is too long for any description."""
    words = re.sub("<[^>]+>", "", piece.html)
    return f"<p>{shortened(words, room - _size('<p></p>'))}</p>"


def shortened(text: str, room: int) -> str:
    """As many words as `room` bytes have place for; an entity of HTML counts as part of a word.

    Where no word ends in the second half, as in scripts that put no blanks, any sign may be last.
    """
    if _size(text) <= room:
        return text
    short = text.encode()[: room - _size("…")].decode(errors="ignore")
    words = short[: len(short) // 2] + re.sub(r"\s\S*$", "", short[len(short) // 2 :])
    return re.sub("&[^;\\s]*$", "", words).rstrip() + "…"


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _size(text: str) -> int:
    return len(text.encode())
