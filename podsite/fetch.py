"""The one door to the web: what stands at an address, within limits.

Addresses come from feeds and pages of others too, so a request may reach the public internet only:
names are resolved here, and the connection is made to the very address that was found harmless.
A machine of one's own network is reached only where the podcaster named it.
"""

import socket
import ssl
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Event, Timer
from time import monotonic
from urllib.parse import quote, urljoin, urlsplit

from podsite import VERSION
from podsite.problem import Problem, ProblemError

REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_KINDS = {"http": (HTTPConnection, 80), "https": (HTTPSConnection, 443)}
_SAFE = "/%:@!$&'()*+,;=~?"  # stays as it is in paths and queries
_TRANSLATED = ip_network("64:ff9b::/96")  # NAT64: the last four bytes are an IPv4 address
_LOCAL = (".localhost", ".local", ".lan", ".internal", ".home.arpa")
_HEADERS = {
    "User-Agent": f"podsite/{VERSION}",
    "Accept": "application/rss+xml, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True)
class Limits:
    """How much (bytes, unpacked) may come, and how long (seconds) it may take."""

    largest: int = 50_000_000
    silence: float = 15.0  # without a byte
    whole: float = 90.0  # redirects and all


@dataclass(frozen=True)
class Answer:
    """What came, and the address that gave it in the end, after all redirects."""

    url: str
    content: bytes


class _RefusedError(Exception):
    """Why an address cannot be had, in words."""


def fetch(url: str, limits: Limits = Limits()) -> Answer:
    """What stands at a web address that the podcaster named.

    Raises ProblemError that says why it cannot be had.
    """
    here, end = url, monotonic() + limits.whole
    own = _own_host(url)
    try:
        for _ in range(REDIRECTS + 1):
            answer = _asked(here, own, limits, end)
            if isinstance(answer, bytes):
                return Answer(here, answer)
            here = answer
        raise _RefusedError(f"it leads elsewhere more than {REDIRECTS} times")
    except _RefusedError as refused:
        place = url if here == url else f"{url}, which leads to {here},"
        message = f"{place} cannot be had: {refused}; look at it in a browser and try again"
        raise ProblemError(Problem("unreachable", message)) from refused


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address belongs to the public internet, whatever it is wrapped in."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def _own_host(url: str) -> str | None:
    """The host of a URL where its name says that it belongs to one's own machine or network."""
    host = _host(url)
    try:
        own = not is_public(ip_address(host))
    except ValueError:
        own = "." not in host or host.endswith(_LOCAL)
    return host if own else None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _asked(url: str, own: str | None, limits: Limits, end: float) -> bytes | str:
    """The content of an address, or the address that it leads to."""
    connection, path = _connection(url)
    host, port = connection.host, connection.port
    try:
        with closing(_door(host, port, _host(url) == own, limits.silence)) as raw:
            door = _tls(raw, host) if isinstance(connection, HTTPSConnection) else raw
            with closing(door), _in_time(door, end):
                if isinstance(door, ssl.SSLSocket):
                    door.do_handshake()
                connection.sock = door
                connection.request("GET", path, headers=_HEADERS)
                return _answered(connection.getresponse(), url, limits.largest)
    except TimeoutError:
        why = "it takes too long to answer"
    except ssl.SSLError as error:
        why = f"its certificate or encryption is not in order ({error.reason or error})"
    except (socket.gaierror, UnicodeError):
        why = f"there is no host {host}"
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        why = f"the connection failed ({getattr(error, 'strerror', None) or type(error).__name__})"
    raise _RefusedError(why)


def _connection(url: str) -> tuple[HTTPConnection, str]:
    """How to ask for an address, not connected yet, and what to ask for there."""
    try:
        parts, host = urlsplit(url), _host(url)
        if parts.username is not None or not host or parts.port == 0:
            raise ValueError
        kind, usual = _KINDS[parts.scheme]
        name = host if host.isascii() else host.encode("idna").decode()
        connection = kind(name, parts.port or usual)
    except (ValueError, KeyError, HTTPException):
        raise _RefusedError("only http and https are asked, and without a password") from None
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return connection, quote(parts.path or "/", safe=_SAFE) + query


def _door(host: str, port: int, own: bool, silence: float) -> socket.socket:
    """A connection to the first address of a host that may be reached and answers."""
    failure: OSError | None = None
    for family, kind, protocol, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not own and not is_public(ip_address(str(place[0]).partition("%")[0])):
            continue
        door = socket.socket(family, kind, protocol)
        try:
            door.settimeout(silence)
            door.connect(place)
        except OSError as error:
            door.close()
            failure = error
        else:
            return door
    raise failure or _RefusedError("it is in a private network, where no feed leads anybody")


def _tls(door: socket.socket, host: str) -> ssl.SSLSocket:
    context = ssl.create_default_context()
    return context.wrap_socket(door, server_hostname=host, do_handshake_on_connect=False)


@contextmanager
def _in_time(door: socket.socket, end: float) -> Iterator[None]:
    """Cuts the connection when time is up; whatever comes of that is a TimeoutError."""
    late = Event()

    def cut() -> None:
        late.set()
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)

    timer = Timer(max(0, end - monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if late.is_set():
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()
    if late.is_set():
        raise TimeoutError


def _answered(response: HTTPResponse, url: str, largest: int) -> bytes | str:
    """The content, or the address to go on with."""
    if response.status in _MOVED and (place := response.getheader("Location")):
        return urljoin(url, place.encode("latin-1", "replace").decode("utf-8", "replace"))
    if response.status != HTTPStatus.OK:
        known = {one.value: f" ({one.phrase})" for one in HTTPStatus}
        raise _RefusedError(f"it answers {response.status}{known.get(response.status, '')}")
    packed = response.getheader("Content-Encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise _RefusedError("it comes packed in a way that was not asked for")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packed else None
    content = bytearray()
    while chunk := response.read(_CHUNK):
        room = largest + 1 - len(content)
        content += unpacker.decompress(chunk, room) if unpacker else chunk
        if len(content) > largest:
            raise _RefusedError(f"it has more than {largest / 1_000_000:g} MB")
    if response.length or (unpacker and not unpacker.eof):
        raise _RefusedError("the connection broke off before all had come")
    return bytes(content)
