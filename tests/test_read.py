"""A show's folder becomes a Podcast, and every problem of every file is found in one go."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path, PurePosixPath
from posixpath import normpath
from zoneinfo import ZoneInfo

import pytest

from podsite.model import Media
from podsite.problem import ProblemError
from podsite.read import read
from tests.reading import HEAD, SHOW, found, one, told
from tests.shows import COVER, PNG, lay, recording, show_in

BAD = [
    # what is wrong, the text, the line, the code, what is said
    ("no front matter", "Only words.", 1, "missing-field", "there is no 'title'"),
    ("an empty file", "", 1, "missing-field", "there is no 'date'"),
    ("an unclosed fence", HEAD, 1, "unreadable", "never closed"),
    ("a colon", "---\ndate: 2026-01-05\ntitle: a: b\n---\n", 3, "unreadable", "needs quotes"),
    ("a tab", HEAD + "guests:\n\t- a\n---\n", 5, "unreadable", "a tab stands"),
    ("a field twice", HEAD + "title: b\n---\n", 4, "unreadable", "'title' is given twice"),
    ("bad TOML", "+++\ntitle =\n+++\n", 2, "unreadable", "Invalid value"),
    ("bad JSON", '{\n"title": "One"\n"a": 1\n}\n', 3, "unreadable", "Expecting ',' delimiter"),
    ("an unknown field", HEAD + "topcis: a\n---\n", 4, "unknown-field", "did you mean 'topics'?"),
    ("an impossible date", "---\ntitle: a\ndate: 2026-02-30\n---\n", 3, "wrong-value", "no date"),
    ("a missing file", HEAD + "audio: a.mp3\n---\n", 4, "missing-file", "no file episodes/a.mp3"),
    ("a file outside", HEAD + "audio: ../../a.mp3\n---\n", 4, "outside", "outside the show's"),
    ("no app plays it", HEAD + "audio: one.md\n---\n", 4, "unknown-suffix", "no podcast app plays"),
    ("a picture to hear", HEAD + "audio: one.png\n---\n", 4, "wrong-media", "is to be a recording"),
    ("captions to hear", HEAD + "audio: bad.vtt\n---\n", 4, "wrong-media", "is to be a recording"),
    ("a recording to see", HEAD + "artwork: a.wav\n---\n", 4, "wrong-media", "is to be a picture"),
    ("no transcript", HEAD + "transcript: a.vtt\n---\n", 4, "missing-file", "no file episodes/a."),
    (
        "its own transcript",
        HEAD + "transcript: one.md\n---\n",
        4,
        "unreadable",
        "'one.md' is the episode itself",
    ),
    ("a link to no file", HEAD + "---\n\nA\n\n[x](a.pdf)", 8, "missing-file", "episodes/a.pdf"),
    ("a shown file", HEAD + "---\n![x](<é b.png>)", 5, "missing-file", "episodes/é b.png"),
    ("a link outside", HEAD + "---\n[x](../../a.pdf)", 5, "outside", "outside the show's folder"),
    ("a web-like name", HEAD + "---\n[x](https.pdf)", 5, "missing-file", "episodes/https.pdf"),
]


def test_a_whole_show_is_read_without_a_problem(tmp_path: Path) -> None:
    podcast, problems = read(show_in(tmp_path))
    assert problems == ()
    assert podcast is not None
    assert podcast.show.title == "Night Signals"
    assert podcast.show.artwork == Media(
        file=PurePosixPath("cover.png"),
        length=len(COVER),
        type="image/png",
        width=1400,
        height=1400,
        colours="RGB",
        digest=sha256(COVER).hexdigest(),
    )
    assert [episode.slug for episode in podcast.episodes] == ["first", "second"]
    assert [person.aliases for person in podcast.people] == [("Toby Wren",)]
    assert [topic.title for topic in podcast.topics] == ["Optics"]
    assert [leaflet.slug for leaflet in podcast.leaflets] == ["press"]
    assert podcast.unread == frozenset()


def test_a_folder_without_show_md_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="podsite init DIR") as raised:
        read(tmp_path)
    assert [problem.code for problem in raised.value.problems] == ["no-show"]


def test_a_show_md_that_cannot_be_read_is_none_and_the_rest_is_still_looked_at(
    tmp_path: Path,
) -> None:
    lay(tmp_path, {"show.md": "---\ntitle: a: b\n---\n", "episodes/one.md": HEAD + "x: y\n---\n"})
    podcast, problems = read(tmp_path)
    assert podcast is None
    assert told(list(problems)) == [
        ("show.md", 2, "unreadable"),
        ("episodes/one.md", 4, "unknown-field"),
    ]


def test_drafts_and_episodes_of_the_future_are_read_like_all_others(tmp_path: Path) -> None:
    text = "---\ntitle: One\ndate: 2999-01-05\ndraft: true\n---\n"
    assert one(tmp_path, text).draft


@pytest.mark.parametrize(
    ("file", "slug"),
    [
        ("episodes/One Two!.md", "one-two"),
        ("episodes/one/index.md", "one"),
        ("episodes/Ærø's 東京 #2.md", "ærøs-東京-sharp2"),
        ('episodes/it\'s "one" & 100 %.md', "its-one-and-100-percent"),
        ("episodes/index.md", "index"),
    ],
)
def test_the_name_of_a_file_or_folder_is_the_slug(tmp_path: Path, file: str, slug: str) -> None:
    podcast, problems = found(tmp_path, {file: HEAD + "---\n"})
    assert problems == []
    [episode] = podcast.episodes
    assert (episode.slug, str(episode.source.file)) == (slug, file)


@pytest.mark.parametrize(("field", "slug"), [("slug: other", "other"), ("slug:", "one")])
def test_a_slug_in_front_matter_goes_before_the_name(tmp_path: Path, field: str, slug: str) -> None:
    assert one(tmp_path, HEAD + f"{field}\n---\n").slug == slug


def test_dates_without_a_zone_are_in_the_shows(tmp_path: Path) -> None:
    show = SHOW.replace("url:", "timezone: Europe/Rome\nurl:")
    episode = one(tmp_path, HEAD + "---\n", {"show.md": show})
    assert episode.date == datetime(2026, 1, 5, tzinfo=ZoneInfo("Europe/Rome"))
    assert episode.date == datetime(2026, 1, 4, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + HEAD + "---\nBody\n",
        (HEAD + "---\n\nBody\n").replace("\n", "\r\n"),
        (HEAD + "---\n\nBody\n").replace("\n", "\r"),
        '+++\ntitle = "One"\ndate = 2026-01-05\n+++\nBody',
        '{\n"title": "One",\n"date": "2026-01-05"\n}\nBody',
    ],
    ids=["byte order mark", "CRLF", "CR", "TOML", "JSON"],
)
def test_every_spelling_of_a_file_is_the_same_episode(tmp_path: Path, text: str) -> None:
    episode = one(tmp_path, text)
    assert (episode.title, episode.date) == ("One", datetime(2026, 1, 5, tzinfo=UTC))
    assert episode.body.html == "<p>Body</p>"


def test_a_length_that_is_said_goes_before_what_is_measured(tmp_path: Path) -> None:
    text = HEAD + "audio: one.wav\nduration: 0:59\n---\n"
    assert one(tmp_path, text, {"episodes/one.wav": recording(61)}).duration == timedelta(
        seconds=59
    )


def test_a_recording_elsewhere_needs_no_network(tmp_path: Path) -> None:
    text = HEAD + "audio: {url: 'https://cdn.test/1.mp3?x=y', length: 5}\n---\n"
    episode = one(tmp_path, text)
    assert episode.audio is not None
    assert (episode.audio.type, episode.audio.length) == ("audio/mpeg", 5)
    assert episode.duration is None


@pytest.mark.parametrize(
    ("text", "line", "code", "message"), [pytest.param(*rest, id=what) for what, *rest in BAD]
)
def test_bad_input_is_a_clear_error_at_its_line(
    tmp_path: Path, text: str, line: int, code: str, message: str
) -> None:
    files: dict[str, str | bytes] = {
        "episodes/one.md": text,
        "episodes/one.png": PNG,
        "episodes/a.wav": recording(1),
        "episodes/bad.vtt": "WEBVTT\n\n00:00,000 --> 00:01,000\nHello\n",
        "episodes/two.md": HEAD + "---\n",
    }
    podcast, problems = found(tmp_path, files)
    assert ("episodes/one.md", line, code) in told(problems)
    assert any(message in problem.message for problem in problems)
    assert {problem.file for problem in problems} == {PurePosixPath("episodes/one.md")}
    assert "two" in [episode.slug for episode in podcast.episodes]


def test_all_problems_of_all_files_are_found_in_one_run(tmp_path: Path) -> None:
    _, problems = found(
        tmp_path,
        {
            "show.md": SHOW.replace("url:", "colour: red\nartwork: cover.png\nurl:"),
            "episodes/a.md": "---\ntitle: [\n---\n",
            "episodes/b.md": HEAD + "number: one\naudio: b.mp3\n---\n[x](b.pdf)\n",
            "episodes/c.md": "---\ntitle: Zoë\n---\n".encode("latin-1"),
            "people/mira-solano.md": "---\nname: Mira Solano\nportrait: mira.jpg\n---\n",
            "topics/optics.md": "---\naliases: [Lenses]\n---\n",
            "pages/press.md": "---\ntitle: Press\nslug: [a]\n---\n",
        },
    )
    assert sorted(told(problems)) == [
        ("episodes/a.md", 3, "unreadable"),
        ("episodes/b.md", 4, "wrong-value"),
        ("episodes/b.md", 5, "missing-file"),
        ("episodes/b.md", 7, "missing-file"),
        ("episodes/c.md", 2, "not-utf-8"),
        ("pages/press.md", 3, "wrong-value"),
        ("people/mira-solano.md", 3, "missing-file"),
        ("show.md", 3, "unknown-field"),
        ("show.md", 4, "missing-file"),
        ("topics/optics.md", 1, "missing-field"),
    ]


def test_what_could_not_be_read_in_whole_is_known_as_such(tmp_path: Path) -> None:
    podcast, _ = found(
        tmp_path,
        {
            "episodes/a.md": "---\ntitle: [\n---\n",
            "episodes/b.md": b"\xff",
            "episodes/c.md": "---\ntitle: One\n---\n",
            "episodes/d.md": HEAD + "number: one\n---\n",
        },
    )
    assert podcast.unread == {PurePosixPath(f"episodes/{name}.md") for name in "abcd"}
    assert [episode.slug for episode in podcast.episodes] == ["d"]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("a.pdf", "/media/episodes/a.pdf"),
        ("./a.pdf#page=3", "/media/episodes/a.pdf#page=3"),
        ("<é b.pdf#1.pdf>", "/media/episodes/%C3%A9%20b.pdf#1.pdf"),  # a # begins a fragment
        ("%C3%A9%20b%231.pdf", "/media/episodes/%C3%A9%20b%231.pdf"),
        ("../cover.png", "/media/cover.png"),
        ("/media/cover.png", "/media/cover.png"),
        ("/episodes/two/", "/episodes/two/"),
        ("https://other.test/a.pdf", "https://other.test/a.pdf"),
        ("//other.test/a.pdf", "//other.test/a.pdf"),
        ("mailto:mira@signals.test", "mailto:mira@signals.test"),
        ("#notes", "#notes"),
        ("?q=a", "?q=a"),
    ],
)
def test_a_file_that_notes_link_to_gets_the_address_it_will_have(
    tmp_path: Path, link: str, address: str
) -> None:
    files = {
        "episodes/a.pdf": b"",
        "episodes/é b#1.pdf": b"",
        "episodes/é b.pdf": b"",
        "cover.png": PNG,
    }
    podcast, problems = found(tmp_path, {"episodes/one.md": f"{HEAD}---\n[x]({link})", **files})
    assert problems == []
    assert f'href="{address}"' in podcast.episodes[0].body.html


@pytest.mark.parametrize(
    ("link", "code"),
    [("/media/nowhere.pdf", "missing-file"), ("/media/../../secret.pdf", "outside")],
)
def test_no_link_publishes_what_is_not_there_or_not_the_shows(
    tmp_path: Path, link: str, code: str
) -> None:
    lay(tmp_path, {"secret.pdf": b"secret"})
    _, problems = found(tmp_path / "show", {"episodes/one.md": f"{HEAD}---\n[x]({link})"})
    assert [problem.code for problem in problems] == [code]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("two.md", "/episodes/second/"),
        ("../people/mira.md#links", "/people/mira/#links"),
        ("../show.md", "/about/"),
    ],
)
def test_a_link_to_a_markdown_file_leads_to_its_page(
    tmp_path: Path, link: str, address: str
) -> None:
    podcast, problems = found(
        tmp_path,
        {
            "episodes/one.md": f"{HEAD}---\n[x]({link})",
            "episodes/two.md": f"{HEAD}slug: second\n---\n",
            "people/mira.md": "---\nname: Mira\n---\n",
        },
    )
    assert problems == []
    assert f'href="{address}"' in podcast.episodes[0].body.html


@pytest.mark.parametrize("link", ["../feed.lock", "../notes.md", ".env", "script.py", "bare"])
def test_what_is_not_for_the_public_is_not_published_by_a_link(tmp_path: Path, link: str) -> None:
    hidden = normpath(f"episodes/{link}")
    text = f"{HEAD}---\n\nSee [x]({link})"
    _, problems = found(tmp_path, {"episodes/one.md": text, hidden: b""})
    assert [(problem.code, problem.line) for problem in problems] == [("not-public", 6)]


def test_a_control_character_in_notes_does_not_reach_html(tmp_path: Path) -> None:
    assert one(tmp_path, HEAD + "---\none\x0btwo\n").body.html == "<p>one two</p>"


def test_a_field_that_is_missing_hides_nothing_else_that_is_wrong(tmp_path: Path) -> None:
    text = "---\ndate: 2026-02-30\naudio: nowhere.mp3\n---\n[x](gone.pdf)\n"
    podcast, problems = found(tmp_path, {"episodes/one.md": text})
    assert podcast.episodes == ()
    assert podcast.unread == {PurePosixPath("episodes/one.md")}
    told = sorted((problem.line or 0, problem.code) for problem in problems)
    assert told == [
        (1, "missing-field"),
        (2, "wrong-value"),
        (3, "missing-file"),
        (5, "missing-file"),
    ]


def test_corrections_link_to_files_and_pages_as_notes_do(tmp_path: Path) -> None:
    said = "corrections:\n- date: 2026-02-01\n  text: 'See [x]({}) and [y](#t=5).'\n"
    files = {"people/mira.md": "---\nname: Mira\n---\n"}
    text = f"{HEAD}{said.format('../people/mira.md')}---\n"

    podcast, problems = found(tmp_path, {"episodes/one.md": text, **files})

    assert problems == []
    assert podcast.episodes[0].corrections[0].body.html == (
        '<p>See <a href="/people/mira/">x</a> and <a href="#t=5">y</a>.</p>'
    )


def test_a_file_that_a_correction_links_to_and_is_not_there_is_told_at_its_line(
    tmp_path: Path,
) -> None:
    text = f"{HEAD}corrections:\n- date: 2026-02-01\n  text: See [x](gone.pdf)\n---\n"

    _, problems = found(tmp_path, {"episodes/one.md": text})

    assert [(one.code, one.line) for one in problems] == [("missing-file", 6)]


def test_a_shows_fonts_are_files_of_its_own_that_browsers_read(tmp_path: Path) -> None:
    fonts = "fonts: {heading: fonts/a.woff2, text: fonts/b.ttf}\nurl:"
    files = {"fonts/a.woff2": b"wOF2", "fonts/b.ttf": b"?"}
    podcast, problems = found(tmp_path, {"show.md": SHOW.replace("url:", fonts), **files})

    assert podcast.show.fonts
    assert podcast.show.fonts.heading == PurePosixPath("fonts/a.woff2")
    assert told(problems) == [("show.md", 3, "unknown-suffix")]
    assert "save 'b.ttf' as one" in problems[0].message
