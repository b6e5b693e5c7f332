"""`diff` tells what subscribers would notice, and writes nothing."""

import json
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from podsite.cli import main
from tests.shows import FIRST_MD, SECOND_MD, SHOW_MD, contents, lay, m4a, show_in

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "feeds"
THIRD_MD = SECOND_MD.replace("Second sight", "Third time").replace("second.m4a", "third.m4a")
THIRD: dict[str, str | bytes] = {
    "episodes/third.md": THIRD_MD.replace("number: 2", "number: 3").replace("01-12", "01-19"),
    "episodes/third.m4a": m4a(62),
}


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """A show that was built and published."""
    folder = show_in(tmp_path / "show")
    assert main(["build", "--show", str(folder)]) == 0
    return folder


def diff(*words: object) -> int:
    return main(["diff", *map(str, words)])


def told(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """The exit status, and what is said to people."""
    capsys.readouterr()
    status = diff(*words)
    out, err = capsys.readouterr()
    assert out == ""
    return status, err


def changes(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, Any]]:
    """What machines get."""
    capsys.readouterr()
    diff(*words, "--format", "json")
    return [json.loads(row) for row in capsys.readouterr().out.splitlines()]


def kinds(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, int]:
    """How many changes there are of each kind."""
    return Counter(row["change"] for row in changes(capsys, *words) if "change" in row)


def test_after_a_build_there_is_nothing_to_notice(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = told(capsys, "--show", show)

    assert status == 0
    assert "Compared with feed.lock" in text
    assert "Nothing to notice" in text
    assert diff("--show", show, show / "public/feed.xml") == 0
    assert "Nothing to notice" in capsys.readouterr().err


def test_nothing_is_written(show: Path) -> None:
    lay(show, THIRD)
    before = contents(show)

    assert diff("--show", show) == 0
    assert contents(show) == before


def test_a_new_episode_is_told(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(show, THIRD)

    status, text = told(capsys, "--show", show)

    assert status == 0
    assert "New: apps announce it or download it\n  Third time\n" in text


def test_what_breaks_a_promise_is_told_though_no_build_would_write_it(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "episodes/second.md").unlink()

    status, text = told(capsys, "--show", show)

    assert status == 1
    assert "Gone: " in text
    assert "https://signals.test/episodes/second/: guid " in text
    assert "1 identity breaks" in text


def test_another_guid_is_recognised_by_the_recording(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"episodes/first.md": FIRST_MD.replace("number: 1", "guid: an-other-one")})

    status, text = told(capsys, "--show", show)

    assert status == 1
    assert "First light: " in text
    assert "→ an-other-one; to keep subscribers, write guid: " in text


def test_texts_are_compared_with_a_feed_and_not_with_the_lock(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = lay(show, {"old.xml": (show / "public/feed.xml").read_bytes()}) / "old.xml"
    lay(show, {"episodes/first.md": FIRST_MD.replace("First light", "Last light")})

    assert kinds(capsys, "--show", show) == {}
    assert kinds(capsys, "--show", show, feed) == {"changed-text": 1}


def test_a_move_to_another_address_breaks_nothing(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--show", show, "--url", "https://moved.test/")

    assert kinds(capsys, *words) == {"moved-audio": 2}
    assert diff(*words) == 0


def test_what_is_of_the_future_is_not_promised_yet(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kinds(capsys, "--show", show, "--now", "2026-01-06") == {}
    assert kinds(capsys, "--show", show, show / "public/feed.xml", "--now", "2026-01-06") == {
        "gone": 1
    }


def test_all_pages_of_the_own_feed_count(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(show, {"show.md": SHOW_MD.replace("title: Night", "feed_limit: 1\ntitle: Night")})

    assert kinds(capsys, "--show", show) == {}
    assert kinds(capsys, "--show", show, show / "public/feed.xml") == {}


def test_a_show_with_errors_is_not_compared(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(show, {"episodes/first.md": FIRST_MD.replace("number: 1", "numbr: 1")})

    status, text = told(capsys, "--show", show)

    assert status == 1
    assert "[unknown-field]" in text
    assert "Compared" not in text


def test_a_show_that_was_never_built_is_all_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kinds(capsys, "--show", show_in(tmp_path)) == {"new": 2}


def test_github_gets_what_breaks_as_an_annotation(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "episodes/second.md").unlink()
    lay(show, THIRD)
    capsys.readouterr()

    assert diff("--show", show, "--format", "github") == 1

    out, err = capsys.readouterr()
    assert out.startswith("::error title=gone::Gone: ")
    assert out.count("\n") == 1
    assert "Third time" in err


@pytest.mark.parametrize("word", ["nothing.xml", "ftp://signals.test/feed.xml", "."])
def test_what_is_neither_a_file_nor_an_address_is_wrong_usage(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        diff(word)

    assert stopped.value.code == 2
    assert f"there is no file '{word}'" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"# Notes", b"<!doctype html><p>A<br></p>", b"<rss/>"])
def test_a_file_that_is_no_feed_is_told(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lay(tmp_path, {"a.xml": content}) / "a.xml"

    status, text = told(capsys, file, file)

    assert status == 1
    assert "[not-a-feed]" in text


# Feeds from the web, by a server on this machine.


class _Site(BaseHTTPRequestHandler):
    feed = b""

    def do_GET(self) -> None:
        found = self.path == "/feed.xml"
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(self.feed if found else b"")

    def log_message(self, *_: object) -> None:
        """Keeps the tests' output clean."""


@pytest.fixture
def site(show: Path) -> Iterator[str]:
    """Where the show is published."""
    handler = type("_Published", (_Site,), {"feed": (show / "public/feed.xml").read_bytes()})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_the_published_feed_is_compared_by_its_address(
    show: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kinds(capsys, "--show", show, f"{site}/feed.xml") == {}
    lay(show, THIRD)
    assert kinds(capsys, "--show", show, f"{site}/feed.xml") == {"new": 1}
    assert kinds(capsys, show / "public/feed.xml", f"{site}/feed.xml") == {}


def test_an_address_that_does_not_answer_is_told(
    show: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = told(capsys, "--show", show, f"{site}/feed.rss")

    assert status == 1
    assert "it answers 404 (Not Found)" in text
    assert "[unreachable]" in text


# One real feed, written by hand, at six moments of its life.


def moments() -> list[Path]:
    """The six versions by the date they bear (lastBuildDate); the ids are those of commits."""
    ids = (
        "8327d82",  # 4 February 2016
        "cb96764",  # 26 February 2016
        "d52c7d4",  # 1 August 2018
        "f9ecc8e",  # 12 February 2019
        "c786966",  # 18 April 2019
        "a17b180",  # 28 December 2019
    )
    return [CORPUS / f"the-context-{one}.rss" for one in ids]


corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpora beside the checkout")


@corpus
@pytest.mark.parametrize(
    ("place", "events"),
    [
        # The second episode, notes for the first, and artwork that can be read at last.
        (0, {"new": 1, "changed-text": 1, "changed-show": 1}),
        # Two and a half years: 28 episodes.
        (1, {"new": 28, "changed-text": 2}),
        # Made by a program from now on: every date loses its zone (PST and EST become +0000), the
        # first five recordings move to the others' host, texts are written anew.
        (
            2,
            {"new": 2, "moved-audio": 5, "changed-date": 30, "changed-text": 30, "changed-show": 1},
        ),
        (3, {"new": 2}),
        # One more episode; a name and a link are corrected in the notes of two.
        (4, {"new": 1, "changed-text": 2}),
    ],
)
def test_the_real_events_of_a_feed_are_told(
    place: int, events: dict[str, int], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = list(pairwise(moments()))[place]

    assert kinds(capsys, old, new) == events


@corpus
def test_the_day_every_date_changed_is_told_to_the_hour(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, old, new, *_ = moments()

    status, text = told(capsys, old, new)

    assert status == 0  # all guids stayed, though they are addresses that the recordings left
    assert "Another date: it moves in the lists (30)" in text
    assert "2016-02-05 04:04:07 UTC → 2016-02-04 20:04:07 UTC" in text
    assert "https://artemzin.com/static/thecontext/episodes/The.Context.episode.5.mp3 →" not in text
    assert "The.Context.episode.4.mp3 → https://artemzin.com/static/thecontext/episodes/" in text


@corpus
@pytest.mark.parametrize(
    ("place", "line", "reason"),
    [(0, 22, "an attribute is not written as"), (1, 84, "<![CDATA[ opens here")],
)
def test_a_version_that_is_not_well_formed_is_called_so(
    place: int, line: int, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file, sound = moments()[place], moments()[-1]

    status, text = told(capsys, file, sound)
    assert status == 0
    assert f"{file.name}:{line}: warning: not well-formed: " in text
    assert reason in text

    status, text = told(capsys, sound, file)
    assert status == 1
    assert f"{file.name}:{line}: error: not well-formed: " in text


@corpus
def test_backwards_every_new_episode_is_one_that_went(capsys: pytest.CaptureFixture[str]) -> None:
    first, *_, last = moments()[2:]

    assert kinds(capsys, last, first)["gone"] == kinds(capsys, first, last)["new"] == 5


@corpus
def test_a_version_beside_itself_is_nothing_to_notice(capsys: pytest.CaptureFixture[str]) -> None:
    for file in moments():
        assert kinds(capsys, file, file) == {}
