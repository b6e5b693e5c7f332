"""An episode's page tells machines what it holds, as search engines ask for it."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.model import (
    Chapter,
    Credit,
    Cue,
    Doi,
    License,
    Media,
    Reference,
    Season,
    Transcript,
    Url,
    Utterance,
)
from podsite.pages.episode import episode
from podsite.theme import Theme, shipped
from tests.shows import a_catalogue, a_correction, a_show, an_episode

PAGE = "https://signals.test/episodes/a/"
COVER = Media(file=PurePosixPath("cover.png"), length=1, type="image/png")
SHOW = a_show(artwork=COVER, seasons=(Season(number=2, name="Winter"),))
VIDEO = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")
ALWAYS = {"WebPage", "PodcastEpisode", "BreadcrumbList", "WebSite", "PodcastSeries"}
YOUTUBE = Media(url=Url("https://youtu.be/AbCdEfGhIjK"))


def html(**fields: Any) -> str:
    (page,) = episode(a_catalogue(an_episode("a", **fields), show=SHOW))
    return Theme((shipped(),), SHOW.url).draw(page).content.decode()


def things(**fields: Any) -> dict[str, Any]:
    """Type → the thing of that type on the page of an episode."""
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html(**fields))
    told = json.loads(found)
    assert told["@context"] == "https://schema.org"
    return {one["@type"]: one for one in told["@graph"]}


def chapters(*seconds: float, **more: Any) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(start=timedelta(seconds=one), title=f"Part {number}", **more)
        for number, one in enumerate(seconds)
    )


def test_the_episode_is_told_whole() -> None:
    told = things(
        title="First light",
        summary="A mirror.",
        number=3,
        season=2,
        license=License(name="CC-BY-4.0"),
    )

    assert set(told) == ALWAYS | {"AudioObject"}
    assert told["PodcastEpisode"] == {
        "@type": "PodcastEpisode",
        "@id": PAGE + "#episode",
        "url": PAGE,
        "name": "First light",
        "description": "A mirror.",
        "datePublished": "2026-01-05T00:00:00+00:00",
        "duration": "PT10M",
        "timeRequired": "PT10M",
        "episodeNumber": 3,
        "partOfSeason": {
            "@type": "PodcastSeason",
            "@id": "https://signals.test/seasons/2/#season",
            "url": "https://signals.test/seasons/2/",
            "name": "Winter",
            "seasonNumber": 2,
            "partOfSeries": {"@id": told["PodcastSeries"]["@id"]},
        },
        "partOfSeries": {"@id": told["PodcastSeries"]["@id"]},
        "inLanguage": "en",
        "isFamilyFriendly": True,
        "image": "https://signals.test/media/cover.png",
        "associatedMedia": {"@id": told["AudioObject"]["@id"]},
        "license": "https://spdx.org/licenses/CC-BY-4.0.html",
    }


def test_the_recording_says_where_it_is_and_what() -> None:
    cues = (Cue(start=timedelta(), end=timedelta(seconds=1), text="Hello"),)
    file = PurePosixPath("episodes/a.vtt")

    assert things(transcript=Transcript(file=file, cues=cues))["AudioObject"] == {
        "@type": "AudioObject",
        "@id": PAGE + "#audio",
        "contentUrl": "https://signals.test/media/episodes/a.mp3",
        "encodingFormat": "audio/mpeg",
        "contentSize": "1 kB",
        "duration": "PT10M",
        "inLanguage": "en",
        "caption": {
            "@type": "MediaObject",
            "contentUrl": PAGE + "transcript.vtt",
            "encodingFormat": "text/vtt",
        },
        "name": "A",
    }


def test_a_transcript_without_times_is_no_caption() -> None:
    said = Transcript(file=PurePosixPath("episodes/a.txt"), spoken=(Utterance(text="Hello"),))

    assert "caption" not in things(transcript=said)["AudioObject"]


def test_chapters_are_clips_of_the_recording_each_until_the_next() -> None:
    clips = things(chapters=chapters(0, 16.951, 60))["AudioObject"]["hasPart"]

    assert [(one["startOffset"], one["endOffset"], one["url"]) for one in clips] == [
        (0, 16.951, PAGE + "?t=0"),
        (16.951, 60, PAGE + "?t=16.951"),
        (60, 600, PAGE + "?t=60"),
    ]
    assert {one["@type"] for one in clips} == {"Clip"}
    assert [one["name"] for one in clips] == ["Part 0", "Part 1", "Part 2"]


def test_a_clip_ends_where_its_chapter_says_and_one_that_is_in_no_list_is_none() -> None:
    first, second = chapters(0, 60)
    some = (replace(first, end=timedelta(seconds=30)), replace(second, toc=False))

    clip = things(chapters=some)["AudioObject"]["hasPart"]

    assert (clip["name"], clip["endOffset"]) == ("Part 0", 30)


@pytest.mark.parametrize(
    ("video", "where"),
    [
        (VIDEO, {"contentUrl": "https://signals.test/media/episodes/a.mp4"}),
        (YOUTUBE, {"embedUrl": "https://www.youtube-nocookie.com/embed/AbCdEfGhIjK"}),
    ],
)
def test_a_video_beside_the_audio_has_all_that_search_engines_need(
    video: Media, where: dict[str, str]
) -> None:
    told = things(video=video, summary="A mirror.", chapters=chapters(0, 60))
    found = told["VideoObject"]

    assert told["PodcastEpisode"]["video"] == {"@id": found["@id"]}
    assert told["PodcastEpisode"]["associatedMedia"] == {"@id": told["AudioObject"]["@id"]}
    assert (found["name"], found["description"]) == ("A", "A mirror.")
    assert found["thumbnailUrl"] == "https://signals.test/media/cover.png"
    assert found["uploadDate"] == "2026-01-05T00:00:00+00:00"
    assert found["duration"] == "PT10M"
    assert where.items() <= found.items()
    assert len({"contentUrl", "embedUrl"} & set(found)) == 1
    assert [one["startOffset"] for one in found["hasPart"]] == [0, 60]
    assert "hasPart" not in told["AudioObject"]


def test_a_video_alone_is_the_recording() -> None:
    told = things(audio=None, video=VIDEO)

    assert "AudioObject" not in told
    assert told["PodcastEpisode"]["associatedMedia"] == {"@id": told["VideoObject"]["@id"]}
    assert "video" not in told["PodcastEpisode"]


def test_an_episode_without_recording_names_none() -> None:
    told = things(audio=None, duration=None)

    assert set(told) == ALWAYS
    assert not {"associatedMedia", "video", "duration"} & set(told["PodcastEpisode"])


def test_people_stand_by_what_they_did_and_topics_are_what_it_is_about() -> None:
    told = things(
        hosts=(Credit(name="Mira"),),
        guests=(Credit(name="Tobias"),),
        people=(Credit(name="Ines", role="editor"),),
        topics=("Optics",),
    )["PodcastEpisode"]

    assert [one["name"] for one in told["actor"]] == ["Mira", "Tobias"]
    assert told["author"] == {"@id": told["actor"][0]["@id"]}
    assert told["contributor"]["name"] == "Ines"
    assert told["about"]["name"] == "Optics"


def test_what_is_cited_can_be_identified() -> None:
    paper = Reference(
        title="On sleep",
        doi=Doi("10.1234/x"),
        pmid=12,
        authors=("Marlow A", "et al."),
        source="Sleep",
        year=2023,
    )
    page = Reference(url=Url("https://a.test/"))
    first, second = things(references=(paper, page))["PodcastEpisode"]["citation"]

    assert first == {
        "@type": "ScholarlyArticle",
        "name": "On sleep",
        "author": {"@type": "Person", "name": "Marlow A"},
        "datePublished": "2023",
        "isPartOf": {"@type": "CreativeWork", "name": "Sleep"},
        "url": "https://doi.org/10.1234/x",
        "sameAs": "https://pubmed.ncbi.nlm.nih.gov/12/",
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1234/x"},
            {"@type": "PropertyValue", "propertyID": "pmid", "value": "12"},
        ],
    }
    assert second == {"@type": "CreativeWork", "name": "a.test", "url": "https://a.test/"}


def test_what_was_put_right_is_told_and_dates_the_page_but_not_the_episode() -> None:
    told = things(corrections=(a_correction(),))["PodcastEpisode"]

    assert told["correction"] == {
        "@type": "CorrectionComment",
        "datePublished": "2026-02-01T00:00:00+00:00",
        "text": "It was two.",
    }
    assert told["datePublished"] == "2026-01-05T00:00:00+00:00"
    assert told["dateModified"] == "2026-02-01T00:00:00+00:00"


def test_no_text_gets_out_of_the_script() -> None:
    title = "</script><script>alert(1)</script><!-- & \u2028"

    assert things(title=title)["PodcastEpisode"]["name"] == title
    assert "<script>alert" not in html(title=title)


def test_the_same_episode_gives_the_same_bytes() -> None:
    fields: dict[str, Any] = {"topics": ("A", "B"), "guests": (Credit(name="C"),)}

    assert html(**fields) == html(**fields)
