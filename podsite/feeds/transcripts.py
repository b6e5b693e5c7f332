"""Transcripts as files, which apps and players fetch from beside an episode's page."""

from collections.abc import Iterator

from podsite import urls
from podsite.formats.transcripts import WRITERS, written
from podsite.output import Document
from podsite.relate import Catalogue
from podsite.relate.speakers import named


def transcripts(catalogue: Catalogue) -> Iterator[Document]:
    """`transcript.vtt`, `.srt`, `.json` and `.txt` of every transcript; without times, only text.

    Specification: podcast namespace, transcripts.
    """
    for episode in catalogue.episodes:
        transcript = named(catalogue, episode)
        if transcript is None:
            continue
        for suffix in written(transcript):
            text = WRITERS[suffix].write(transcript, episode.listed)
            yield Document(urls.transcript(episode.slug, suffix), text.encode())
