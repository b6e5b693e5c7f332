"""What stands at an address comes within limits, and nothing leads into a private network."""

import gzip
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from time import monotonic

import pytest

from podsite import VERSION
from podsite.fetch import Answer, Limits, NoAnswerError, fetch, head, piece
from podsite.problem import ProblemError
from tests.hosts import hosting

Reply = Callable[[BaseHTTPRequestHandler], None]
OVER = Event()  # the tests are over: whoever dawdles may stop


def sent(status: int = 200, content: bytes = b"", **headers: str) -> Reply:
    """An ordinary answer."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return reply


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """An answer whose bytes come one by one and never end."""
    handler.send_response(200)
    handler.end_headers()
    while not OVER.wait(0.05):
        handler.wfile.write(b"x")


def drip_head(handler: BaseHTTPRequestHandler) -> None:
    """An answer whose very first line never ends."""
    while not OVER.wait(0.05):
        handler.wfile.write(b"H")


def silent(_: BaseHTTPRequestHandler) -> None:
    OVER.wait(5)


def echoed(handler: BaseHTTPRequestHandler) -> None:
    """What was asked for, and who asked."""
    sent(content=f"{handler.path} {handler.headers['User-Agent']}".encode())(handler)


BOMB = gzip.compress(bytes(3_000_000))
REPLIES: dict[str, Reply] = {
    "/feed.xml": sent(content=b"<rss/>"),
    "/packed": sent(content=gzip.compress(b"<rss/>"), Content_Encoding="gzip"),
    "/bomb": sent(content=BOMB, Content_Encoding="gzip"),
    "/half-packed": sent(content=BOMB[:-20], Content_Encoding="gzip"),
    "/not-packed": sent(content=b"<rss/>", Content_Encoding="gzip"),
    "/brotli": sent(content=b"?", Content_Encoding="br"),
    "/large": sent(content=bytes(3_000_000)),
    "/short": sent(content=b"<rss/>", Content_Length="100"),
    "/typed": sent(Content_Type="Text/HTML; charset=utf-8"),
    "/gone": sent(410),
    "/odd": sent(799),
    "/nowhere": sent(302),
    "/moved": sent(301, Location="/feed.xml"),
    "/loop": sent(302, Location="/loop"),
    "/local-file": sent(302, Location="file:///etc/passwd"),
    "/password": sent(302, Location="http://me:secret@localhost/"),
    "/drip": dripping,
    "/drip-head": drip_head,
    "/silent": silent,
}
REPLIES |= {f"/hop{n}": sent(307, Location=f"/hop{n - 1}") for n in range(1, 8)}
REPLIES["/hop0"] = REPLIES["/feed.xml"]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        REPLIES.get(self.path, echoed)(self)

    def log_message(self, *_: object) -> None:
        """Keeps the tests' output clean."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """A server on this machine, by its own name for itself."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"localhost:{server.server_address[1]}"
        OVER.set()
        server.shutdown()


def refusal(url: str, limits: Limits | None = None) -> str:
    """Why an address cannot be had."""
    with pytest.raises(ProblemError) as refused:
        fetch(url, limits or Limits())
    (problem,) = refused.value.problems
    assert problem.code == "unreachable"
    assert "cannot be had" in problem.message
    return problem.message


@pytest.mark.parametrize("path", ["/feed.xml", "/packed", "/moved", "/hop5"])
def test_what_stands_there_comes_packed_or_not_and_through_redirects(host: str, path: str) -> None:
    assert fetch(f"http://{host}{path}").content == b"<rss/>"


def test_the_address_that_gave_it_in_the_end_is_told(host: str) -> None:
    assert fetch(f"http://{host}/moved").url == f"http://{host}/feed.xml"


def test_the_server_learns_which_program_asks(host: str) -> None:
    assert fetch(f"http://{host}/who").content == f"/who podsite/{VERSION}".encode()


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("", "/"),
        ("/a b/é?q=ü&x=%20#part", "/a%20b/%C3%A9?q=%C3%BC&x=%20"),
        ("/a\r\nX-Evil: 1", "/aX-Evil:%201"),
    ],
)
def test_an_address_is_asked_for_as_browsers_do(host: str, written: str, asked: str) -> None:
    assert fetch(f"http://{host}{written}").content.decode().split(" ")[0] == asked


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/gone", "410 (Gone)"),
        ("/odd", "it answers 799"),
        ("/nowhere", "302"),
        ("/loop", "more than 5 times"),
        ("/hop6", "more than 5 times"),
        ("/short", "broke off"),
        ("/half-packed", "broke off"),
        ("/not-packed", "connection failed"),
        ("/brotli", "packed in a way"),
        ("/local-file", "only http and https"),
        ("/password", "without a password"),
    ],
)
def test_what_cannot_be_had_is_said_with_its_reason(host: str, path: str, why: str) -> None:
    assert why in refusal(f"http://{host}{path}")


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_more_than_the_limit_is_not_taken_packed_or_not(host: str, path: str) -> None:
    assert "more than 2 MB" in refusal(f"http://{host}{path}", Limits(largest=2_000_000))
    assert len(fetch(f"http://{host}{path}", Limits(largest=3_000_000)).content) == 3_000_000


@pytest.mark.parametrize("path", ["/drip", "/drip-head", "/silent"])
def test_nobody_is_waited_for_longer_than_the_limit(host: str, path: str) -> None:
    started = monotonic()

    assert "too long" in refusal(f"http://{host}{path}", Limits(silence=1, whole=0.4))
    assert monotonic() - started < 3


def test_silence_is_too_long_before_the_whole_is(host: str) -> None:
    assert "too long" in refusal(f"http://{host}/silent", Limits(silence=0.2, whole=60))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://localhost/feed.xml",
        "file:///etc/passwd",
        "http://",
        "http://me:secret@localhost/",
        "http://me@localhost/",
        "http://localhost:99999/",
        "http://localhost:0/",
        "http://[::1/",
        "feed.xml",
    ],
)
def test_what_is_no_plain_web_address_is_not_asked(url: str) -> None:
    assert "only http and https" in refusal(url)


def test_a_host_that_does_not_answer_or_does_not_exist_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = taken.getsockname()[1]

    assert "connection failed (Connection refused)" in refusal(f"http://127.0.0.1:{closed}/")
    assert "no host" in refusal("http://nobody.invalid/")
    assert "no host" in refusal(f"http://{'a' * 70}.invalid/")


def test_a_server_without_encryption_is_not_taken_for_one_with(host: str) -> None:
    assert "encryption is not in order" in refusal(f"https://{host}/")


# Nothing leads into a private network, unless the podcaster names it.


def test_a_redirect_leads_to_no_other_private_host(host: str) -> None:
    port = host.partition(":")[2]
    REPLIES["/inwards"] = sent(302, Location=f"http://127.0.0.1:{port}/feed.xml")
    REPLIES["/home"] = sent(302, Location=f"http://localhost:{port}/feed.xml")

    assert "private network" in refusal(f"http://{host}/inwards")
    assert fetch(f"http://{host}/home").content == b"<rss/>"


@pytest.mark.parametrize("name", ["127.1", "0x7f.0.0.1", "127.0.0.1.", "0177.0.0.1"])
def test_a_number_that_hides_this_machine_is_looked_through(host: str, name: str) -> None:
    port = host.partition(":")[2]
    REPLIES[f"/to-{name}"] = sent(302, Location=f"http://{name}:{port}/feed.xml")

    assert "private network" in refusal(f"http://{host}/to-{name}")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST.", "2130706433"])
def test_this_machine_is_asked_where_the_podcaster_names_it(host: str, name: str) -> None:
    port = host.partition(":")[2]

    assert fetch(f"http://{name}:{port}/feed.xml").content == b"<rss/>"


def test_a_server_says_of_a_file_how_long_it_is_without_giving_it() -> None:
    with hosting({"a.mp3": bytes(1000)}) as files:
        url = f"{files.url}/a.mp3"

        assert head(url) == Answer(url, b"", length=1000)
        assert head(f"{files.url}/moved/a.mp3").url == url
        assert head(f"{files.url}/no-length/a.mp3").length is None
        assert files.asked[0] == "HEAD /a.mp3"


def test_a_piece_of_a_file_comes_alone() -> None:
    content = bytes(range(200))
    with hosting({"a": content}) as files:
        url = f"{files.url}/a"

        assert piece(url, 0, 50) == Answer(url, content[:50], 0, 200)
        assert piece(url, 150, 999) == Answer(url, content[150:], 150, 200)
        assert piece(url, 200, 10) == Answer(url, b"", 200, 200)
        assert files.asked[0] == "GET /a bytes=0-49"


def test_a_server_without_pieces_is_read_up_to_the_end_of_the_piece() -> None:
    content = bytes(range(200))
    with hosting({"a": content}) as files:
        url = f"{files.url}/no-parts/a"

        assert piece(url, 100, 50) == Answer(url, content[:150], 0, 200)
        with pytest.raises(ProblemError, match="gives no parts of a file"):
            piece(url, 100, 50, Limits(largest=120))


def test_media_types_come_without_their_parameters(host: str) -> None:
    assert fetch(f"http://{host}/typed").type == "text/html"
    assert fetch(f"http://{host}/feed.xml").type is None


def test_a_host_that_is_silent_is_told_from_one_that_refuses(host: str) -> None:
    with pytest.raises(NoAnswerError):
        fetch(f"http://{host}/silent", Limits(silence=0.2))
    with pytest.raises(ProblemError) as refused:
        fetch(f"http://{host}/gone")
    assert not isinstance(refused.value, NoAnswerError)
