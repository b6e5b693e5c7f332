"""The one door to the web: what stands at an address, whole or in part, within limits.

Addresses come from feeds and pages of others too, so a request may reach the public internet only:
names are resolved here, and the connection is made to the very address that was found harmless.
A machine of one's own network is reached only where the podcaster named it.
"""

import re
import socket
import ssl
import zlib
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from urllib.parse import urljoin

from podsite import VERSION
from podsite.fetch.door import (
    RefusedError,
    SilentError,
    connection,
    host,
    in_time,
    opened,
    own_host,
    tls,
)
from podsite.problem import Problem, ProblemError

REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_PART = re.compile(r"bytes (\d{1,19})-\d{1,19}/(\d{1,19}|\*)")
_NOTHING = re.compile(r"bytes \*/(\d{1,19})")


class NoAnswerError(ProblemError):
    """A host that does not exist or does not answer, whatever it is asked for."""


@dataclass(frozen=True)
class Limits:
    """How much (bytes, unpacked) may come, and how long (seconds) it may take."""

    largest: int = 50_000_000
    silence: float = 15.0  # without a byte
    whole: float = 90.0  # redirects and all


@dataclass(frozen=True)
class Answer:
    """What came, and the address that gave it in the end, after all redirects.

    `start` is where in the file the content begins, `length` how many bytes the whole file has, and
    `type` its media type without parameters, both as far as the server says so.
    """

    url: str
    content: bytes
    start: int = 0
    length: int | None = None
    type: str | None = None


@dataclass(frozen=True)
class _Wish:
    """How to ask, and for what: everything, or `size` bytes from `start` on."""

    method: str = "GET"
    start: int = 0
    size: int | None = None

    @property
    def headers(self) -> dict[str, str]:
        headers = {"User-Agent": f"podsite/{VERSION}", "Connection": "close"}
        if self.method == "GET" and self.size is None:
            accepted = "application/rss+xml, application/xml;q=0.9, */*;q=0.5"
            return headers | {"Accept": accepted, "Accept-Encoding": "gzip"}
        headers |= {"Accept": "*/*", "Accept-Encoding": "identity"}  # lengths are those of the file
        if self.size is not None:
            headers["Range"] = f"bytes={self.start}-{self.start + self.size - 1}"
        return headers


def fetch(url: str, limits: Limits = Limits()) -> Answer:
    """What stands at a web address that the podcaster named.

    Raises ProblemError that says why it cannot be had.
    """
    return _had(url, _Wish(), limits)


def head(url: str, limits: Limits = Limits()) -> Answer:
    """What a server says of a file without giving it (HEAD). Raises ProblemError."""
    return _had(url, _Wish("HEAD"), limits)


def piece(url: str, start: int, size: int, limits: Limits = Limits()) -> Answer:
    """`size` bytes of a file from `start` on, fewer where it ends before.

    A server that gives no parts is read from the file's beginning until those bytes have come, and
    then left: the content starts at 0. Raises ProblemError, also where that would be more than
    `limits.largest`.
    """
    return _had(url, _Wish("GET", start, size), limits)


def _had(url: str, wish: _Wish, limits: Limits) -> Answer:
    here, end = url, monotonic() + limits.whole
    own = own_host(url)
    try:
        for _ in range(REDIRECTS + 1):
            answer = _asked(here, own, wish, limits, end)
            if isinstance(answer, Answer):
                return answer
            here = answer
        raise RefusedError(f"it leads elsewhere more than {REDIRECTS} times")
    except RefusedError as refused:
        place = url if here == url else f"{url}, which leads to {here},"
        message = f"{place} cannot be had: {refused}; look at it in a browser and try again"
        kind = NoAnswerError if isinstance(refused, SilentError) else ProblemError
        raise kind(Problem("unreachable", message)) from refused


def _asked(url: str, own: str | None, wish: _Wish, limits: Limits, end: float) -> Answer | str:
    """What an address gives, or the address that it leads to."""
    asking, path = connection(url)
    name, port = asking.host, asking.port
    try:
        with closing(opened(name, port, host(url) == own, limits.silence)) as raw:
            door = tls(raw, name) if isinstance(asking, HTTPSConnection) else raw
            with closing(door), in_time(door, end):
                if isinstance(door, ssl.SSLSocket):
                    door.do_handshake()
                asking.sock = door
                asking.request(wish.method, path, headers=wish.headers)
                return _answered(asking.getresponse(), url, wish, limits.largest)
    except TimeoutError:
        raise SilentError("it takes too long to answer") from None
    except ssl.SSLError as error:
        why = f"its certificate or encryption is not in order ({error.reason or error})"
    except (socket.gaierror, UnicodeError):
        raise SilentError(f"there is no host {name}") from None
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        why = f"the connection failed ({getattr(error, 'strerror', None) or type(error).__name__})"
    raise RefusedError(why)


def _answered(response: HTTPResponse, url: str, wish: _Wish, largest: int) -> Answer | str:
    """What came, or the address to go on with."""
    if response.status in _MOVED and (place := response.getheader("Location")):
        return urljoin(url, place.encode("latin-1", "replace").decode("utf-8", "replace"))
    said = response.getheader("Content-Length", "")
    length = int(said) if said.isdecimal() and len(said) < 20 else None
    kind = response.getheader("Content-Type", "").partition(";")[0].strip().lower() or None
    if wish.size is not None and response.status == HTTPStatus.PARTIAL_CONTENT:
        return _part(response, url, wish, kind)
    past_end = _NOTHING.fullmatch(response.getheader("Content-Range", ""))
    beyond = response.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    if wish.size is not None and beyond and past_end:
        return Answer(url, b"", wish.start, int(past_end[1]), kind)
    if response.status != HTTPStatus.OK:
        known = {one.value: f" ({one.phrase})" for one in HTTPStatus}
        raise RefusedError(f"it answers {response.status}{known.get(response.status, '')}")
    packed = response.getheader("Content-Encoding", "").strip().lower()
    if wish.method == "HEAD":
        return Answer(url, b"", 0, None if packed else length, kind)
    if wish.size is None:
        return Answer(url, _whole(response, packed, largest), 0, length, kind)
    wanted = wish.start + wish.size
    if packed not in ("", "identity"):
        raise RefusedError("it comes packed in a way that was not asked for")
    if wish.start and min(wanted, length or wanted) > largest:
        raise RefusedError("its server gives no parts of a file, and this one is large")
    return Answer(url, _read(response, wanted), 0, length, kind)


def _part(response: HTTPResponse, url: str, wish: _Wish, kind: str | None) -> Answer:
    """The part of a file that was asked for."""
    part = _PART.fullmatch(response.getheader("Content-Range", "").strip())
    if part is None or int(part[1]) != wish.start:
        raise RefusedError("it gives another part of the file than was asked for")
    whole = None if part[2] == "*" else int(part[2])
    return Answer(url, _read(response, wish.size or 0), wish.start, whole, kind)


def _read(response: HTTPResponse, most: int) -> bytes:
    """So many bytes, fewer where there are no more; the rest stays where it is."""
    content = bytearray()
    while len(content) < most and (chunk := response.read(min(_CHUNK, most - len(content)))):
        content += chunk
    if len(content) < most and response.length:
        raise RefusedError("the connection broke off before all had come")
    return bytes(content)


def _whole(response: HTTPResponse, packed: str, largest: int) -> bytes:
    """All that there is, unpacked."""
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise RefusedError("it comes packed in a way that was not asked for")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packed else None
    content = bytearray()
    while chunk := response.read(_CHUNK):
        room = largest + 1 - len(content)
        content += unpacker.decompress(chunk, room) if unpacker else chunk
        if len(content) > largest:
            raise RefusedError(f"it has more than {largest / 1_000_000:g} MB")
    if response.length or (unpacker and not unpacker.eof):
        raise RefusedError("the connection broke off before all had come")
    return bytes(content)
