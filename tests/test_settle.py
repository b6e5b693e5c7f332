"""Recordings are measured, and the files beside an episode read."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath

from podsite.formats.tags.tagged import Tags
from podsite.formats.tags.writing import write
from podsite.model import Media, Url
from podsite.problem import Severity
from podsite.read import read
from tests.reading import HEAD, SHOW, found, one, told
from tests.recordings import SOUND, VIDEO, mp3, mp4
from tests.shows import FILES, m4a, recording, show_in
from tests.specimens import picture
from tests.tagged import CHAPTERS, COVER, TAGS
from tests.tagged import m4a as noise


def test_an_episode_has_its_recording_measured_and_its_transcript_read(tmp_path: Path) -> None:
    podcast, _ = read(show_in(tmp_path))
    assert podcast is not None
    first = podcast.episodes[0]
    sound = FILES["episodes/first.m4a"]
    assert first.audio == Media(
        file=PurePosixPath("episodes/first.m4a"), length=len(sound), type="audio/x-m4a"
    )
    assert first.duration == timedelta(seconds=60)
    assert first.transcript is not None
    assert first.transcript.file == PurePosixPath("episodes/first.vtt")
    assert [cue.speaker for cue in first.transcript.cues] == ["Mira Solano", "Tobias Wren"]


def test_a_recording_that_does_not_say_its_length_is_a_warning(tmp_path: Path) -> None:
    text = HEAD + "audio: one.wav\n---\n"
    podcast, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.wav": recording(0)})
    assert told(problems) == [("episodes/one.md", 4, "no-duration")]
    assert problems[0].severity is Severity.WARNING
    assert podcast.episodes[0].audio is not None


def test_an_unread_transcript_leaves_the_episode_without_one(tmp_path: Path) -> None:
    text = HEAD + "transcript: one.vtt\n---\n"
    podcast, problems = found(
        tmp_path, {"episodes/one.md": text, "episodes/one.vtt": b"WEBVTT\n\n\xff"}
    )
    assert told(problems) == [("episodes/one.vtt", 3, "not-utf-8")]
    assert podcast.episodes[0].transcript is None


def test_a_video_is_measured_as_the_audio_is_and_lasts_as_long_as_it_where_it_is_alone(
    tmp_path: Path,
) -> None:
    files = {"episodes/one.m4a": m4a(60), "episodes/one.mp4": mp4(61, VIDEO)}
    length = len(files["episodes/one.mp4"])
    video = Media(file=PurePosixPath("episodes/one.mp4"), length=length, type="video/mp4")

    alone = one(tmp_path / "a", f"{HEAD}video: one.mp4\n---\n", files)
    both = one(tmp_path / "b", f"{HEAD}audio: one.m4a\nvideo: one.mp4\n---\n", files)

    assert (alone.recording, alone.duration) == (video, timedelta(seconds=61))
    assert (both.video, both.recording, both.duration) == (
        video,
        both.audio,
        timedelta(seconds=60),
    )


def test_a_video_that_is_damaged_is_told_at_its_own_line(tmp_path: Path) -> None:
    text = HEAD + "video: one.mp4\n---\n"

    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp4": b"x" * 99})

    assert told(problems) == [("episodes/one.md", 4, "not-a-recording")]


def test_a_video_in_which_there_is_nothing_to_see_is_told(tmp_path: Path) -> None:
    text = HEAD + "video: one.mp4\n---\n"

    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp4": mp4(9, SOUND)})

    assert told(problems) == [("episodes/one.md", 4, "wrong-media")]


def test_a_video_on_a_site_has_no_type_whatever_is_said(tmp_path: Path) -> None:
    url = Url("https://youtu.be/AbCdEfGhIjK")

    short = one(tmp_path / "a", f"{HEAD}video: {url}\n---\n")
    long = one(tmp_path / "b", f"{HEAD}video: {{url: {url}, type: video/mp4}}\n---\n")

    assert short.video == long.video == Media(url=url)
    assert short.recording is None


def test_a_video_elsewhere_has_the_type_of_its_suffix(tmp_path: Path) -> None:
    episode = one(tmp_path, f"{HEAD}video: https://media.test/one.mp4\n---\n")

    assert episode.video == Media(url=Url("https://media.test/one.mp4"), type="video/mp4")
    assert episode.recording == episode.video


def test_what_cannot_be_watched_is_no_video(tmp_path: Path) -> None:
    text = HEAD + "video: one.mp3\n---\n"

    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp3": b"x" * 99})

    assert told(problems) == [("episodes/one.md", 4, "wrong-media")]


def test_a_correction_is_clean_html_without_names(tmp_path: Path) -> None:
    text = "corrections:\n- {date: 2026-02-01, text: 'It <b id=x>was</b> <script>two</script>.'}\n"
    (correction,) = one(tmp_path, f"{HEAD}{text}---\n").corrections

    assert correction.body.html == "<p>It <b>was</b> .</p>"


def tagged(content: bytes, tags: Tags = TAGS) -> bytes:
    target = BytesIO()
    write(BytesIO(content), target, tags)
    return target.getvalue()


def test_chapters_in_the_recording_are_the_episodes_if_it_names_no_others(tmp_path: Path) -> None:
    for name, content in (
        ("one.mp3", tagged(mp3(60))),
        ("one.m4a", tagged(noise())),
    ):
        episode = one(tmp_path / name, f"{HEAD}audio: {name}\n---\n", {f"episodes/{name}": content})

        assert episode.chapters == CHAPTERS
        assert episode.chapters_file == PurePosixPath(f"episodes/{name}")


def test_those_in_front_matter_come_first(tmp_path: Path) -> None:
    text = HEAD + "audio: one.mp3\nchapters: [{start: 0, title: Said}]\n---\n"

    episode = one(tmp_path, text, {"episodes/one.mp3": tagged(mp3(60))})

    assert [chapter.title for chapter in episode.chapters] == ["Said"]
    assert episode.chapters_file is None


def test_artwork_in_the_recording_is_the_episodes_if_it_names_no_other(tmp_path: Path) -> None:
    content = tagged(mp3(60))
    more = {"episodes/one.mp3": content, "episodes/one.png": picture("PNG", 1500, 1500)}

    inside = one(tmp_path / "a", HEAD + "audio: one.mp3\n---\n", more)
    said = one(tmp_path / "b", HEAD + "audio: one.mp3\nartwork: one.png\n---\n", more)

    assert inside.artwork is not None
    assert inside.artwork.part is not None
    start, length = inside.artwork.part.start, inside.artwork.part.length
    assert content[start : start + length] == COVER
    assert said.artwork is not None
    assert (said.artwork.file, said.artwork.part) == (PurePosixPath("episodes/one.png"), None)


def test_the_shows_own_artwork_in_a_recording_is_not_published_twice(tmp_path: Path) -> None:
    show = SHOW.replace("title:", "artwork: cover.png\ntitle:")
    text = HEAD + "audio: one.mp3\n---\n"
    files: dict[str, str | bytes] = {"show.md": show, "cover.png": COVER, "episodes/one.md": text}

    podcast, problems = found(tmp_path, files | {"episodes/one.mp3": tagged(mp3(60))})

    assert problems == []
    assert podcast.episodes[0].artwork is None


def test_damaged_tags_are_a_warning(tmp_path: Path) -> None:
    damaged = tagged(mp3(60)).replace(b"ID3\3", b"ID3\x09")
    text = HEAD + "audio: one.mp3\n---\n"

    podcast, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp3": damaged})

    assert told(problems) == [("episodes/one.md", 4, "damaged-tags")]
    assert problems[0].severity is Severity.WARNING
    assert podcast.episodes[0].chapters == ()


def test_a_transcript_of_no_known_form_is_told_at_its_own_line(tmp_path: Path) -> None:
    files = {
        "episodes/one.md": HEAD + "transcript: one.json\n---\n",
        "episodes/one.json": '{"segments": [\n{"start": 0, "text":\n',
    }
    podcast, problems = found(tmp_path, files)
    assert told(problems) == [("episodes/one.json", 3, "unreadable")]
    assert problems[0].message.startswith("'one.json' is no whole JSON")
    assert podcast.episodes[0].transcript is None


def test_captions_whose_times_cannot_be_read_are_told_at_the_line_of_the_times(
    tmp_path: Path,
) -> None:
    text = "WEBVTT\n\n00:00,000 --> 00:01,000\nHello\n"
    files = {"episodes/one.md": HEAD + "transcript: one.vtt\n---\n", "episodes/one.vtt": text}
    _, problems = found(tmp_path, files)
    assert told(problems) == [("episodes/one.vtt", 3, "unreadable")]


def test_the_last_words_of_a_transcript_without_ends_end_with_the_recording(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "episodes/one.md": HEAD + "audio: one.wav\ntranscript: one.txt\n---\n",
        "episodes/one.wav": recording(60),
        "episodes/one.txt": "[0:10] Mira: Hello\n\n[0:20] Tobias: Hi\n",
    }
    podcast, problems = found(tmp_path, files)
    assert problems == []
    said = podcast.episodes[0].transcript
    assert said is not None
    assert said.cues[-1].end == timedelta(seconds=60)
