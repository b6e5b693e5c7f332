"""What hosts that read `_headers` (Netlify, Cloudflare, GitLab) are to say with each file."""

from collections.abc import Iterator

from podsite import urls
from podsite.output import Document
from podsite.relate import Catalogue

_YEAR = 31_536_000  # seconds

# Addresses → what is said with them. A star stands for anything.
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "/*",
        (
            "X-Content-Type-Options: nosniff",
            # A video's site plays for no page that does not say where it is.
            "Referrer-Policy: strict-origin-when-cross-origin",
            "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()",
        ),
    ),
    (f"{urls.ASSETS}*", (f"Cache-Control: public, max-age={_YEAR}, immutable",)),
    ("/*.xml", ("Cache-Control: public, max-age=300",)),
    # Web players of others read these from their own pages.
    (f"{urls.EPISODES}*/chapters.json", ("Access-Control-Allow-Origin: *",)),
    (f"{urls.EPISODES}*/transcript.*", ("Access-Control-Allow-Origin: *",)),
    (f"{urls.EPISODES}*/oembed.json", ("Access-Control-Allow-Origin: *",)),
    (urls.FEED, ("Content-Type: application/rss+xml; charset=utf-8",)),
    (urls.MANIFEST, ("Content-Type: application/manifest+json",)),
    (f"{urls.EPISODES}*/chapters.json", ("Content-Type: application/json+chapters",)),
    (f"{urls.EPISODES}*/transcript.vtt", ("Content-Type: text/vtt; charset=utf-8",)),
    (f"{urls.EPISODES}*/transcript.srt", ("Content-Type: application/x-subrip; charset=utf-8",)),
)


def headers(catalogue: Catalogue) -> Iterator[Document]:
    """`_headers`: a line for each address, beneath it what is said.

    Specification: Netlify, Custom headers; Cloudflare Pages reads the same, at most 100 rules.
    """
    told: dict[str, list[str]] = {}
    for address, lines in RULES:
        told.setdefault(address, []).extend(f"  {line}" for line in lines)
    above = urls.below_root(catalogue.show.url, urls.HOME).removesuffix("/")
    rows = (row for address, lines in told.items() for row in (above + address, *lines))
    yield Document(urls.HEADERS, "".join(f"{row}\n" for row in rows).encode())
