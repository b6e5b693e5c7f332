"""Old addresses for hosts that redirect by themselves (Netlify, Cloudflare Pages, GitLab Pages)."""

from collections.abc import Iterator

from podsite import urls
from podsite.output import Document
from podsite.relate import Catalogue


def redirects(catalogue: Catalogue) -> Iterator[Document]:
    """`_redirects`: a line for every old address, `/old/ /new/ 301`, where there is any.

    Specification: Netlify's redirects file, in the part that Cloudflare and GitLab share: no
    forced rules (`301!`). Where a host puts files before rules, the page there leads on.
    """
    # Rules are held against the path that a browser asks for, so that of the site belongs to both
    # sides (GitLab Pages, the one of them that publishes below a path, demands it).
    site = catalogue.show.url
    rows = sorted(
        f"{urls.below_root(site, one.address)} {urls.below_root(site, one.target)} 301\n"
        for one in catalogue.redirects
    )
    if rows:
        yield Document(urls.REDIRECTS, "".join(rows).encode())
