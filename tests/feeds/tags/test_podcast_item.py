"""Podcasting 2.0 tags of the item."""

from datetime import timedelta
from pathlib import PurePosixPath

from podsite.feeds.tags import podcast_item
from podsite.model import (
    Alternate,
    Chapter,
    Cue,
    Link,
    Media,
    Season,
    Soundbite,
    Transcript,
    Url,
    Utterance,
)
from tests.elements import xml
from tests.shows import a_catalogue, a_show, an_episode

CATALOGUE = a_catalogue()


def test_a_transcript_is_offered_in_every_form_in_the_shows_language() -> None:
    catalogue = a_catalogue(show=a_show(language="de"))
    cue = Cue(start=timedelta(), end=timedelta(seconds=1), text="Hallo")
    said = Transcript(file=PurePosixPath("episodes/a.vtt"), cues=(cue,))
    url = "https://signals.test/episodes/a/transcript"

    assert xml(podcast_item.transcript(catalogue, an_episode("a", transcript=said))) == [
        f'<podcast:transcript url="{url}.vtt" type="text/vtt" language="de" rel="captions"/>',
        f'<podcast:transcript url="{url}.srt" type="application/x-subrip" language="de"'
        ' rel="captions"/>',
        f'<podcast:transcript url="{url}.json" type="application/json" language="de"'
        ' rel="captions"/>',
        f'<podcast:transcript url="{url}.txt" type="text/plain" language="de"/>',
    ]


def test_a_transcript_without_times_is_offered_as_text_alone() -> None:
    said = Transcript(file=PurePosixPath("episodes/a.txt"), spoken=(Utterance(text="Hello"),))

    assert xml(podcast_item.transcript(CATALOGUE, an_episode("a", transcript=said))) == [
        '<podcast:transcript url="https://signals.test/episodes/a/transcript.txt"'
        ' type="text/plain" language="en"/>'
    ]


def test_chapters_are_offered_as_json() -> None:
    episode = an_episode("a", chapters=(Chapter(start=timedelta(), title="One"),))

    assert xml(podcast_item.chapters(CATALOGUE, episode)) == [
        '<podcast:chapters url="https://signals.test/episodes/a/chapters.json"'
        ' type="application/json+chapters"/>'
    ]


def test_a_season_has_the_name_that_the_show_gives_it() -> None:
    catalogue = a_catalogue(show=a_show(seasons=(Season(number=2, name="Sky & sea"),)))

    assert xml(podcast_item.season(catalogue, an_episode("a", season=2))) == [
        '<podcast:season name="Sky &amp; sea">2</podcast:season>'
    ]
    assert xml(podcast_item.season(catalogue, an_episode("a", season=3))) == [
        "<podcast:season>3</podcast:season>"
    ]


def test_a_number_may_be_shown_otherwise() -> None:
    assert xml(podcast_item.episode_number(CATALOGUE, an_episode("a", number=3))) == [
        "<podcast:episode>3</podcast:episode>"
    ]
    assert xml(
        podcast_item.episode_number(CATALOGUE, an_episode("a", number=3, label="Ch. 3"))
    ) == ['<podcast:episode display="Ch. 3">3</podcast:episode>']


def test_soundbites_have_their_seconds_and_perhaps_a_title() -> None:
    bites = (
        Soundbite(start=timedelta(seconds=73), duration=timedelta(minutes=1), title="Stars & we"),
        Soundbite(start=timedelta(seconds=1.25), duration=timedelta(seconds=15)),
    )

    assert xml(podcast_item.soundbite(CATALOGUE, an_episode("a", soundbites=bites))) == [
        '<podcast:soundbite startTime="73" duration="60">Stars &amp; we</podcast:soundbite>',
        '<podcast:soundbite startTime="1.25" duration="15"/>',
    ]


def test_the_enclosure_itself_is_the_default_of_its_forms() -> None:
    forms = (
        Alternate(
            file=PurePosixPath("episodes/a.opus"),
            length=500,
            type="audio/opus",
            title="Small & good",
            bitrate=32000,
            language="de",
            rel="small",
            codecs="opus",
            sources=("https://mirror.test/a.opus",),
            integrity="sha384-x",
        ),
        Alternate(url=Url("https://media.test/a.mp4?b&c"), type="video/mp4", height=720),
        Alternate(title="that is nowhere"),
    )

    assert xml(podcast_item.alternate_enclosure(CATALOGUE, an_episode("a", alternate=forms))) == [
        '<podcast:alternateEnclosure type="audio/mpeg" length="1000" default="true">'
        '<podcast:source uri="https://signals.test/media/episodes/a.mp3"/>'
        "</podcast:alternateEnclosure>",
        '<podcast:alternateEnclosure type="audio/opus" length="500" title="Small &amp; good"'
        ' bitrate="32000" lang="de" rel="small" codecs="opus">'
        '<podcast:source uri="https://signals.test/media/episodes/a.opus"/>'
        '<podcast:source uri="https://mirror.test/a.opus"/>'
        '<podcast:integrity type="sri" value="sha384-x"/>'
        "</podcast:alternateEnclosure>",
        '<podcast:alternateEnclosure type="video/mp4" height="720">'
        '<podcast:source uri="https://media.test/a.mp4?b&amp;c"/></podcast:alternateEnclosure>',
    ]


def test_without_an_enclosure_there_is_no_other_form_of_it() -> None:
    forms = (Alternate(url=Url("https://media.test/a.mp4"), type="video/mp4"),)

    episode = an_episode("a", audio=None, alternate=forms)

    assert xml(podcast_item.alternate_enclosure(CATALOGUE, episode)) == []


def test_the_same_elsewhere_is_a_link_with_its_name() -> None:
    links = (Link(name="Video & chat", url=Url("https://video.test/?a&b")),)

    assert xml(podcast_item.content_link(CATALOGUE, an_episode("a", links=links))) == [
        '<podcast:contentLink href="https://video.test/?a&amp;b">Video &amp; chat'
        "</podcast:contentLink>"
    ]


def test_a_video_beside_the_audio_is_another_form_of_it_once() -> None:
    video = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")
    given = Alternate(file=video.file, type="video/mp4", height=720)

    alone = xml(podcast_item.alternate_enclosure(CATALOGUE, an_episode("a", video=video)))
    both = an_episode("a", video=video, alternate=(given,))

    assert alone[1:] == [
        '<podcast:alternateEnclosure type="video/mp4" length="9">'
        '<podcast:source uri="https://signals.test/media/episodes/a.mp4"/>'
        "</podcast:alternateEnclosure>"
    ]
    assert len(xml(podcast_item.alternate_enclosure(CATALOGUE, both))) == 2


def test_a_video_without_audio_is_the_enclosure_and_no_other_form() -> None:
    video = Media(file=PurePosixPath("episodes/a.mp4"), length=9, type="video/mp4")
    episode = an_episode("a", audio=None, video=video)

    assert xml(podcast_item.alternate_enclosure(CATALOGUE, episode)) == []
    assert xml(podcast_item.content_link(CATALOGUE, episode)) == []


def test_a_video_on_a_site_is_a_link_with_the_sites_name_once() -> None:
    video = Media(url=Url("https://youtu.be/AbCdEfGhIjK?t=5"))
    links = (Link(name="Watch", url=Url("https://www.youtube.com/watch?v=AbCdEfGhIjK&t=1")),)

    assert xml(podcast_item.content_link(CATALOGUE, an_episode("a", video=video))) == [
        '<podcast:contentLink href="https://www.youtube.com/watch?v=AbCdEfGhIjK">YouTube'
        "</podcast:contentLink>"
    ]
    both = xml(podcast_item.content_link(CATALOGUE, an_episode("a", video=video, links=links)))
    assert [one.count("Watch") for one in both] == [1]
    assert xml(podcast_item.alternate_enclosure(CATALOGUE, an_episode("a", video=video))) == []
