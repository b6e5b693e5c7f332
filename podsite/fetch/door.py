"""Connections to hosts: to the public internet only, in time, and to the very address looked up.

A machine of one's own network is reached only where the podcaster named it.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Event, Timer
from time import monotonic
from urllib.parse import quote, urlsplit

_KINDS = {"http": (HTTPConnection, 80), "https": (HTTPSConnection, 443)}
_SAFE = "/%:@!$&'()*+,;=~?"  # stays as it is in paths and queries
_TRANSLATED = ip_network("64:ff9b::/96")  # NAT64: the last four bytes are an IPv4 address
_LOCAL = (".localhost", ".local", ".lan", ".internal", ".home.arpa")


class RefusedError(Exception):
    """Why an address cannot be had, in words."""


class SilentError(RefusedError):
    """The host does not answer at all, or not in time."""


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address belongs to the public internet, whatever it is wrapped in."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def own_host(url: str) -> str | None:
    """The host of a URL where its name says that it belongs to one's own machine or network."""
    name = host(url)
    try:
        own = not is_public(ip_address(name))
    except ValueError:
        own = "." not in name or name.endswith(_LOCAL)
    return name if own else None


def host(url: str) -> str:
    """The name or address of a URL's machine; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def connection(url: str) -> tuple[HTTPConnection, str]:
    """How to ask for an address, not connected yet, and what to ask for there."""
    try:
        parts, machine = urlsplit(url), host(url)
        if parts.username is not None or not machine or parts.port == 0:
            raise ValueError
        kind, usual = _KINDS[parts.scheme]
        name = machine if machine.isascii() else machine.encode("idna").decode()
        made = kind(name, parts.port or usual)
    except (ValueError, KeyError, HTTPException):
        raise RefusedError("only http and https are asked, and without a password") from None
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return made, quote(parts.path or "/", safe=_SAFE) + query


def opened(host: str, port: int, own: bool, silence: float) -> socket.socket:
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
    raise failure or RefusedError("it is in a private network, where no feed leads anybody")


def tls(door: socket.socket, host: str) -> ssl.SSLSocket:
    """The connection under encryption, hands not shaken yet."""
    context = ssl.create_default_context()
    return context.wrap_socket(door, server_hostname=host, do_handshake_on_connect=False)


@contextmanager
def in_time(door: socket.socket, end: float) -> Iterator[None]:
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
