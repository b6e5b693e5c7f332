"""What the page of an episode says of it to machines: a graph of schema.org.

Source: schema.org; Google Search Central, video (VideoObject with Clips) and breadcrumbs.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import zip_longest

from podsite import urls
from podsite.formats import citations, identifiers, markdown, timecode, videos, words
from podsite.formats.jsonld import Thing, named, thing
from podsite.formats.roles import group_of
from podsite.model import Correction, Episode, Media, Reference
from podsite.pages.linked_data import (
    licence,
    of_series,
    person,
    picture,
    season,
    shelf,
    topic,
)
from podsite.pages.page_data import Told
from podsite.relate import Catalogue


def episode_data(catalogue: Catalogue, one: Episode, summary: str) -> Told:
    """The episode, its recording and its video; the show is named, not told."""
    main, *media = _things(catalogue, one, summary)
    return Told(main=named(f"{main.id}"), things=(main, *media))


def _things(catalogue: Catalogue, one: Episode, summary: str) -> Iterator[Thing]:
    show, page = catalogue.show, _page(catalogue, one)
    recording, video = _recording(catalogue, one, summary), _video(catalogue, one, summary)
    cast, others = _people(catalogue, one)
    hosts = tuple(named(host.id) if host.id else host for host in _hosts(catalogue, one))
    yield thing(
        "PodcastEpisode",
        f"{page}#episode",
        url=page,
        name=one.title,
        description=summary,
        datePublished=one.date.isoformat(),
        dateModified=max((each.date.isoformat() for each in one.corrections), default=None),
        duration=_length(one),
        timeRequired=_length(one),
        episodeNumber=one.number,
        partOfSeason=_season(catalogue, one),
        partOfSeries=of_series(show),
        isPartOf=shelf(show, one.series, urls.slug(one.series)) if one.series else None,
        inLanguage=show.language,
        isFamilyFriendly=not (show.explicit if one.explicit is None else one.explicit),
        image=picture(show, one.artwork or show.artwork),
        associatedMedia=recording and named(recording.id or page),
        video=video and named(video.id or page),
        author=hosts,
        actor=cast,
        contributor=others,
        about=tuple(topic(show, entry) for entry in catalogue.topics_of(one)),
        citation=tuple(map(_citation, one.references)),
        correction=tuple(map(_correction, one.corrections)),
        license=licence(one.license or show.license),
    )
    yield from filter(None, (recording, video))


def _page(catalogue: Catalogue, one: Episode) -> str:
    return urls.absolute(catalogue.show.url, urls.episode(one.slug))


def _length(one: Episode) -> str | None:
    return timecode.duration(one.duration) if one.duration else None


def _season(catalogue: Catalogue, one: Episode) -> Thing | None:
    if not one.season:
        return None
    return season(catalogue.show, catalogue.season(one.season))


def _hosts(catalogue: Catalogue, one: Episode) -> tuple[Thing, ...]:
    found = ((credit, entry) for credit, entry in catalogue.people_of(one))
    return tuple(person(catalogue, entry) for credit, entry in found if credit.role == "host")


def _people(catalogue: Catalogue, one: Episode) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """Who is heard, and who did something else for it."""
    heard: list[Thing] = []
    others: list[Thing] = []
    for credit, entry in catalogue.people_of(one):
        group = credit.group or group_of(credit.role) or "cast"
        (heard if group.casefold() == "cast" else others).append(person(catalogue, entry))
    return tuple(heard), tuple(others)


def _recording(catalogue: Catalogue, one: Episode, summary: str) -> Thing | None:
    """The recording: to be heard, or to be watched where there is nothing else."""
    media = one.recording
    if media is None or not urls.medium(media):
        return None
    if (media.type or "").startswith("video/"):
        return _watched(catalogue, one, summary, media)
    parts = () if _beside(one) else tuple(_clips(catalogue, one))
    return _medium(catalogue, one, media, "AudioObject", "audio", name=one.title, hasPart=parts)


def _video(catalogue: Catalogue, one: Episode, summary: str) -> Thing | None:
    """The video beside the recording."""
    media = _beside(one)
    return _watched(catalogue, one, summary, media) if media else None


def _beside(one: Episode) -> Media | None:
    return one.video if one.video is not one.recording else None


def _watched(catalogue: Catalogue, one: Episode, summary: str, media: Media) -> Thing:
    show, hosted = catalogue.show, videos.video_of(media)
    return _medium(
        catalogue,
        one,
        media,
        "VideoObject",
        "video",
        name=one.title,
        description=summary or one.title,
        thumbnailUrl=picture(show, one.thumbnail or one.artwork or show.artwork),
        uploadDate=one.date.isoformat(),
        embedUrl=hosted.embed if hosted else None,
        sameAs=hosted.watch if hosted else None,
        hasPart=tuple(_clips(catalogue, one)),
    )


def _medium(
    catalogue: Catalogue,
    one: Episode,
    media: Media,
    kind: str,
    id: str,  # noqa: A002 - what JSON-LD calls it
    /,
    **more: str | tuple[Thing, ...] | None,
) -> Thing:
    show, place = catalogue.show, urls.medium(media)
    file = None if videos.video_of(media) else place
    return thing(
        kind,
        f"{_page(catalogue, one)}#{id}",
        contentUrl=file and urls.absolute(show.url, file),
        encodingFormat=media.type,
        contentSize=media.length and words.size(media.length),
        duration=_length(one),
        inLanguage=show.language,
        caption=_captions(catalogue, one),
        **more,
    )


def _captions(catalogue: Catalogue, one: Episode) -> Thing | None:
    if one.transcript is None or not one.transcript.cues:
        return None
    url = urls.absolute(catalogue.show.url, urls.transcript(one.slug))
    return thing("MediaObject", contentUrl=url, encodingFormat="text/vtt")


def _clips(catalogue: Catalogue, one: Episode) -> Iterator[Thing]:
    """A Clip for each chapter that is in the list, until the next one or the end."""
    page = _page(catalogue, one)
    for chapter, following in zip_longest(one.listed, one.listed[1:]):
        end = chapter.end or (following.start if following else one.duration)
        yield thing(
            "Clip",
            name=chapter.title,
            startOffset=_seconds(chapter.start),
            endOffset=None if end is None else _seconds(end),
            url=f"{page}?t={timecode.seconds(chapter.start)}",
        )


def _seconds(time: timedelta) -> int | float:
    whole, rest = divmod(round(time.total_seconds() * 1000), 1000)
    return whole + rest / 1000 if rest else whole


def _citation(one: Reference) -> Thing:
    doi, pmid = identifiers.doi_of(one), identifiers.pmid_of(one)
    addresses = identifiers.addresses(one)
    pairs = (("doi", doi), ("pmid", pmid and str(pmid)))
    return thing(
        "ScholarlyArticle" if doi or pmid else "CreativeWork",
        name=citations.title(one),
        author=tuple(thing("Person", name=name) for name in citations.names(one)),
        datePublished=one.year and str(one.year),
        isPartOf=one.source and thing("CreativeWork", name=one.source),
        url=next(iter(addresses), None),
        sameAs=tuple(str(address) for address in addresses[1:]),
        identifier=tuple(
            thing("PropertyValue", propertyID=name, value=value) for name, value in pairs if value
        ),
    )


def _correction(one: Correction) -> Thing:
    text = markdown.plain(one.body.html)
    return thing("CorrectionComment", datePublished=one.date.isoformat(), text=text)
