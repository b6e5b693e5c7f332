"""Media types of the files of a site, as whoever serves it is to tell them."""

from pathlib import PurePath

from podsite.formats import media

# Never the system's table: it differs from machine to machine.
_TYPES = media.TYPES | {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".srt": "application/x-subrip",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",  # a browser shows a feed with its stylesheet; rss+xml it does not
}
_TYPES_BY_NAME = {
    "chapters.json": "application/json+chapters",
}


def content_type(file: PurePath) -> str:
    """What a static host is to say of a file; all texts are UTF-8."""
    kind = _TYPES_BY_NAME.get(file.name) or _TYPES.get(file.suffix.lower())
    kind = kind or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
