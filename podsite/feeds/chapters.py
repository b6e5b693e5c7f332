"""Chapters as JSON, which apps fetch from beside an episode's page."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from podsite import urls
from podsite.model import Chapter, Episode, Show
from podsite.output import Document
from podsite.relate import Catalogue


def chapters(catalogue: Catalogue) -> Iterator[Document]:
    """`chapters.json` for every episode that has chapters.

    Specification: podcast namespace, JSON Chapters 1.2; times in seconds.
    """
    for episode in catalogue.episodes:
        if episode.chapters:
            text = json.dumps(_content(catalogue.show, episode), ensure_ascii=False, indent=1)
            yield Document(urls.chapters(episode.slug), f"{text}\n".encode())


def _content(show: Show, episode: Episode) -> dict[str, object]:
    """The file's content; what is not known is left out."""
    place = urls.medium(episode.recording)
    known = {
        "version": "1.2.0",
        "title": episode.title,
        "podcastName": show.title,
        "author": show.author,
        "fileName": PurePosixPath(urls.path(place)).name if place else None,
        "chapters": [_entry(show, chapter) for chapter in episode.chapters],
    }
    return {key: value for key, value in known.items() if value}


def _entry(show: Show, chapter: Chapter) -> dict[str, object]:
    image = urls.medium(chapter.image)
    known = {
        "startTime": chapter.start.total_seconds(),
        "endTime": chapter.end.total_seconds() if chapter.end else None,
        "title": chapter.title or None,
        "img": urls.absolute(show.url, image) if image else None,
        "url": chapter.url,
        "toc": None if chapter.toc else False,
    }
    return {key: value for key, value in known.items() if value is not None}
