"""Recordings are measured, and the files beside an episode read."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath

from podsite.formats.tags.tagged import Tags
from podsite.formats.tags.writing import write
from podsite.model import Episode, Media, Url
from podsite.problem import Severity
from podsite.read import read
from tests.reading import HEAD, SHOW, found, one, told
from tests.recordings import SOUND, VIDEO, mp3, mp4
from tests.shows import FILES, PNG, m4a, recording, show_in
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


LISTED = '{"chapters": [{"startTime": 0, "title": "Filed", "img": "in/one.png"}]}'
NOTED = "\n0:00 Noted\n\n0:30 More\n"


def parts(episode: Episode) -> tuple[list[str], str | None]:
    file = episode.chapters_file
    return [chapter.title for chapter in episode.chapters], str(file) if file else None


def test_times_in_notes_are_the_chapters_of_an_episode_that_says_none(tmp_path: Path) -> None:
    assert parts(one(tmp_path, f"{HEAD}---\n{NOTED}")) == (["Noted", "More"], "episodes/one.md")


def test_a_file_of_chapters_comes_before_the_notes(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: one.json\n---\n{NOTED}"
    more: dict[str, str | bytes] = {"episodes/one.json": LISTED.replace("in/one.png", "")}

    assert parts(one(tmp_path, text, more)) == (["Filed"], "episodes/one.json")


def test_chapters_in_the_recording_come_before_the_notes(tmp_path: Path) -> None:
    text = f"{HEAD}audio: one.mp3\n---\n{NOTED}"
    episode = one(tmp_path, text, {"episodes/one.mp3": tagged(mp3(60))})

    assert episode.chapters == CHAPTERS
    assert episode.chapters_file == PurePosixPath("episodes/one.mp3")


def test_front_matter_comes_before_the_notes(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: [0:00 Said]\n---\n{NOTED}"

    assert parts(one(tmp_path, text)) == (["Said"], None)


def test_pictures_of_chapters_are_named_from_the_file_that_names_them(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: more/one.json\n---\n"
    more: dict[str, str | bytes] = {"episodes/more/one.json": LISTED}
    more["episodes/more/in/one.png"] = PNG
    (chapter,) = one(tmp_path, text, more).chapters

    assert chapter.image is not None
    assert chapter.image.file == PurePosixPath("episodes/more/in/one.png")
    assert (chapter.image.type, chapter.image.width) == ("image/png", 1)


def test_a_picture_that_is_none_is_told_at_the_chapters(tmp_path: Path) -> None:
    text = f"{HEAD}chapters:\n- {{start: 0, title: A, image: one.mp3}}\n---\n"
    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.mp3": b"x"})

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
    assert podcast.episodes[0].chapters == ()
    assert problems[0].severity is Severity.WARNING


def test_a_recording_that_is_damaged_as_a_whole_is_told_once(tmp_path: Path) -> None:
    text = HEAD + "audio: one.m4a\n---\n"
    cut = m4a(60)[:-10]

    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.m4a": cut})

    assert told(problems) == [("episodes/one.md", 4, "damaged-recording")]


def test_what_is_wrong_in_a_file_of_chapters_is_told_at_its_lines(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: one.txt\n---\n{NOTED}"
    rows = "0:00 A\nB\n0:01 C\nD"
    podcast, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.txt": rows})

    assert told(problems) == [
        ("episodes/one.txt", 2, "unreadable-chapters"),
        ("episodes/one.txt", 4, "unreadable-chapters"),
    ]
    assert parts(podcast.episodes[0]) == (["A", "C"], "episodes/one.txt")


def test_of_a_file_that_is_no_file_of_chapters_not_every_line_is_told(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: one.txt\n---\n"
    rows = "0:00 A\n" + "B\n" * 100
    _, problems = found(tmp_path, {"episodes/one.md": text, "episodes/one.txt": rows})

    assert len(problems) == 21
    assert problems[-1].message.startswith("80 more lines of this file cannot be read")


def test_a_file_of_chapters_that_is_not_there_is_told_and_leaves_none(tmp_path: Path) -> None:
    text = f"{HEAD}chapters: one.json\n---\n{NOTED}"
    podcast, problems = found(tmp_path, {"episodes/one.md": text})

    assert told(problems) == [("episodes/one.md", 4, "missing-file")]
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
