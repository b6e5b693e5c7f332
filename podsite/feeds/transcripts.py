"""Transcripts as caption files, which apps and players fetch from beside an episode's page."""

from collections.abc import Iterator

from podsite import urls
from podsite.formats import captions
from podsite.output import Document
from podsite.relate import Catalogue


def transcripts(catalogue: Catalogue) -> Iterator[Document]:
    """`transcript.vtt` for every episode that has a transcript."""
    for episode in catalogue.episodes:
        if episode.transcript:
            text = captions.vtt(episode.transcript.cues)
            yield Document(urls.transcript(episode.slug), text.encode())
