"""Chapters as an episode's page lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from podsite.formats.seeking import anchor
from podsite.model import Episode
from podsite.pages.pictures import PictureView, picture


@dataclass(frozen=True)
class ChapterView:
    """A chapter; `anchor` is the id it needs where no words of the transcript have it."""

    title: str
    start: timedelta
    end: timedelta | None  # where there is something between it and the next
    url: str | None
    image: PictureView | None
    anchor: str | None


def chapters(one: Episode, taken: set[str]) -> Iterator[ChapterView]:
    """The chapters that are in lists; ids of the page are `taken`, and so are theirs then."""
    following = (*(chapter.start for chapter in one.listed[1:]), one.duration)
    for chapter, after in zip(one.listed, following, strict=False):
        ends = chapter.end if chapter.end and (after is None or chapter.end < after) else None
        yield ChapterView(
            title=chapter.title,
            start=chapter.start,
            end=ends,
            url=chapter.url,
            image=picture(chapter.image),
            anchor=anchor(chapter.start, taken),
        )
