"""A preview is answered as a static host would, to this machine alone, and pages get its news."""

import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from time import perf_counter

import pytest

from podsite.problem import ProblemError
from podsite.server import HOST, Preview, listening, served

AUDIO = bytes(range(256)) * 4
FILES = {
    "index.html": b"<!doctype html><body><h1>Home</h1></BODY></html>",
    "404.html": b"<h1>No such page</h1>",
    "feed.xml": b"<rss/>",
    "episodes/one/index.html": b"<body>One</body>",
    "episodes/one/chapters.json": b"{}",
    "episodes/one/transcript.vtt": b"WEBVTT\n",
    "media/one.mp3": AUDIO,
    "media/empty.mp3": b"",
    "assets/player.js": "// Töne\n".encode(),
    "assets/style.css": b"",
    ".podsite-files": b"abc  index.html\n",
}

Ask = Callable[..., HTTPResponse]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """A site in a folder of its own, with links to a file beside it that nobody is to see."""
    folder = tmp_path_factory.mktemp("server")
    site = folder / "site"
    for name, content in FILES.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (folder / "secret.txt").write_text("a secret")
    (site / "link.txt").symlink_to(folder / "secret.txt")
    (site / "linked").symlink_to(folder, target_is_directory=True)
    preview = Preview(site)
    preview.built(anew=True)
    return preview


@pytest.fixture(scope="module")
def ask(preview: Preview) -> Iterator[Ask]:
    """Asks the server of the site for a path, exactly as it is given."""
    with listening(0) as door, served(preview, door):
        port = door.getsockname()[1]
        connections = []

        def asked(path: str, method: str = "GET", **headers: str) -> HTTPResponse:
            connection = HTTPConnection(HOST, port, timeout=5)
            connections.append(connection)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            return connection.getresponse()

        yield asked
        for connection in connections:
            connection.close()


def next_news(stream: HTTPResponse) -> tuple[str, list[str]]:
    """The version and the problems of the next event."""
    for line in stream:
        if line.startswith(b"data: "):
            news = json.loads(line.removeprefix(b"data: "))
            return news["version"], news["problems"]
    raise AssertionError("the stream ended")


def test_a_folder_is_its_page(ask: Ask) -> None:
    answer = ask("/episodes/one/")

    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.read().startswith(b"<body>One")


def test_a_folder_without_its_slash_is_redirected(ask: Ask) -> None:
    answer = ask("/episodes/one")

    assert answer.status == 307
    assert answer.headers["Location"].endswith("/episodes/one/")


@pytest.mark.parametrize("path", ["/nix", "/nix/", "/feed.xml/", "/episodes/", "/index.html/"])
def test_what_is_not_there_is_the_site_s_own_404_page(ask: Ask, path: str) -> None:
    answer = ask(path)

    assert answer.status == 404
    assert b"No such page" in answer.read()


def test_the_type_is_told_with_the_file(ask: Ask) -> None:
    assert ask("/feed.xml").headers["Content-Type"] == "application/xml"
    assert ask("/assets/player.js").headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_players_on_other_sites_may_read_chapters_and_transcripts_and_nothing_else(
    ask: Ask,
) -> None:
    origins = {
        path: ask(path).headers["Access-Control-Allow-Origin"]
        for path in (
            "/episodes/one/chapters.json",
            "/episodes/one/transcript.vtt",
            "/",
            "/feed.xml",
        )
    }

    assert list(origins.values()) == ["*", "*", None, None]


@pytest.mark.parametrize("path", ["/", "/feed.xml", "/media/one.mp3", "/nix", "/episodes/one"])
def test_nothing_is_shown_again_unasked(ask: Ask, path: str) -> None:
    assert ask(path).headers["Cache-Control"] == "no-cache"


def test_a_file_that_a_browser_has_is_not_sent_again(ask: Ask) -> None:
    tag = ask("/media/one.mp3").headers["ETag"]

    assert ask("/media/one.mp3", If_None_Match=tag).status == 304


def test_what_another_server_said_at_this_port_is_not_believed(ask: Ask) -> None:
    assert ask("/", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT").status == 200


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-99", 0, 100), ("bytes=1000-", 1000, 1024), ("bytes=-24", 1000, 1024)],
)
def test_a_part_of_a_recording_is_sent_alone(ask: Ask, asked: str, start: int, end: int) -> None:
    answer = ask("/media/one.mp3", Range=asked)

    assert answer.status == 206
    assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/1024"
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert answer.read() == AUDIO[start:end]


def test_several_parts_are_sent_together(ask: Ask) -> None:
    answer = ask("/media/one.mp3", Range="bytes=0-3,512-515")
    content = answer.read()

    assert answer.status == 206
    assert answer.headers["Content-Type"].startswith("multipart/byteranges; boundary=")
    assert content.count(b"Content-Type: audio/mpeg") == 2
    assert len(content) == int(answer.headers["Content-Length"])


@pytest.mark.parametrize(
    ("path", "size"), [("/media/one.mp3", len(AUDIO)), ("/media/empty.mp3", 0)]
)
def test_a_part_beyond_the_end_is_refused_with_the_size(ask: Ask, path: str, size: int) -> None:
    answer = ask(path, Range="bytes=2000-")

    assert answer.status == 416
    assert answer.headers["Content-Range"] == f"bytes */{size}"


def test_a_part_of_a_file_that_has_changed_is_the_whole(ask: Ask) -> None:
    assert ask("/media/one.mp3", Range="bytes=0-9", If_Range='"old"').status == 200


@pytest.mark.parametrize("path", ["/", "/media/one.mp3", "/nix"])
def test_head_says_what_get_would_and_sends_nothing(ask: Ask, path: str) -> None:
    whole, head = ask(path), ask(path, "HEAD")

    assert head.status == whole.status
    assert head.headers["Content-Length"] == whole.headers["Content-Length"]
    assert head.read() == b""


def test_nothing_can_be_sent_to_the_site(ask: Ask) -> None:
    assert ask("/", "POST").status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/episodes/../../secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/a%00b",
        "/" + "long" * 200,
        "/link.txt",
        "/linked/secret.txt",
        "/.podsite-files",
        "/%2epodsite-files",
    ],
)
def test_nothing_else_on_this_disk_is_shown(ask: Ask, path: str) -> None:
    answer = ask(path)

    assert answer.status == 404
    assert b"a secret" not in answer.read()


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1:1", 200), ("localhost", 200), ("evil.test", 400), ("localhost.evil.test", 400)],
)
def test_only_this_machine_s_own_names_are_answered(ask: Ask, host: str, status: int) -> None:
    assert ask("/", Host=host).status == status


def test_the_door_opens_to_this_machine_alone() -> None:
    with listening(0) as door:
        assert door.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_a_problem_that_says_what_to_do() -> None:
    with listening(0) as door, pytest.raises(ProblemError, match="name another one with --port"):
        listening(door.getsockname()[1])


def test_without_a_wish_a_free_port_is_found() -> None:
    with listening(None) as first, listening(None) as second:
        assert first.getsockname()[1] < second.getsockname()[1]


@pytest.mark.parametrize("path", ["/", "/episodes/one/", "/nix"])
def test_each_page_carries_the_script_at_its_end(preview: Preview, ask: Ask, path: str) -> None:
    html = ask(path).read().decode()

    script = f'<script src="/_podsite/reload.js" data-version="{preview.news.version}" defer>'
    assert html.count(script) == 1
    assert html.partition(script)[2].lower() in (
        "</script>\n",
        "</script>\n</body>",
        "</script>\n</body></html>",
    )


def test_the_script_is_a_script(ask: Ask) -> None:
    answer = ask("/_podsite/reload.js")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"EventSource" in answer.read()


def test_an_open_page_is_told_at_once_and_then_of_every_change(preview: Preview, ask: Ask) -> None:
    stream = ask("/_podsite/changes")
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    first, problems = next_news(stream)
    assert problems == []

    preview.failed(["a.md:1: error: <b> & 'c'"])
    assert next_news(stream) == (first, ["a.md:1: error: <b> & 'c'"])

    preview.built(anew=False)
    assert next_news(stream) == (first, [])

    preview.built(anew=True)
    second, _ = next_news(stream)
    assert second != first


def test_as_long_as_there_is_no_site_every_page_lists_the_problems(tmp_path: Path) -> None:
    preview = Preview(tmp_path / "nothing")
    preview.failed(["a.md:1: error: <b>"])
    with listening(0) as door, served(preview, door):
        connection = HTTPConnection(HOST, door.getsockname()[1], timeout=5)
        connection.request("GET", "/episodes/one/")
        answer = connection.getresponse()
        html = answer.read()
        connection.close()

    assert answer.status == 503
    assert b"a.md:1: error: &lt;b&gt;</pre>" in html
    assert b'data-version=""' in html


def test_the_server_ends_at_once_whatever_is_still_open(preview: Preview) -> None:
    with listening(0) as door:
        with served(preview, door):
            connection = HTTPConnection(HOST, door.getsockname()[1], timeout=5)
            connection.request("GET", "/_podsite/changes")
            next_news(connection.getresponse())
            started = perf_counter()
        seconds = perf_counter() - started
        connection.close()

    assert seconds < 2


def test_the_index_is_made_when_somebody_searches_and_no_sooner(tmp_path: Path) -> None:
    asked = []

    def index() -> dict[str, bytes]:
        asked.append(True)
        return {"/pagefind/pagefind.js": b"export {};", "/pagefind/index/en.pf_index": b"\0"}

    preview = Preview(tmp_path)
    preview.index = index
    preview.built(anew=True)
    with listening(0) as door, served(preview, door):

        def answer(path: str) -> tuple[int, str, bytes]:
            connection = HTTPConnection(HOST, door.getsockname()[1], timeout=5)
            connection.request("GET", path)
            found = connection.getresponse()
            told = found.status, found.headers.get("Content-Type", ""), found.read()
            connection.close()
            return told

        assert answer("/search/")[0] == 404
        assert asked == []
        assert answer("/pagefind/pagefind.js") == (
            200,
            "text/javascript; charset=utf-8",
            b"export {};",
        )
        assert answer("/pagefind/index/en.pf_index")[1:] == ("application/octet-stream", b"\0")
        assert answer("/pagefind/nix")[0] == 404
