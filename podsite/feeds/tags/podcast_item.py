"""Podcasting 2.0 tags of the item (namespace podcast), one function for each.

Specification: the podcast namespace, https://podcastindex.org/namespace/1.0.
"""

from collections.abc import Iterator

from podsite import urls
from podsite.feeds.elements import Elements, element, number, span
from podsite.formats import videos
from podsite.formats.transcripts import WRITERS, written
from podsite.model import Alternate, Episode, Media, Url
from podsite.relate import Catalogue


def transcript(catalogue: Catalogue, episode: Episode) -> Elements:
    """podcast:transcript: each file of it; first WebVTT, the one form that Apple takes."""
    for suffix in written(episode.transcript) if episode.transcript else ():
        form = WRITERS[suffix]
        yield element(
            "podcast:transcript",
            url=urls.absolute(catalogue.show.url, urls.transcript(episode.slug, suffix)),
            type=form.type,
            language=catalogue.show.language,
            rel="captions" if form.captions else None,
        )


def chapters(catalogue: Catalogue, episode: Episode) -> Elements:
    """podcast:chapters: where the chapters are as JSON."""
    if episode.chapters:
        url = urls.absolute(catalogue.show.url, urls.chapters(episode.slug))
        yield element("podcast:chapters", url=url, type="application/json+chapters")


def season(catalogue: Catalogue, episode: Episode) -> Elements:
    """podcast:season: its number, and the name that show.md gives it."""
    if episode.season:
        names = (one.name for one in catalogue.show.seasons if one.number == episode.season)
        yield element("podcast:season", str(episode.season), name=next(names, None))


def episode_number(_: Catalogue, episode: Episode) -> Elements:
    """podcast:episode: its number, and how to show it."""
    if episode.number:
        yield element("podcast:episode", str(episode.number), display=episode.label)


def soundbite(_: Catalogue, episode: Episode) -> Elements:
    """podcast:soundbite: a few seconds that make one want to hear the rest."""
    for bite in episode.soundbites:
        yield element(
            "podcast:soundbite",
            bite.title,
            startTime=span(bite.start),
            duration=span(bite.duration),
        )


def alternate_enclosure(catalogue: Catalogue, episode: Episode) -> Elements:
    """podcast:alternateEnclosure: the enclosure itself as the default, then its other forms.

    The video is one of them where it is a file and there is audio too.
    """
    enclosure = urls.enclosure(catalogue.show, episode.recording)
    forms = (*episode.alternate, *_video(episode))
    if not forms or not enclosure:
        return
    itself = element(
        "podcast:alternateEnclosure",
        type=enclosure.type,
        length=number(enclosure.length),
        default="true",
    )
    itself.append(element("podcast:source", uri=enclosure.url))
    yield itself
    for form in forms:
        yield from _form(catalogue, form)


def content_link(_: Catalogue, episode: Episode) -> Elements:
    """podcast:contentLink: the same episode elsewhere, and its video on a site that plays it."""
    for link in episode.links:
        yield element("podcast:contentLink", link.name, href=link.url)
    video = videos.video_of(episode.video)
    if video and video not in (videos.hosted(link.url) for link in episode.links):
        yield element("podcast:contentLink", video.service, href=video.watch)


def _video(episode: Episode) -> Iterator[Alternate]:
    """The video as another form of the audio, unless it is given as one."""
    video = episode.video
    if video and video.type and video is not episode.recording:
        places = {(form.file, form.url) for form in episode.alternate}
        if (video.file, video.url) not in places:
            yield Alternate(file=video.file, url=video.url, length=video.length, type=video.type)


def _form(catalogue: Catalogue, form: Alternate) -> Elements:
    place = urls.medium(Media(file=form.file, url=form.url))
    if place is None:
        return
    made = element(
        "podcast:alternateEnclosure",
        type=form.type,
        length=number(form.length),
        title=form.title,
        bitrate=number(form.bitrate),
        height=number(form.height),
        lang=form.language,
        rel=form.rel,
        codecs=form.codecs,
    )
    for uri in (urls.counted(catalogue.show, place), *form.sources):
        made.append(element("podcast:source", uri=Url(uri)))
    if form.integrity:
        made.append(element("podcast:integrity", type="sri", value=form.integrity))
    yield made


CHANNEL = ()
ITEM = (
    transcript,
    chapters,
    season,
    episode_number,
    soundbite,
    alternate_enclosure,
    content_link,
)
