"""Hosts of recordings on this machine, with the habits that hosts have.

The first part of a path says how the host behaves: /no-head/a.mp3
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, body: bool) -> None:
        self.server.asked.append(
            f"{self.command} {self.path} {self.headers['Range'] or ''}".strip()
        )
        habit, _, name = self.path[1:].rpartition("/")
        if habit == "slow":
            self.server.busy.append(self.path)
            self.server.crowds.append(len(self.server.busy))
            self.server.over.wait(0.05)
            self.server.busy.pop()
        content = self.server.files.get(name)
        if habit == "silent":
            self.server.over.wait(5)
        elif habit == "moved":
            self._send(302, b"", Location=f"/{name}")
        elif content is None or (habit == "no-head" and not body):
            self._send(404 if content is None else 405, b"")
        elif not body:
            lasts = 0 if habit == "zero-head" else len(content)
            more = {} if habit == "no-length" else {"Content-Length": str(lasts)}
            self._send(200, b"", **more)
        elif habit == "no-length":
            self._send(200, content)
        elif habit == "packed":
            self._send(200, content, **{"Content-Encoding": "gzip"})
        elif habit == "no-parts" or not self.headers["Range"]:
            self._send(200, content, **{"Content-Length": str(len(content))})
        else:
            self._part(content, shift=habit == "other-parts")

    def _part(self, content: bytes, shift: bool) -> None:
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers["Range"])
        assert wanted
        start, end = int(wanted[1]) + shift, min(int(wanted[2]), len(content) - 1)
        if start > end:
            self._send(416, b"", **{"Content-Range": f"bytes */{len(content)}"})
            return
        part = f"bytes {start}-{end}/{len(content)}"
        size = str(end + 1 - start)
        headers = {"Content-Range": part, "Content-Length": size}
        self._send(206, content[start : end + 1], **headers)

    def _send(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(content)
        except OSError:
            self.server.broken.append(self.path)  # who asks had enough, and left

    def log_message(self, *_: object) -> None:
        """Keeps the tests' output clean."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files, self.over = files, Event()
        self.asked: list[str] = []
        self.broken: list[str] = []
        self.busy: list[str] = []
        self.crowds: list[int] = [0]


class Host:
    """A running host: its address, and what it was asked for so far."""

    def __init__(self, server: _Server) -> None:
        self._server = server
        self.url = f"http://localhost:{server.server_address[1]}"

    @property
    def asked(self) -> list[str]:
        return list(self._server.asked)

    @property
    def crowd(self) -> int:
        """How many asked at the same time, at most; slow files show it."""
        return max(self._server.crowds)


@contextmanager
def hosting(files: Mapping[str, bytes]) -> Iterator[Host]:
    """A host that gives these files, by name, under every habit."""
    with _Server(files) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield Host(server)
        server.over.set()
        server.shutdown()
