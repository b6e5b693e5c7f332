"""An episode's page holds all that there is to hear, to read and to follow."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

import pytest

from podsite.model import (
    Chapter,
    Credit,
    Cue,
    Link,
    Media,
    Reference,
    Transcript,
    Url,
    Utterance,
)
from podsite.pages.episode import EpisodeView, episode
from podsite.theme import Theme, shipped
from tests.shows import MOMENT, a_catalogue, a_correction, a_show, an_episode


def view(**fields: Any) -> EpisodeView:
    (page,) = episode(a_catalogue(an_episode("a", **fields)))
    assert (page.address, page.template) == ("/episodes/a/", "episode.html")
    assert isinstance(page.view, EpisodeView)
    return page.view


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def cue(seconds: float, text: str = "Words.", speaker: str | None = None) -> Cue:
    return Cue(start=at(seconds), end=at(seconds + 1), text=text, speaker=speaker)


def transcript(*cues: Cue) -> Transcript:
    return Transcript(file=PurePosixPath("episodes/a.vtt"), cues=cues)


def test_it_says_what_the_episode_is() -> None:
    seen = view(title="First light", number=3, season=2, summary="A mirror.")

    assert (seen.title, seen.number, seen.season, seen.type) == ("First light", 3, 2, "full")
    assert (seen.summary, seen.layout.description) == ("A mirror.", "A mirror.")
    assert seen.layout.canonical == "https://signals.test/episodes/a/"


def test_it_plays_the_local_recording() -> None:
    player = view().player

    assert player is not None
    assert (player.source, player.type, player.length) == (
        "/media/episodes/a.mp3",
        "audio/mpeg",
        1000,
    )
    assert not player.video


def test_it_plays_a_recording_that_is_elsewhere_as_video_where_it_is_one() -> None:
    url = Url("https://media.test/a.mp4")
    player = view(audio=Media(url=url, type="video/mp4")).player

    assert player is not None
    assert (player.source, player.video) == (url, True)


def test_without_recording_there_is_no_player() -> None:
    assert view(audio=None).player is None


@pytest.mark.parametrize(
    ("show", "own", "seen"),
    [(False, None, False), (True, None, True), (True, False, False), (False, True, True)],
)
def test_it_is_explicit_when_it_says_so_or_else_when_the_show_is(
    show: bool, own: bool | None, seen: bool
) -> None:
    (page,) = episode(a_catalogue(an_episode("a", explicit=own), show=a_show(explicit=show)))

    assert page.view.explicit is seen


def test_notes_link_from_where_they_stand_and_their_headings_go_beneath_the_pages() -> None:
    seen = view(body="# Heading\n\n[about](/about/) [topic](/topics/caf%C3%A9/#more)")

    assert "<h3>Heading</h3>" in seen.notes
    assert 'href="../../about/"' in seen.notes
    assert 'href="../../topics/caf%C3%A9/#more"' in seen.notes


def test_people_stand_with_what_they_did() -> None:
    seen = view(guests=(Credit(name="Tobias Wren"),), people=(Credit(name="Ines", role="editor"),))

    assert [(card.name, card.role) for card in seen.people] == [
        ("Tobias Wren", "guest"),
        ("Ines", "editor"),
    ]


def test_topics_and_links_keep_their_order() -> None:
    links = (Link(name="B", url=Url("https://b.test/")), Link(name="A", url=Url("https://a.test/")))
    seen = view(topics=("Zebra", "Ape"), links=links)

    assert [card.address for card in seen.topics] == ["/topics/zebra/", "/topics/ape/"]
    assert [label.name for label in seen.links] == ["B", "A"]


def test_neighbours_appear_as_cards_only() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    catalogue = a_catalogue(an_episode("a", date=day), an_episode("b", date=day + at(1)))
    newer, older = (page.view for page in episode(catalogue))

    assert (newer.newer, newer.older.address) == (None, "/episodes/a/")
    assert (older.newer.address, older.older) == ("/episodes/b/", None)


def test_an_edit_of_notes_leaves_the_neighbours_page_as_it_was() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    first = an_episode("a", date=day, summary="Same", body="One")
    edited = an_episode("a", date=day, summary="Same", body="Other")
    second = an_episode("b", date=day + at(1))

    before, after = (list(episode(a_catalogue(one, second))) for one in (first, edited))

    assert before[0] == after[0]
    assert before[1] != after[1]


def test_in_a_preview_what_is_not_published_is_marked() -> None:
    assert view(draft=True).unpublished
    assert view(date=MOMENT + at(1)).unpublished
    assert not view().unpublished


def test_a_chapter_leads_to_the_words_that_start_with_it() -> None:
    seen = view(
        chapters=(Chapter(start=at(0), title="One"), Chapter(start=at(9.5), title="Two")),
        transcript=transcript(cue(0), cue(5)),
    )

    assert [chapter.anchor for chapter in seen.chapters] == [None, "t=9.5"]


def test_no_place_in_a_recording_is_named_twice() -> None:
    seen = view(
        chapters=(
            Chapter(start=at(60), title="One"),
            Chapter(start=at(60.0001), title="Two"),
            Chapter(start=at(70.0001), title="Three"),
            Chapter(start=at(70.0002), title="Four"),
        ),
        transcript=transcript(cue(60), cue(60), cue(61)),
    )
    anchors = [chapter.anchor for chapter in seen.chapters]
    anchors += [one.anchor for paragraph in seen.transcript for one in paragraph.cues]

    named = [anchor for anchor in anchors if anchor]
    assert sorted(named) == ["t=60", "t=61", "t=70"]


def test_a_transcript_can_be_fetched_as_captions_and_in_other_forms() -> None:
    seen = view(transcript=transcript(cue(0)))

    assert seen.transcript_file == "/episodes/a/transcript.vtt"
    assert [file.address for file in seen.transcript_files] == [
        f"/episodes/a/transcript.{suffix}" for suffix in ("vtt", "srt", "json", "txt")
    ]


def test_without_a_transcript_there_is_nothing_to_fetch() -> None:
    assert (view().transcript_file, view().transcript_files) == (None, ())


def test_words_without_times_are_no_captions() -> None:
    said = Transcript(file=PurePosixPath("episodes/a.txt"), spoken=(Utterance(text="Hello"),))
    seen = view(transcript=said)

    assert seen.transcript_file is None
    assert [file.name for file in seen.transcript_files] == ["Text"]


def test_a_transcript_is_seen_on_no_other_page() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    first, second = an_episode("a", date=day), an_episode("b", date=day + at(1))
    told = replace(first, transcript=transcript(cue(0)))

    before, after = (list(episode(a_catalogue(one, second))) for one in (first, told))

    assert before[0] == after[0]


def test_artwork_of_its_own_stands_before_the_shows() -> None:
    own = Media(file=PurePosixPath("episodes/a.png"), length=1, type="image/png")
    show = a_show(artwork=replace(own, file=PurePosixPath("cover.png")))

    (page,) = episode(a_catalogue(an_episode("a", artwork=own), show=show))
    assert page.view.artwork.address == "/media/episodes/a.png"
    assert page.view.layout.artwork_url == "https://signals.test/media/episodes/a.png"

    (page,) = episode(a_catalogue(an_episode("a"), show=show))
    assert page.view.artwork.address == "/media/cover.png"


def html(**fields: Any) -> str:
    (page,) = episode(a_catalogue(an_episode("a", **fields)))
    return Theme((shipped(),), "https://signals.test/").draw(page).content.decode()


CITED = (Reference(title="On sleep", at=(at(6), at(70))), Reference(title="On rest", at=(at(6),)))


def test_references_and_the_words_they_are_made_in_lead_to_each_other() -> None:
    shown = html(references=CITED, transcript=transcript(cue(0), cue(5.5), cue(60)))

    assert '<li id="reference-1">' in shown
    assert 'Mentioned at <a href="#t=5.5">0:06</a>, <a href="#t=60">1:10</a>' in shown
    words = re.findall(r'<a class="cue"[^>]*href="#t=([\d.]+)">Words.</a>(.*)', shown)
    assert [(start, re.findall(r'href="#reference-(\d)"', more)) for start, more in words] == [
        ("0", []),
        ("5.5", ["1", "2"]),
        ("60", ["1"]),
    ]
    assert 'aria-label="Reference 2">[2]</a></sup>' in shown


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"chapters": (Chapter(start=at(6), title="One"), Chapter(start=at(90), title="Two"))},
        {"transcript": transcript(cue(0), cue(5), cue(5), cue(60))},
    ],
)
def test_every_time_and_every_reference_that_the_page_links_to_is_there_once(
    more: dict[str, Any],
) -> None:
    shown = html(
        references=CITED,
        corrections=(a_correction("A[^1]\n\n[^1]: B", at=at(30)), a_correction("C", at=at(6))),
        body="See [1](#reference-1)[^1].\n\n# References\n\n[^1]: Foot",
        video=Media(url=Url("https://youtu.be/AbCdEfGhIjK")),
        **more,
    )
    names = re.findall(r' id="([^"]+)"', shown)

    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(names)


def test_a_correction_is_announced_at_the_top_and_stands_below() -> None:
    shown = html(corrections=(a_correction(day=2), a_correction("Older.", day=1)), body="Notes.")

    place = shown.index("Corrected on <time")
    assert "2 February 2026" in shown[place : place + 120]
    assert shown.index("<audio") < place < shown.index('<h2 id="notes">')
    assert place < shown.index('<h2 id="corrections">')
    assert shown.index("<em>two</em>.") < shown.index("<p>Older.</p>")
    assert "Corrected" not in html()


def test_a_video_that_is_the_recording_is_played_and_others_stand_beside_it() -> None:
    video = Media(file=PurePosixPath("episodes/a.mp4"), length=1, type="video/mp4")
    words = {"transcript": transcript(cue(0))}

    alone, both = html(audio=None, video=video, **words), html(video=video, **words)
    hosted = html(video=Media(url=Url("https://youtu.be/AbCdEfGhIjK")))

    for shown in (alone, both):
        assert shown.count("<video") == shown.count('<track kind="captions"') == 1
    assert "<audio" not in alone
    assert '<h2 id="video">' not in alone
    assert "<audio" in both
    assert 'youtube.com/watch?v=AbCdEfGhIjK">Watch it on YouTube</a>' in hosted
    assert not re.search(r"<(?:iframe|img|video|script src=.http)", hosted)
