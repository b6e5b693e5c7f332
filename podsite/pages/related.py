"""What an episode's page says of other episodes: those like it, and the parts of its series."""

from dataclasses import dataclass

from podsite import urls
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.relate import Catalogue, shelves
from podsite.relate.alike import alike


@dataclass(frozen=True)
class ReasonView:
    """Why an episode is related; how that is said is the template's."""

    tie: str  # picked, series, people, topics, words
    names: tuple[str, ...]  # of whom or what is shared


@dataclass(frozen=True)
class RelatedView:
    """A related episode, and why, the strongest reason first."""

    card: EpisodeCard
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True)
class PartView:
    """Which part of a series an episode is, and the parts beside it."""

    series: str
    address: str  # of the series
    number: int  # from 1
    of: int
    previous: EpisodeCard | None
    next: EpisodeCard | None


def related(catalogue: Catalogue) -> dict[str, tuple[RelatedView, ...]]:
    """Slug → the episodes that are like that one, those picked by hand first."""
    return {
        slug: tuple(
            RelatedView(
                episode_card(catalogue, one.episode),
                tuple(ReasonView(reason.tie.value, reason.names) for reason in one.reasons),
            )
            for one in found
        )
        for slug, found in alike(catalogue).items()
    }


def parts(catalogue: Catalogue) -> dict[str, PartView]:
    """Slug → the place of that episode in its series, where it is not the only part."""
    return {
        part.slug: _part(catalogue, one, place)
        for one in shelves.series(catalogue.episodes)
        if len(one.episodes) > 1
        for place, part in enumerate(one.episodes)
    }


def _part(catalogue: Catalogue, one: shelves.Series, place: int) -> PartView:
    before = one.episodes[:place][-1:]
    after = one.episodes[place + 1 :][:1]
    return PartView(
        series=one.name,
        address=urls.series(one.slug),
        number=place + 1,
        of=len(one.episodes),
        previous=episode_card(catalogue, before[0]) if before else None,
        next=episode_card(catalogue, after[0]) if after else None,
    )
