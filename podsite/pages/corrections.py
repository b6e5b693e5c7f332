"""What was put right: on an episode's own page, and on the page that lists all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote

from podsite import urls
from podsite.formats import markdown
from podsite.model import Correction, Episode, Html
from podsite.output import Page
from podsite.pages.cards import EpisodeCard, episode_card
from podsite.pages.layout import Layout, layout
from podsite.pages.linked_data import of_series
from podsite.pages.moments import Moments, MomentView
from podsite.pages.page_data import Told
from podsite.pages.prose import prose
from podsite.relate import Catalogue


@dataclass(frozen=True)
class CorrectionView:
    """A correction on its episode's page."""

    date: datetime
    text: Html
    moment: MomentView | None  # when in the recording it was said


@dataclass(frozen=True)
class ListedView:
    """A correction among those of all episodes."""

    date: datetime
    text: Html
    at: timedelta | None  # when in the recording it was said
    episode: EpisodeCard


@dataclass(frozen=True)
class CorrectionsView:
    """What `corrections.html` sees: every correction, newest first."""

    layout: Layout
    corrections: tuple[ListedView, ...]


def corrections(catalogue: Catalogue) -> Iterator[Page]:
    """The page of all corrections, where there is any."""
    here = urls.CORRECTIONS
    if catalogue.corrections:
        say = catalogue.language.say
        description = say("What %(show)s has put right", show=catalogue.show.title)
        told = Told("CollectionPage", about=of_series(catalogue.show))
        frame = layout(catalogue, here, say("Corrections"), description, told=told)
        yield Page(
            here,
            "corrections.html",
            CorrectionsView(
                frame, tuple(_listed(catalogue, *one) for one in catalogue.corrections)
            ),
        )


def corrected(episode: Episode, here: str, moments: Moments) -> Iterator[CorrectionView]:
    """An episode's corrections for its page at `here`, newest first."""
    for one in sorted(episode.corrections, key=lambda one: one.date, reverse=True):
        moment = None if one.at is None else moments.moment(one.at)
        yield CorrectionView(one.date, prose(one.body.html, here, level=3), moment)


def _listed(catalogue: Catalogue, one: Correction, episode: Episode) -> ListedView:
    page = quote(urls.episode(episode.slug))
    text = prose(_from_elsewhere(one.body.html, page), urls.CORRECTIONS, level=3)
    return ListedView(one.date, text, one.at, episode_card(catalogue, episode))


def _from_elsewhere(html: Html, page: str) -> Html:
    """Cleaned HTML of the page at `page`, whose links within it work from anywhere."""
    return markdown.linked(html, lambda link: page + link if link.startswith("#") else link)
