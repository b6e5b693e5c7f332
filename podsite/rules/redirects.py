"""Old addresses lead on, and no part of the site hides another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from podsite import urls
from podsite.formats.frontmatter import Path, problem
from podsite.model import Episode, Podcast
from podsite.output import Site
from podsite.problem import Problem
from podsite.relate import Catalogue

_LONGEST = 255  # bytes that file systems take for a name


def old_addresses_fit(podcast: Podcast) -> Iterator[Problem]:
    """An old address is a path of this site that a static host can have a file for (design, 5).

    redirect-form: a page that leads on is put at each old address, so it must be one where a file
    can be: a path of your own site that starts with `/`, such as `/old/page/`, without `?`, `#`,
    `*`, `..` or names that begin with a dot. What came after a `?` cannot be told apart by a static
    host; take it out.
    """
    for episode, where, said in _said(podcast.episodes):
        reason = _unfit(said)
        if reason:
            message = f"'{said}' cannot be an old address: {reason}"
            yield problem(episode.source, where, "redirect-form", message)


def old_addresses_lead_to_one(podcast: Podcast) -> Iterator[Problem]:
    """An old address leads to one episode and is no episode's own, draft or not (design, 5).

    redirect-taken: something else has the address already, and only one thing can be there. Take
    the old address out, or give the other another address.
    """
    own = {urls.episode(one.slug): one for one in podcast.episodes}
    first: dict[str, Episode] = {}
    for episode, where, said in _said(podcast.episodes):
        address = urls.moved(said)
        other = own.get(address) or first.get(address)
        if other:
            what = "the address" if address in own else "an old address"
            message = f"{address} is {what} of {other.source.file} already; take it out here"
            yield problem(episode.source, where, "redirect-taken", message)
        first.setdefault(address, episode)


def one_thing_at_each_address(catalogue: Catalogue, site: Site) -> Iterator[Problem]:
    """Nothing of the site hides another part of it, on any disk (design, promise 2).

    address-taken: two pages would have one address, and one would be lost. Give one of them another
    slug or file name.
    """
    said = {urls.moved(said): (one, where) for one, where, said in _said(catalogue.published())}
    hiding = _hiding(site, [address for address in said if address in site])
    for address in sorted({*site.taken, *hiding}):
        if address in said:
            episode, where = said[address]
            message = f"another part of the site stands at {address} already; take it out here"
            yield problem(episode.source, where, "redirect-taken", message)
        else:
            message = f"two things would stand at {address}; give one another slug or file name"
            yield Problem("address-taken", message)


def _said(episodes: Iterable[Episode]) -> Iterator[tuple[Episode, Path, str]]:
    """Each old address that front matter says, with its episode and field."""
    for episode in episodes:
        for place, said in enumerate(episode.redirects):
            yield episode, ("redirects", place), said


def _unfit(said: str) -> str | None:
    """Why a text can be no old address, and what to do about it."""
    address = urls.moved(said)
    names = address.removeprefix("/").removesuffix("/").split("/")
    if not said.startswith("/") or said.startswith("//"):
        return "it starts with one / and names no host; write its path, such as /old/page/"
    if found := re.search(r'[?#*:\\<>|"]', address):
        return f"no file can stand for a '{found[0]}'; take that part out"
    if not all(names) or any(name.startswith(".") for name in names):
        return "each name between its slashes is there and begins with no dot; mend it"
    if not address.isprintable() or any(len(name.encode()) > _LONGEST for name in names):
        return "it holds what nobody can see, or a name too long for a file; mend it"
    return None


def _hiding(site: Site, addresses: Iterable[str]) -> Iterator[str]:
    """Those of the addresses whose file is another's too or lies below one, whatever the case."""
    wanted = {address: _file(address) for address in addresses}
    files = Counter(map(_file, site)) if wanted else Counter[PurePosixPath]()
    for address, file in wanted.items():
        if files[file] > 1 or any(parent in files for parent in file.parents):
            yield address


def _file(address: str) -> PurePosixPath:
    return PurePosixPath(str(urls.file(address)).casefold())
