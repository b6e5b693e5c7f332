"""A static host as they are: it compresses what is text, and says what `_headers` asks it to say.

What browsers and Lighthouse measure depends on the host. This one adds no script, as the preview
does, and leaves nothing out that every host has.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from gzip import compress
from os import PathLike, stat_result
from pathlib import Path
from threading import Thread

import uvicorn
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from podsite import urls
from podsite.formats.content_types import content_type
from podsite.server import HOST, listening

_TEXT = re.compile("text/|[/+](json|xml|javascript|manifest)|svg")


class Host(StaticFiles):
    """The folder of a site that lives at the path `above` of its host."""

    def __init__(self, folder: Path, above: str) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self.folder = folder
        self.above = above

    def lookup_path(self, path: str) -> tuple[str, stat_result | None]:
        """The file below the site's own path; none for podsite's own list."""
        inside = f"{path}/".removeprefix(self.above.lstrip("/")).rstrip("/")
        file, found = super().lookup_path(inside)
        return ("", None) if Path(file).name.startswith(".") else (file, found)

    def file_response(
        self,
        full_path: str | PathLike[str],
        stat_result: stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """The file, compressed if it is text and whoever asks can read that."""
        file = Path(full_path)
        kind = content_type(file)
        says = {"Content-Type": kind, **told(self.folder, scope["path"])}
        if not _TEXT.search(kind):
            response = super().file_response(full_path, stat_result, scope, status_code)
            response.headers.update(says)
            return response
        content = file.read_bytes()
        if "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            says |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            content = _compressed(content)
        return Response(content, status_code, says)


def told(folder: Path, path: str) -> dict[str, str]:
    """What a site's `_headers` says with an address; a later rule adds to an earlier one."""
    said: dict[str, str] = {}
    counts = False
    for line in (folder / urls.HEADERS.lstrip("/")).read_text("utf-8").splitlines():
        if line.startswith("/"):
            pattern = ".*".join(re.escape(part) for part in line.split("*"))
            counts = re.fullmatch(pattern, path) is not None
        elif counts and (name := line.partition(":")[0].strip()):
            said[name] = line.partition(":")[2].strip()
    return said


@contextmanager
def hosting(folder: Path, above: str = "/") -> Iterator[str]:
    """Serves a folder, also one that is still to be filled; yields the site's address."""
    with listening(0) as door:
        server = uvicorn.Server(
            uvicorn.Config(Host(folder, above), log_config=None, access_log=False, lifespan="off")
        )
        thread = Thread(target=server.run, args=([door],), name="host")
        thread.start()
        try:
            yield f"http://{HOST}:{door.getsockname()[1]}{above}"
        finally:
            server.should_exit = True
            server.force_exit = True
            thread.join()


@lru_cache
def _compressed(content: bytes) -> bytes:
    return compress(content, 6, mtime=0)
