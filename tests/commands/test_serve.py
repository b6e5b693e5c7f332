"""`serve`: the show is built for this machine, again on every change; the rest stays."""

import json
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from http.client import HTTPResponse
from io import StringIO
from pathlib import Path, PurePath
from threading import Event, Thread
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from podsite.cli import main
from podsite.commands import serve
from podsite.search import KIND

SHOW_MD = "---\ntitle: Night Signals\nurl: https://signals.test/radio/\n---\n\nThe sky at night.\n"
ONE_MD = "---\ntitle: First light\ndate: 2026-01-05\n---\n\nHow a mirror is ground.\n"
BAD_MD = ONE_MD.replace("title:", "titel:")
PATIENCE = 10  # seconds


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """A show of one episode, which nobody has been promised yet."""
    (tmp_path / "show.md").write_text(SHOW_MD)
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / "one.md").write_text(ONE_MD)
    return tmp_path


class Terminal(StringIO):
    """All that was said so far. (pytest's own would lose what another thread says meanwhile.)"""

    @property
    def text(self) -> str:
        return self.getvalue()

    def waits_for(self, words: str, times: int = 1) -> None:
        """Waits until something was said, so many times."""
        soon(lambda: self.text.count(words) >= times, f"'{words}' was not said")


@contextmanager
def serving(show: Path) -> Iterator[tuple[str, Terminal]]:
    """The address where the show is served, and the terminal on which that is told."""
    stop = Event()
    options = Namespace(show=show, port=0, format="text")
    thread = Thread(target=serve.serve, args=(options, stop))
    with redirect_stderr(Terminal()) as terminal:
        thread.start()
        try:
            terminal.waits_for("stops it.\n")
            yield terminal.text.partition("Open ")[2].split()[0], terminal
        finally:
            stop.set()
            thread.join(PATIENCE)
            assert not thread.is_alive()


def soon(holds: Callable[[], bool], otherwise: str) -> None:
    """Waits until something holds."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, otherwise
        sleep(0.02)


def page(url: str) -> str:
    """What stands at an address, whatever its status."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        return error.read().decode()


def next_news(stream: HTTPResponse) -> tuple[str, list[str]]:
    """The version and the problems that open pages are told next."""
    news = next(line for line in stream if line.startswith(b"data: "))
    told = json.loads(news.removeprefix(b"data: "))
    return told["version"], told["problems"]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a show but the preview."""
    return {
        str(place): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and (place := file.relative_to(folder)).parts[0] != ".podsite"
    }


def test_the_site_is_built_for_its_address_and_nothing_but_the_preview_is_written(
    show: Path,
) -> None:
    before = contents(show)

    with serving(show) as (url, terminal):
        assert "First light" in page(url)
        assert f"{url}feed.xml" in page(url)
        assert "signals.test" not in page(f"{url}feed.xml")

    assert contents(show) == before
    assert (show / ".podsite" / "preview" / "index.html").is_file()
    assert "The preview, with drafts: " in terminal.text


def test_the_lock_stays_as_it_is(show: Path) -> None:
    assert main(["build", "--show", str(show)]) == 0
    (show / "episodes" / "two.md").write_text(ONE_MD.replace("First", "Second"))
    before = contents(show)

    with serving(show) as (url, _):
        assert "Second light" in page(url)

    assert contents(show) == before


def test_drafts_and_the_future_are_shown(show: Path) -> None:
    (show / "episodes" / "two.md").write_text(
        "---\ntitle: A draft\ndate: 2026-01-06\ndraft: true\n---\n"
    )
    (show / "episodes" / "three.md").write_text("---\ntitle: Yet to come\ndate: 2999-01-06\n---\n")

    with serving(show) as (url, _):
        assert "A draft" in page(f"{url}episodes/two/")
        assert "Yet to come" in page(f"{url}episodes/three/")


def test_a_change_is_built_told_and_shown(show: Path) -> None:
    with serving(show) as (url, terminal), urlopen(f"{url}_podsite/changes") as stream:
        first, _ = next_news(stream)
        (show / "episodes" / "one.md").write_text(ONE_MD.replace("ground", "polished"))
        second, problems = next_news(stream)

        assert second != first
        assert problems == []
        assert "polished" in page(f"{url}episodes/one/")
        terminal.waits_for("\nepisodes/one.md: ")


def test_a_change_that_shows_nowhere_reloads_nothing(show: Path) -> None:
    with serving(show) as (url, terminal):
        before = page(url)
        (show / "notes.txt").write_text("Buy milk.")
        terminal.waits_for("notes.txt: ")

        assert "no files changed" in terminal.text
        assert page(url) == before


def test_errors_are_told_while_the_last_good_site_stays(show: Path) -> None:
    with serving(show) as (url, terminal), urlopen(f"{url}_podsite/changes") as stream:
        good, _ = next_news(stream)
        (show / "episodes" / "one.md").write_text(BAD_MD)
        version, problems = next_news(stream)

        assert version == good
        assert any("one.md:2: error: no field is called 'titel'" in one for one in problems)
        assert "First light" in page(f"{url}episodes/one/")
        terminal.waits_for("what is shown stays as it was")
        assert "one.md:2: error: no field is called 'titel'" in terminal.text

        (show / "episodes" / "one.md").write_text(ONE_MD)
        assert next_news(stream) == (good, [])


def test_a_show_that_cannot_be_built_yet_is_shown_as_soon_as_it_can(show: Path) -> None:
    (show / "episodes" / "one.md").write_text(BAD_MD)

    with serving(show) as (url, terminal):
        assert "nothing can be shown yet" in terminal.text
        assert "cannot be built yet" in page(url)
        assert "titel" in page(url)

        (show / "episodes" / "one.md").write_text(ONE_MD)
        terminal.waits_for("episodes/one.md: ")
        assert "First light" in page(url)


def test_a_broken_template_is_an_error_like_any_other(show: Path) -> None:
    with serving(show) as (url, terminal):
        (show / "templates").mkdir()
        (show / "templates" / "home.html").write_text("{% if %}")
        terminal.waits_for("[template]")
        assert "First light" in page(url)

        (show / "templates" / "home.html").write_text("<p>My own home page</p>")
        soon(lambda: "My own home page" in page(url), "the new template is not shown")


def test_a_warning_is_told_once(show: Path) -> None:
    with serving(show) as (_, terminal):
        warnings = terminal.text.count("warning: ")
        (show / "episodes" / "one.md").write_text(ONE_MD.replace("ground", "polished"))
        terminal.waits_for("episodes/one.md: ")

        assert warnings > 0
        assert terminal.text.count("warning: ") == warnings


def test_a_bug_shows_its_traceback_and_the_next_change_is_built(
    show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    with serving(show) as (url, terminal):
        with monkeypatch.context() as broken:
            broken.setattr("podsite.commands.serve.write", crash)
            (show / "episodes" / "one.md").write_text(ONE_MD.replace("ground", "cast"))
            terminal.waits_for("what is shown stays as it was")
        assert "RuntimeError: a bug" in terminal.text

        (show / "episodes" / "one.md").write_text(ONE_MD.replace("ground", "polished"))
        terminal.waits_for(" pages, ", times=2)
        assert "polished" in page(f"{url}episodes/one/")


@pytest.mark.parametrize(
    ("place", "holds"),
    [
        ("show.md", True),
        ("feed.lock", True),
        ("episodes/one/index.md", True),
        ("episodes/public/index.md", True),
        ("templates/assets/style.css", True),
        ("artwork.jpg", True),
        ("public/index.html", False),
        (".podsite/preview/index.html", False),
        (".git/index", False),
        ("episodes/.one.md.swp", False),
    ],
)
def test_what_a_podcaster_writes_is_watched(place: str, holds: bool) -> None:
    assert serve.written(PurePath(place)) is holds


def test_a_build_into_public_is_no_change(show: Path) -> None:
    with serving(show) as (_, terminal):
        (show / "public").mkdir()
        (show / "public" / "index.html").write_text("built")
        (show / "episodes" / "one.md~").write_text("an editor's own copy")
        (show / "notes.txt").write_text("Buy milk.")
        terminal.waits_for("notes.txt")

        edited = terminal.text.partition("stops it.\n")[2]
        assert edited.startswith("notes.txt: ")
        assert edited.count("\n") == 1


def test_where_there_is_no_show_nothing_is_served(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--port", "0", "--show", str(tmp_path)]) == 1

    assert "there is no show.md" in capfd.readouterr().err
    assert not (tmp_path / ".podsite").exists()


@pytest.mark.parametrize("number", ["x", "-1", "65536", "80.5"])
def test_a_port_that_is_none_is_wrong_usage(
    show: Path, number: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", f"--port={number}", "--show", str(show)])

    assert ended.value.code == 2
    assert "a port is a number up to 65535" in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there, Ctrl+C reaches a whole console")
def test_ctrl_c_ends_it_at_once_and_well_also_with_a_page_open(show: Path) -> None:
    # What a shell starts in the background ignores Ctrl+C, and so would what the tests start.
    program = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from podsite.cli import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", program, "serve", "--port", "0", "--show", str(show)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        told = next(line for line in running.stderr if line.startswith("Open "))
        with urlopen(f"{told.split()[1]}_podsite/changes") as stream:
            next_news(stream)
            running.send_signal(signal.SIGINT)
            assert running.wait(PATIENCE) == 0
        assert running.stderr.read() == "Stopped.\n"


def test_the_web_server_is_loaded_only_where_something_is_served() -> None:
    program = (
        "import sys, podsite.cli; print({'uvicorn', 'starlette', 'watchfiles'} & set(sys.modules))"
    )

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert loaded.stdout == "set()\n"


def test_the_preview_can_be_searched_with_its_drafts_after_every_change(show: Path) -> None:
    def found(url: str) -> set[tuple[str, int]]:
        """What the index is called, and how many pages it holds."""
        entry = json.loads(page(f"{url}pagefind/pagefind-entry.json"))
        return {
            (language["hash"], language["page_count"]) for language in entry["languages"].values()
        }

    with serving(show) as (url, terminal):
        assert not (show / ".podsite" / "cache" / KIND).exists()
        first = found(url)
        (show / "episodes" / "two.md").write_text(
            "---\ntitle: A draft\ndate: 2026-01-06\ndraft: true\n---\n"
        )
        terminal.waits_for("episodes/two.md: ")
        assert found(url) != first
        assert (show / ".podsite" / "cache" / "search").is_dir()


def test_a_preview_that_cannot_be_searched_says_so_when_it_is(
    show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(show / "nowhere"))

    with serving(show) as (url, terminal):
        assert "no-search" not in terminal.text
        assert page(f"{url}pagefind/pagefind.js") == ""
        terminal.waits_for("the site has no search")
