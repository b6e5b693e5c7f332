"""Chapters as JSON, which apps fetch from beside an episode's page."""

import json
from collections.abc import Iterator

from podsite import urls
from podsite.output import Document
from podsite.relate import Catalogue


def chapters(catalogue: Catalogue) -> Iterator[Document]:
    """`chapters.json` for every episode that has chapters.

    Specification: podcast namespace, JSON Chapters 1.2; times in seconds.
    """
    for episode in catalogue.episodes:
        if episode.chapters:
            entries = [
                {"startTime": chapter.start.total_seconds(), "title": chapter.title}
                | ({"url": chapter.url} if chapter.url else {})
                for chapter in episode.chapters
            ]
            content = {"version": "1.2.0", "title": episode.title, "chapters": entries}
            text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
            yield Document(urls.chapters(episode.slug), text.encode())
