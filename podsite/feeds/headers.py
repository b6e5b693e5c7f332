"""What hosts that read `_headers` (Netlify, Cloudflare, GitLab) are to say with each file."""

from collections.abc import Iterator

from podsite import urls
from podsite.formats import videos
from podsite.formats.policy import policy
from podsite.formats.prefetching import prefetching
from podsite.output import Document
from podsite.relate import Catalogue

_HOSTS = 20  # that are named; a line may have 2,000 characters
_YEAR = 31_536_000  # seconds
# Who may show a page within another one. What is said twice holds twice, so the players for other
# people's pages, which anybody may show, must not be among these addresses.
_FRAMED = "Content-Security-Policy: frame-ancestors 'self'"
_PAGES = (
    *(urls.HOME, urls.HOME + "page/*", urls.EPISODES + ":slug/", urls.TOPICS + "*"),
    *(urls.PEOPLE + "*", urls.SEASONS + "*", urls.SERIES + "*", urls.ARCHIVE + "*"),
    *(urls.SEARCH + "*", urls.SUBSCRIBE + "*", urls.CORRECTIONS + "*", urls.ABOUT + "*"),
)

# Addresses → what is said with them. A star stands for anything, `:slug` for anything but a slash.
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
    *((address, (_FRAMED,)) for address in _PAGES),
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
    (f"{urls.EPISODES}*/index.md", ("Content-Type: text/markdown; charset=utf-8",)),
)


def headers(catalogue: Catalogue) -> Iterator[Document]:
    """`_headers`: a line for each address, beneath it what is said.

    Specification: Netlify, Custom headers; Cloudflare Pages reads the same, at most 100 rules.
    """
    told: dict[str, list[str]] = {"/*": [f"  Content-Security-Policy: {_policy(catalogue)}"]}
    for address, lines in RULES:
        told.setdefault(address, []).extend(f"  {line}" for line in lines)
    above = urls.below_root(catalogue.show.url, urls.HOME).removesuffix("/")
    rows = (row for address, lines in told.items() for row in (above + address, *lines))
    yield Document(urls.HEADERS, "".join(f"{row}\n" for row in rows).encode())


def _policy(catalogue: Catalogue) -> str:
    """The policy that suits every page; each has its own in it, with no other's players."""
    root = urls.below_root(catalogue.show.url, urls.HOME)
    hosts = {videos.player_host(one.video) for one in catalogue.published()} - {None}
    frames = (f"{host}" for host in hosts)
    return policy(frames if len(hosts) <= _HOSTS else ("*",), (prefetching(root),))
