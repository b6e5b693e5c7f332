"""Draws SVG as PNG. The only door to the program that can.

It sees neither the machine's fonts nor its files: what it is to use is given to it.
"""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from podsite.formats import pictures

_NAMED = re.compile(rb'(\bhref=")(/[^"]+)(")')


class UndrawableError(ValueError):
    """An SVG that cannot be drawn."""


@dataclass(frozen=True)
class Sketch:
    """What is to be drawn: SVG, how wide in pixels, and the fonts' files."""

    svg: bytes
    width: int
    fonts: tuple[str, ...]


def named(svg: bytes) -> tuple[str, ...]:
    """The addresses of the site that an SVG shows, in order."""
    return tuple(dict.fromkeys(found[2].decode() for found in _NAMED.finditer(svg)))


def embedded(svg: bytes, pictures: Mapping[str, bytes], kind: str) -> bytes:
    """The SVG with the pictures in it that it names, of that media type."""

    def data(found: re.Match[bytes]) -> bytes:
        content = pictures.get(found[2].decode())
        if content is None:
            return found[0]
        return found[1] + f"data:{kind};base64,".encode() + b64encode(content) + found[3]

    return _NAMED.sub(data, svg)


def png(sketch: Sketch) -> bytes:
    """The drawing. Raises UndrawableError."""
    # Here, since a build in which nothing is new draws nothing.
    import resvg_py

    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=sketch.svg.decode(),
            width=sketch.width,
            skip_system_fonts=True,
            font_files=list(sketch.fonts),
        )
    except ValueError as error:
        raise UndrawableError(str(error)) from error
    return pictures.in_few_colours(drawn)


def version() -> str:
    """The versions of what draws, on which the bytes depend."""
    import resvg_py  # here, as above

    return f"{resvg_py.__version__} {resvg_py.__resvg_version__} {pictures.version()}"


def pngs(sketches: Sequence[Sketch], *, processes: int) -> list[bytes]:
    """The drawings, by so many processes where that is more than one. Raises UndrawableError.

    Threads would wait for each other: what draws keeps the interpreter's lock.
    """
    if processes < 2:
        return [png(sketch) for sketch in sketches]
    # Here, since most builds start none.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    try:
        with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
            return list(pool.map(png, sketches, chunksize=4))
    except (BrokenProcessPool, OSError):  # a system that lets nobody start any
        return [png(sketch) for sketch in sketches]
