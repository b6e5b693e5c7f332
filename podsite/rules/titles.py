"""An episode's title is a title, and nothing that other fields say."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import warning
from podsite.model import EpisodeType, Podcast
from podsite.problem import Problem

# `Ep. 12:`, `Episode 12 –`, `#12`, `S2E5`; a bare number counts where it is the episode's own.
_NUMBERED = re.compile(
    r"(?:(?:ep(?:isode|isodio|\.)?|épisode|folge|no\.|nr\.?|s\d+ ?e)\s*#?|#)(\d+)\b[\s:.|–—-]*",
    re.IGNORECASE,
)
_BARE = re.compile(r"(\d+)\s*[:.|–—-]\s+")
_NO_TEXT = re.compile(r"[+-]?(0x[0-9a-f]+|\d+\.?\d*(e[+-]?\d+)?)|true|false", re.IGNORECASE)
_BETWEEN = r"\s*(?:[:|–—•~]|-(?=\s)|(?<=\s)-)\s*"


def titles_leave_numbers_out(podcast: Podcast) -> Iterator[Problem]:
    """A title does not begin with the episode's number (Apple, A Podcaster's Guide to RSS).

    number-in-title: apps show the number themselves, so that a title such as `Ep. 12: Sleep` gets
    it twice, and the words that matter are cut off on a small screen. Apple may reject it. Give the
    number as  number: 12
    """
    for episode in podcast.episodes:
        found = _NUMBERED.match(episode.title) or _BARE.match(episode.title)
        named = found and not (found.re is _BARE and int(found[1][:9]) != episode.number)
        if found and named and episode.title[found.end() :]:
            rest = episode.title[found.end() :]
            message = (
                f"apps show the number themselves; write  title: {rest}  and  number:"
                f" {int(found[1][:9])}"
            )
            yield warning(episode.source, ("title",), "number-in-title", message)


def texts_are_not_numbers(podcast: Podcast) -> Iterator[Problem]:
    """Titles and guids read as text and as nothing else (Podcast Index's parser, measured).

    number-for-text: Podcast Index's parser takes `1984`, `1e5` or `true` for a number or a truth
    value: it loses such a title, and another guid than yours comes out. Let a title have one word
    more; give a new episode a guid with letters, and keep one that is published.
    """
    for episode in podcast.episodes:
        for field, text in (("title", episode.title), ("guid", episode.guid or "")):
            if _NO_TEXT.fullmatch(text.strip()):
                message = f"Podcast Index takes '{text}' for a number; let it have a word more"
                yield warning(episode.source, (field,), "number-for-text", message)


def titles_leave_the_show_out(podcast: Podcast) -> Iterator[Problem]:
    """A title does not repeat the show's name (Apple, A Podcaster's Guide to RSS).

    show-in-title: apps show the show's name beside every title, so that it stands there twice and
    pushes out what the episode is about. Take it out of the title.
    """
    name = re.escape(podcast.show.title)
    repeated = re.compile(
        rf"{name}{_BETWEEN}(?=\S)|.*\S{_BETWEEN}{name}$|.*\S\s*[(\[]{name}[)\]]$", re.IGNORECASE
    )
    for episode in podcast.episodes:
        if episode.type is EpisodeType.FULL and repeated.match(episode.title):
            message = "apps show the show's name beside the title; take it out of the title"
            yield warning(episode.source, ("title",), "show-in-title", message)
