"""`measure`: what is elsewhere is asked for once, and the lock keeps it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from podsite.cli import main
from tests.hosts import Host, hosting
from tests.recordings import SAMPLES, SOUND, mp3, mp4
from tests.shows import lay

SHOW = "---\ntitle: A show\nurl: https://show.example.net/\n{more}---\n"
EPISODE = "---\ntitle: {slug}\ndate: 2026-01-0{day}\n{matter}\n---\nNotes.\n"


@pytest.fixture
def files() -> dict[str, bytes]:
    """What the host gives; a test may exchange it."""
    return {f"a{suffix}": content for suffix, content in SAMPLES.items()}


@pytest.fixture
def host(files: dict[str, bytes]) -> Iterator[Host]:
    with hosting(files) as running:
        yield running


def a_show(folder: Path, *matters: str, more: str = "") -> Path:
    """A show of episodes a, b, c … with these fields."""
    texts = {
        f"episodes/{slug}.md": EPISODE.format(slug=slug, day=day, matter=matter)
        for day, (slug, matter) in enumerate(zip("abcdefg", matters, strict=False), 1)
    }
    return lay(folder, {"show.md": SHOW.format(more=more), **texts})


def measured(show: Path, *words: str) -> int:
    return main(["measure", "--show", str(show), *words])


def media(show: Path) -> list[dict[str, object]]:
    """The lines of media in the lock."""
    rows = map(json.loads, (show / "feed.lock").read_text().splitlines())
    return [row for row in rows if "media" in row]


def built(show: Path, *words: str) -> int:
    return main(["build", "--show", str(show), "--now", "2026-06-01", *words])


def test_a_show_that_cannot_be_built_can_after_measuring_once(
    tmp_path: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    show = a_show(tmp_path, f"audio: {host.url}/a.mp3")
    assert built(show) == 1
    assert "podsite measure" in capsys.readouterr().err

    assert measured(show) == 0
    asked = len(host.asked)
    assert media(show) == [
        {"media": f"{host.url}/a.mp3", "length": 60012, "type": "audio/mpeg", "duration": 60}
    ]
    assert built(show) == 0
    assert media(show) == []  # the promise tells it now
    assert built(show, "--locked") == 0
    assert measured(show) == 0
    assert "Nothing to measure" in capsys.readouterr().err
    assert len(host.asked) == asked
    feed = (show / "public/feed.xml").read_text()
    assert f'<enclosure url="{host.url}/a.mp3" length="60012" type="audio/mpeg"/>' in feed
    assert "<itunes:duration>60</itunes:duration>" in feed


def test_drafts_videos_and_other_forms_are_measured_and_keep_their_lines(
    tmp_path: Path, host: Host
) -> None:
    url = host.url
    show = a_show(
        tmp_path,
        f"audio: {url}/a.mp3\nalternate: [{url}/a.opus, {{url: '{url}/a.m4a', length: 5}}]",
        f"video: {url}/a.mp4",
        f"audio: {url}/a.m4b\ndraft: true",
        "video: https://www.youtube.com/watch?v=abcdefghijk",
    )

    assert measured(show) == 0
    assert built(show) == 0
    names = [str(line["media"]).rpartition("/")[2] for line in media(show)]
    assert names == ["a.m4b", "a.opus"]
    lock = (show / "feed.lock").read_bytes()
    assert built(show, "--locked") == 0
    assert (show / "feed.lock").read_bytes() == lock
    feed = (show / "public/feed.xml").read_text()
    assert f'<enclosure url="{url}/a.mp4" length="{len(SAMPLES[".mp4"])}"' in feed
    assert f'type="audio/opus" length="{len(SAMPLES[".opus"])}"' in feed
    assert 'type="audio/x-m4a" length="5"' in feed  # what front matter says goes before


def test_what_can_be_had_is_kept_and_all_that_cannot_is_told_at_its_line(
    tmp_path: Path, host: Host, files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    files["page.mp3"] = b"<!doctype html>"
    show = a_show(
        tmp_path,
        f"audio: {host.url}/nowhere.mp3",
        f"audio: {host.url}/a.mp3",
        f"number: 3\naudio: {host.url}/page.mp3",
    )

    assert measured(show) == 1
    assert [line["media"] for line in media(show)] == [f"{host.url}/a.mp3"]
    said = capsys.readouterr().err
    assert "episodes/a.md:4: error: " in said
    assert "[unreachable]" in said
    assert "episodes/c.md:5: error: 'page.mp3' is a web page" in said
    assert "Measured 1 of 3 recordings" in said


def test_each_address_is_asked_for_once_however_often_it_is_named(
    tmp_path: Path, host: Host
) -> None:
    show = a_show(tmp_path, *[f"audio: {host.url}/a.mp3"] * 3)

    assert measured(show) == 0
    assert len(host.asked) == 2


def test_what_is_said_in_front_matter_is_not_asked_for(tmp_path: Path, host: Host) -> None:
    audio = f"{{url: '{host.url}/a.mp3', length: 5, type: audio/mpeg}}"
    show = a_show(tmp_path, f"audio: {audio}\nduration: 60", "audio: a.mp3")

    assert measured(show) == 0
    assert host.asked == []
    assert not (show / "feed.lock").exists()


def test_refresh_asks_again_and_says_what_changed(
    tmp_path: Path, host: Host, files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    show = a_show(
        tmp_path, f"audio: {host.url}/a.mp3", f"audio: {host.url}/a.m4a", f"video: {host.url}/a.mp4"
    )
    assert (measured(show), built(show)) == (0, 0)
    lock = (show / "feed.lock").read_bytes()
    assert measured(show, "--refresh") == 0
    assert (show / "feed.lock").read_bytes() == lock
    assert "→" not in capsys.readouterr().err

    files["a.mp3"], files["a.mp4"] = mp3(90), mp4(60, SOUND)
    assert measured(show, "--refresh") == 0
    said = capsys.readouterr().err
    assert f"{host.url}/a.mp3: length 60,012 bytes → 90,000 bytes; duration 1:00 → 1:30" in said
    assert "type video/mp4 → audio/mp4" in said
    assert "a.m4a" not in said
    assert built(show) == 0
    assert "[audio-changed]" in capsys.readouterr().err
    assert media(show) == []


def test_a_recording_that_does_not_say_how_long_it_lasts_is_a_warning_once(
    tmp_path: Path, host: Host, files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = SAMPLES[".wav"]
    place = whole.index(b"data") + 4
    files["a.wav"] = whole[:place] + b"\xff\xff\xff\xff" + whole[place + 4 :]
    show = a_show(tmp_path, f"audio: {host.url}/a.wav")

    assert measured(show) == 0
    assert "a.md:4: warning: " in capsys.readouterr().err
    assert built(show) == 0
    assert measured(show) == 0
    assert len(host.asked) == 2


def test_a_host_that_does_not_answer_is_not_asked_for_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = "http://nowhere.invalid.local"
    show = a_show(tmp_path, *[f"audio: {url}/{number}.mp3" for number in range(6)])

    assert measured(show) == 1
    said = capsys.readouterr().err
    assert said.count("[unreachable]") == 6
    assert said.count("there is no host nowhere.invalid.local") in (2, 3)  # two ask at once
    assert not (show / "feed.lock").exists()


def test_few_ask_a_host_at_the_same_time(
    tmp_path: Path, host: Host, files: dict[str, bytes]
) -> None:
    files |= {f"{number}.mp3": SAMPLES[".mp3"] for number in range(7)}
    show = a_show(tmp_path, *[f"audio: {host.url}/slow/{number}.mp3" for number in range(7)])

    assert measured(show) == 0
    assert len(media(show)) == 7
    assert host.crowd in (1, 2)


def test_a_prefix_is_put_before_the_address_in_the_feed_and_never_asked(
    tmp_path: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    show = a_show(
        tmp_path, f"audio: {host.url}/a.mp3", more="media_prefix: https://counts.example.net/e/\n"
    )
    counted = f"https://counts.example.net/e/{host.url}/a.mp3"

    assert (measured(show), built(show)) == (0, 0)
    assert host.asked == ["HEAD /a.mp3", "GET /a.mp3 bytes=0-262143"]
    assert f'<enclosure url="{counted}"' in (show / "public/feed.xml").read_text()
    page = (show / "public/episodes/a/index.html").read_text()
    assert f'src="{host.url}/a.mp3"' in page
    assert "counts.example.net" not in page

    (show / "show.md").write_text(SHOW.format(more=""))
    capsys.readouterr()
    assert built(show) == 0
    said = capsys.readouterr().err
    assert said.count("[audio-moved]") == 1
    assert "1 warning." in said or "warnings" in said
    assert f'<enclosure url="{host.url}/a.mp3"' in (show / "public/feed.xml").read_text()


def test_a_show_that_cannot_be_read_is_told_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {"show.md": "---\ntitle: A\n"})

    assert measured(tmp_path) == 1
    assert "show.md:" in capsys.readouterr().err
