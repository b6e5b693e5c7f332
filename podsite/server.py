"""A built site as a static host would serve it, for this machine alone; open pages get its news."""

import json
import logging
from asyncio import sleep, to_thread
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from html import escape
from os import stat_result, strerror
from pathlib import Path, PurePath
from socket import create_server, socket
from threading import Thread
from time import time_ns

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from podsite import urls
from podsite.formats.content_types import content_type
from podsite.problem import Problem, ProblemError

HOST = "127.0.0.1"
PORTS = range(8000, 8100)

_FETCHED_BY_PLAYERS = ("chapters.", "transcript.")  # web players on other sites read these
_PAUSE = 0.1  # seconds between two looks for news

_RELOAD = """\
// Part of the preview, never of the site: reloads this page when the site has changed, and lists
// what keeps it from changing. Styles are set one by one, which the strictest policy allows.
(() => {
  const shown = document.currentScript.dataset.version;
  const id = "podsite-problems";
  let source;

  function bar() {
    const made = document.createElement("div");
    made.id = id;
    made.setAttribute("role", "alert");
    made.style.cssText =
      "all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh;" +
      "overflow: auto; box-sizing: border-box; padding: 1rem; background: #7a1010; color: #fff;" +
      "font: 14px/1.5 monospace; white-space: pre-wrap; overflow-wrap: anywhere";
    document.body.append(made);
    return made;
  }

  function tell(news) {
    if (news.version !== shown) {
      source.close();
      location.reload();
    } else if (news.problems.length) {
      (document.getElementById(id) ?? bar()).textContent = news.problems.join("\\n");
    } else {
      document.getElementById(id)?.remove();
    }
  }

  // A browser keeps six connections to a server: hidden pages must not hold them all.
  function listen() {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("/_podsite/changes");
    source.onmessage = (event) => tell(JSON.parse(event.data));
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();
"""

_UNBUILT = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Not built yet</title>
<h1>This show cannot be built yet</h1>
<p>The site appears here by itself as soon as this is mended:</p>
<pre id="podsite-problems" style="white-space: pre-wrap">{}</pre>
"""


@dataclass(frozen=True)
class News:
    """What open pages are told.

    `version` is another one whenever they would look different, and empty as long as there is no
    site; `problems`, a line each, say why the newest state of the show is not what they see.
    """

    version: str = ""
    problems: tuple[str, ...] = ()


class Preview(StaticFiles):
    """The site in a folder, with a script in each page that listens for news.

    News may come from any thread. What belongs to the search is no part of the folder: `index`
    gives it by address, and is asked, in a thread of its own, when somebody searches.
    """

    index: Callable[[], Mapping[str, bytes]] = dict

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(directory=folder, html=True)
        self.news = News()

    def built(self, *, anew: bool) -> None:
        """The site is well; pages reload where it is anew, and where there was none."""
        version = str(time_ns()) if anew or not self.news.version else self.news.version
        self.news = News(version)

    def failed(self, problems: Iterable[str]) -> None:
        """The site stays as it was, and pages say why."""
        self.news = replace(self.news, problems=tuple(problems))

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file for a path, its folder's page, or the site's own 404 page."""
        news = self.news  # before the file is read: a page may pass for too old, never for too new
        if not news.version:
            return _page(_UNBUILT.format(escape("\n".join(news.problems))), news, 503)
        if scope["path"].startswith(urls.PAGEFIND):
            return await self._searched(scope["path"])
        if scope["path"].endswith("/"):
            path = f"{path}/index.html"
        response = await super().get_response(path, scope)
        if isinstance(response, FileResponse):
            file = Path(response.path)
            if file.suffix == ".html":
                html = await to_thread(file.read_text, "utf-8")
                return _page(html, news, response.status_code)
            response.headers["Content-Type"] = content_type(file)
            if file.name.startswith(_FETCHED_BY_PLAYERS):
                response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cache-Control"] = "no-cache"
        return response

    async def _searched(self, address: str) -> Response:
        content = (await to_thread(self.index)).get(address)
        if content is None:
            return Response(status_code=404)
        kind = content_type(PurePath(address))
        return Response(content, headers={"Cache-Control": "no-cache", "Content-Type": kind})

    def lookup_path(self, path: str) -> tuple[str, stat_result | None]:
        """The file for a path; none for the list and the half-done files of `write`."""
        file, found = super().lookup_path(path)
        return ("", None) if PurePath(file).name.startswith(".") else (file, found)

    def is_not_modified(self, response_headers: Headers, request_headers: Headers) -> bool:
        """By ETag alone: a browser may hold dates of whatever else was served at this port."""
        asked = "if-none-match" in request_headers
        return asked and super().is_not_modified(response_headers, request_headers)

    async def changes(self, request: Request) -> Response:
        """The news as server-sent events, the present ones first."""
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self._events(request), 200, headers, "text/event-stream")

    async def _events(self, request: Request) -> AsyncIterator[str]:
        yield "retry: 500\n\n"
        told = None
        # Looked for, not waited for: they come from another thread, and a page may have gone.
        while not await request.is_disconnected():
            if self.news is not told:
                told = self.news
                yield f"data: {json.dumps(asdict(told))}\n\n"
            await sleep(_PAUSE)


def listening(port: int | None) -> socket:
    """A door for this machine's programs alone, at `port` or at the first free one of PORTS.

    Raises ProblemError where it cannot be had.
    """
    reason = ""
    for number in PORTS if port is None else (port,):
        try:
            return create_server((HOST, number))
        except OSError as error:
            reason = f"port {number} cannot be had: {strerror(error.errno or 0)}"
    raise ProblemError(Problem("port", f"{reason}; name another one with --port"))


@contextmanager
def served(preview: Preview, door: socket) -> Iterator[None]:
    """Answers at `door`, in a thread of its own, as long as the context lasts."""
    # Another site's page could reach this one by a name of its own that leads here: so names count.
    names = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
    routes = [
        Route("/_podsite/changes", preview.changes),
        Route("/_podsite/reload.js", _reload),
        Mount("/", preview),
    ]
    server = uvicorn.Server(
        uvicorn.Config(
            Starlette(routes=routes, middleware=[names]),
            log_config=None,
            log_level="error",
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=0,
        )
    )
    thread = Thread(target=server.run, args=([door],), name="preview")
    thread.start()
    try:
        yield
    finally:
        # Event streams and half-heard recordings are cut off on purpose: nothing to report.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        server.should_exit = True
        thread.join()


def _page(html: str, news: News, status: int) -> Response:
    """The page with the script that reloads it, without anything a browser could keep it by."""
    script = f'<script src="/_podsite/reload.js" data-version="{news.version}" defer></script>\n'
    end = html.lower().rfind("</body>")
    before, after = (html, "") if end < 0 else (html[:end], html[end:])
    return HTMLResponse(before + script + after, status, {"Cache-Control": "no-cache"})


def _reload(_: Request) -> Response:
    headers = {"Cache-Control": "no-cache"}
    return Response(_RELOAD, headers=headers, media_type="text/javascript")
